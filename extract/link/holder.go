package link

import (
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
)

// bareOffice resolves "the president" where the article names just one person
// who held an office of that style at its date. Where it names none, that is
// the only one whom it gives the title, or the holder in the state that the
// article is set in.
func (a *story) bareOffice(sent, begin, end int, role lexicon.Role) {
	s := &a.sents[sent]
	if role == lexicon.Leader || role == lexicon.OrgHead || strings.ToLower(a.word(s, begin-1)) != "the" {
		return
	}
	switch next := a.word(s, end); next {
	case "of", "-", "and", "for", "or", ",":
		return
	}
	title := strings.ToLower(a.text[s.tokens[begin].Begin:s.tokens[end-1].End])
	found := ""
	for _, o := range a.holders() {
		if o.Role != role || !o.Covers(a.in.Published) || !styled(o, title) {
			continue
		}
		if found != "" && found != o.Person {
			return
		}
		found = o.Person
	}
	switch {
	case found == "":
		found = a.bareHolder(s, begin, role, title)
	case a.persons[found] == nil && a.calledBy(role) != found:
		return // a family name may be another's
	}
	if found != "" {
		a.add(sent, begin, end, Nominal, lexicon.Person, found)
	}
}

// holders returns the offices at the date of the article of the people whom it
// names, by any name.
func (a *story) holders() []lexicon.Office {
	if a.offs != nil {
		return a.offs
	}
	a.offs = []lexicon.Office{}
	seen := map[string]bool{}
	for i := range a.names[:a.tagged] {
		n := &a.names[i]
		if n.typ != lexicon.Person || len(n.entities) != 1 || seen[n.entities[0]] {
			continue
		}
		seen[n.entities[0]] = true
		for _, o := range a.lex.Offices(n.entities[0]) {
			if o.Covers(a.in.Published) {
				a.offs = append(a.offs, o)
			}
		}
	}
	return a.offs
}

// styled reports whether an office may be called by a title, in small letters,
// where nothing else is said of it: a king is no president, nor the American
// secretary of state a foreign minister.
func styled(o lexicon.Office, title string) bool {
	style := strings.ToLower(o.Title)
	if strings.Contains(style, title) {
		return true
	}
	switch title {
	case "premier", "pm":
		return strings.HasPrefix(style, "prime minister")
	case "king", "queen", "emperor", "empress", "sultan", "monarch":
		return strings.HasPrefix(style, "monarch")
	}
	return strings.Contains(title, "minister") && strings.Contains(style, "minister")
}

// bareHolder returns who "the president" at token k is where the article names
// nobody who is known to have held such an office: the only one whom it calls
// so, or, when it calls nobody so, the holder at its date in the state that it
// is set in.
func (a *story) bareHolder(s *sentence, k int, role lexicon.Role, title string) string {
	if who := a.calledBy(role); who == several {
		return ""
	} else if who != "" {
		return who
	}
	home := a.setting()
	if home == "" || a.in.Published == "" || a.abroad(s, k, home) {
		return ""
	}
	holders := a.lex.Holders(home, role, a.in.Published)
	if len(holders) == 0 || len(holders) > 1 && holders[0].Person != holders[1].Person || !styled(holders[0], title) {
		return ""
	}
	return holders[0].Person
}

// calledBy returns the one person whom the article gives a title of that
// role, several where there are more, empty for none.
func (a *story) calledBy(role lexicon.Role) string {
	if a.called == nil {
		a.called = a.callings()
	}
	return a.called[role]
}

// callings returns by role the one person whom the article names with such a
// title, several where there are more.
func (a *story) callings() map[lexicon.Role]string {
	out := map[lexicon.Role]string{}
	for i := range a.names[:a.tagged] {
		n := &a.names[i]
		if n.typ != lexicon.Person || len(n.entities) != 1 {
			continue
		}
		s := &a.sents[n.sent]
		begin := a.titleBefore(s, n.begin)
		if begin == n.begin {
			continue
		}
		_, role := a.lex.Title(a.text, s.tokens[begin:])
		if role == "" || role == lexicon.OtherOffice {
			continue
		}
		switch strings.ToLower(a.word(s, begin-1)) {
		case "former", "ex", "-", "late", "vice", "deputy", "then":
			continue
		}
		switch who := out[role]; who {
		case "", n.entities[0]:
			out[role] = n.entities[0]
		default:
			out[role] = several
		}
	}
	return out
}
