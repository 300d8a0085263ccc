package graph_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

const (
	prk   = "country:PRK"
	rus   = "country:RUS"
	chn   = "country:CHN"
	kim   = "person:kim-jong-un"
	choe  = "person:choe-son-hui"
	putin = "person:vladimir-putin"
	lavr  = "person:sergey-lavrov"
	mfa   = "org:nkorea-mfa"
	move  = "group:northern-movement"
)

// said makes a claim "from kind to on date".
func said(kind, from, to, date string) storetest.Claim {
	c := storetest.Claim{Kind: kind, From: strings.Split(from, " "), Date: date}
	if to != "" {
		c.To = strings.Split(to, " ")
	}
	return c
}

func with(c storetest.Claim, change func(*storetest.Claim)) storetest.Claim {
	change(&c)
	return c
}

// build makes the graph of stories of one claim each, in the order given.
func build(t testing.TB, claims ...storetest.Claim) *graph.Graph {
	t.Helper()
	var docs []*extract.Document
	for i, c := range claims {
		docs = append(docs, storetest.Story{ID: fmt.Sprintf("a%d", i), Claims: []storetest.Claim{c}}.Document())
	}
	g, err := graph.Build(docs, storetest.Facts())
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// parts says which claims are one event: the numbers of its claims, sorted,
// then whether it is a Summit, and so on for each event.
func parts(g *graph.Graph) []string {
	claims := make(map[string][]string)
	for _, r := range g.Rels {
		if r.Type == "REPORTED_IN" {
			claims[r.From] = append(claims[r.From], strings.TrimPrefix(r.To, "article:a"))
		}
	}
	var out []string
	for _, c := range claims {
		slices.Sort(c)
		out = append(out, strings.Join(c, "+"))
	}
	slices.Sort(out)
	return out
}

func TestResolve(t *testing.T) {
	meet := func(from, to, date string) storetest.Claim { return said("Meeting", from, to, date) }
	tests := []struct {
		name   string
		claims []storetest.Claim
		want   string
	}{
		{"told twice", []storetest.Claim{meet(kim, putin, "2019-04"), meet(kim, putin, "2019-04")}, "0+1"},
		{"a coarse date joins the one finer", []storetest.Claim{meet(kim, putin, "2019-04-25"), meet(kim, putin, "2019")}, "0+1"},
		{"day, month and year in one", []storetest.Claim{meet(kim, putin, "2019"), meet(kim, putin, "2019-04"), meet(kim, putin, "2019-04-25")}, "0+1+2"},
		{"a coarse date that fits two stands alone", []storetest.Claim{meet(kim, putin, "2019-04-25"), meet(kim, putin, "2019-11-02"), meet(kim, putin, "2019")}, "0 1 2"},
		{"… and so do two of them, as one", []storetest.Claim{meet(kim, putin, "2019-04-25"), meet(kim, putin, "2019-11-02"), meet(kim, putin, "2019"), meet(prk, rus, "2019")}, "0 1 2+3"},
		{"a month is told from a year that fits two", []storetest.Claim{meet(kim, putin, "2019-04-25"), meet(kim, putin, "2019-11-02"), meet(kim, putin, "2019-04"), meet(kim, putin, "2019")}, "0+2 1 3"},
		{"two years", []storetest.Claim{meet(kim, putin, "2019"), meet(kim, putin, "2023")}, "0 1"},
		{"two days stay two", []storetest.Claim{meet(kim, putin, "2019-04-25"), meet(kim, putin, "2023-09-13")}, "0 1"},
		{"a span of days holds a day", []storetest.Claim{meet(kim, putin, "2019-04-24/2019-04-26"), meet(kim, putin, "2019-04-25")}, "0+1"},
		{"spans that only overlap are two", []storetest.Claim{meet(kim, putin, "2019-04-24/2019-04-26"), meet(kim, putin, "2019-04-25/2019-04-27")}, "0 1"},
		{"no date joins the only event", []storetest.Claim{meet(kim, putin, "2019-04-25"), meet(kim, putin, "")}, "0+1"},
		{"no date joins none of two", []storetest.Claim{meet(kim, putin, "2019-04-25"), meet(kim, putin, "2023-09-13"), meet(kim, putin, "")}, "0 1 2"},
		{"no date anywhere", []storetest.Claim{meet(kim, putin, ""), meet(prk, rus, "")}, "0+1"},
		{"no date, other people", []storetest.Claim{meet(kim, putin, "2019-04-25"), meet(choe, lavr, "")}, "0 1"},
		{"two ministers and two leaders on one day", []storetest.Claim{meet(kim, putin, "2019-04-25"), meet(choe, lavr, "2019-04-25")}, "0 1"},
		{"states alone fit both and join neither", []storetest.Claim{meet(kim, putin, "2019-04-25"), meet(choe, lavr, "2019-04-25"), meet(prk, rus, "2019-04-25")}, "0 1 2"},
		{"states alone join the one that fits", []storetest.Claim{meet(kim, putin, "2019-04-25"), meet(prk, rus, "2019-04-25")}, "0+1"},
		{"one side named", []storetest.Claim{meet(kim, rus, "2019-04-25"), meet(prk, putin, "2019-04-25")}, "0+1"},
		{"more people of one state", []storetest.Claim{meet(kim+" "+choe, putin, "2019-04-25"), meet(kim, putin, "2019-04-25")}, "0+1"},
		{"kinds of one family", []storetest.Claim{said("Summit", kim, putin, "2019-04-25"), said("Negotiation", prk, rus, "2019-04")}, "0+1"},
		{"kinds of two families", []storetest.Claim{said("Summit", kim, putin, "2019-04-25"), said("Visit", kim, rus, "2019-04-25")}, "0 1"},
		{"either order of parties", []storetest.Claim{meet(kim, putin, "2019-04-25"), meet(putin, kim, "2019-04-25")}, "0+1"},
		{"direction matters", []storetest.Claim{said("Accusation", prk, rus, "2019-04-25"), said("Accusation", rus, prk, "2019-04-25")}, "0 1"},
		{"another party", []storetest.Claim{meet(kim, putin, "2019-04-25"), meet(kim, "country:CHN", "2019-04-25")}, "0 1"},
		{"no state", []storetest.Claim{said("Attack", move, rus, "2019-04-25"), said("Attack", move, rus, "2019-04")}, "0+1"},
		{"a ministry acts for its state", []storetest.Claim{said("Statement", mfa, rus, "2019-04-25"), said("Statement", prk, rus, "2019-04-25")}, "0+1"},
		{"who lends the room is no party", []storetest.Claim{
			meet(kim, putin, "2019-04-25"),
			with(meet(kim, putin, "2019-04-25"), func(c *storetest.Claim) { c.Host = chn }),
		}, "0+1"},
		{"who hosts one guest is", []storetest.Claim{
			meet(kim, putin, "2019-04-25"),
			with(meet(kim, "", "2019-04-25"), func(c *storetest.Claim) { c.Host = rus }),
		}, "0+1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(parts(build(t, tt.claims...)), " "); got != tt.want {
				t.Errorf("events of claims %s, want %s", got, tt.want)
			}
		})
	}
}

