package main

import (
	"cmp"
	"context"
	"io"
	"maps"
	"slices"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

// Picks watch what a load brings, to know what a reader may want to ask first.
type picks struct {
	met   map[[2]string]int // pairs of states or people that met, by name
	named map[string]int    // states and people, by articles that name them
}

// picksMax bounds what picks remember.
const picksMax = 50_000

func (p *picks) add(d *extract.Document) {
	if p.met == nil {
		p.met, p.named = make(map[[2]string]int), make(map[string]int)
	}
	actors := make(map[string]string, len(d.Entities)) // id to name
	for _, e := range d.Entities {
		if e.Type != lexicon.Country && e.Type != lexicon.Person || e.Name == "" {
			continue
		}
		actors[e.ID] = e.Name
		if _, known := p.named[e.Name]; known || len(p.named) < picksMax {
			p.named[e.Name]++
		}
	}
	for _, c := range d.Claims {
		if k, ok := event.KindNamed(c.Kind); !ok || k.Rel != "MET" || c.Status != event.Held {
			continue
		}
		for i, a := range c.Roles {
			for _, b := range c.Roles[:i] {
				pair := [2]string{actors[a.Entity], actors[b.Entity]}
				if pair[0] == "" || pair[1] == "" || pair[0] == pair[1] {
					continue
				}
				slices.Sort(pair[:])
				if _, known := p.met[pair]; known || len(p.met) < picksMax {
					p.met[pair]++
				}
			}
		}
	}
}

// pairs are those that met, the most frequent first.
func (p *picks) pairs() [][2]string {
	return slices.SortedFunc(maps.Keys(p.met), func(a, b [2]string) int {
		return cmp.Or(p.met[b]-p.met[a], cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
}

// names are those that were named, the most frequent first.
func (p *picks) names() []string {
	return slices.SortedFunc(maps.Keys(p.named), func(a, b string) int {
		return cmp.Or(p.named[b]-p.named[a], cmp.Compare(a, b))
	})
}

// suggest is a command that has an answer, for someone who has just built a
// graph: it has been asked.
func (a *app) suggest(ctx context.Context, store graph.Store, at storeFlag, p *picks) string {
	silent := *a
	silent.stderr = newStream(io.Discard, a.env)
	try := func(name string, args ...string) string {
		q, ok := queries.Named(name)
		if !ok || len(q.Params) < len(args) {
			return ""
		}
		given := make(map[string]any)
		line := "entente query " + name
		for i, arg := range args {
			given[q.Params[i].Name] = arg
			line += " " + quoted(arg)
		}
		rows, err := silent.ask(ctx, store, at, q, given)
		if err != nil || len(rows.Values) == 0 {
			return ""
		}
		return line + at.flag()
	}
	const tries = 3
	for _, pair := range first(p.pairs(), tries) {
		if line := try("meetings", pair[0], pair[1]); line != "" {
			return line
		}
	}
	for _, name := range first(p.names(), tries) {
		for _, query := range []string{"timeline", "profile"} {
			if line := try(query, name); line != "" {
				return line
			}
		}
	}
	return ""
}

func first[T any](xs []T, n int) []T { return xs[:min(n, len(xs))] }
