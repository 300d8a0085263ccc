package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/timex"
)

// An actor is a party of an event as relationships are drawn between them.
type actor struct {
	id, state, name string
}

// cast returns the actors on either side at the level that is named: a state
// counts only where nobody of it is named. All stand on the first side when
// the kind has no direction. Both are in the order of their states and ids.
func (m *merged) cast() (from, to []actor) {
	all, to := m.sides()
	return named(all), named(to)
}

// sides returns all parties on either side, each once.
func (m *merged) sides() (from, to []actor) {
	var hosts []actor
	for _, c := range m.claims {
		for _, p := range c.Parties {
			a := actor{id: p.Entity, state: p.State, name: p.Name}
			switch {
			case !m.kind.Symmetric() && p.Role == m.kind.To:
				to = append(to, a)
			case m.kind.Symmetric() && p.Role == event.Host:
				hosts = append(hosts, a)
			default:
				from = append(from, a)
			}
		}
	}
	from, to = once(from), once(to)
	states := make(map[string]bool)
	for _, a := range from {
		states[a.state] = true
	}
	if len(states) < 2 {
		from = once(append(from, hosts...))
	}
	return from, to
}

// once sorts actors and leaves one of each id, with the fullest name.
func once(actors []actor) []actor {
	slices.SortFunc(actors, func(a, b actor) int {
		return cmp.Or(cmp.Compare(a.state, b.state), cmp.Compare(a.id, b.id),
			cmp.Compare(len(b.name), len(a.name)), cmp.Compare(a.name, b.name))
	})
	return slices.CompactFunc(actors, func(a, b actor) bool { return a.id == b.id })
}

// named leaves out states for which somebody is named.
func named(actors []actor) []actor {
	people := make(map[string]bool)
	for _, a := range actors {
		if a.id != a.state {
			people[a.state] = true
		}
	}
	var out []actor
	for _, a := range actors {
		if a.id != a.state || !people[a.state] {
			out = append(out, a)
		}
	}
	return out
}

// node is the event's node.
func (m *merged) node() Node {
	props := map[string]any{
		"id":       m.id,
		"kind":     m.kind.Name,
		"type":     m.kind.Type,
		"name":     m.name(),
		"cameo":    m.cameo,
		"quad":     int64(m.kind.Quad),
		"score":    m.kind.Score,
		"disputed": m.disputed,
		"sources":  int64(m.sources),
		"origins":  int64(m.origins),
	}
	put(props, "status", m.status)
	put(props, "start", Date(m.start))
	put(props, "end", Date(m.end))
	put(props, "precision", m.precision)
	put(props, "basis", m.basis)
	return Node{ID: m.id, Labels: Event.Labels(m.kind.Name), Props: props}
}

// edges are the relationships of the event: its parties and places, the
// articles that report it, and the dated relationships between its parties.
func (m *merged) edges() []Rel {
	rels := make(map[relID]Rel)
	add := func(r Rel) {
		if _, ok := rels[idOf(r)]; !ok {
			rels[idOf(r)] = r
		}
	}
	for _, c := range m.claims {
		add(c.rel(m.id))
		if c.Place != "" {
			add(At.New(m.id, c.Place, nil))
		}
		for _, p := range c.Parties {
			add(Rel{Type: string(p.Role), From: m.id, To: p.Entity})
		}
	}
	for _, r := range m.relations() {
		add(r)
	}
	out := make([]Rel, 0, len(rels))
	for _, r := range rels {
		out = append(out, r)
	}
	return out
}

// relations are the dated relationships between the event's parties, at the
// level that is named and between their states.
func (m *merged) relations() []Rel {
	allFrom, allTo := m.sides()
	from, to := named(allFrom), named(allTo)
	stated := make(map[string]bool) // states that are parties themselves
	for _, a := range slices.Concat(allFrom, allTo) {
		stated[a.id] = true
	}
	var rels []Rel
	seen := make(map[[2]string]bool)
	draw := func(a, b string) {
		if m.kind.Symmetric() && b < a {
			a, b = b, a
		}
		if a == b || seen[[2]string{a, b}] {
			return
		}
		seen[[2]string{a, b}] = true
		rels = append(rels, m.relation(a, b, !stated[a] || !stated[b]))
	}
	if m.kind.Symmetric() {
		to = from
	}
	// Those of one side do not meet each other, unless there is only one side.
	inside := m.kind.Symmetric() && oneState(from)
	for _, a := range from {
		for _, b := range to {
			if inside || a.state != b.state || !m.kind.Symmetric() {
				draw(a.id, b.id)
			}
		}
	}
	for _, a := range from {
		for _, b := range to {
			// A person who acts for no state meets people, not states.
			if !isPerson(a.state) && !isPerson(b.state) {
				draw(a.state, b.state)
			}
		}
	}
	return rels
}

func isPerson(id string) bool { return strings.HasPrefix(id, "person:") }

// oneState reports whether all actors are of one state.
func oneState(actors []actor) bool {
	for _, a := range actors {
		if a.state != actors[0].state {
			return false
		}
	}
	return true
}

// relation is the dated relationship of two entities through the event.
func (m *merged) relation(a, b string, rolledUp bool) Rel {
	props := map[string]any{
		"event":    m.id,
		"kind":     m.kind.Name,
		"score":    m.kind.Score,
		"sources":  int64(m.sources),
		"origins":  int64(m.origins),
		"rolledUp": rolledUp,
	}
	if m.precision == timex.Day {
		put(props, "date", Date(m.start))
	}
	put(props, "start", Date(m.start))
	put(props, "end", Date(m.end))
	put(props, "precision", m.precision)
	put(props, "status", m.status)
	return Rel{Type: m.kind.Rel, From: a, To: b, Key: m.id, Props: props}
}

// index says which event each claim, by its key, belongs to.
type index map[string]string

// indexOf is the index of the claims of events.
func indexOf(events []*merged) index {
	at := make(index)
	for _, m := range events {
		for _, c := range m.claims {
			at[c.Key()] = m.id
		}
	}
	return at
}

// event returns the event of the claim of that id in the article of c, "" if
// there is none.
func (at index) event(c *Claim, id string) string {
	return at[(&Claim{Article: c.Article, ID: id}).Key()]
}

// project draws the graph of events: their nodes, their relationships and
// what they refer to.
func project(events []*merged, at index) ([]Node, []Rel) {
	var nodes []Node
	rels := make(map[relID]Rel)
	refer := func(from, to, how string) {
		if from != "" && to != "" && from != to {
			r := RefersTo.New(from, to, map[string]any{"how": how})
			rels[idOf(r)] = r
		}
	}
	for _, m := range events {
		nodes = append(nodes, m.node())
		for _, r := range m.edges() {
			rels[idOf(r)] = r
		}
		for _, c := range m.claims {
			for _, r := range c.RefersTo {
				refer(m.id, at.event(c, r.Claim), r.How)
			}
			for _, r := range c.ReferredBy {
				refer(at.event(c, r.Claim), m.id, r.How)
			}
		}
	}
	out := make([]Rel, 0, len(rels))
	for _, r := range rels {
		out = append(out, r)
	}
	return nodes, out
}
