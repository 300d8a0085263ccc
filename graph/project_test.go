package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
	"github.com/google/go-cmp/cmp"
)

// relations lists the dated relationships of a graph, short.
func relations(g *graph.Graph) []string {
	short := func(id string) string {
		_, name, _ := strings.Cut(id, ":")
		return name
	}
	var out []string
	for _, r := range g.Rels {
		if !slices.ContainsFunc(graph.Relations, func(t *graph.RelType) bool { return t.Type == r.Type }) {
			continue
		}
		s := short(r.From) + " " + r.Type + " " + short(r.To)
		if r.Props["rolledUp"] == true {
			s += " rolled up"
		}
		if r.Props["status"] != "held" {
			s += fmt.Sprint(" ", r.Props["status"])
		}
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

func TestRelations(t *testing.T) {
	tests := []struct {
		name   string
		claims []storetest.Claim
		want   []string
	}{
		{"people, and their states by them",
			[]storetest.Claim{said("Summit", kim, putin, "2019-04-25")},
			[]string{"PRK MET RUS rolled up", "kim-jong-un MET vladimir-putin"}},
		{"states",
			[]storetest.Claim{said("Declaration", rus, prk, "2000-07-19")},
			[]string{"PRK SIGNED_WITH RUS"}},
		{"people and, elsewhere, their states",
			[]storetest.Claim{said("Summit", kim, putin, "2019-04-25"), said("Meeting", prk, rus, "2019-04-25")},
			[]string{"PRK MET RUS", "kim-jong-un MET vladimir-putin"}},
		{"a person and a state",
			[]storetest.Claim{said("Visit", kim, rus, "2019-04-25")},
			[]string{"PRK VISITED RUS rolled up", "kim-jong-un VISITED RUS"}},
		{"delegations do not meet themselves",
			[]storetest.Claim{said("Meeting", kim+" "+choe, putin+" "+lavr, "2019-04-25")},
			[]string{"PRK MET RUS rolled up", "choe-son-hui MET sergey-lavrov", "choe-son-hui MET vladimir-putin", "kim-jong-un MET sergey-lavrov", "kim-jong-un MET vladimir-putin"}},
		{"two of one state alone do",
			[]storetest.Claim{said("Meeting", kim, choe, "2019-04-25")},
			[]string{"choe-son-hui MET kim-jong-un"}},
		{"three states",
			[]storetest.Claim{said("Agreement", prk+" "+rus, chn, "2019-04-25")},
			[]string{"CHN SIGNED_WITH PRK", "CHN SIGNED_WITH RUS", "PRK SIGNED_WITH RUS"}},
		{"direction is kept",
			[]storetest.Claim{said("Accusation", rus, prk, "2019-04-25")},
			[]string{"RUS ACCUSED PRK"}},
		{"nobody to relate to",
			[]storetest.Claim{said("MissileTest", prk, "", "2017-11-29")},
			nil},
		{"an armed group has no state",
			[]storetest.Claim{said("Attack", move, lavr, "2019-04-25")},
			[]string{"northern-movement ATTACKED RUS rolled up", "northern-movement ATTACKED sergey-lavrov"}},
		{"a person who acts for no state stays one",
			[]storetest.Claim{said("Criticism", "person:ann-example", lavr, "2019-04-25")},
			[]string{"ann-example ACCUSED sergey-lavrov"}},
		{"a host of two is not met",
			[]storetest.Claim{with(said("Summit", kim, putin, "2019-04-25"), func(c *storetest.Claim) { c.Host = chn })},
			[]string{"PRK MET RUS rolled up", "kim-jong-un MET vladimir-putin"}},
		{"a host of one is",
			[]storetest.Claim{with(said("Summit", kim, "", "2019-04-25"), func(c *storetest.Claim) { c.Host = rus })},
			[]string{"PRK MET RUS rolled up", "RUS MET kim-jong-un"}},
		{"denied, and never more",
			[]storetest.Claim{with(said("Meeting", kim, putin, "2019-04-25"), func(c *storetest.Claim) { c.Status = event.Denied })},
			[]string{"PRK MET RUS rolled up denied", "kim-jong-un MET vladimir-putin denied"}},
		{"never to itself",
			[]storetest.Claim{said("Criticism", prk, mfa, "2019-04-25")},
			[]string{"PRK ACCUSED nkorea-mfa"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, relations(build(t, tt.claims...))); diff != "" {
				t.Errorf("relationships (-want +got):\n%s", diff)
			}
		})
	}
}

// events returns the event nodes of a graph.
func events(g *graph.Graph) []graph.Node {
	var out []graph.Node
	for _, n := range g.Nodes {
		if n.Labels[0] == "Event" {
			out = append(out, n)
		}
	}
	return out
}

func TestEventNames(t *testing.T) {
	tests := []struct {
		claim    storetest.Claim
		id, name string
	}{
		{said("Summit", putin, kim, "2019-04"), "event:summit-PRK-RUS-2019-04", "Summit: Kim Jong Un, Vladimir Putin (April 2019)"},
		{said("Visit", kim, rus, "2019-04-25"), "event:visit-PRK-to-RUS-2019-04-25", "Visit: Kim Jong Un → Russia (25 April 2019)"},
		{said("Visit", kim, rus, "2019-04-24/2019-04-26"), "event:visit-PRK-to-RUS-2019-04-24-to-2019-04-26", "Visit: Kim Jong Un → Russia (24–26 April 2019)"},
		{said("Visit", kim, rus, "2019-04-30/2019-05-02"), "event:visit-PRK-to-RUS-2019-04-30-to-2019-05-02", "Visit: Kim Jong Un → Russia (30 April – 2 May 2019)"},
		{said("Visit", kim, rus, "2018-12-31/2019-01-02"), "event:visit-PRK-to-RUS-2018-12-31-to-2019-01-02", "Visit: Kim Jong Un → Russia (31 December 2018 – 2 January 2019)"},
		{said("MissileTest", prk, "", "2017"), "event:missile-test-PRK-2017", "Missile test: North Korea (2017)"},
		{said("Accusation", rus, prk, ""), "event:accusation-RUS-to-PRK-undated", "Accusation: Russia → North Korea (date unknown)"},
		{said("JointExercise", rus, chn, "2018-09-11/2018-09-11"), "event:joint-exercise-CHN-RUS-2018-09-11", "Joint exercise: China, Russia (11 September 2018)"},
	}
	for _, tt := range tests {
		n := events(build(t, tt.claim))[0]
		if n.ID != tt.id || n.Props["name"] != tt.name {
			t.Errorf("event %s %q, want %s %q", n.ID, n.Props["name"], tt.id, tt.name)
		}
	}
	// What is not a state is marked, since names alone could be those of others.
	n := events(build(t, said("Attack", move, rus, "2019")))[0]
	if !strings.HasPrefix(n.ID, "event:attack-northern-movement-to-RUS-") || !strings.HasSuffix(n.ID, "-2019") {
		t.Errorf("event %s", n.ID)
	}
}

// Ids of events of one day and the same states differ, and neither is the id
// that one of them had before the other was known.
func TestEventCollision(t *testing.T) {
	got := events(build(t, said("Meeting", kim, putin, "2019-04-25"), said("Meeting", choe, lavr, "2019-04-25")))
	if len(got) != 2 || got[0].ID == got[1].ID {
		t.Fatalf("events %v", got)
	}
	for _, n := range got {
		if !strings.HasPrefix(n.ID, "event:meeting-PRK-RUS-2019-04-25-") {
			t.Errorf("event %s", n.ID)
		}
	}
}

// An event takes the best of its claims.
func TestMerged(t *testing.T) {
	status := func(c storetest.Claim, s event.Status) storetest.Claim {
		c.Status = s
		return c
	}
	tests := []struct {
		name   string
		claims []storetest.Claim
		want   map[string]any
	}{
		{"most specific kind, finest date", []storetest.Claim{
			said("Meeting", prk, rus, "2019"), said("Negotiation", kim, putin, "2019-04"), said("Summit", kim, putin, "2019-04-25"),
		}, map[string]any{"kind": "Summit", "start": graph.Date("2019-04-25"), "end": graph.Date("2019-04-25"), "precision": "day", "sources": int64(3), "score": 4.0}},
		{"a declaration is more than an agreement", []storetest.Claim{
			said("Agreement", prk, rus, "2000"), said("Declaration", prk, rus, "2000-07-19"),
		}, map[string]any{"kind": "Declaration"}},
		{"a negotiation is more than a meeting", []storetest.Claim{
			said("Meeting", prk, rus, "2000"), said("Negotiation", prk, rus, "2000"),
		}, map[string]any{"kind": "Negotiation", "cameo": "046"}},
		{"held is stronger than planned", []storetest.Claim{
			status(said("Summit", kim, putin, "2019-04"), event.Planned), said("Summit", kim, putin, "2019-04-25"),
		}, map[string]any{"status": "held", "disputed": false}},
		{"a denial beside a report", []storetest.Claim{
			status(said("Summit", kim, putin, "2019-04"), event.Denied), said("Summit", kim, putin, "2019-04-25"),
		}, map[string]any{"status": "held", "disputed": true}},
		{"a plan that is cancelled", []storetest.Claim{
			status(said("Summit", kim, putin, "2019-04"), event.Denied), status(said("Summit", kim, putin, "2019-04-25"), event.Planned),
		}, map[string]any{"status": "planned", "disputed": true}},
		{"a denial alone", []storetest.Claim{
			status(said("Summit", kim, putin, "2019-04"), event.Denied),
		}, map[string]any{"status": "denied", "disputed": false}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := events(build(t, tt.claims...))
			if len(got) != 1 {
				t.Fatalf("%d events, want one", len(got))
			}
			for k, v := range tt.want {
				if got[0].Props[k] != v {
					t.Errorf("%s is %v, want %v", k, got[0].Props[k], v)
				}
			}
		})
	}
}

