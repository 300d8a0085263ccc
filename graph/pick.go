package graph

import (
	"context"
	"slices"
	"strings"
)

// Pick reads the part of a graph that f picks out of a store.
//
// An event is picked with all its parties, places, articles, dated
// relationships and the references between picked events; an entity with what
// is known of it and other picked entities. Around picks the events that an
// actor within Depth-1 dated relationships has a part in, a state also through
// those who act for it. An event without a
// date is not picked when From or To is set: nothing says that it lies there.
// The zero Filter picks everything.
func Pick(ctx context.Context, r Reader, f Filter) (*Graph, error) {
	if f.zero() {
		return pickAll(ctx, r)
	}
	p := &picker{Reader: r, f: f, events: make(map[string]Node), seen: make(map[string]bool)}
	if err := p.pickEvents(ctx); err != nil {
		return nil, err
	}
	return p.complete(ctx)
}

func (f Filter) zero() bool {
	return len(f.Around) == 0 && f.From == "" && f.To == "" && len(f.Kinds) == 0 && f.Event == ""
}

func pickAll(ctx context.Context, r Reader) (*Graph, error) {
	var nodes []Node
	for _, t := range NodeTypes {
		n, err := r.Nodes(ctx, t, All, nil)
		if err != nil {
			return nil, err
		}
		nodes = append(nodes, n...)
	}
	rels, err := r.Rels(ctx, RelTypes, All, nil)
	if err != nil {
		return nil, err
	}
	return public(sorted(nodes, rels)), nil
}

// A picker collects a part of a graph.
type picker struct {
	Reader
	f      Filter
	events map[string]Node
	seen   map[string]bool // events looked at, picked or not
}

// holds reports whether an event meets the conditions.
func (p *picker) holds(n Node) bool {
	kind := text(n.Props["kind"])
	if len(p.f.Kinds) > 0 && !slices.Contains(p.f.Kinds, kind) {
		return false
	}
	start, end := text(n.Props["start"]), text(n.Props["end"])
	if p.f.From != "" && end < string(p.f.From) {
		return false // an unknown day is "", before all others
	}
	return p.f.To == "" || start != "" && start <= string(p.f.To)
}

// pickEvents fills in the events.
func (p *picker) pickEvents(ctx context.Context) error {
	switch {
	case p.f.Event != "":
		if err := p.look(ctx, ByID, []string{p.f.Event}); err != nil {
			return err
		}
		return p.referred(ctx)
	case len(p.f.Around) == 0:
		return p.look(ctx, All, nil)
	}
	reached := make(map[string]bool)
	edge := slices.Clone(p.f.Around)
	for range max(1, p.f.Depth) {
		if len(edge) == 0 {
			return nil
		}
		for _, id := range edge {
			reached[id] = true
		}
		next, err := p.step(ctx, edge)
		if err != nil {
			return err
		}
		edge = nil
		for _, id := range next {
			if !reached[id] {
				edge = append(edge, id)
			}
		}
	}
	return nil
}

// step picks the events that have a part for one of some actors and returns
// the actors at the other ends of their relationships.
func (p *picker) step(ctx context.Context, actors []string) ([]string, error) {
	out, err := p.Rels(ctx, Relations, ByFrom, actors)
	if err != nil {
		return nil, err
	}
	in, err := p.Rels(ctx, Relations, ByTo, actors)
	if err != nil {
		return nil, err
	}
	people, err := p.people(ctx, actors)
	if err != nil {
		return nil, err
	}
	roles, err := p.Rels(ctx, append([]*RelType{At}, Roles...), ByTo, append(people, actors...))
	if err != nil {
		return nil, err
	}
	events := make(map[string]bool)
	for _, r := range slices.Concat(out, in) {
		events[r.Key] = true
	}
	for _, r := range roles {
		events[r.From] = true
	}
	if err := p.look(ctx, ByID, keys(events)); err != nil {
		return nil, err
	}
	next := make(map[string]bool)
	for _, r := range slices.Concat(out, in) {
		if _, ok := p.events[r.Key]; ok {
			next[r.From], next[r.To] = true, true
		}
	}
	return keys(next), nil
}

