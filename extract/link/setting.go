package link

import (
	"strings"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/lexicon"
)

// setting returns the state that the article is set in, so that "police" and
// "the government" are that state's; empty where that is not clear. It is the
// state named most, if nothing comes near it, or else the one of the dateline,
// or of the outlet where there is no dateline, if much of the article is about
// it. What people and bodies are of a state counts for it.
func (a *story) setting() string {
	if a.settled {
		return a.home
	}
	a.settled = true
	count := map[string]int{}
	total := 0
	for i := range a.names {
		n := &a.names[i]
		if len(n.entities) != 1 {
			continue
		}
		e, ok := a.entity(n.entities[0])
		if !ok || e.Country == "" || e.Sector == "MED" {
			continue
		}
		count["country:"+e.Country]++
		total++
	}
	best, second := "", 0
	for s, n := range count {
		switch {
		case best == "" || n > count[best] || n == count[best] && s < best:
			best, second = s, count[best]
		case n > second:
			second = n
		}
	}
	n := count[best]
	switch {
	case n >= 2 && n == total, n >= 3 && 2*n >= total && n >= 2*second:
		a.home = best
	case n >= 2 && n > second && 5*n >= 2*total:
		front := a.front()
		if front == "" {
			front = a.outletState()
		}
		if front == best {
			a.home = best
		}
	}
	return a.home
}

// front returns the state of the place that opens the article as its dateline.
func (a *story) front() string {
	b := 0
	for b < len(a.in.Blocks) && a.in.Blocks[b].Kind != article.Body {
		b++
	}
	if b == len(a.in.Blocks) {
		return ""
	}
	for i := range a.names {
		n := &a.names[i]
		if n.Begin < a.in.Blocks[b].Begin {
			continue
		}
		if n.Begin >= a.in.Blocks[b].End || n.begin > 1 || len(n.entities) != 1 || !a.dateline(&a.sents[n.sent], n) {
			return ""
		}
		if e, ok := a.entity(n.entities[0]); ok && e.Country != "" && e.Sector != "MED" {
			return "country:" + e.Country
		}
		return ""
	}
	return ""
}

// outletState returns the state of the outlet of the article.
func (a *story) outletState() string {
	for _, x := range a.lex.Named(a.in.Outlet) {
		if e, ok := a.lex.Entity(x.Entity); ok && e.Sector == "MED" && e.Country != "" {
			return "country:" + e.Country
		}
	}
	return ""
}

// abroad reports whether the words of a sentence before token k name a state
// other than home, or what is of one, so that what follows may be that one's.
func (a *story) abroad(s *sentence, k int, home string) bool {
	for i := 0; i < k; i++ {
		n := a.at(s, i)
		if n == nil {
			continue
		}
		for _, id := range n.entities {
			if e, ok := a.entity(id); ok && e.Country != "" && "country:"+e.Country != home {
				return true
			}
		}
		i = max(i, n.end-1)
	}
	return false
}

// stations gives people of whom nothing but a bare office is told ("Prime
// Minister Foo", "police chief Bar") the state that the article is set in.
func (a *story) stations() {
	for i := range a.names[:a.tagged] {
		n := &a.names[i]
		if n.typ != lexicon.Person || len(n.entities) != 1 {
			continue
		}
		e, ok := a.local[n.entities[0]]
		if !ok || e.Country != "" {
			continue
		}
		s := &a.sents[n.sent]
		if e.Country, e.Sector = a.stationOf(s, n); e.Country != "" {
			a.local[e.ID] = e // told beside a short form of the name
			continue
		}
		sector := a.bareTitle(s, n.begin)
		if sector == "" {
			continue
		}
		home := a.setting()
		if home == "" {
			return
		}
		if a.abroad(s, n.begin, home) || a.stateAfter(s, n.end) != "" || a.word(s, n.end) == "of" {
			continue
		}
		e.Country, e.Sector = strings.TrimPrefix(home, "country:"), sector
		a.local[e.ID] = e
	}
}

// bareTitle reads the sector of the office of state right before token k,
// where nothing tells whose it is: "Foreign Minister", "army spokesman". It is
// empty for offices that companies and clubs have too.
func (a *story) bareTitle(s *sentence, k int) string {
	begin := k
	for begin > 0 && begin > k-5 && s.cover[begin-1] == 0 && a.officeWord(s, begin-1) {
		begin--
	}
	if begin == k {
		return ""
	}
	switch strings.ToLower(a.word(s, begin-1)) {
	case "'s", "’s", "'", "’", "former", "ex", "-", "late", "then", "party", "company", "club", "bank", "university":
		return ""
	}
	title := strings.ToLower(a.text[s.tokens[begin].Begin:s.tokens[k-1].End])
	words := strings.Fields(title)
	last := words[len(words)-1]
	switch {
	case ownOffice[last]:
	case last == "president" && upperFirst(a.word(s, k-1)) && (len(words) == 1 || words[0] == "vice" || words[0] == "acting" || words[0] == "interim"):
	case len(words) > 1 && ofBody[words[0]]:
	default:
		return ""
	}
	return titleSector(title)
}

// officeWord reports whether a word may be part of an office before a name.
func (a *story) officeWord(s *sentence, k int) bool {
	w := strings.ToLower(a.word(s, k))
	if ofBody[w] || ownOffice[w] {
		return true
	}
	if t, role := a.lex.Title(a.text, s.tokens[k:]); t == 1 && role != "" {
		return true
	}
	return portfolio[w]
}

// ownOffice are offices that only states have; ofBody are bodies of state
// whose chiefs, heads and spokesmen are its people; portfolio is the rest of
// what stands before "minister".
var (
	ownOffice = set("minister premier vice-president vice-premier senator sen. lawmaker legislator congressman congresswoman mp governor mayor chancellor prosecutor")
	ofBody    = set("police government army military navy opposition parliament parliamentary presidential")
	portfolio = set("prime vice deputy first acting interim caretaker foreign defense defence interior finance justice trade commerce economy energy oil health education culture transport transportation agriculture environment information labor labour home security housing tourism water planning development public works industry sports youth science technology immigration senior cabinet state junior chief attorney")
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
