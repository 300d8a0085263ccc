package sqlite_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/sqlite"
	"github.com/entente-graph/entente/graph/storetest"
)

// open opens an empty store in a folder of the test's own.
func open(t *testing.T, facts graph.Facts) graph.Store {
	t.Helper()
	s, err := sqlite.Open(filepath.Join(t.TempDir(), "entente.db"), sqlite.Options{Facts: facts})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestStore(t *testing.T) { storetest.Run(t, open) }

// One operation is an archive of 1,800 articles and 21,600 claims, loaded in
// batches as entente build does.
func BenchmarkLoad(b *testing.B) {
	docs := storetest.Archive(1800)
	for b.Loop() {
		s, err := sqlite.Open(filepath.Join(b.TempDir(), "entente.db"), sqlite.Options{Facts: storetest.Facts()})
		if err != nil {
			b.Fatal(err)
		}
		for part := range slices.Chunk(docs, 500) {
			if _, err := s.Load(context.Background(), part); err != nil {
				b.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(docs)*b.N)/b.Elapsed().Seconds(), "articles/s")
}
