package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/graph"
)

// actor finds the entity that a name as people say it stands for: of all that
// the lexicon and the store know by that name the best one that is in the
// graph. When several are, standard error says which one was taken. An actor
// that is known and not in the graph is returned too, with a word about it.
func (a *app) actor(ctx context.Context, store graph.Store, at storeFlag, name string) (lexicon.Entity, error) {
	none := lexicon.Entity{}
	if strings.TrimSpace(name) == "" {
		return none, usage("the name of an actor is empty")
	}
	var inGraph []lexicon.Entity
	add := func(e lexicon.Entity) {
		if !slices.ContainsFunc(inGraph, func(o lexicon.Entity) bool { return o.ID == e.ID }) {
			inGraph = append(inGraph, e)
		}
	}
	meant := lexicon.Load().Resolve(name)
	for _, e := range meant {
		found, exact, err := store.Find(ctx, e.ID)
		if err != nil {
			return none, storeError(fmt.Errorf("look up %q in %s: %w", name, at, err))
		}
		if exact && len(found) > 0 {
			add(found[0])
		}
	}
	found, exact, err := store.Find(ctx, name)
	if err != nil {
		return none, storeError(fmt.Errorf("look up %q in %s: %w", name, at, err))
	}
	if exact {
		for _, e := range found {
			add(e)
		}
	}
	switch {
	case len(inGraph) > 0:
		if others := alternatives(inGraph, meant, name); len(others) > 0 {
			a.say("%q is taken for %s; not for %s", name, described(inGraph[0]), orList(others))
		}
		return inGraph[0], nil
	case len(meant) > 0:
		a.say("%s is in no article of %s", described(meant[0]), at)
		return meant[0], nil
	}
	names := lexiconNames()
	for _, e := range found {
		names = append(names, e.Name)
	}
	near := nearest(name, names, 3)
	for _, e := range first(found, 3) { // what the store thinks near, where letters do not help
		if len(near) < 3 && !slices.Contains(near, e.Name) {
			near = append(near, e.Name)
		}
	}
	hint := ""
	if len(near) > 0 {
		hint = "; the nearest names are " + strings.Join(near, ", ")
	}
	return none, fmt.Errorf("actor %q %w%s", name, errNoActor, hint)
}

// errNoActor is wrapped by the error about a name that nobody has.
var errNoActor = errors.New("is unknown")

// alternatives are those of the entities in the graph, beside the first, that
// somebody who typed name may well have meant.
func alternatives(inGraph, meant []lexicon.Entity, name string) []lexicon.Entity {
	best := inGraph[0]
	typed := strings.TrimSpace(name)
	if strings.EqualFold(best.Name, typed) || strings.EqualFold(best.ISO3, typed) || strings.EqualFold(best.ID, typed) {
		return nil
	}
	var others []lexicon.Entity
	for _, e := range inGraph[1:] {
		known := slices.ContainsFunc(meant, func(m lexicon.Entity) bool { return m.ID == e.ID })
		switch {
		case best.Type == lexicon.Country && e.Type == lexicon.Place:
			// A capital stands for its state wherever an actor is asked for.
		case known || e.Type == best.Type:
			others = append(others, e)
		}
	}
	return others
}

// described names an entity so that it is not mistaken for another.
func described(e lexicon.Entity) string { return fmt.Sprintf("%s (%s)", cmp.Or(e.Name, e.ID), e.ID) }

// orList names a few entities.
func orList(es []lexicon.Entity) string {
	names := make([]string, 0, 3)
	for _, e := range es[:min(3, len(es))] {
		names = append(names, described(e))
	}
	return strings.Join(names, " or ")
}

// nearest returns the words that are most like name, at most n, none that is
// quite unlike it.
func nearest(name string, words []string, n int) []string {
	type match struct {
		word string
		far  int
	}
	folded := strings.ToLower(name)
	size := utf8.RuneCountInString(folded)
	far := max(2, size/3)
	var matches []match
	for _, w := range words {
		if d := utf8.RuneCountInString(w) - size; d > far || -d > far {
			continue
		}
		if d := levenshtein.ComputeDistance(folded, strings.ToLower(w)); d <= far {
			matches = append(matches, match{w, d})
		}
	}
	slices.SortFunc(matches, func(a, b match) int { return cmp.Or(a.far-b.far, strings.Compare(a.word, b.word)) })
	var out []string
	for _, m := range matches {
		if len(out) < n && !slices.Contains(out, m.word) {
			out = append(out, m.word)
		}
	}
	return out
}

// lexiconNames are all names that the lexicon knows, as far as a person may
// have meant to type them.
func lexiconNames() []string {
	var names []string
	for name := range lexicon.Load().Names() {
		names = append(names, name)
	}
	return names
}

// completions is how many names a shell is offered.
const completions = 200

// completeActors are the names that begin with what is typed, without regard
// to case.
func completeActors(typed string) []string {
	lex := lexicon.Load()
	folded := strings.ToLower(typed)
	var out []string
	for name, id := range lex.Names() {
		if len(name) < len(typed) || !strings.HasPrefix(strings.ToLower(name), folded) {
			continue
		}
		if e, ok := lex.Entity(id); ok && e.Name != name {
			name += "\t" + e.Name
		}
		if out = append(out, name); len(out) == completions {
			break
		}
	}
	return out
}