// Copies of one story are one origin.
func TestOrigins(t *testing.T) {
	var docs []*extract.Document
	for i, origin := range []string{"o1", "o1", "o2", ""} {
		docs = append(docs, storetest.Story{ID: fmt.Sprint(i), Origin: origin, Claims: []storetest.Claim{
			said("Summit", kim, putin, "2019-04"), said("Summit", kim, putin, "2019"),
		}}.Document())
	}
	g, err := graph.Build(docs, storetest.Facts())
	if err != nil {
		t.Fatal(err)
	}
	n := events(g)[0]
	if n.Props["sources"] != int64(4) || n.Props["origins"] != int64(3) {
		t.Errorf("%v sources of %v origins, want 4 of 3", n.Props["sources"], n.Props["origins"])
	}
}

// What an article tells of an event is kept with the words.
func TestEvidence(t *testing.T) {
	g := build(t, with(said("Summit", kim, putin, "2019-04"), func(c *storetest.Claim) { c.Place = "place:vladivostok" }))
	for _, r := range g.Rels {
		if r.Type != "REPORTED_IN" {
			continue
		}
		want := map[string]any{
			"claim": "a0-0", "kind": "Summit", "cameo": "040", "status": "held", "rule": "test", "confidence": 0.75,
			"quote": "Kim Jong Un summit Vladimir Putin in Vladivostok on 2019-04.", "begin": int64(0), "end": int64(60),
			"trigger": "summit", "triggerBegin": int64(12), "triggerEnd": int64(18),
			"marks":     []string{"PARTICIPANT person:kim-jong-un 0 11", "PARTICIPANT person:vladimir-putin 19 33"},
			"dateStart": graph.Date("2019-04-01"), "dateEnd": graph.Date("2019-04-30"), "precision": "month",
			"basis": "explicit", "dateWords": "2019-04", "dateWhy": "2019-04 → 2019-04",
		}
		if diff := cmp.Diff(want, r.Props); diff != "" {
			t.Errorf("evidence (-want +got):\n%s", diff)
		}
		return
	}
	t.Error("no evidence")
}

