package link

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
)

// nominals resolves what points back: "the two leaders", "both countries",
// "the president", "he". It does so only where one reading is left.
func (a *story) nominals() {
	order := a.inOrder()
	var recent []*name // resolved names so far, in reading order
	k := 0
	for i := range a.sents {
		s := &a.sents[i]
		start := len(recent)
		for t := 0; t < len(s.tokens); t++ {
			if k < len(order) && a.names[order[k]].sent == i && a.names[order[k]].begin == t {
				n := a.names[order[k]]
				recent = append(recent, &n)
				a.seeMinistry(&n)
				t = n.end - 1
				k++
				continue
			}
			if s.cover[t] != 0 {
				continue
			}
			a.nominal(i, t, recent, start)
		}
	}
}

// inOrder returns the indexes of the resolved names in reading order.
func (a *story) inOrder() []int {
	var out []int
	for i := range a.names {
		if len(a.names[i].entities) > 0 {
			out = append(out, i)
		}
	}
	slices.SortFunc(out, func(x, y int) int { return a.names[x].Begin - a.names[y].Begin })
	return out
}

// nominal looks at token t of a sentence. recent are the names before it,
// those from start on in the same sentence.
func (a *story) nominal(sent, t int, recent []*name, start int) {
	s := &a.sents[sent]
	w := strings.ToLower(a.word(s, t))
	switch w {
	case "he", "she", "his", "her":
		if a.word(s, t-1) == "," || a.openPronoun(s, t) || a.openTitle(s, t) {
			return // "Seeing the guest off, he …"
		}
		if id := a.antecedent(sent, recent); id != "" {
			a.add(sent, t, t+1, Pronoun, lexicon.Person, id)
		}
		return
	case "ministry":
		if id := a.ministry; id != "" && id != several && strings.ToLower(a.word(s, t-1)) == "the" {
			a.add(sent, t, t+1, Nominal, lexicon.Organization, id)
		}
		return
	case "two", "both":
	default:
		return
	}
	noun := strings.ToLower(a.word(s, t+1))
	if w == "two" && strings.ToLower(a.word(s, t-1)) != "the" {
		return
	}
	switch noun {
	case "leaders", "presidents", "ministers", "men":
		if ids := a.lastTwo(sent, recent, "person:"); ids != nil {
			a.add(sent, t, t+2, Nominal, lexicon.Person, ids...)
		}
	case "countries", "sides", "nations", "states", "governments", "neighbors", "neighbours", "allies":
		if ids := a.lastTwo(sent, recent, "country:"); ids != nil && a.foremost(ids) {
			a.add(sent, t, t+2, Nominal, lexicon.Country, ids...)
		}
	}
}

// several stands in story.ministry for more than one.
const several = "*"

// seeMinistry keeps the ministry named so far, while it is just one.
func (a *story) seeMinistry(n *name) {
	for _, id := range n.entities {
		if strings.HasPrefix(id, "org:") && strings.HasSuffix(id, "-ministry") && id != a.ministry {
			if a.ministry != "" {
				id = several
			}
			a.ministry = id
		}
	}
}

// openPronoun reports whether a pronoun before token t was left open, so that
// a later one may be either.
func (a *story) openPronoun(s *sentence, t int) bool {
	for i := range t {
		switch a.word(s, i) {
		case "he", "she", "him", "He", "She":
			if s.cover[i] == 0 {
				return true
			}
		}
	}
	return false
}

// openTitle reports whether someone is called by office only before token t
// ("the ambassador"), so that a pronoun may mean them.
func (a *story) openTitle(s *sentence, t int) bool {
	for i := range t {
		if w := a.word(s, i); s.cover[i] != 0 || w[0] < 'a' || w[0] > 'z' {
			continue
		}
		n, _ := a.lex.Title(a.text, s.tokens[i:])
		if n == 0 {
			continue
		}
		if m := a.at(s, i+n); m != nil && m.begin == i+n && m.Type == lexicon.Person {
			continue // the title of a name
		}
		return true
	}
	return false
}

// lastTwo returns the two entities of a kind that the same sentence, or else
// the one before it, names; nil when it is not two. A state counts where it is
// a party, not where something is in it or of it.
func (a *story) lastTwo(sent int, recent []*name, prefix string) []string {
	for back := 0; back < 3; back++ {
		var ids []string
		for i := len(recent) - 1; i >= 0 && recent[i].sent >= sent-back; i-- {
			if n := recent[i]; prefix == "country:" && (n.form == Demonym || n.form == Nominal || a.within(n)) {
				continue
			}
			for _, id := range recent[i].entities {
				if strings.HasPrefix(id, prefix) && !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			}
		}
		if len(ids) == 2 {
			slices.Sort(ids)
			return ids
		}
		if len(ids) > 2 {
			return nil
		}
	}
	return nil
}

// foremost reports whether the article names no third state more often than
// either of these two.
func (a *story) foremost(ids []string) bool {
	low := min(a.stateCount[ids[0]], a.stateCount[ids[1]])
	for id, n := range a.stateCount {
		if n > low && id != ids[0] && id != ids[1] {
			return false
		}
	}
	return true
}

// within reports whether something is said to be in the state n.
func (a *story) within(n *name) bool {
	s := &a.sents[n.sent]
	switch a.word(s, n.begin-1) {
	case "in", "In", "near", "at", "from", "From":
		return true
	case ",":
		p := a.at(s, n.begin-2)
		return p != nil && p.typ == lexicon.Place
	}
	return false
}

// antecedent returns the only person that the sentence up to here and the one
// before it name.
func (a *story) antecedent(sent int, recent []*name) string {
	found := ""
	for i := len(recent) - 1; i >= 0 && recent[i].sent >= sent-1; i-- {
		for _, id := range recent[i].entities {
			if strings.HasPrefix(id, "person:") && id != found {
				if found != "" {
					return ""
				}
				found = id
			}
		}
	}
	return found
}
