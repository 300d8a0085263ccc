// Package graph turns Documents into a graph of dated, sourced relationships.
// It declares the schema once (schema.go), decides which claims are one event
// as a pure function of the set of claims (resolve.go), and says what a store
// must do (store.go). Stores and exporters live below it.
package graph

import "time"

// A Node is one node of the property graph. Props holds only string, int64,
// float64, bool, Date and []string; unknown properties are absent, never empty.
type Node struct {
	ID     string
	Labels []string // most general first: "Entity", "Country"
	Props  map[string]any
}

// A Rel is one relationship. Key tells apart several of one type between the
// same nodes (an event's id, a claim's id); it is empty where there is one.
type Rel struct {
	Type     string
	From, To string // node ids
	Key      string
	Props    map[string]any
}

// A Graph is a set of nodes and relationships, sorted: nodes by id,
// relationships by type, from, to, key. Both ends of every relationship are in
// it.
type Graph struct {
	Nodes []Node
	Rels  []Rel
}

// A Date is a calendar day, "2006-01-02". Stores keep it in their own date
// type where they have one.
type Date string

// Time returns the day as midnight UTC.
func (d Date) Time() (time.Time, error) { return time.Parse(time.DateOnly, string(d)) }
