package storetest

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/graph"
	"github.com/google/go-cmp/cmp"
)

// texts is one query in every language.
type texts map[string]string

// ask runs a query.
func ask(t *testing.T, s graph.Store, q texts, params map[string]any) *graph.Rows {
	t.Helper()
	rows, err := s.Query(context.Background(), q[s.Language()], params)
	if err != nil {
		t.Fatalf("query: %v", err)
	}
	return rows
}

// testOffices asks who is in office as of a day around a change of office.
func testOffices(t *testing.T, open Opener) {
	s := open(t, Facts())
	load(t, s, Story{ID: "a", Published: "2024-07-06", Mentions: []string{"person:rishi-sunak", "person:keir-starmer"}}.Document())
	q := texts{
		"sql":    `SELECT person, "end" FROM holds_office WHERE entity = 'country:GBR' AND start <= $day AND ("end" IS NULL OR "end" > $day) ORDER BY person`,
		"cypher": "MATCH (p:Person)-[o:HOLDS_OFFICE]->(:Country {id: 'country:GBR'}) WHERE o.start <= $day AND (o.end IS NULL OR o.end > $day) RETURN p.id AS person, o.end AS `end` ORDER BY person",
	}
	for day, want := range map[graph.Date][][]any{
		"2024-07-04": {{"person:rishi-sunak", graph.Date("2024-07-05")}},
		"2024-07-06": {{"person:keir-starmer", nil}},
	} {
		got := ask(t, s, q, map[string]any{"day": day})
		if diff := cmp.Diff(&graph.Rows{Columns: []string{"person", "end"}, Values: want}, got); diff != "" {
			t.Errorf("in office on %s (-want +got):\n%s", day, diff)
		}
	}
	if got := ids(all(t, s), "person:"); len(got) != 2 {
		t.Errorf("people %v, want both", got)
	}
}

