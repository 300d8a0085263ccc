package link

import (
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
)

// orgs resolves organisations, armed groups and outlets by their names.
func (a *story) orgs() {
	a.countStates()
	full := map[string]bool{}
	for i := range a.names[:a.tagged] {
		for _, x := range a.names[i].Senses {
			if x.Use == lexicon.Proper {
				full[x.Entity] = true
			}
		}
	}
	for i := range a.names[:a.tagged] {
		n := &a.names[i]
		if n.Type != lexicon.Organization && n.Type != lexicon.Group {
			continue
		}
		for _, x := range n.Senses {
			if x.Use == lexicon.Proper && (x.Type == lexicon.Organization || x.Type == lexicon.Group) && !a.generic(n, x.Entity) || x.Use == lexicon.Weak && full[x.Entity] {
				n.resolve(Name, x.Type, x.Entity)
				a.noteAcronym(n, x.Entity)
				break
			}
		}
		if len(n.entities) == 0 && !seated(n) {
			a.org(n)
		}
	}
	// Acronyms that the article itself explains.
	for i := range a.names[:a.tagged] {
		n := &a.names[i]
		if n.Type == lexicon.Organization && len(n.entities) == 0 {
			if id, ok := a.acronym[n.In(a.text)]; ok {
				e, _ := a.entity(id)
				n.resolve(Name, e.Type, id)
			}
		}
	}
}

// org makes an entity of an organisation that the lexicon does not have. A
// bare acronym, or the name of an office that every state has, is none.
func (a *story) org(n *name) {
	s := &a.sents[n.sent]
	if t, key := a.lex.Body(a.text, s.tokens[n.begin:n.end]); t == n.end-n.begin && key != "" {
		return // bodies finds the state
	}
	if n.end-n.begin < 2 {
		return
	}
	label := strings.Join(strings.Fields(n.In(a.text)), " ")
	label = strings.TrimPrefix(label, "The ")
	id := "org:" + lexicon.Slug(label)
	if id == "org:" {
		return
	}
	// "United Russia Party" is United Russia.
	if i := strings.LastIndexByte(label, ' '); i > 0 {
		for _, x := range a.lex.Named(label[:i]) {
			if x.Use == lexicon.Proper && (x.Type == lexicon.Organization || x.Type == lexicon.Group) {
				n.resolve(Name, x.Type, x.Entity)
				return
			}
		}
	}
	e := lexicon.Entity{ID: id, Type: lexicon.Organization, Name: label, Sector: sector(label), Country: a.stateIn(n)}
	if outlet := strings.TrimPrefix(a.in.Outlet, "The "); outlet != "" && lexicon.Slug(outlet) == lexicon.Slug(label) {
		e.Sector = "MED"
	} else if a.plain(n) {
		// "Communist Party": which one, only a state beside it tells.
		state := a.beside(s, n)
		if state == "" {
			state = a.onlyState()
		}
		c, ok := a.lex.Entity(state)
		if !ok {
			return
		}
		e.ID, e.Name, e.Country = "org:"+strings.ToLower(c.ISO3)+"-"+lexicon.Slug(label), label+" of "+lexicon.WithArticle(c.Name), c.ISO3
		id = e.ID
	}
	if e.Country == "" {
		if m := a.nameBefore(s, n.begin); m != nil && m.end+1 >= n.begin-1 {
			e.Country = strings.TrimPrefix(sensed(m), "country:") // "Iran's Shahed Aviation Industries"
		}
	}
	if old, ok := a.lex.Entity(id); ok {
		e = old
	} else {
		a.local[id] = e
	}
	n.resolve(Name, e.Type, id)
	a.noteAcronym(n, id)
}

// plain reports whether a name consists of ordinary words alone.
func (a *story) plain(n *name) bool {
	s := &a.sents[n.sent]
	for i := n.begin; i < n.end; i++ {
		w := a.word(s, i)
		if upperFirst(w) && (strings.ToUpper(w) == w || !a.lex.Word(strings.ToLower(w)) && !headWord[w]) {
			return false
		}
	}
	return n.end-n.begin < 5
}

