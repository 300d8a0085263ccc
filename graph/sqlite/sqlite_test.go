package sqlite_test

import (
	"context"
	"path/filepath"
	"slices"
	"sync"
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

// TestOpenTogether opens one new file from several sides at once, as two builds
// that are started together do.
func TestOpenTogether(t *testing.T) {
	docs := storetest.Archive(8)
	for range 20 {
		path := filepath.Join(t.TempDir(), "entente.db")
		var wg sync.WaitGroup
		for i := range 4 {
			wg.Go(func() {
				s, err := sqlite.Open(path, sqlite.Options{Facts: storetest.Facts()})
				if err != nil {
					t.Error(err)
					return
				}
				defer s.Close()
				if _, err := s.Load(context.Background(), docs[2*i:2*i+2]); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		s, err := sqlite.Open(path, sqlite.Options{ReadOnly: true, Facts: storetest.Facts()})
		if err != nil {
			t.Fatal(err)
		}
		sum, err := s.Summary(context.Background())
		if err != nil || sum.Articles != len(docs) {
			t.Errorf("the store holds %d articles, want %d (%v)", sum.Articles, len(docs), err)
		}
		s.Close()
	}
}
