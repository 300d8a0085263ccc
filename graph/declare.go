package graph

import (
	"slices"
	"strings"
)

// PropType is the type of a property's values.
type PropType int

const (
	Text   PropType = iota // string
	Whole                  // int64
	Number                 // float64
	Truth                  // bool
	Day                    // Date
	List                   // []string
)

// A Prop declares one property. A property whose value is unknown is absent.
type Prop struct {
	Name string
	Type PropType

	// Internal properties are the store's own working state. They are kept,
	// and left out of what Subgraph returns.
	Internal bool
}

// A NodeType declares one sort of node, kept under its base label.
type NodeType struct {
	Label   string // base label: "Entity"
	Table   string // its table in a relational store
	Sub     string // column that holds the second label there: Country, Summit, …; empty if none
	Prefix  []string
	Props   []Prop     // id first
	Indexes [][]string // properties looked up together, beside the unique id
}

// A RelType declares one type of relationship.
type RelType struct {
	Type     string
	From, To *NodeType

	// In a relational store the relationships lie in Table, their ends in the
	// columns FromCol and ToCol. Types that share a table are told apart by
	// the column TypeCol.
	Table, FromCol, ToCol, TypeCol string

	// Key are the properties that tell apart several of this type between the
	// same nodes.
	Key     []string
	Props   []Prop
	Indexes [][]string // columns or properties looked up together, beside those of the ends
}

// Prop returns the declaration of a property.
func (t *NodeType) Prop(name string) (Prop, bool) { return findProp(t.Props, name) }

// Owns reports whether a node of this sort with that id was made by Entente;
// other programs may use the same labels in the same database.
func (t *NodeType) Owns(id string) bool {
	return slices.ContainsFunc(t.Prefix, func(p string) bool { return strings.HasPrefix(id, p) })
}

// Prop returns the declaration of a property.
func (t *RelType) Prop(name string) (Prop, bool) { return findProp(t.Props, name) }

func findProp(props []Prop, name string) (Prop, bool) {
	for _, p := range props {
		if p.Name == name {
			return p, true
		}
	}
	return Prop{}, false
}

// New makes a relationship of this type with its key.
func (t *RelType) New(from, to string, props map[string]any) Rel {
	return Rel{Type: t.Type, From: from, To: to, Key: t.KeyOf(props), Props: props}
}

// KeyOf makes the key of a relationship from its properties.
func (t *RelType) KeyOf(props map[string]any) string {
	if len(t.Key) == 1 {
		return text(props[t.Key[0]])
	}
	parts := make([]string, len(t.Key))
	for i, k := range t.Key {
		parts[i] = text(props[k])
	}
	return strings.Join(parts, "|")
}

// text returns the string of a Text or Day property, "" when it is absent.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case Date:
		return string(v)
	}
	return ""
}