// headWord are words of names of bodies that the list of ordinary words lacks.
var headWord = map[string]bool{"Senate": true, "Congress": true, "Parliament": true, "Communist": true, "Socialist": true, "Labour": true, "Treasury": true, "Supreme": true, "Ministry": true, "House": true, "Commons": true, "Republican": true, "Democratic": true, "Politburo": true, "Navy": true, "Army": true, "Council": true, "Committee": true, "Party": true, "Bureau": true, "Political": true, "Central": true, "Commission": true, "Standing": true, "Department": true, "Office": true, "Embassy": true, "Board": true, "University": true, "Institute": true, "Federal": true, "Court": true, "Union": true, "Movement": true, "Front": true, "Security": true, "National": true, "Assembly": true, "General": true, "Diet": true, "Duma": true}

// beside returns the state named right before n or, with "of", behind it.
// States are resolved later than organisations, so their senses must do.
func (a *story) beside(s *sentence, n *name) string {
	i := n.begin - 1
	if w := a.word(s, i); w == "'s" || w == "’s" || w == "'" || w == "’" {
		i--
	}
	if m := a.at(s, i); m != nil && m.end == i+1 {
		if st := sensed(m); st != "" {
			return st
		}
	}
	k := n.end
	if a.word(s, k) != "of" {
		return ""
	}
	if k++; a.word(s, k) == "the" {
		k++
	}
	if m := a.at(s, k); m != nil && m.begin == k {
		return sensed(m)
	}
	return ""
}

// seated reports whether a name is that of a seat of government.
func seated(n *name) bool {
	for _, x := range n.Senses {
		if x.Use == lexicon.Seat {
			return true
		}
	}
	return false
}

// sensed returns the state that a name may stand for by itself.
func sensed(n *name) string {
	for _, x := range n.Senses {
		if x.Type == lexicon.Country || x.Type == lexicon.Nationality {
			return x.Entity
		}
	}
	return ""
}

// stateIn returns the code of the state that is named inside a name.
func (a *story) stateIn(n *name) string {
	s := &a.sents[n.sent]
	for i := n.begin; i < n.end; i++ {
		if !upperFirst(a.word(s, i)) {
			continue
		}
		m := a.lex.Match(a.text, s.tokens[i:n.end], false)
		for _, x := range m.Senses {
			if x.Type == lexicon.Country || x.Type == lexicon.Nationality {
				return strings.TrimPrefix(x.Entity, "country:")
			}
		}
	}
	return ""
}

// noteAcronym reads "(ICC)" behind a name.
func (a *story) noteAcronym(n *name, id string) {
	s := &a.sents[n.sent]
	if a.word(s, n.end) == "(" && a.word(s, n.end+2) == ")" {
		if w := a.word(s, n.end+1); len(w) > 1 && strings.ToUpper(w) == w {
			a.acronym[w] = id
		}
	}
}

// sector guesses the PLOVER sector of an organisation by the last word of its
// name that says one.
func sector(label string) string {
	words := strings.Fields(label)
	for i := len(words) - 1; i >= 0; i-- {
		switch strings.ToLower(strings.TrimSuffix(words[i], ".")) {
		case "ministry", "department", "agency", "commission", "office", "bureau", "authority", "cabinet", "embassy", "directorate", "secretariat", "service":
			return "GOV"
		case "army", "navy", "force", "forces", "command", "corps", "brigade", "battalion", "regiment", "division", "fleet":
			return "MIL"
		case "parliament", "senate", "congress", "assembly":
			return "LEG"
		case "court", "tribunal":
			return "JUD"
		case "police":
			return "COP"
		case "corp", "corporation", "inc", "co", "company", "ltd", "limited", "plc", "group", "bank", "holdings", "airlines", "airways", "industries", "motors", "securities", "llc":
			return "BUS"
		case "news", "times", "post", "daily", "television", "tv", "radio", "press", "tribune", "herald", "journal", "gazette", "telegraph":
			return "MED"
		case "university", "college", "school", "institute", "academy":
			return "EDU"
		case "association", "foundation", "society", "observatory", "watch", "federation", "union":
			return "NGO"
		}
	}
	return ""
}

// generic reports whether a name of the lexicon consists of words that bodies
// of other states bear too ("Senate", "Security Council"), and nothing in the
// article says that this one is meant.
func (a *story) generic(n *name, id string) bool {
	if !a.plain(n) {
		return false
	}
	s := &a.sents[n.sent]
	e, _ := a.lex.Entity(id)
	if state := a.beside(s, n); state != "" {
		return state != "country:"+e.Country
	}
	return e.Country != "" && a.stateCount["country:"+e.Country] == 0 || n.end-n.begin == 1 && upperFirst(a.word(s, n.begin-1)) && a.at(s, n.begin-1) == nil
}