// The graph depends on the set of documents only.
func TestResolveOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seed := rapid.Uint64().Draw(t, "seed")
		docs := storetest.RandomSet(rand.New(rand.NewPCG(seed, 1)), rapid.IntRange(1, 12).Draw(t, "n"))
		want, err := graph.Build(docs, storetest.Facts())
		if err != nil {
			t.Fatal(err)
		}
		again := rapid.Permutation(append(slices.Clone(docs), docs...)).Draw(t, "order")
		got, err := graph.Build(again, storetest.Facts())
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("another order gave another graph:\n%s", diff)
		}
	})
}

// Whatever the claims, each is in one event, and ids are not used twice.
func TestResolveComplete(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		docs := storetest.RandomSet(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 2)), 15)
		g, err := graph.Build(docs, storetest.Facts())
		if err != nil {
			t.Fatal(err)
		}
		claims := 0
		for _, d := range docs {
			claims += len(d.Claims)
		}
		reported := make(map[string]int)
		for _, r := range g.Rels {
			if r.Type == "REPORTED_IN" {
				reported[r.To+"#"+r.Key]++
			}
		}
		if len(reported) != claims {
			t.Errorf("%d claims and %d reports", claims, len(reported))
		}
		for c, n := range reported {
			if n != 1 {
				t.Errorf("claim %s is in %d events", c, n)
			}
		}
		nodes := make(map[string]bool)
		for _, n := range g.Nodes {
			nodes[n.ID] = true
		}
		for _, r := range g.Rels {
			if !nodes[r.From] || !nodes[r.To] {
				t.Errorf("%s %s → %s: an end is not in the graph", r.Type, r.From, r.To)
			}
			if r.From == r.To {
				t.Errorf("%s from %s to itself", r.Type, r.From)
			}
		}
	})
}
