package link

import (
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
)

// short resolves a name of one word: the person of that family name whom the
// article names in full, else the one whom everybody knows by it.
func (a *story) short(n *name) string {
	w := n.In(a.text)
	if strings.ToUpper(w) == w && len(w) > 2 {
		w = titleCase(w)
	}
	cand := a.family[lexicon.Slug(w)]
	if len(cand) == 0 && n.end-n.begin == 1 {
		cand = a.first[w]
	}
	switch len(cand) {
	case 0:
		if n.end-n.begin > 1 && len(a.lex.ByFamily(w)) == 0 {
			return ""
		}
		return a.famous(n, w)
	case 1:
		return cand[0].id
	}
	return a.amongst(n, cand)
}

// amongst chooses between several people of one family name: by the title
// before the name, else the one in office, else the one whom the article
// names most; none when that does not tell them apart.
func (a *story) amongst(n *name, cand []*person) string {
	var in []*person
	for _, p := range cand {
		if a.lex.InOffice(p.id, a.in.Published) && a.in.Published != "" {
			in = append(in, p)
		}
	}
	if len(in) == 1 {
		return in[0].id
	}
	if len(in) > 1 {
		cand = in
	}
	best := cand[0]
	for _, p := range cand[1:] {
		if p.count > best.count {
			best = p
		}
	}
	for _, p := range cand {
		if p != best && p.count*2 > best.count {
			return ""
		}
	}
	return best.id
}

// famous returns who is meant by a family name alone: the one whom the
// lexicon marks, if in office by the date of the article, or the only one of
// that name then at the head of a state, or its foreign minister, that the
// article speaks of.
func (a *story) famous(n *name, family string) string {
	senses := n.Senses
	if len(senses) == 0 {
		senses = a.lex.Named(family)
	}
	for _, x := range senses {
		if x.Use != lexicon.Surname {
			continue
		}
		e, _ := a.lex.Entity(x.Entity)
		if len(family) <= 4 && a.stateCount["country:"+e.Country] == 0 {
			continue
		}
		offices := a.lex.Offices(x.Entity)
		if a.in.Published == "" || len(offices) == 0 || offices[0].Start <= yearLater(a.in.Published) {
			return x.Entity
		}
	}
	if a.in.Published == "" {
		return ""
	}
	found := ""
	for _, id := range a.lex.ByFamily(family) {
		e, _ := a.lex.Entity(id)
		if a.stateCount["country:"+e.Country] == 0 {
			continue
		}
		for _, o := range a.lex.Offices(id) {
			if o.Role != lexicon.OtherOffice && o.Covers(a.in.Published) {
				if found != "" && found != id {
					return ""
				}
				found = id
			}
		}
	}
	return found
}

// yearLater adds a year to a date.
func yearLater(date string) string {
	if len(date) < 4 {
		return date
	}
	y := []byte(date[:4])
	for i := 3; i >= 0; i-- {
		if y[i] < '9' {
			y[i]++
			break
		}
		y[i] = '0'
	}
	return string(y) + date[4:]
}
