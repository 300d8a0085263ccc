// Package neo4j keeps the graph in a Neo4j database, for those who explore it
// in Neo4j Browser or share it. It is the only package that knows the driver.
//
// Labels, relationship types and properties are those that package graph
// declares; constraints and indexes, listed in schema.cypher, are made before
// the first row. A node labelled EntenteMeta says which version of the schema
// a database is in. Nodes of other programs in the same database are left
// alone: everything is found by ids with the prefixes that the declarations
// name.
package neo4j

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/graph"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// A Config says where the database is and how it is opened.
type Config struct {
	URI      string // neo4j://host:7687
	Username string
	Password string
	Database string // empty for the server's default

	// ReadOnly opens a store for queries only; a database that holds none is
	// ErrNoStore.
	ReadOnly bool

	// Facts are what Load adds to what documents say; nil for the lexicon.
	Facts graph.Facts
}

// A Store is one database. It is safe for concurrent use; loads wait for one
// another, also those of other programs.
type Store struct {
	config Config
	facts  graph.Facts
	driver driver.DriverWithContext
}

var _ graph.Store = (*Store)(nil)

// Waits of the driver. A server that is there answers in milliseconds.
const (
	connectTimeout = 5 * time.Second
	retryTime      = 5 * time.Second
)

// Open connects, and makes constraints and indexes where they are missing.
func Open(ctx context.Context, c Config) (*Store, error) {
	s := &Store{config: c, facts: c.Facts}
	if s.facts == nil {
		s.facts = graph.Lexicon(lexicon.Load())
	}
	d, err := driver.NewDriverWithContext(c.URI, driver.BasicAuth(c.Username, c.Password, ""), func(o *config.Config) {
		o.SocketConnectTimeout = connectTimeout
		o.ConnectionAcquisitionTimeout = 2 * connectTimeout
		o.MaxTransactionRetryTime = retryTime
		o.TelemetryDisabled = true
	})
	if err != nil {
		return nil, s.fail("connect to", ErrAddress, "write it like neo4j://127.0.0.1:7687", err)
	}
	s.driver = d
	// Without this a missing server is found only after seconds of retries.
	if err := d.VerifyConnectivity(ctx); err != nil {
		return nil, errors.Join(s.explain("connect to", err), d.Close(ctx))
	}
	if err := s.prepare(ctx); err != nil {
		return nil, errors.Join(s.explain("open", err), d.Close(ctx))
	}
	return s, nil
}

// prepare checks the version of the schema and makes it where there is none.
func (s *Store) prepare(ctx context.Context) error {
	version, err := s.version(ctx)
	if err != nil {
		return err
	}
	switch {
	case version == graph.Schema:
		return nil
	case version > graph.Schema:
		return s.fail("open", ErrNewer, fmt.Sprintf("its schema is %d and this program knows %d: install the newer version, or use another database", version, graph.Schema), nil)
	case version != 0:
		return s.fail("open", ErrOlder, fmt.Sprintf("its schema is %d and this program's is %d: build again into an empty database", version, graph.Schema), nil)
	case s.config.ReadOnly:
		return s.fail("open", ErrNoStore, "make one with: entente build PATH --store "+s.config.URI, nil)
	}
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(ctx)
	for _, q := range DDL() {
		if _, err := run(ctx, session, q); err != nil {
			return err
		}
	}
	if _, err := run(ctx, session, "CALL db.awaitIndexes(300)"); err != nil {
		return err
	}
	_, err = session.Run(ctx, "MERGE (m:"+metaLabel+" {id: 'entente'}) SET m.schema = $schema", map[string]any{"schema": graph.Schema})
	return err
}

// run runs a statement of its own and waits for it.
func run(ctx context.Context, session driver.SessionWithContext, text string) (driver.ResultSummary, error) {
	result, err := session.Run(ctx, text, nil)
	if err != nil {
		return nil, err
	}
	return result.Consume(ctx)
}

// version is the schema that the database is in, 0 if it holds no graph.
func (s *Store) version(ctx context.Context) (int, error) {
	rows, err := s.Query(ctx, "MATCH (m:"+metaLabel+" {id: 'entente'}) RETURN m.schema", nil)
	if err != nil || len(rows.Values) == 0 {
		return 0, err
	}
	v, _ := rows.Values[0][0].(int64)
	return int(v), nil
}

func (s *Store) session(ctx context.Context, mode driver.AccessMode) driver.SessionWithContext {
	return s.driver.NewSession(ctx, driver.SessionConfig{DatabaseName: s.config.Database, AccessMode: mode})
}

// Language is "cypher".
func (s *Store) Language() string { return "cypher" }

// Close closes all connections.
func (s *Store) Close() error { return s.driver.Close(context.Background()) }

// Load puts documents into the graph in one transaction.
func (s *Store) Load(ctx context.Context, docs []*extract.Document) (graph.Stats, error) {
	if s.config.ReadOnly {
		return graph.Stats{}, s.fail("load into", ErrReadOnly, "open it for writing", nil)
	}
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(ctx)
	// The driver runs the function again when the server asks for it, and takes
	// everything back when it fails.
	stats, err := driver.ExecuteWrite(ctx, session, func(m driver.ManagedTransaction) (graph.Stats, error) {
		t := &tx{reader{m}}
		// Writing to this node holds off other loads until the end of this one.
		const lock = "MATCH (m:" + metaLabel + " {id: 'entente'}) SET m.schema = m.schema"
		if err := t.run(ctx, lock, nil, nil); err != nil {
			return graph.Stats{}, err
		}
		stats, err := graph.Load(ctx, t, docs, s.facts)
		return stats, retryable(err)
	})
	if err != nil {
		return graph.Stats{}, s.explain("load into", err)
	}
	return stats, nil
}

// reading runs f in a transaction that cannot write.
func (s *Store) reading(ctx context.Context, op string, f func(reader) error) error {
	session := s.session(ctx, driver.AccessModeRead)
	defer session.Close(ctx)
	_, err := driver.ExecuteRead(ctx, session, func(m driver.ManagedTransaction) (struct{}, error) {
		return struct{}{}, retryable(f(reader{m}))
	})
	return s.explain(op, err)
}

// Subgraph returns the part of the graph that f picks.
func (s *Store) Subgraph(ctx context.Context, f graph.Filter) (g *graph.Graph, err error) {
	err = s.reading(ctx, "read from", func(r reader) (err error) {
		g, err = graph.Pick(ctx, r, f)
		return err
	})
	return g, err
}

// Find looks entities up by name.
func (s *Store) Find(ctx context.Context, name string) (found []lexicon.Entity, ok bool, err error) {
	err = s.reading(ctx, "look up "+name+" in", func(r reader) (err error) {
		found, ok, err = graph.FindIn(ctx, r, name)
		return err
	})
	return found, ok, err
}
