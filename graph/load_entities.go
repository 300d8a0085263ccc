package graph

import (
	"context"
	"slices"

	"github.com/entente-graph/entente/extract/lexicon"
)

// entities adds to what is to be written the entities that become part of the
// graph or that articles now describe otherwise, with what the facts know of
// them.
func (l *loader) entities(ctx context.Context) error {
	said, err := l.said(ctx)
	if err != nil {
		return err
	}
	needed := make(map[string]bool)
	for _, r := range l.putRels {
		for _, id := range entityEnds(r) {
			needed[id] = true
		}
	}
	for id := range said {
		needed[id] = true
	}
	stored, err := l.stored(ctx, keys(needed))
	if err != nil {
		return err
	}
	fresh := make(map[string]lexicon.Entity)
	targets := make(map[string]bool)
	for _, id := range keys(needed) {
		old, known := stored[id]
		e, described := said[id]
		switch {
		case !known:
			e = describeEntity(id, e, l.facts)
			fresh[id] = e
		case !described || old == e:
			continue
		}
		l.putNodes = append(l.putNodes, entityNode(e))
		var before []Rel
		if known {
			before = statics(old, l.facts)
		}
		after := statics(e, l.facts)
		l.dropRels = append(l.dropRels, minus(before, after)...)
		l.putRels = append(l.putRels, minus(after, before)...)
		for _, s := range after {
			targets[s.To] = true
		}
	}
	for id := range fresh {
		delete(targets, id)
	}
	stored, err = l.stored(ctx, keys(targets))
	if err != nil {
		return err
	}
	for _, id := range keys(targets) {
		if _, ok := stored[id]; !ok {
			fresh[id] = describeEntity(id, lexicon.Entity{}, l.facts)
			l.putNodes = append(l.putNodes, entityNode(fresh[id]))
		}
	}
	return l.memberships(ctx, fresh)
}

// minus returns what is in a and not in b.
func minus(a, b []Rel) []Rel {
	var out []Rel
	for _, r := range a {
		if !slices.ContainsFunc(b, func(o Rel) bool { return idOf(o) == idOf(r) && sameProps(o.Props, r.Props) }) {
			out = append(out, r)
		}
	}
	return out
}

// stored looks entities up.
func (l *loader) stored(ctx context.Context, ids []string) (map[string]lexicon.Entity, error) {
	nodes, err := l.tx.Nodes(ctx, Entity, ByID, ids)
	if err != nil {
		return nil, err
	}
	out := make(map[string]lexicon.Entity, len(nodes))
	for _, n := range nodes {
		out[n.ID] = entityOf(n)
	}
	return out, nil
}

// said works out how the entities that the facts do not know are described
// once this load is done, for those whose description may have changed.
func (l *loader) said(ctx context.Context) (map[string]lexicon.Entity, error) {
	type place struct{ article, entity string }
	before := make(map[place]string)
	lost := make(map[string]bool) // a description of them goes or changes
	for _, r := range l.oldRels {
		if s := text(r.Props["record"]); r.Type == Mentions.Type && s != "" {
			before[place{r.From, r.To}] = s
			lost[r.To] = true
		}
	}
	out := make(map[string]lexicon.Entity)
	kept := make(map[string]int)
	for _, r := range l.readings {
		for _, m := range r.mentions {
			e, ok := r.records[m.To]
			if !ok {
				continue
			}
			out[m.To] = merge(out[m.To], e)
			if before[place{m.From, m.To}] == text(m.Props["record"]) {
				kept[m.To]++
			}
		}
	}
	had := make(map[string]int)
	for p := range before {
		had[p.entity]++
	}
	for id := range lost {
		if kept[id] == had[id] {
			delete(lost, id) // all its descriptions stay as they were
		} else if _, ok := out[id]; !ok {
			out[id] = lexicon.Entity{}
		}
	}
	stored, err := l.stored(ctx, keysOf(out))
	if err != nil {
		return nil, err
	}
	// Descriptions are merged in any order, so where none is lost the stored
	// entity stands for all earlier ones. That spares reading all articles
	// that ever named it.
	for id, e := range stored {
		if lost[id] || e == bare(id) {
			lost[id] = true
			continue
		}
		out[id] = merge(out[id], e)
	}
	mentions, err := l.tx.Rels(ctx, []*RelType{Mentions}, ByTo, keys(lost))
	if err != nil {
		return nil, err
	}
	for _, m := range mentions {
		s := text(m.Props["record"])
		if l.replaced[m.From] || s == "" {
			continue
		}
		e, err := recordOf(s)
		if err != nil {
			return nil, err
		}
		out[m.To] = merge(out[m.To], e)
	}
	for id, e := range out {
		out[id] = describeEntity(id, e, l.facts)
	}
	return out, nil
}

