package neo4j_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/sqlite"
	"github.com/entente-graph/entente/graph/storetest"
	"github.com/google/go-cmp/cmp"
)

// Both stores answer alike on the same documents.
func TestSameAsSQLite(t *testing.T) {
	ctx := context.Background()
	server := open(t, storetest.Facts())
	file, err := sqlite.Open(filepath.Join(t.TempDir(), "entente.db"), sqlite.Options{Facts: storetest.Facts()})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	docs := storetest.Archive(120)
	for _, s := range []graph.Store{server, file} {
		if _, err := s.Load(ctx, docs); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range []graph.Filter{
		{},
		{Around: []string{"person:kim-jong-un"}},
		{Around: []string{"country:RUS"}, Depth: 2, From: "2019-01-10", To: "2019-01-20"},
		{Kinds: []string{"Visit", "Meeting"}},
		{Event: "event:visit-PRK-to-USA-2019-01"},
	} {
		want, err := file.Subgraph(ctx, f)
		if err != nil {
			t.Fatal(err)
		}
		got, err := server.Subgraph(ctx, f)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("subgraph %+v (-SQLite +Neo4j):\n%s", f, diff)
		}
		if f.Event == "" && len(got.Nodes) == 0 {
			t.Errorf("subgraph %+v is empty", f)
		}
	}
	want, err := file.Summary(ctx)
	if err != nil {
		t.Fatal(err)
	}
	got, err := server.Summary(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("summary (-SQLite +Neo4j):\n%s", diff)
	}
}