// people returns those who act for the states among some actors.
func (p *picker) people(ctx context.Context, actors []string) ([]string, error) {
	var codes []string
	for _, id := range actors {
		if code, ok := strings.CutPrefix(id, "country:"); ok {
			codes = append(codes, code)
		}
	}
	nodes, err := p.Nodes(ctx, Entity, ByState, codes)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, n := range nodes {
		if slices.Contains(actors, stateOf(entityOf(n))) {
			ids = append(ids, n.ID)
		}
	}
	return ids, nil
}

// look picks those of some events, or of all, that meet the conditions.
func (p *picker) look(ctx context.Context, by By, ids []string) error {
	ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return p.seen[id] })
	nodes, err := p.Nodes(ctx, Event, by, ids)
	if err != nil {
		return err
	}
	for _, n := range nodes {
		p.seen[n.ID] = true
		if p.holds(n) {
			p.events[n.ID] = n
		}
	}
	return nil
}

// referred picks what the picked events refer to and are referred to by.
func (p *picker) referred(ctx context.Context) error {
	ids := keysOf(p.events)
	more := make(map[string]bool)
	for _, by := range []By{ByFrom, ByTo} {
		rels, err := p.Rels(ctx, []*RelType{RefersTo}, by, ids)
		if err != nil {
			return err
		}
		for _, r := range rels {
			more[r.From], more[r.To] = true, true
		}
	}
	return p.look(ctx, ByID, keys(more))
}

// complete adds to the picked events everything that belongs to them.
func (p *picker) complete(ctx context.Context) (*Graph, error) {
	ids := keysOf(p.events)
	rels, err := p.Rels(ctx, slices.Concat([]*RelType{ReportedIn, RefersTo, At}, Roles), ByFrom, ids)
	if err != nil {
		return nil, err
	}
	rels = slices.DeleteFunc(rels, func(r Rel) bool {
		_, ok := p.events[r.To]
		return r.Type == RefersTo.Type && !ok
	})
	dated, err := p.Rels(ctx, Relations, ByEvent, ids)
	if err != nil {
		return nil, err
	}
	rels = append(rels, dated...)

	entities, articles := make(map[string]bool), make(map[string]bool)
	for _, id := range p.f.Around {
		entities[id] = true
	}
	for _, r := range rels {
		for _, id := range entityEnds(r) {
			entities[id] = true
		}
		if r.Type == ReportedIn.Type {
			articles[r.To] = true
		}
	}
	known, err := p.between(ctx, entities, articles)
	if err != nil {
		return nil, err
	}
	rels = append(rels, known...)

	var nodes []Node
	for _, n := range p.events {
		nodes = append(nodes, n)
	}
	for t, ids := range map[*NodeType][]string{Entity: keys(entities), Article: keys(articles)} {
		n, err := p.Nodes(ctx, t, ByID, ids)
		if err != nil {
			return nil, err
		}
		nodes = append(nodes, n...)
	}
	return public(sorted(nodes, rels)), nil
}

// between reads mentions, offices, memberships and places whose two ends are
// picked.
func (p *picker) between(ctx context.Context, entities, articles map[string]bool) ([]Rel, error) {
	mentions, err := p.Rels(ctx, []*RelType{Mentions}, ByFrom, keys(articles))
	if err != nil {
		return nil, err
	}
	known, err := p.Rels(ctx, []*RelType{HoldsOffice, MemberOf, In}, ByFrom, keys(entities))
	if err != nil {
		return nil, err
	}
	all := slices.Concat(mentions, known)
	return slices.DeleteFunc(all, func(r Rel) bool { return !entities[r.To] }), nil
}