func keysOf[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// memberships adds the memberships of countries and organisations that are
// new in the graph, where the other end is in it too.
func (l *loader) memberships(ctx context.Context, fresh map[string]lexicon.Entity) error {
	var rels []Rel
	others := make(map[string]bool)
	for _, id := range keysOf(fresh) {
		for _, m := range memberships(fresh[id], l.facts) {
			rels = append(rels, m)
			others[m.From], others[m.To] = true, true
		}
	}
	for id := range fresh {
		delete(others, id)
	}
	stored, err := l.stored(ctx, keys(others))
	if err != nil {
		return err
	}
	in := func(id string) bool {
		_, isFresh := fresh[id]
		_, isStored := stored[id]
		return isFresh || isStored
	}
	for _, m := range rels {
		if in(m.From) && in(m.To) {
			l.putRels = append(l.putRels, m)
		}
	}
	return nil
}

// sweep removes entities that have lost their last mention and their last
// event, and what the facts added for their sake.
func (l *loader) sweep(ctx context.Context) error {
	lost := make(map[string]bool)
	for _, r := range l.dropRels {
		for _, id := range entityEnds(r) {
			lost[id] = true
		}
	}
	loose, err := l.loose(ctx, lost)
	if err != nil || len(loose) == 0 {
		return err
	}
	// People and places first: they may be all that holds a state or an
	// organisation in the graph.
	var gone []string
	held := make(map[string]bool)
	for id, e := range loose {
		if e.Type == lexicon.Person || e.Type == lexicon.Place {
			gone = append(gone, id)
		} else {
			held[id] = true
		}
	}
	rels, err := l.tx.Rels(ctx, []*RelType{HoldsOffice, In}, ByFrom, set(gone))
	if err != nil {
		return err
	}
	for _, r := range rels {
		held[r.To] = true
	}
	if err := l.tx.Delete(ctx, entityStubs(gone), sorted(nil, rels).Rels); err != nil {
		return err
	}
	loose, err = l.loose(ctx, held)
	if err != nil {
		return err
	}
	anchored, err := l.tx.Linked(ctx, []*RelType{HoldsOffice, In}, keysOf(loose))
	if err != nil {
		return err
	}
	gone = nil
	for id := range loose {
		if !anchored[id] {
			gone = append(gone, id)
		}
	}
	gone = set(gone)
	from, err := l.tx.Rels(ctx, []*RelType{MemberOf}, ByFrom, gone)
	if err != nil {
		return err
	}
	to, err := l.tx.Rels(ctx, []*RelType{MemberOf}, ByTo, gone)
	if err != nil {
		return err
	}
	return l.tx.Delete(ctx, entityStubs(gone), sorted(nil, slices.Concat(from, to)).Rels)
}

// loose returns those entities that no article mentions and no event has.
func (l *loader) loose(ctx context.Context, ids map[string]bool) (map[string]lexicon.Entity, error) {
	linked, err := l.tx.Linked(ctx, slices.Concat([]*RelType{Mentions, At}, Roles, Relations), keys(ids))
	if err != nil {
		return nil, err
	}
	var rest []string
	for id := range ids {
		if !linked[id] {
			rest = append(rest, id)
		}
	}
	return l.stored(ctx, set(rest))
}

// entityStubs are entities to be deleted, by their ids.
func entityStubs(ids []string) []Node {
	nodes := make([]Node, len(ids))
	for i, id := range set(ids) {
		nodes[i] = Node{ID: id, Labels: []string{Entity.Label}}
	}
	return nodes
}
