package evidence

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/sqlite"
	"github.com/entente-graph/entente/graph/storetest"
)

// What a store keeps of an article is what Build reads.
func TestFromStore(t *testing.T) {
	s, err := sqlite.Open(filepath.Join(t.TempDir(), "entente.db"), sqlite.Options{Facts: storetest.Facts()})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	met := storetest.Claim{Kind: "Meeting", From: []string{"person:choe-son-hui"}, To: []string{"person:sergey-lavrov"}, Place: "place:vladivostok", Date: "2023-10"}
	denied := met
	denied.Status = event.Denied
	ctx := context.Background()
	_, err = s.Load(ctx, []*extract.Document{
		storetest.Story{ID: "a", Outlet: "Lakeside Wire", Published: "2023-10-20", Origin: "o", Claims: []storetest.Claim{
			met, {Kind: "Anniversary", From: []string{"country:PRK"}, Date: "2024-10-19", RefersTo: []int{0}},
		}}.Document(),
		storetest.Story{ID: "b", Outlet: "Evening Post", Published: "2023-10-21", Origin: "o", Claims: []storetest.Claim{met}}.Document(),
		storetest.Story{ID: "c", Published: "2023-10-22", Claims: []storetest.Claim{denied}}.Document(),
	})
	if err != nil {
		t.Fatal(err)
	}
	const id = "event:meeting-PRK-RUS-2023-10"
	g, err := s.Subgraph(ctx, graph.Filter{Event: id})
	if err != nil {
		t.Fatal(err)
	}
	e, err := Build(g, id)
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Stories) != 2 || e.Reports() != 3 || len(e.Stories[0].Reports[0].Claims) != 1 || len(e.Relations) != 2 || len(e.ReferredBy) != 1 {
		t.Fatalf("got %+v", e)
	}
	c := e.Stories[0].Reports[0].Claims[0]
	got := (&printer{}).marked(c.Quote, c.Marks)
	if want := "[Choe Son Hui] «meeting» [Sergey Lavrov] in Vladivostok on [2023-10]."; got != want {
		t.Errorf("quote %q, want %q", got, want)
	}
	if diff := cmp.Diff([]Named{{"place:vladivostok", "Vladivostok"}}, e.Places); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
	var b strings.Builder
	if err := WriteText(&b, e, Plain); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"status    held, disputed: a report denies it\n", "reported  3 articles, 2 independent stories\n", "1. Lakeside Wire, 2023-10-20 (given), “Story a”\n",
		"copies  Evening Post, 2023-10-21 (given), https://news.example/b\n", "claim   denied, confidence 0.75", "date    2023-10, “2023-10” in the text: 2023-10 → 2023-10\n",
		"is referred to by\n  commemorates", "Choe Son Hui MET Sergey Lavrov\n", "North Korea MET Russia, rolled up to states\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}