func TestParseMark(t *testing.T) {
	for _, m := range []graph.Mark{{Role: "ACTOR", Entity: "country:PRK", Begin: 0, End: 5}, {Role: "HOST", Entity: "org:a b  c", Begin: 7, End: 70}} {
		if got, err := graph.ParseMark(m.String()); err != nil || got != m {
			t.Errorf("ParseMark(%q) = %+v, %v", m, got, err)
		}
	}
	for _, s := range []string{"", "ACTOR", "ACTOR x 1", "ACTOR x one 2"} {
		if _, err := graph.ParseMark(s); err == nil {
			t.Errorf("ParseMark(%q): no error", s)
		}
	}
}

// Entities that the facts do not know are described by the articles, joined so
// that the order does not matter.
func TestDescriptions(t *testing.T) {
	describe := func(name, country string) *extract.Document {
		e := lexicon.Entity{ID: "person:jan-novak", Type: lexicon.Person, Name: name, Country: country}
		return storetest.Story{ID: name, Entities: []lexicon.Entity{e}, Mentions: []string{e.ID}}.Document()
	}
	g, err := graph.Build([]*extract.Document{describe("Novak", "CZE"), describe("Jan Novak", ""), describe("J. Novak", "")}, storetest.Facts())
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range g.Nodes {
		if n.ID == "person:jan-novak" && (n.Props["name"] != "Jan Novak" || n.Props["country"] != "CZE") {
			t.Errorf("described as %v", n.Props)
		}
	}
}

// Terms in office of which no day is known keep to what is known.
func TestTerms(t *testing.T) {
	d := storetest.Story{ID: "a", Mentions: []string{lavr}}.Document()
	g, err := graph.Build([]*extract.Document{d}, storetest.Facts())
	if err != nil {
		t.Fatal(err)
	}
	var got []map[string]any
	for _, r := range g.Rels {
		if r.Type == "HOLDS_OFFICE" {
			got = append(got, r.Props)
		}
	}
	want := []map[string]any{
		{"title": "Minister of Foreign Affairs of Russia", "start": graph.Date("2004-03-01"), "startPrecision": "month"},
		{"title": "Permanent Representative", "start": graph.Date("1994-01-01"), "startPrecision": "year", "end": graph.Date("2004-12-31"), "endPrecision": "year"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("offices (-want +got):\n%s", diff)
	}
}
