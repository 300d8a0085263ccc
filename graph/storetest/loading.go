package storetest

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/graph"
	"github.com/google/go-cmp/cmp"
)

// one makes a document of one claim.
func one(id string, c Claim) *extract.Document {
	return Story{ID: id, Outlet: "Lakeside Wire", Published: "2023-09-14", Claims: []Claim{c}}.Document()
}

var (
	vladivostok = Claim{
		Kind: "Summit", From: []string{"person:kim-jong-un"}, To: []string{"person:vladimir-putin"},
		Place: "place:vladivostok", Date: "2019-04-25",
	}
	vostochny = Claim{
		Kind: "Summit", From: []string{"person:kim-jong-un"}, To: []string{"person:vladimir-putin"},
		Place: "place:vostochny", Date: "2023-09-13",
	}
)

// ids returns the ids of a graph's nodes that begin with prefix.
func ids(g *graph.Graph, prefix string) []string {
	var out []string
	for _, n := range g.Nodes {
		if strings.HasPrefix(n.ID, prefix) {
			out = append(out, n.ID)
		}
	}
	return out
}

// testReplace reads an article again: its claims go, and nobody else's.
func testReplace(t *testing.T, open Opener) {
	s := open(t, Facts())
	load(t, s, one("a", vladivostok), one("b", vladivostok), one("c", vostochny))
	stats := load(t, s, one("c", Claim{Kind: "Statement", From: []string{"country:CHN"}, Date: "2023-09-14"}))
	if stats.Replaced != 1 || stats.Articles != 0 || stats.EventsGone != 1 {
		t.Errorf("stats %+v, want one article replaced and one event gone", stats)
	}
	g := all(t, s)
	want := []string{"event:statement-CHN-2023-09-14", "event:summit-PRK-RUS-2019-04-25"}
	if got := ids(g, "event:"); !slices.Equal(got, want) {
		t.Errorf("events %v, want %v", got, want)
	}
	if got := ids(g, "place:"); !slices.Equal(got, []string{"place:vladivostok"}) {
		t.Errorf("places %v: Vostochny is named nowhere any more", got)
	}
	load(t, s, one("b", Claim{Kind: "Statement", From: []string{"country:CHN"}, Date: "2023-09-14"}))
	for _, n := range all(t, s).Nodes {
		if n.ID == "event:summit-PRK-RUS-2019-04-25" && n.Props["sources"] != int64(1) {
			t.Errorf("sources %v of an event that one article reports", n.Props["sources"])
		}
	}
	load(t, s, Story{ID: "a"}.Document(), Story{ID: "b"}.Document(), Story{ID: "c"}.Document())
	if got := all(t, s); len(got.Nodes) != 3 || len(got.Rels) != 0 {
		t.Errorf("three articles that say nothing leave %d nodes and %d relationships", len(got.Nodes), len(got.Rels))
	}
}

// testSupport adds and takes away, one after the other, what holds an entity in
// the graph and what describes it.
func testSupport(t *testing.T, open Opener) {
	novak := lexicon.Entity{ID: "person:jan-novak", Type: lexicon.Person, Name: "Jan Novak", Sector: "GOV", Country: "CZE"}
	// Articles know less of this state than its code says.
	czechia := lexicon.Entity{ID: "country:CZE", Type: lexicon.Country, Name: "CZ"}
	meets := Claim{Kind: "Meeting", From: []string{novak.ID}, To: []string{"person:kim-jong-un"}, Date: "2019-04-25"}
	steps := []struct {
		what string
		doc  Story
	}{
		{"a state by the person who acts for it", Story{ID: "a", Entities: []lexicon.Entity{novak}, Claims: []Claim{meets}}},
		{"described by an article", Story{ID: "b", Entities: []lexicon.Entity{czechia}, Mentions: []string{czechia.ID}}},
		{"described no more", Story{ID: "b"}},
		{"a person in an office of an organisation, and the organisation", Story{ID: "c", Mentions: []string{"person:sergey-lavrov", "org:united-nations"}}},
		{"the organisation by the office alone", Story{ID: "c", Mentions: []string{"person:sergey-lavrov"}}},
		{"neither", Story{ID: "c"}},
		{"a place", Story{ID: "c", Mentions: []string{"place:vladivostok"}}},
		{"its state", Story{ID: "d", Mentions: []string{"country:RUS"}}},
		{"the state by the place alone", Story{ID: "d"}},
		{"nothing", Story{ID: "c"}},
		{"the state gone with its person", Story{ID: "a"}},
	}
	s := open(t, Facts())
	docs := make(map[string]*extract.Document)
	for _, step := range steps {
		d := step.doc.Document()
		docs[d.ID] = d
		load(t, s, d)
		t.Run(step.what, func(t *testing.T) { holds(t, s, slices.Collect(maps.Values(docs))) })
	}
}

