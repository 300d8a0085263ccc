package link

import (
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
)

// offices resolves offices that stand for their holder: "the Russian
// president", "North Korea's leader", "the president of France".
func (a *story) offices() {
	for i := range a.sents {
		s := &a.sents[i]
		for k := 0; k < len(s.tokens); k++ {
			if s.cover[k] != 0 {
				if n := a.at(s, k); n != nil && len(n.entities) > 0 {
					k = max(k, n.end-1)
					continue
				}
			}
			w := a.word(s, k)
			if !letterFirst(w) {
				continue
			}
			t, role := a.lex.Title(a.text, s.tokens[k:])
			if t == 0 {
				continue
			}
			end := k + t
			if role == "" || role == lexicon.OtherOffice {
				k = end - 1
				continue
			}
			a.office(i, k, end, role)
			k = end - 1
		}
	}
}

// office resolves one office over tokens [begin, end).
func (a *story) office(sent, begin, end int, role lexicon.Role) {
	s := &a.sents[sent]
	if n := a.at(s, end); n != nil && n.begin == end && n.Type == lexicon.Person {
		return // "President Xi": the name is the mention
	}
	if next := a.word(s, end); next == "-" || upperFirst(next) && s.cover[end] == 0 {
		return
	}
	state := a.stateBefore(s, begin)
	first := begin
	if state != "" {
		first = a.nameBefore(s, begin).begin
	} else if state = a.stateAfter(s, end); state == "" {
		a.bareOffice(sent, begin, end, role)
		return
	}
	switch strings.ToLower(a.word(s, first-1)) {
	case "former", "late", "ex", "-", "then", "next", "new", "vice", "deputy", "any", "every", "no", "future", "first", "a", "an", "another":
		return
	}
	switch strings.ToLower(a.word(s, begin-1)) {
	case "former", "late", "vice", "deputy":
		return
	}
	date := a.in.Published
	if date == "" {
		// Whose it was then, only the people whom the article names can tell.
		if id := a.heldBy(state, role); id != "" {
			a.add(sent, begin, end, Title, lexicon.Person, id)
		}
		return
	}
	holders := a.lex.InRole(state, role, date)
	if len(holders) == 0 {
		return
	}
	if len(holders) > 1 && holders[0].Person != holders[1].Person && holders[0].Start < date[:min(len(date), len(holders[0].Start))] && holders[1].End == "" && holders[0].Role == holders[1].Role {
		return
	}
	a.add(sent, begin, end, Title, lexicon.Person, holders[0].Person)
}

// nameBefore returns the name right before token k, over a "'s".
func (a *story) nameBefore(s *sentence, k int) *name {
	i := k - 1
	if w := a.word(s, i); w == "'s" || w == "’s" || w == "'" || w == "’" {
		i--
	}
	return a.at(s, i)
}

// heldBy returns the only person of the article who ever held an office.
func (a *story) heldBy(state string, role lexicon.Role) string {
	found := ""
	for _, p := range a.held {
		for _, o := range a.lex.Offices(p.id) {
			if o.Of != state || o.Role != role && !(role == lexicon.Leader && (o.Role == lexicon.HeadOfState || o.Role == lexicon.HeadOfGovernment)) {
				continue
			}
			if found != "" && found != p.id {
				return ""
			}
			found = p.id
		}
	}
	return found
}
