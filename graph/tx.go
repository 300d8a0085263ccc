package graph

import "context"

// A By says how nodes or relationships are looked up: by id, by one of the ends
// or by a property that the schema indexes.
type By string

const (
	All     By = ""
	ByID    By = "id"      // of nodes
	ByState By = "country" // of entities: the code of the state they belong to
	ByFrom  By = "from"
	ByTo    By = "to"
	ByEvent By = "event" // of the dated relationships
	ByGroup By = "group" // of REPORTED_IN
)

// A Reader looks things up in a store. Results are in no order and carry
// internal properties too.
type Reader interface {
	// Nodes returns the nodes of one sort that have one of values at by, all of
	// the sort for All.
	Nodes(ctx context.Context, t *NodeType, by By, values []string) ([]Node, error)

	// Rels returns the relationships of the given types that have one of
	// values at by, each once; all of those types for All.
	Rels(ctx context.Context, ts []*RelType, by By, values []string) ([]Rel, error)
}

// A Tx is a transaction that a Load runs in: what a store must be able to do.
// Nobody else writes while it is open.
type Tx interface {
	Reader

	// Linked returns those of entity ids that a relationship of one of the
	// types runs to, or, for the dated relationships, from.
	Linked(ctx context.Context, ts []*RelType, ids []string) (map[string]bool, error)

	// Delete removes relationships, then nodes. All relationships of the
	// nodes are among rels or gone already.
	Delete(ctx context.Context, nodes []Node, rels []Rel) error

	// Put writes nodes, new or changed, with exactly these properties and
	// labels, then relationships, which are all new.
	Put(ctx context.Context, nodes []Node, rels []Rel) error
}
