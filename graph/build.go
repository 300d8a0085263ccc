package graph

import (
	"fmt"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/lexicon"
)

// Build returns the graph of a set of documents: what a store holds after
// they are loaded into an empty one. Of several documents with one id the last
// counts; otherwise their order does not matter. It is pure.
func Build(docs []*extract.Document, facts Facts) (*Graph, error) {
	readings, err := readAll(docs, facts)
	if err != nil {
		return nil, err
	}
	var nodes []Node
	var rels []Rel
	var claims []*Claim
	records := make(map[string]lexicon.Entity)
	for _, r := range readings {
		nodes = append(nodes, r.article)
		rels = append(rels, r.mentions...)
		claims = append(claims, r.claims...)
		for _, m := range r.mentions {
			records[m.To] = merge(records[m.To], r.records[m.To])
		}
	}
	found := resolve(claims)
	events, edges := project(found, indexOf(found))
	nodes, rels = append(nodes, events...), append(rels, edges...)

	entities := make(map[string]lexicon.Entity)
	describe := func(id string) lexicon.Entity {
		e, ok := entities[id]
		if !ok {
			e = describeEntity(id, records[id], facts)
			entities[id] = e
		}
		return e
	}
	var ids []string
	for _, r := range rels {
		ids = append(ids, entityEnds(r)...)
	}
	for _, id := range set(ids) {
		for _, s := range statics(describe(id), facts) {
			describe(s.To)
			rels = append(rels, s)
		}
	}
	for _, e := range entities {
		nodes = append(nodes, entityNode(e))
		for _, m := range memberships(e, facts) {
			_, here := entities[m.From]
			_, there := entities[m.To]
			if here && there {
				rels = append(rels, m)
			}
		}
	}
	return public(sorted(nodes, rels)), nil
}

// readAll takes documents apart, the last of each id.
func readAll(docs []*extract.Document, facts Facts) ([]*reading, error) {
	last := make(map[string]int, len(docs))
	for i, d := range docs {
		last[d.ID] = i
	}
	out := make([]*reading, 0, len(last))
	for i, d := range docs {
		if last[d.ID] != i {
			continue
		}
		r, err := read(d, facts)
		if err != nil {
			return nil, fmt.Errorf("document %q: %w", d.ID, err)
		}
		out = append(out, r)
	}
	return out, nil
}

// describeEntity is an entity as the facts have it, else as the articles do.
func describeEntity(id string, said lexicon.Entity, facts Facts) lexicon.Entity {
	if e, ok := facts.Entity(id); ok {
		return e
	}
	if said.ID != "" {
		return said
	}
	return bare(id)
}

// entityEnds are the ends of a relationship that are entities.
func entityEnds(r Rel) []string {
	t, ok := RelTypeNamed(r.Type)
	if !ok {
		return nil
	}
	var ids []string
	if t.From == Entity {
		ids = append(ids, r.From)
	}
	if t.To == Entity {
		ids = append(ids, r.To)
	}
	return ids
}

// public takes the internal properties out of a graph.
func public(g *Graph) *Graph {
	for i := range g.Nodes {
		n := &g.Nodes[i]
		for _, t := range NodeTypes {
			if n.Labels[0] == t.Label {
				n.Props = without(n.Props, t.Props)
			}
		}
	}
	for i := range g.Rels {
		if t, ok := RelTypeNamed(g.Rels[i].Type); ok {
			g.Rels[i].Props = without(g.Rels[i].Props, t.Props)
		}
	}
	return g
}

// without returns props less the internal ones.
func without(props map[string]any, decl []Prop) map[string]any {
	out := make(map[string]any, len(props))
	for _, p := range decl {
		if v, ok := props[p.Name]; ok && !p.Internal {
			out[p.Name] = v
		}
	}
	return out
}
