// Package storetest is the conformance suite of graph stores: what every
// store must do, whatever it is made of. Each store's own tests run it against
// the real thing.
//
// Most of it compares a store with graph.Build, which makes the graph of a set
// of documents without a store: however documents get into a store, in
// whatever order and batches and however often, it must hold exactly that.
package storetest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/graph"
	"github.com/google/go-cmp/cmp"
)

// An Opener opens an empty store that is closed, and whose data is removed,
// when the test is done.
type Opener func(t *testing.T, facts graph.Facts) graph.Store

// Run runs the suite.
func Run(t *testing.T, open Opener) {
	t.Run("Orders", func(t *testing.T) { testOrders(t, open) })
	t.Run("Random", func(t *testing.T) { testRandom(t, open) })
	t.Run("Replace", func(t *testing.T) { testReplace(t, open) })
	t.Run("Support", func(t *testing.T) { testSupport(t, open) })
	t.Run("References", func(t *testing.T) { testReferences(t, open) })
	t.Run("Whole", func(t *testing.T) { testWhole(t, open) })
	t.Run("Concurrent", func(t *testing.T) { testConcurrent(t, open) })
	t.Run("Names", func(t *testing.T) { testNames(t, open) })
	t.Run("Occurrences", func(t *testing.T) { testOccurrences(t, open) })
	t.Run("Offices", func(t *testing.T) { testOffices(t, open) })
	t.Run("Large", func(t *testing.T) { testLarge(t, open) })
	t.Run("Query", func(t *testing.T) { testQuery(t, open) })
	t.Run("Subgraph", func(t *testing.T) { testSubgraph(t, open) })
	t.Run("Find", func(t *testing.T) { testFind(t, open) })
	t.Run("Summary", func(t *testing.T) { testSummary(t, open) })
}

// load loads documents as one batch.
func load(t *testing.T, s graph.Store, docs ...*extract.Document) graph.Stats {
	t.Helper()
	stats, err := s.Load(context.Background(), docs)
	if err != nil {
		t.Fatalf("load: %v", err)
	}
	return stats
}

// all reads the whole graph.
func all(t *testing.T, s graph.Store) *graph.Graph {
	t.Helper()
	g, err := s.Subgraph(context.Background(), graph.Filter{})
	if err != nil {
		t.Fatalf("subgraph: %v", err)
	}
	return g
}

// holds fails the test unless the store holds the graph of docs.
func holds(t *testing.T, s graph.Store, docs []*extract.Document) {
	t.Helper()
	want, err := graph.Build(docs, Facts())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, all(t, s)); diff != "" {
		t.Fatalf("the store does not hold the graph of the documents (-want +got):\n%s", diff)
	}
}

// testOrders loads the same documents in every way.
func testOrders(t *testing.T, open Opener) {
	rng := rand.New(rand.NewPCG(1, 2))
	docs := RandomSet(rng, 40)
	shuffled := slices.Clone(docs)
	rng.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	ways := map[string]func(*testing.T, graph.Store){
		"once": func(t *testing.T, s graph.Store) { load(t, s, docs...) },
		"twice": func(t *testing.T, s graph.Store) {
			load(t, s, docs...)
			if again := load(t, s, docs...); again != (graph.Stats{Unchanged: len(docs)}) {
				t.Errorf("the second load changed something: %+v", again)
			}
		},
		"shuffled": func(t *testing.T, s graph.Store) { load(t, s, shuffled...) },
		"halves": func(t *testing.T, s graph.Store) {
			load(t, s, docs[len(docs)/2:]...)
			load(t, s, docs[:len(docs)/2]...)
		},
		"one by one": func(t *testing.T, s graph.Store) {
			for _, d := range shuffled {
				load(t, s, d)
			}
		},
	}
	for name, way := range ways {
		t.Run(name, func(t *testing.T) {
			s := open(t, Facts())
			way(t, s)
			holds(t, s, docs)
		})
	}
}

// testRandom replaces documents again and again and compares after each load.
func testRandom(t *testing.T, open Opener) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			rng := rand.New(rand.NewPCG(seed, 7))
			s := open(t, Facts())
			last := make(map[string]*extract.Document)
			for range 12 {
				var batch []*extract.Document
				for range 1 + rng.IntN(4) {
					d := Random(rng, fmt.Sprintf("r%d", rng.IntN(9)))
					batch = append(batch, d)
					last[d.ID] = d
				}
				load(t, s, batch...)
				var docs []*extract.Document
				for _, d := range last {
					docs = append(docs, d)
				}
				holds(t, s, docs)
			}
		})
	}
}
