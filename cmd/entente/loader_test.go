package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/neo4j"
	"github.com/entente-graph/entente/graph/sqlite"
)

// A fakeStore loads what refuse does not refuse.
type fakeStore struct {
	graph.Store
	refuse func(*extract.Document) error
	loads  int
	held   []string
}

func (s *fakeStore) Load(_ context.Context, docs []*extract.Document) (graph.Stats, error) {
	s.loads++
	for _, d := range docs {
		if err := s.refuse(d); err != nil {
			return graph.Stats{}, err
		}
	}
	for _, d := range docs {
		s.held = append(s.held, d.ID)
	}
	return graph.Stats{Articles: len(docs)}, nil
}

func load(t *testing.T, s *fakeStore) (*loader, error) {
	t.Helper()
	l := &loader{store: s, failed: &failures{say: func(string, ...any) {}}}
	for i := range 9 {
		if err := l.add(t.Context(), &extract.Document{ID: fmt.Sprint(i), Source: fmt.Sprintf("in:%d", i)}); err != nil {
			return l, err
		}
	}
	return l, l.flush(t.Context())
}

// A document that a store refuses is one failed input.
func TestLoadFindsTheBadDocument(t *testing.T) {
	s := &fakeStore{refuse: func(d *extract.Document) error {
		if d.ID == "3" || d.ID == "4" {
			return fmt.Errorf("document %s: no good", d.ID)
		}
		return nil
	}}
	l, err := load(t, s)
	if err != nil || l.failed.n != 2 || l.stored() != 7 || strings.Join(s.held, "") != "0125678" {
		t.Errorf("held %v, %d failed, %v", s.held, l.failed.n, err)
	}
}

// A store that is at fault ends the load, with what to go on from, and is not
// asked again for each document.
func TestLoadStopsWhenTheStoreIsAtFault(t *testing.T) {
	for _, tt := range []struct {
		err   error
		code  int
		loads int
	}{
		{errors.New("disk I/O error"), exitFailed, 3}, // the batch, and two by themselves
		{&sqlite.Error{Op: "load", Path: "g.db", Kind: sqlite.ErrFull}, exitFailed, 1},
		{&neo4j.Error{Op: "load into", URI: "neo4j://x", Kind: neo4j.ErrLost}, exitStore, 1},
	} {
		s := &fakeStore{refuse: func(*extract.Document) error { return tt.err }}
		l, err := load(t, s)
		if err == nil || !errors.Is(err, tt.err) || exitCode(err) != tt.code || s.loads != tt.loads || l.failed.n != 0 {
			t.Errorf("%v: got %v, code %d, %d loads, %d failed inputs", tt.err, err, exitCode(err), s.loads, l.failed.n)
		}
		if err != nil && !strings.Contains(err.Error(), "stored by then: 0 articles; the first that is not: in:0") {
			t.Errorf("error does not say where to go on: %v", err)
		}
	}
}

// Batches are bounded by number and by size.
func TestLoadInBatches(t *testing.T) {
	s := &fakeStore{refuse: func(*extract.Document) error { return nil }}
	l := &loader{store: s, failed: &failures{}}
	for i := range 2*batchDocs + 1 {
		if err := l.add(t.Context(), &extract.Document{ID: fmt.Sprint(i)}); err != nil {
			t.Fatal(err)
		}
	}
	if s.loads != 2 || len(l.docs) != 1 {
		t.Errorf("%d loads, %d waiting", s.loads, len(l.docs))
	}
	if err := l.add(t.Context(), &extract.Document{ID: "big", Text: strings.Repeat("x", batchBytes)}); err != nil || s.loads != 3 {
		t.Errorf("%d loads, %v", s.loads, err)
	}
}