// testReferences lets the event that is referred to change its id by an
// article that knows nothing of the reference.
func testReferences(t *testing.T, open Opener) {
	s := open(t, Facts())
	anniversary := Story{ID: "a", Claims: []Claim{
		{Kind: "Agreement", From: []string{"country:PRK"}, To: []string{"country:RUS"}, Date: "2000"},
		{Kind: "Anniversary", From: []string{"country:PRK"}, To: []string{"country:RUS"}, Date: "2021-07-20", RefersTo: []int{0}},
	}}.Document()
	load(t, s, anniversary)
	load(t, s, one("b", Claim{Kind: "Declaration", From: []string{"country:PRK"}, To: []string{"country:RUS"}, Date: "2000-07-19"}))
	want := graph.Rel{
		Type: "REFERS_TO", From: "event:anniversary-PRK-to-RUS-2021-07-20", To: "event:declaration-PRK-RUS-2000-07-19",
		Key: "commemorates", Props: map[string]any{"how": "commemorates"},
	}
	var got []graph.Rel
	for _, r := range all(t, s).Rels {
		if r.Type == "REFERS_TO" {
			got = append(got, r)
		}
	}
	if diff := cmp.Diff([]graph.Rel{want}, got); diff != "" {
		t.Errorf("references (-want +got):\n%s", diff)
	}
}

// testWhole makes loads fail: nothing of them may be left.
func testWhole(t *testing.T, open Opener) {
	s := open(t, Facts())
	docs := []*extract.Document{one("a", vladivostok)}
	load(t, s, docs...)
	bad := one("b", vostochny)
	bad.Claims[0].Kind = "Picnic"
	if _, err := s.Load(context.Background(), []*extract.Document{one("c", vostochny), bad}); err == nil || !strings.Contains(err.Error(), "Picnic") {
		t.Errorf("load of a claim of no kind: error %v, want one that names the kind", err)
	}
	holds(t, s, docs)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.Load(ctx, []*extract.Document{one("c", vostochny)}); err == nil {
		t.Error("load with a context that is done: no error")
	}
	holds(t, s, docs)
	docs = append(docs, one("c", vostochny))
	load(t, s, docs...)
	holds(t, s, docs)
}

// testConcurrent loads and reads at the same time.
func testConcurrent(t *testing.T, open Opener) {
	s := open(t, Facts())
	var docs []*extract.Document
	var wait sync.WaitGroup
	for i := range 8 {
		d := one(fmt.Sprintf("c%d", i), vladivostok)
		docs = append(docs, d)
		wait.Go(func() {
			if _, err := s.Load(context.Background(), []*extract.Document{d}); err != nil {
				t.Errorf("load: %v", err)
			}
			if _, err := s.Summary(context.Background()); err != nil {
				t.Errorf("summary: %v", err)
			}
		})
	}
	wait.Wait()
	holds(t, s, docs)
}

