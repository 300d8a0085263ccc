package graph

import (
	"context"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/lexicon"
)

// A Store keeps one graph. The graph in it is a pure function of the set of
// Documents loaded last under each id, whatever the order, the batches and the
// repetitions in which they came. A Store has one writer at a time.
type Store interface {
	// Load puts documents into the graph in one transaction. A document with
	// the id of an earlier one replaces it. On error nothing of docs is stored.
	Load(ctx context.Context, docs []*extract.Document) (Stats, error)

	// Query runs a query in the store's own language, read only. Dates come
	// back as Date.
	Query(ctx context.Context, text string, params map[string]any) (*Rows, error)

	// Language is the language of Query, the file ending of canned queries:
	// "cypher" or "sql".
	Language() string

	// Subgraph returns the part of the graph that f picks, all of it for the
	// zero Filter.
	Subgraph(ctx context.Context, f Filter) (*Graph, error)

	// Find returns the stored entities whose id, name or printed name is
	// name without regard to case, best first; when there is none it returns
	// the entities with the nearest names and false.
	Find(ctx context.Context, name string) ([]lexicon.Entity, bool, error)

	// Summary counts what the store holds.
	Summary(ctx context.Context) (Summary, error)

	Close() error
}

// Rows are the answer to a query. Values are string, int64, float64, bool,
// Date, []string or nil.
type Rows struct {
	Columns []string
	Values  [][]any
}

// A Filter picks a sub-graph. Its conditions are joined by "and".
type Filter struct {
	Around []string // entity ids; nothing means everywhere
	Depth  int      // relationships between actors away from Around, at least 1
	From   Date     // events that may have happened on or after this day
	To     Date     // … on or before this day
	Kinds  []string // kinds of event
	Event  string   // one event with its parties, evidence and references
}

// Stats says what a Load changed.
type Stats struct {
	Articles, Replaced, Unchanged int
	Events, EventsGone            int
	Nodes, Relationships          int // written, new or changed
}

// A Summary counts a graph. Each map is by name: entity type, event kind,
// relationship type.
type Summary struct {
	Articles      int
	Entities      map[string]int
	Events        map[string]int
	Relationships map[string]int
	First, Last   Date // of dated events
}
