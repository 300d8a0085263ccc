package graph_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
)

// What breaks the contract is named and nothing is made of it.
func TestBuildInvalid(t *testing.T) {
	tests := []struct {
		name   string
		breaks func(*extract.Document)
		want   string
	}{
		{"no id", func(d *extract.Document) { d.ID = "" }, "id is empty"},
		{"kind", func(d *extract.Document) { d.Claims[0].Kind = "Picnic" }, `kind "Picnic"`},
		{"day", func(d *extract.Document) { d.Claims[0].Date.Start = "2019-13-01" }, "month out of range"},
		{"span", func(d *extract.Document) { d.Claims[0].Trigger.End = 1 << 20 }, "out of range"},
		{"entity", func(d *extract.Document) { d.Claims[0].Roles[0].Entity = "country:XXX" }, `"country:XXX" is not listed`},
		{"prefix", func(d *extract.Document) {
			d.Entities[0].ID, d.Mentions[0].Entity, d.Claims[0].Roles[0].Entity = "x:1", "x:1", "x:1"
		}, `"x:1" begins with none of`},
	}
	for _, tt := range tests {
		d := storetest.Story{ID: "a", Claims: []storetest.Claim{said("Summit", kim, putin, "2019-04-25")}}.Document()
		tt.breaks(d)
		g, err := graph.Build([]*extract.Document{d}, storetest.Facts())
		if err == nil || !strings.Contains(err.Error(), tt.want) || g != nil {
			t.Errorf("%s: error %v, want one that says %s", tt.name, err, tt.want)
		}
	}
}

// The last of several documents of one id counts.
func TestBuildLast(t *testing.T) {
	first := storetest.Story{ID: "a", Claims: []storetest.Claim{said("Summit", kim, putin, "2019-04-25")}}.Document()
	last := storetest.Story{ID: "a", Claims: []storetest.Claim{said("Visit", kim, rus, "2019-04-25")}}.Document()
	g, err := graph.Build([]*extract.Document{first, last}, storetest.Facts())
	if err != nil {
		t.Fatal(err)
	}
	if got := events(g); len(got) != 1 || got[0].Props["kind"] != "Visit" {
		t.Errorf("events %v", got)
	}
}

// Any Document that is JSON gives an error or a whole graph.
func FuzzBuild(f *testing.F) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 5 {
		b, err := json.Marshal(storetest.Random(rng, "a"))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		d := new(extract.Document)
		if json.Unmarshal(b, d) != nil {
			return
		}
		g, err := graph.Build([]*extract.Document{d}, storetest.Facts())
		if err != nil {
			return
		}
		in := make(map[string]bool)
		for _, n := range g.Nodes {
			if in[n.ID] {
				t.Errorf("node %s is there twice", n.ID)
			}
			in[n.ID] = true
		}
		for _, r := range g.Rels {
			if !in[r.From] || !in[r.To] {
				t.Errorf("%s %s → %s: an end is missing", r.Type, r.From, r.To)
			}
		}
	})
}
