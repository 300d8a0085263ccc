package graph

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
	"github.com/entente-graph/entente/extract/lexicon"
)

// FindIn looks an entity up among those of a store: by id with or without its
// prefix, by name, by code, all without regard to case, or by a word of a
// person's name. When there is none it returns the few with the nearest names
// and false.
func FindIn(ctx context.Context, r Reader, name string) ([]lexicon.Entity, bool, error) {
	nodes, err := r.Nodes(ctx, Entity, All, nil)
	if err != nil {
		return nil, false, err
	}
	entities := make([]lexicon.Entity, len(nodes))
	for i, n := range nodes {
		entities[i] = entityOf(n)
	}
	slices.SortFunc(entities, func(a, b lexicon.Entity) int { return cmp.Compare(a.ID, b.ID) })
	found, ok := find(entities, name)
	return found, ok, nil
}

// find ranks entities, which are sorted, by how well they answer to name.
func find(entities []lexicon.Entity, name string) ([]lexicon.Entity, bool) {
	want := fold(name)
	if want == "" {
		return nil, false
	}
	var ranks [3][]lexicon.Entity
	for _, e := range entities {
		if rank := answers(e, want); rank < len(ranks) {
			ranks[rank] = append(ranks[rank], e)
		}
	}
	if found := slices.Concat(ranks[:]...); len(found) > 0 {
		return found, true
	}
	return nearest(entities, want), false
}

// fold brings a name into the form names are compared in.
func fold(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }

// answers says how well an entity answers to a folded name: 0 best, 3 not at
// all.
func answers(e lexicon.Entity, want string) int {
	_, bare, _ := strings.Cut(e.ID, ":")
	got := fold(e.Name)
	switch {
	case want == strings.ToLower(e.ID), want == got:
		return 0
	case want == strings.ToLower(bare), want == strings.ToLower(e.ISO3), want == strings.ToLower(e.QID):
		return 1
	case e.Type == lexicon.Person && slices.Contains(strings.Fields(got), want):
		return 2
	}
	return 3
}

// nearest returns the few entities whose names, or a word of them, differ
// least from a folded name, and no more than half of it.
func nearest(entities []lexicon.Entity, want string) []lexicon.Entity {
	const most = 5
	type scored struct {
		lexicon.Entity
		d int
	}
	limit := max(1, utf8.RuneCountInString(want)/2)
	var near []scored
	for _, e := range entities {
		got := fold(e.Name)
		d := levenshtein.ComputeDistance(want, got)
		for w := range strings.FieldsSeq(got) {
			d = min(d, levenshtein.ComputeDistance(want, w)+1)
		}
		if d <= limit {
			near = append(near, scored{e, d})
		}
	}
	slices.SortStableFunc(near, func(a, b scored) int { return cmp.Compare(a.d, b.d) })
	var out []lexicon.Entity
	for _, s := range near[:min(most, len(near))] {
		out = append(out, s.Entity)
	}
	return out
}