// testNames loads names that would break or change a query if they became
// part of its text.
func testNames(t *testing.T, open Opener) {
	s := open(t, Facts())
	names := []string{
		"Ministry`}) MATCH (x) DETACH DELETE x //",
		"Côte d'Ivoire",
		`O"Neil \ Sons`,
		"Envoy'); DELETE FROM relation; --",
		"$name {id: 'x'} \\u0027 ?1 :a",
		"金正恩 🕊",
	}
	st := Story{ID: "n'a`m\"e\\s"}
	for i, name := range names {
		e := lexicon.Entity{ID: fmt.Sprintf("org:n'`\"%d", i), Type: lexicon.Organization, Name: name}
		st.Entities = append(st.Entities, e)
		st.Mentions = append(st.Mentions, e.ID)
		st.Claims = append(st.Claims, Claim{Kind: "Statement", From: []string{e.ID}, Date: "2023-09-14"})
	}
	d := st.Document()
	load(t, s, one("a", vladivostok))
	before := len(all(t, s).Nodes)
	load(t, s, d)
	holds(t, s, []*extract.Document{one("a", vladivostok), d})
	if got, want := len(all(t, s).Nodes), before+1+2*len(names); got != want {
		t.Errorf("%d nodes, want %d: an article, and an organisation and an event for each name", got, want)
	}
	for i, name := range names {
		found, ok, err := s.Find(context.Background(), name)
		if err != nil || !ok || len(found) != 1 || found[0] != st.Entities[i] {
			t.Errorf("find %q: %v, %v, %v", name, found, ok, err)
		}
	}
}

// testOccurrences keeps two meetings of the same two people apart, told in one
// article or in two.
func testOccurrences(t *testing.T, open Opener) {
	for name, docs := range map[string][]*extract.Document{
		"one article":  {Story{ID: "a", Claims: []Claim{vladivostok, vostochny}}.Document()},
		"two articles": {one("a", vladivostok), one("b", vostochny)},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, Facts())
			load(t, s, docs...)
			got := make(map[string][]string)
			for _, r := range all(t, s).Rels {
				switch {
				case r.Type == "AT":
					got[r.From] = append(got[r.From], r.To)
				case r.Type == "MET" && r.From == "person:kim-jong-un" && r.To == "person:vladimir-putin":
					got[r.Key] = append(got[r.Key], fmt.Sprint(r.Props["date"]))
				}
			}
			want := map[string][]string{
				"event:summit-PRK-RUS-2019-04-25": {"place:vladivostok", "2019-04-25"},
				"event:summit-PRK-RUS-2023-09-13": {"place:vostochny", "2023-09-13"},
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("meetings (-want +got):\n%s", diff)
			}
		})
	}
}

// testLarge loads many actors with many dated relationships in batches.
func testLarge(t *testing.T, open Opener) {
	const people, rounds, perArticle, perLoad = 500, 5, 50, 10
	s := open(t, Facts())
	person := func(i int) lexicon.Entity {
		i %= people
		return lexicon.Entity{ID: fmt.Sprintf("person:p%d", i), Type: lexicon.Person, Name: fmt.Sprintf("P%d", i)}
	}
	var docs []*extract.Document
	for first := 0; first < people*rounds; first += perArticle {
		st := Story{ID: fmt.Sprintf("large-%05d", first)}
		for k := first; k < first+perArticle; k++ {
			round := k / people
			a, b := person(k), person(k+1+round)
			st.Entities = append(st.Entities, a, b)
			st.Claims = append(st.Claims, Claim{Kind: "Meeting", From: []string{a.ID}, To: []string{b.ID}, Date: fmt.Sprintf("2024-01-%02d", 1+round)})
		}
		docs = append(docs, st.Document())
	}
	for part := range slices.Chunk(docs, perLoad) {
		load(t, s, part...)
	}
	for range 2 {
		sum, err := s.Summary(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if sum.Entities["Person"] != people || sum.Relationships["MET"] != people*rounds || sum.Events["Meeting"] != people*rounds {
			t.Errorf("%d people, %d meetings, %d relationships; want %d, %d, %d", sum.Entities["Person"], sum.Events["Meeting"], sum.Relationships["MET"], people, people*rounds, people*rounds)
		}
		load(t, s, docs...)
	}
}
