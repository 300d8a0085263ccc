package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/entente-graph/entente/extract/timex"
)

// resolve decides which claims tell of one event. The answer depends on the
// set of claims alone, not on their order and not on how often one is given:
// all decisions at a step are taken on what stood before the step.
//
// Claims of one group (Claim.Group) are first taken together into cells: same
// days, same people named. Two cells fit when the days of one lie within the
// days of the other and they do not name different people for one state. A
// cell that fits two others which do not fit each other could belong to
// either, so it belongs to neither and stands alone. What is left falls into
// sets in which all fit each other, and each set is an event.
//
// Claims without a date come last: they join the group's event if it is the
// only one.
func resolve(claims []*Claim) []*merged {
	groups := make(map[string][]*Claim)
	for _, c := range sortClaims(claims) {
		g := c.Group()
		groups[g] = append(groups[g], c)
	}
	names := make([]string, 0, len(groups))
	for g := range groups {
		names = append(names, g)
	}
	slices.Sort(names)
	var events []*merged
	for _, g := range names {
		events = append(events, resolveGroup(groups[g])...)
	}
	return events
}

// A cell is a set of claims that nothing tells apart.
type cell struct {
	start, end string // days, both empty when unknown
	who        cast
	claims     []*Claim
	near       []*cell // the cells it fits
	unclear    bool    // it fits two that do not fit each other
}

// A cast says who is named for each state beside the state itself, sorted.
type cast map[string][]string

// castOf returns the people and offices a claim names.
func castOf(c *Claim) cast {
	who := make(cast)
	for _, p := range c.Parties {
		if p.Entity != p.State {
			who[p.State] = append(who[p.State], p.Entity)
		}
	}
	for s := range who {
		who[s] = set(who[s])
	}
	return who
}

// agrees reports whether a and b may be the same cast: there is no state for
// which both name somebody and nobody is named by both.
func (a cast) agrees(b cast) bool {
	for s, people := range a {
		others := b[s]
		if len(others) > 0 && !meets(people, others) {
			return false
		}
	}
	return true
}

// meets reports whether two sorted lists share an element.
func meets(a, b []string) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := cmp.Compare(a[i], b[j]); {
		case c == 0:
			return true
		case c < 0:
			i++
		default:
			j++
		}
	}
	return false
}

func (a cast) String() string {
	var b strings.Builder
	states := make([]string, 0, len(a))
	for s := range a {
		states = append(states, s)
	}
	slices.Sort(states)
	for _, s := range states {
		b.WriteString(s + "=" + strings.Join(a[s], ",") + ";")
	}
	return b.String()
}

// resolveGroup makes the events of one group of claims, which are sorted.
func resolveGroup(claims []*Claim) []*merged {
	dated, undated := cells(claims)
	linkDated(dated)
	events, unclear := cliques(dated)
	// Cells that fit several others are still one event with those of the very
	// same days, as far as their people agree.
	for _, same := range byDays(unclear) {
		linkAll(same)
		more, rest := cliques(same)
		events = append(append(events, more...), alone(rest)...)
	}
	events = append(events, joinUndated(&events, undated)...)

	out := make([]*merged, len(events))
	for i, cells := range events {
		var claims []*Claim
		for _, c := range cells {
			claims = append(claims, c.claims...)
		}
		out[i] = newMerged(claims)
	}
	nameEvents(out)
	return out
}

// joinUndated adds cells without a date to the only event of events, where
// there is just one and they fit, and returns the events they make otherwise.
func joinUndated(events *[][]*cell, undated []*cell) [][]*cell {
	all := undated
	var only *cell
	if len(*events) == 1 {
		only = union((*events)[0])
		all = append([]*cell{only}, undated...)
	}
	linkAll(all)
	found, rest := cliques(all)
	found = append(found, alone(rest)...)
	if only == nil {
		return found
	}
	var others [][]*cell
	for _, cells := range found {
		if i := slices.Index(cells, only); i >= 0 {
			(*events)[0] = append((*events)[0], slices.Delete(cells, i, i+1)...)
		} else {
			others = append(others, cells)
		}
	}
	return others
}

// union is the cell that stands for a whole event.
func union(cells []*cell) *cell {
	u := &cell{who: make(cast)}
	for _, c := range cells {
		for s, people := range c.who {
			u.who[s] = set(append(slices.Clone(u.who[s]), people...))
		}
	}
	return u
}

// cells takes claims together that have the same days and the same cast.
func cells(claims []*Claim) (dated, undated []*cell) {
	index := make(map[string]*cell)
	for _, c := range claims {
		who := castOf(c)
		key := c.Start + "|" + c.End + "|" + who.String()
		at := index[key]
		if at == nil {
			at = &cell{start: c.Start, end: c.End, who: who}
			index[key] = at
			if c.Precision == timex.Unknown || c.Start == "" || c.End == "" {
				at.start, at.end = "", ""
				undated = append(undated, at)
			} else {
				dated = append(dated, at)
			}
		}
		at.claims = append(at.claims, c)
	}
	return dated, undated
}

// linkDated fills in which dated cells fit which.
func linkDated(cells []*cell) {
	slices.SortFunc(cells, func(a, b *cell) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end), cmp.Compare(a.who.String(), b.who.String()))
	})
	for i, a := range cells {
		// Cells within a start no earlier than a does, so they come after it.
		for _, b := range cells[i+1:] {
			if b.start > a.end {
				break
			}
			if b.end <= a.end && a.who.agrees(b.who) {
				a.near, b.near = append(a.near, b), append(b.near, a)
			}
		}
	}
}

// linkAll fills in which cells fit which by their casts alone.
func linkAll(cells []*cell) {
	for _, c := range cells {
		c.near, c.unclear = nil, false
	}
	for i, a := range cells {
		for _, b := range cells[i+1:] {
			if a.who.agrees(b.who) {
				a.near, b.near = append(a.near, b), append(b.near, a)
			}
		}
	}
}

// fits reports whether two cells can be one event.
func fits(a, b *cell) bool {
	return (a.start <= b.start && b.end <= a.end || b.start <= a.start && a.end <= b.end) && a.who.agrees(b.who)
}

// cliques parts cells into events and those that fit two others which do not
// fit each other. Among the cells that are left, whatever fits one of an
// event fits all of it: if x fits y and y fits z and x did not fit z, then y
// would be unclear.
func cliques(cells []*cell) (events [][]*cell, unclear []*cell) {
	for _, c := range cells {
		c.unclear = torn(c)
	}
	done := make(map[*cell]bool, len(cells))
	for _, c := range cells {
		if c.unclear {
			unclear = append(unclear, c)
			continue
		}
		if done[c] {
			continue
		}
		event := []*cell{c}
		for _, n := range c.near {
			if !n.unclear {
				event = append(event, n)
				done[n] = true
			}
		}
		events = append(events, event)
	}
	return events, unclear
}

// torn reports whether c fits two cells that do not fit each other.
func torn(c *cell) bool {
	for i, a := range c.near {
		for _, b := range c.near[i+1:] {
			if !fits(a, b) {
				return true
			}
		}
	}
	return false
}

// alone makes an event of each cell.
func alone(cells []*cell) [][]*cell {
	events := make([][]*cell, len(cells))
	for i, c := range cells {
		events[i] = []*cell{c}
	}
	return events
}

// byDays parts cells by their very days.
func byDays(cells []*cell) [][]*cell {
	index := make(map[[2]string]int)
	var out [][]*cell
	for _, c := range cells {
		k := [2]string{c.start, c.end}
		i, ok := index[k]
		if !ok {
			i = len(out)
			index[k] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], c)
	}
	return out
}
