package lexicon

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// Resolve returns what people may mean by name, best first: a name in any
// spelling and case, an id, a code of ISO 3166, a capital for its state, a
// family name, or an office ("the Russian president", "leader of North
// Korea", today's holder). It returns nothing for a name it does not know.
func (l *Lexicon) Resolve(name string) []Entity {
	name = strings.Join(strings.Fields(name), " ")
	var ids []string
	add := func(id string) {
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if _, ok := l.Entity(name); ok {
		add(name)
	}
	if upper := strings.ToUpper(name); l.entities["country:"+upper] != nil {
		add("country:" + upper)
	} else if iso := l.iso2[upper]; iso != "" {
		add("country:" + iso)
	}
	l.exact(name, add)
	if the, ok := cutFold(name, "the "); ok {
		l.exact(the, add)
	}
	l.officeNamed(name, add)
	for _, p := range l.ByFamily(name) {
		add(p)
	}
	out := make([]Entity, 0, len(ids))
	for _, id := range ids {
		if e, ok := l.Entity(id); ok {
			out = append(out, e)
		}
	}
	return out
}

// exact adds what bears the name, in any case: states before people before
// the rest, the state of a capital before the city.
func (l *Lexicon) exact(name string, add func(string)) {
	nd, ok := l.names.nodes[hashName(name)]
	if !ok {
		return
	}
	var found []Sense
	for e := nd.first; e >= 0; e = l.names.entries[e].next {
		found = append(found, l.names.entries[e].sense)
	}
	slices.SortStableFunc(found, func(a, b Sense) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Entity, b.Entity))
	})
	for _, s := range found {
		if s.State != "" {
			add(s.State)
		}
		add(s.Entity)
	}
}

func rank(s Sense) int {
	switch {
	case s.Type == Country || s.Use == Capital || s.Use == Seat:
		return 0
	case s.Use == Adjective || s.Use == Demonym:
		return 1
	case s.Use == Weak:
		return 5
	case s.Type == Person:
		return 2
	case s.Type == Place:
		return 4
	}
	return 3
}

// officeNamed adds the holders of an office: STATE['s] TITLE or TITLE of STATE.
func (l *Lexicon) officeNamed(name string, add func(string)) {
	name, _ = cutFold(name, "the ")
	var state, title string
	if t, s, ok := strings.Cut(name, " of "); ok {
		if s, _ = cutFold(s, "the "); l.state(s) != "" {
			title, state = t, l.state(s)
		}
	}
	for i := 0; i < len(name) && state == ""; i++ {
		if name[i] == ' ' {
			s := strings.TrimSuffix(strings.TrimSuffix(name[:i], "'s"), "’s")
			if id := l.state(s); id != "" {
				state, title = id, name[i+1:]
			}
		}
	}
	if state == "" {
		return
	}
	nd, ok := l.titles.nodes[hashName(title)]
	if ok && nd.first >= 0 {
		for _, o := range l.InRole(state, Role(l.titles.entries[nd.first].sense.Entity), "") {
			add(o.Person)
		}
	}
	if nd, ok := l.bodies.nodes[hashName(title)]; ok && nd.first >= 0 {
		if e, ok := l.OfficeOf(l.entities[state].ISO3, l.bodies.entries[nd.first].sense.Entity); ok {
			add(e.ID)
		}
	}
}

// InRole is Holders for a role as people speak of it: the leader of a state
// is whoever rules it, under whatever title.
func (l *Lexicon) InRole(state string, role Role, date string) []Office {
	out := l.Holders(state, role, date)
	if role == Leader && len(out) == 0 {
		state, gov := l.Holders(state, HeadOfState, date), l.Holders(state, HeadOfGovernment, date)
		if len(gov) > 0 && ceremonial(state) {
			return gov
		}
		out = append(state, gov...)
	}
	return out
}

// ceremonial reports whether a head of state reigns and does not rule.
func ceremonial(o []Office) bool {
	if len(o) == 0 {
		return true
	}
	switch strings.TrimPrefix(o[0].Of, "country:") {
	case "DEU", "ITA", "IND", "ISR", "GBR", "JPN", "ESP", "NLD", "BEL", "DNK", "SWE", "NOR", "AUT", "GRC", "IRL", "HUN", "POL", "CZE", "SVK", "ETH",
		"PAK", "BGD", "AUS", "CAN", "NZL", "MYS", "THA", "KHM", "SGP", "FIN", "PRT", "EST", "LVA", "HRV", "SVN", "BGR", "ALB", "MKD", "XKX", "SRB", "ARM", "GEO", "MDA", "IRQ", "LBN", "ISL", "LUX", "MLT", "NPL":
		return true
	}
	return false
}

// state returns the id of the state of that name, adjective or demonym.
func (l *Lexicon) state(name string) string {
	nd, ok := l.names.nodes[hashName(name)]
	if !ok {
		return ""
	}
	for e := nd.first; e >= 0; e = l.names.entries[e].next {
		if s := l.names.entries[e].sense; strings.HasPrefix(s.Entity, "country:") && s.Use != Seat {
			return s.Entity
		}
	}
	return ""
}

func cutFold(s, prefix string) (string, bool) {
	if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return s[len(prefix):], true
	}
	return s, false
}

// Names goes over every name with the id of what it names, sorted. It is for
// completion and for finding the nearest name.
func (l *Lexicon) Names() iter.Seq2[string, string] {
	return func(yield func(name, id string) bool) {
		for _, n := range l.sorted() {
			if !yield(n.name, n.id) {
				return
			}
		}
	}
}

func (l *Lexicon) sortNames() []label {
	out := slices.Clone(l.labels)
	for i, n := range out {
		if n.use == Capital {
			// Who types a capital is most often after its state.
			if e := l.entities[n.id]; e != nil && e.Country != "" {
				out[i].id = "country:" + e.Country
			}
		}
	}
	slices.SortFunc(out, func(a, b label) int { return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.id, b.id)) })
	return slices.CompactFunc(out, func(a, b label) bool { return a.name == b.name && a.id == b.id })
}