// testQuery looks at the types of answers, and tries to write.
func testQuery(t *testing.T, open Opener) {
	s := open(t, Facts())
	load(t, s, one("a", vladivostok))
	got := ask(t, s, texts{
		"sql":    `SELECT date, score, sources, rolledUp, kind, NULL AS gone FROM relation WHERE a = $a AND start >= $from`,
		"cypher": "MATCH (:Entity {id: $a})-[r:MET]->() WHERE r.start >= $from RETURN r.date AS date, r.score AS score, r.sources AS sources, r.rolledUp AS rolledUp, r.kind AS kind, null AS gone",
	}, map[string]any{"a": "country:PRK", "from": graph.Date("2019-04-25")})
	want := &graph.Rows{
		Columns: []string{"date", "score", "sources", "rolledUp", "kind", "gone"},
		Values:  [][]any{{graph.Date("2019-04-25"), 4.0, int64(1), true, "Summit", nil}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	none := ask(t, s, texts{
		"sql":    "SELECT date FROM relation WHERE start > $from",
		"cypher": "MATCH ()-[r:MET]->() WHERE r.start > $from RETURN r.date AS date",
	}, map[string]any{"from": graph.Date("2019-04-25")})
	if diff := cmp.Diff(&graph.Rows{Columns: []string{"date"}}, none); diff != "" {
		t.Errorf("no rows (-want +got):\n%s", diff)
	}
	before := all(t, s)
	for _, q := range []texts{
		{"sql": "DELETE FROM relation", "cypher": "MATCH ()-[r:MET]->() DELETE r"},
		{"sql": "PRAGMA query_only = 0; DELETE FROM relation", "cypher": "MATCH (n) SET n.name = 'x'"},
		{"sql": "UPDATE entity SET name = 'x'", "cypher": "CREATE (:Entity {id: 'country:XXX'})"},
		{"sql": "DROP TABLE event", "cypher": "DROP CONSTRAINT entente_event_id"},
		{"sql": "SELEC", "cypher": "RETUR 1"},
		{"sql": "SELECT * FROM nowhere", "cypher": "MATCH (n) RETURN m"},
	} {
		if _, err := s.Query(context.Background(), q[s.Language()], nil); err == nil {
			t.Errorf("query %q: no error", q[s.Language()])
		}
	}
	if diff := cmp.Diff(before, all(t, s)); diff != "" {
		t.Errorf("a query changed the graph:\n%s", diff)
	}
}

// testSubgraph picks parts of a graph.
func testSubgraph(t *testing.T, open Opener) {
	s := open(t, Facts())
	load(t, s,
		one("vladivostok", vladivostok),
		one("vostochny", vostochny),
		one("beijing", Claim{Kind: "Visit", From: []string{"person:sergey-lavrov"}, To: []string{"country:CHN"}, Date: "2023-10"}),
		one("north", Claim{Kind: "Attack", From: []string{"group:northern-movement"}, To: []string{"country:CHN"}, Date: "2023"}),
		one("test", Claim{Kind: "MissileTest", From: []string{"country:PRK"}, Date: ""}),
		one("alone", Claim{Kind: "Statement", From: []string{"person:choe-son-hui"}, Date: "2010-01-01"}),
		Story{ID: "again", Claims: []Claim{
			{Kind: "Agreement", From: []string{"country:GBR"}, To: []string{"country:USA"}, Date: "1990-01-02"},
			{Kind: "Anniversary", From: []string{"country:GBR"}, Date: "2020-01-02", RefersTo: []int{0}},
		}}.Document(),
	)
	const (
		summit19 = "event:summit-PRK-RUS-2019-04-25"
		summit23 = "event:summit-PRK-RUS-2023-09-13"
		visit    = "event:visit-RUS-to-CHN-2023-10"
		attack   = "event:attack-northern-movement-to-CHN-"
		missile  = "event:missile-test-PRK-undated"
		alone    = "event:statement-PRK-2010-01-01" // of a person of the state, to nobody
		treaty   = "event:agreement-GBR-USA-1990-01-02"
		again    = "event:anniversary-GBR-2020-01-02"
	)
	tests := []struct {
		name   string
		filter graph.Filter
		want   []string
	}{
		{"around one actor", graph.Filter{Around: []string{"country:PRK"}}, []string{missile, alone, summit19, summit23}},
		{"two steps", graph.Filter{Around: []string{"country:PRK"}, Depth: 2}, []string{missile, alone, summit19, summit23, visit}},
		{"three steps", graph.Filter{Around: []string{"country:PRK"}, Depth: 3}, []string{attack, missile, alone, summit19, summit23, visit}},
		{"from", graph.Filter{From: "2023-10-31"}, []string{attack, visit}},
		{"to", graph.Filter{To: "2019-04-25"}, []string{alone, treaty, summit19}},
		{"between", graph.Filter{From: "2019-04-26", To: "2023-01-01"}, []string{again, attack}},
		{"around a person", graph.Filter{Around: []string{"person:kim-jong-un"}}, []string{summit19, summit23}},
		{"around and from", graph.Filter{Around: []string{"person:kim-jong-un"}, From: "2020-01-01"}, []string{summit23}},
		{"the steps keep to the filter", graph.Filter{Around: []string{"country:PRK"}, Depth: 3, To: "2019-12-31"}, []string{alone, summit19}},
		{"kinds", graph.Filter{Kinds: []string{"Visit", "MissileTest"}}, []string{missile, visit}},
		{"an event with what it refers to", graph.Filter{Event: again}, []string{treaty, again}},
		{"an event that is not there", graph.Filter{Event: "event:none"}, nil},
		{"an actor who is not there", graph.Filter{Around: []string{"country:FRA"}}, nil},
		{"a place", graph.Filter{Around: []string{"place:vostochny"}}, []string{summit23}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, err := s.Subgraph(context.Background(), tt.filter)
			if err != nil {
				t.Fatal(err)
			}
			got := ids(g, "event:")
			for i, id := range got {
				if len(id) > len(attack) && id[:len(attack)] == attack {
					got[i] = attack
				}
			}
			want := slices.Sorted(slices.Values(tt.want))
			if slices.Sort(got); !slices.Equal(got, want) {
				t.Errorf("events %v, want %v", got, want)
			}
			whole(t, g)
		})
	}
	g, err := s.Subgraph(context.Background(), graph.Filter{Event: summit19})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range g.Rels {
		got = append(got, fmt.Sprintf("%s %s %s", r.From, r.Type, r.To))
	}
	slices.Sort(got)
	want := []string{
		"article:vladivostok MENTIONS person:kim-jong-un",
		"article:vladivostok MENTIONS person:vladimir-putin",
		"article:vladivostok MENTIONS place:vladivostok",
		"country:PRK MET country:RUS",
		summit19 + " AT place:vladivostok",
		summit19 + " PARTICIPANT person:kim-jong-un",
		summit19 + " PARTICIPANT person:vladimir-putin",
		summit19 + " REPORTED_IN article:vladivostok",
		"person:kim-jong-un HOLDS_OFFICE country:PRK",
		"person:kim-jong-un MET person:vladimir-putin",
		"person:vladimir-putin HOLDS_OFFICE country:RUS",
		"person:vladimir-putin HOLDS_OFFICE country:RUS",
		"place:vladivostok IN country:RUS",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what belongs to one event (-want +got):\n%s", diff)
	}
}

// whole fails the test if an end of a relationship is not in the graph.
func whole(t *testing.T, g *graph.Graph) {
	t.Helper()
	in := make(map[string]bool)
	for _, n := range g.Nodes {
		in[n.ID] = true
	}
	for _, r := range g.Rels {
		if !in[r.From] || !in[r.To] {
			t.Errorf("%s %s → %s: an end is missing", r.Type, r.From, r.To)
		}
	}
}

// testFind looks entities up as people name them.
func testFind(t *testing.T, open Opener) {
	s := open(t, Facts())
	load(t, s, one("a", vladivostok), Story{ID: "b", Mentions: []string{"person:choe-son-hui"}}.Document())
	tests := []struct {
		name  string
		want  []string
		found bool
	}{
		{"country:PRK", []string{"country:PRK"}, true},
		{"north  KOREA", []string{"country:PRK"}, true},
		{"prk", []string{"country:PRK"}, true},
		{"q423", []string{"country:PRK"}, true},
		{"PUTIN", []string{"person:vladimir-putin"}, true},
		{"kim-jong-un", []string{"person:kim-jong-un"}, true},
		{"Kim Jong-un", []string{"person:kim-jong-un"}, false},
		{"Rusia", []string{"country:RUS"}, false},
		{"Atlantis Confederacy", nil, false},
		{"", nil, false},
	}
	for _, tt := range tests {
		found, ok, err := s.Find(context.Background(), tt.name)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range found {
			got = append(got, e.ID)
		}
		if ok != tt.found || len(got) < len(tt.want) || !slices.Equal(got[:len(tt.want)], tt.want) || tt.want == nil && got != nil {
			t.Errorf("find %q: %v, %v; want %v, %v", tt.name, got, ok, tt.want, tt.found)
		}
	}
	found, _, _ := s.Find(context.Background(), "Kim Jong Un")
	want := lexicon.Entity{ID: "person:kim-jong-un", Type: lexicon.Person, Name: "Kim Jong Un", Sector: "GOV", Country: "PRK"}
	if len(found) != 1 || found[0] != want {
		t.Errorf("found %+v, want %+v", found, want)
	}
}

// testSummary counts.
func testSummary(t *testing.T, open Opener) {
	s := open(t, Facts())
	sum, err := s.Summary(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	nothing := graph.Summary{Entities: map[string]int{}, Events: map[string]int{}, Relationships: map[string]int{}}
	if diff := cmp.Diff(nothing, sum); diff != "" {
		t.Errorf("an empty store (-want +got):\n%s", diff)
	}
	load(t, s, one("a", vladivostok), one("b", vladivostok), one("c", Claim{Kind: "MissileTest", From: []string{"country:PRK"}, Date: "2017"}))
	sum, err = s.Summary(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	want := graph.Summary{
		Articles: 3,
		Entities: map[string]int{"Person": 2, "Country": 2, "Place": 1},
		Events:   map[string]int{"Summit": 1, "MissileTest": 1},
		Relationships: map[string]int{
			"MENTIONS": 7, "REPORTED_IN": 3, "PARTICIPANT": 2, "ACTOR": 1, "AT": 1, "MET": 2, "HOLDS_OFFICE": 3, "IN": 1,
		},
		First: "2017-01-01", Last: "2019-04-25",
	}
	if diff := cmp.Diff(want, sum); diff != "" {
		t.Errorf("summary (-want +got):\n%s", diff)
	}
}
