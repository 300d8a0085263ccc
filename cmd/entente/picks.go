package main

import (
	"cmp"
	"maps"
	"slices"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/lexicon"
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
