// Package sqlite keeps the graph in one SQLite file, the store that needs
// nothing installed. Its tables are generated from the declarations in package
// graph and listed in schema.sql beside this file.
//
// The file is all there is: it is written with a rollback journal, so that
// between two loads no second file holds a part of the graph, and it can be
// copied, sent and thrown away like any other. A process that is killed during
// a load leaves a journal behind; the next Open takes the half-done load back
// with it.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/graph"
	driver "modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// ApplicationID marks a SQLite file as a store of Entente: "ENTN" in the
// field of its header that is meant for that.
const ApplicationID = 0x454e544e

// Options say how a store is opened.
type Options struct {
	// ReadOnly opens an existing store for queries only; a missing file is
	// ErrNoStore, and a Load fails with ErrReadOnly.
	ReadOnly bool

	// Facts are what Load adds to what documents say; nil for the lexicon.
	Facts graph.Facts
}

// A Store is one open file. It is safe for concurrent use; loads wait for one
// another.
type Store struct {
	path  string
	facts graph.Facts

	write *handle // nil when read only
	read  *handle
}

var _ graph.Store = (*Store)(nil)

// Open opens the store at path and makes it where there is none. A file that
// is not a store of ours is never changed.
func Open(path string, o Options) (*Store, error) {
	s := &Store{path: path, facts: o.Facts}
	if s.facts == nil {
		s.facts = graph.Lexicon(lexicon.Load())
	}
	fresh, err := inspect(path, o.ReadOnly)
	if err != nil {
		return nil, err
	}
	ctx := context.Background()
	if !o.ReadOnly {
		if s.write, err = open(ctx, path, "rwc"); err != nil {
			return nil, s.explain("open", err)
		}
		if fresh {
			if err := s.create(ctx); err != nil {
				s.Close() // the file stays: it may be another process's by now
				return nil, s.explain("create", err)
			}
		}
	} else if err := recoverJournal(ctx, path); err != nil {
		return nil, s.explain("open", err)
	}
	if s.read, err = open(ctx, path, "ro"); err != nil {
		s.Close()
		return nil, s.explain("open", err)
	}
	// Through an attached database a query could write elsewhere.
	if err := s.read.limit(lib.SQLITE_LIMIT_ATTACHED, 0); err != nil {
		s.Close()
		return nil, s.explain("open", err)
	}
	return s, nil
}

// create makes the tables in one transaction, unless another process has made
// them since the file was looked at.
func (s *Store) create(ctx context.Context) (err error) {
	exec := func(q string) error {
		_, err := s.write.conn.ExecContext(ctx, q)
		return err
	}
	if err := exec("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	defer func() {
		if err == nil {
			return
		}
		if rollback := exec("ROLLBACK"); rollback != nil && !strings.Contains(rollback.Error(), "no transaction") {
			err = errors.Join(err, rollback)
		}
	}()
	var id int
	if err := s.write.conn.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
		return err
	}
	if id == ApplicationID {
		return exec("COMMIT")
	}
	statements := append(DDL(),
		fmt.Sprintf("PRAGMA application_id = %d", ApplicationID),
		fmt.Sprintf("PRAGMA user_version = %d", graph.Schema),
		"COMMIT")
	for _, q := range statements {
		if err := exec(q); err != nil {
			return err
		}
	}
	return nil
}

// Language is "sql".
func (s *Store) Language() string { return "sql" }

// Close closes the file.
func (s *Store) Close() error {
	var errs []error
	for _, h := range []*handle{s.read, s.write} {
		if h != nil {
			errs = append(errs, h.close())
		}
	}
	return errors.Join(errs...)
}

// Load puts documents into the graph in one transaction.
func (s *Store) Load(ctx context.Context, docs []*extract.Document) (graph.Stats, error) {
	if s.write == nil {
		return graph.Stats{}, s.fail("load", ErrReadOnly, "open it for writing", nil)
	}
	var stats graph.Stats
	err := s.write.transact(ctx, func(ctx context.Context) (err error) {
		stats, err = graph.Load(ctx, &tx{reader{s.write}}, docs, s.facts)
		return err
	})
	if err != nil {
		return graph.Stats{}, s.explain("load", err)
	}
	return stats, nil
}

// Subgraph returns the part of the graph that f picks.
func (s *Store) Subgraph(ctx context.Context, f graph.Filter) (*graph.Graph, error) {
	s.read.mu.Lock()
	defer s.read.mu.Unlock()
	g, err := graph.Pick(ctx, reader{s.read}, f)
	return g, s.explain("read", err)
}

// Find looks entities up by name.
func (s *Store) Find(ctx context.Context, name string) ([]lexicon.Entity, bool, error) {
	s.read.mu.Lock()
	defer s.read.mu.Unlock()
	found, ok, err := graph.FindIn(ctx, reader{s.read}, name)
	return found, ok, s.explain("look up "+name, err)
}

// open opens one connection. mode is that of SQLite's URIs: ro, rw or rwc.
func open(ctx context.Context, path, mode string) (*handle, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	abs = filepath.ToSlash(abs)
	if !strings.HasPrefix(abs, "/") {
		abs = "/" + abs // a drive letter
	}
	q := url.Values{"mode": {mode}}
	for _, p := range []string{"busy_timeout(5000)", "foreign_keys(1)", "cache_size(-65536)", "temp_store(2)"} {
		q.Add("_pragma", p)
	}
	if mode == "ro" {
		q.Add("_pragma", "query_only(1)")
	}
	u := url.URL{Scheme: "file", Path: abs, RawQuery: q.Encode()}
	c, err := driver.NewConnector(u.String())
	if err != nil {
		return nil, err
	}
	h := &handle{db: sql.OpenDB(c), statements: make(map[string]*sql.Stmt)}
	if h.conn, err = h.db.Conn(ctx); err != nil {
		return nil, errors.Join(err, h.db.Close())
	}
	return h, nil
}

// recoverJournal lets SQLite take back a load that was killed, which a
// connection that can only read cannot do.
func recoverJournal(ctx context.Context, path string) error {
	if !exists(path + "-journal") {
		return nil
	}
	h, err := open(ctx, path, "rw")
	if err != nil {
		return err
	}
	var n int
	err = h.conn.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&n)
	return errors.Join(err, h.close())
}
