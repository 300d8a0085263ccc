package link

import (
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
)

// states resolves names of states, their people, their capitals and seats of
// government, and the places that are left.
func (a *story) states() {
	for i := range a.names[:a.tagged] {
		a.state(&a.names[i])
	}
	a.koreas()
}

// countStates counts how often the article names each state, in any way.
func (a *story) countStates() {
	for i := range a.names[:a.tagged] {
		n := &a.names[i]
		for _, x := range n.Senses {
			if x.Type == lexicon.Country || x.Type == lexicon.Nationality {
				a.stateCount[x.Entity]++
			} else if x.Use == lexicon.Capital {
				a.stateCount[x.State]++
			}
		}
	}
}

// state resolves one name if it is a state's or a place's.
func (a *story) state(n *name) {
	if len(n.entities) > 0 {
		return
	}
	if n.Type == lexicon.Person {
		return
	}
	var country, capital, seat, place lexicon.Sense
	form := Name
	for _, x := range n.Senses {
		switch {
		case x.Type == lexicon.Country:
			if country.Entity == "" || a.stateCount[x.Entity] > a.stateCount[country.Entity] {
				country = x
			}
		case x.Type == lexicon.Nationality:
			if country.Entity == "" {
				country, form = x, Demonym
			}
		case x.Use == lexicon.Capital:
			capital = x
		case x.Use == lexicon.Seat:
			seat = x
		case x.Type == lexicon.Place:
			place = x
		}
	}
	s := &a.sents[n.sent]
	switch {
	case country.Entity == "country:GEO" && form == Name && a.americanGeorgia():
		a.local["place:georgia-usa"] = lexicon.Entity{ID: "place:georgia-usa", Type: lexicon.Place, Name: "Georgia", Country: "USA"}
		n.resolve(Name, lexicon.Place, "place:georgia-usa")
	case country.Entity != "" && capital.Entity != "":
		// Singapore, Luxembourg, Djibouti: the city only where something is in it.
		if a.located(s, n) {
			n.resolve(Name, lexicon.Place, capital.Entity)
		} else {
			n.resolve(Name, lexicon.Country, country.Entity)
		}
	case country.Entity != "":
		typ := lexicon.Country
		if form == Demonym {
			typ = lexicon.Nationality
		}
		n.resolve(form, typ, country.Entity)
	case capital.Entity != "":
		if a.acts(s, n) {
			n.resolve(Metonym, lexicon.Country, capital.State)
		} else {
			n.resolve(Name, lexicon.Place, capital.Entity)
		}
	case seat.Entity != "":
		if id := "place:" + lexicon.Slug(n.In(a.text)); a.located(s, n) {
			if _, ok := a.lex.Entity(id); ok {
				n.resolve(Name, lexicon.Place, id)
				break
			}
		}
		n.resolve(Metonym, lexicon.Country, seat.State)
	case place.Entity != "":
		n.resolve(Name, lexicon.Place, place.Entity)
	case n.Type == lexicon.Place && len(n.Senses) == 0:
		a.place(n)
	}
}

// americanGeorgia reports whether the article speaks of the American state.
func (a *story) americanGeorgia() bool {
	if a.georgia == 0 {
		a.georgia = 1
		if a.speaksOfGeorgia() {
			a.georgia = 2
		}
	}
	return a.georgia == 2
}

func (a *story) speaksOfGeorgia() bool {
	if a.stateCount["country:RUS"] > 0 || a.stateCount["country:ARM"] > 0 || a.stateCount["country:AZE"] > 0 || strings.Contains(a.text, "Tbilisi") || strings.Contains(a.text, "Georgian") {
		return false
	}
	for _, w := range []string{"Atlanta", "Savannah", "Augusta", "Athens, Georgia", "Georgia Gov", "Georgia Sen", "Florida", "Alabama", "Tennessee", "South Carolina"} {
		if strings.Contains(a.text, w) {
			return true
		}
	}
	return false
}

// place makes an entity of a place that the lexicon does not have. Its state
// is known when only one state has a city of that name, or one is named
// behind it.
func (a *story) place(n *name) {
	label := n.In(a.text)
	if strings.ToUpper(label) == label {
		label = titleCase(label)
	}
	id := "place:" + lexicon.Slug(label)
	if id == "place:" {
		return
	}
	if e, ok := a.lex.Entity(id); ok && e.Type == lexicon.Place {
		n.resolve(Name, lexicon.Place, id)
		return
	}
	e := lexicon.Entity{ID: id, Type: lexicon.Place, Name: strings.Join(strings.Fields(label), " ")}
	if cc := a.lex.City(label); len(cc) == 2 {
		e.Country, _ = a.lex.State(cc)
	}
	s := &a.sents[n.sent]
	if a.word(s, n.end) == "," {
		if next := a.at(s, n.end+1); next != nil {
			for _, x := range next.Senses {
				if x.Type == lexicon.Country {
					e.Country = strings.TrimPrefix(x.Entity, "country:")
				}
			}
		}
	}
	if old, ok := a.local[id]; !ok || old.Country == "" {
		a.local[id] = e
	}
	n.resolve(Name, lexicon.Place, id)
}

// titleCase writes a name that stands all in capitals as usual.
func titleCase(s string) string {
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		for k, r := range w {
			words[i] = w[:k] + strings.ToUpper(string(r)) + w[k+len(string(r)):]
			break
		}
	}
	return strings.Join(words, " ")
}

// koreas resolves "the North" and "the South" where an article speaks of
// Korea, and both Koreas ("the two Koreas").
func (a *story) koreas() {
	if a.stateCount["country:PRK"] == 0 && a.stateCount["country:KOR"] == 0 {
		return
	}
	for i := range a.sents {
		s := &a.sents[i]
		for k := 1; k < len(s.tokens); k++ {
			w := a.word(s, k)
			if w != "North" && w != "South" && w != "Koreas" || s.cover[k] != 0 {
				continue
			}
			prev := strings.ToLower(a.word(s, k-1))
			next := a.word(s, k+1)
			if w == "Koreas" {
				if prev == "two" || prev == "both" {
					a.add(i, k-1, k+1, Nominal, lexicon.Country, "country:KOR", "country:PRK")
				}
				continue
			}
			if prev != "the" && prev != "and" && prev != "with" || upperFirst(next) || next == "-" || next == "of" {
				continue
			}
			id := "country:PRK"
			if w == "South" {
				id = "country:KOR"
			}
			a.add(i, k, k+1, Name, lexicon.Country, id)
			a.stateCount[id]++
		}
	}
}
