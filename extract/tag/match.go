package tag

import (
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/token"
)

// read looks at the words of a sentence and matches the lexicon.
func (d *doc) read(s *sentence, tokens []token.Token) {
	n := len(tokens)
	s.tokens = tokens
	s.words = make([]string, n)
	s.forms = make([]form, n)
	s.free = make([]bool, n)
	if n == 0 {
		return
	}
	uppers, caps, smalls, long := 0, 0, 0, 0
	for i, tok := range tokens {
		w := d.text[tok.Begin:tok.End]
		s.words[i] = w
		f := formOf(w)
		s.forms[i] = f
		s.free[i] = true
		switch f {
		case upper:
			uppers++
		case capital:
			caps++
		case small:
			smalls++
			if len(w) > 4 || len(w) == 4 && !calm[w] {
				long++
			}
		}
	}
	s.shout = uppers >= 3 && uppers*2 > 3*(caps+smalls) || uppers == 2 && caps+smalls == 0
	s.title = !s.shout && caps >= 4 && long*4 < caps && s.words[n-1] != "."
	for i := 0; i < n; {
		if g, ok := d.glued(s, i); ok {
			s.found = append(s.found, g)
			for ; i < g.end; i++ {
				s.free[i] = false
			}
			continue
		}
		if f := s.forms[i]; f == other || f == number && !startsName(s.words[i]) || f == small && !openerSmall(s.words[i]) {
			i++
			continue
		}
		m := d.lex.Match(d.text, tokens[i:], s.shout)
		if m.Tokens == 0 {
			i++
			continue
		}
		if typ, ok := d.accept(s, i, m); ok {
			s.found = append(s.found, found{begin: i, end: i + m.Tokens, typ: typ, senses: m.Senses})
			for k := i; k < i+m.Tokens; k++ {
				s.free[k] = false
			}
		} else if m.Tokens > 1 {
			i++
			continue
		}
		i += m.Tokens
	}
	d.join(s)
}

// glued finds a person of the lexicon whose name of three syllables has lost
// the space in front or behind: "ComradeKim Jong Un", "Kim Jong Unsaid".
func (d *doc) glued(s *sentence, i int) (found, bool) {
	if i+2 >= len(s.words) || s.forms[i] != capital && s.forms[i] != small || s.forms[i+1] != capital || s.forms[i+2] != capital || len(s.words[i+1]) > 6 {
		return found{}, false
	}
	first, last := s.words[i], s.words[i+2]
	skip := 0
	if !family[first] {
		for k := len(first) - 2; k > 0; k-- {
			if first[k] >= 'A' && first[k] <= 'Z' {
				skip = k
				break
			}
		}
		if skip == 0 || !family[first[skip:]] {
			return found{}, false
		}
	}
	stem := first[skip:] + " " + s.words[i+1] + " "
	for keep := len(last); keep >= 2; keep-- {
		if keep == len(last) && skip == 0 || keep > 6 && keep < len(last) {
			continue
		}
		if rest := last[keep:]; rest != "" && (len(rest) == 1 && rest != "a" || formOf(rest) != small && formOf(rest) != capital) {
			continue
		}
		senses := d.lex.Named(stem + last[:keep])
		if len(senses) == 0 || senses[0].Type != lexicon.Person {
			continue
		}
		f := found{begin: i, end: i + 3, typ: lexicon.Person, senses: senses, skip: skip, keep: keep}
		return f, true
	}
	return found{}, false
}

// calm are words of four letters that headlines leave small.
var calm = set(`with from over amid into that than upon after near`)

// startsName and openerSmall say which tokens that begin with a digit or a
// small letter may open a name of the lexicon.
func startsName(w string) bool { return w == "10" || w == "38" }

func openerSmall(w string) bool {
	switch w {
	case "al", "el", "mainland", "von", "dpa", "afrol", "east", "southern", "south", "eastern", "sub", "de":
		return true
	}
	return len(w) > 3 && (w[:3] == "al-" || w[:3] == "el-")
}

// accept decides whether a match is a name here, and of what type.
func (d *doc) accept(s *sentence, i int, m lexicon.Match) (lexicon.Type, bool) {
	typ := m.Senses[0].Type
	first := s.words[i]
	for _, x := range m.Senses {
		switch x.Use {
		case lexicon.Adjective:
			typ = lexicon.Nationality
		case lexicon.Weak:
			return typ, false
		}
	}
	if m.Tokens > 1 {
		return typ, true
	}
	next := s.word(i + 1)
	if typ == lexicon.Nationality && continental[s.word(i-1)] && (first == "American" || first == "Americans") {
		return typ, false
	}
	if m.Senses[0].Use == lexicon.Surname && len(m.Senses) == 1 && !s.shout {
		// "Kim" alone, but not in "Kim Ju-ae" or "Nasser Kanaani", which
		// name others.
		if s.forms[i] == upper && len(first) > 3 || d.lex.Given(s.word(i-1)) && s.forms[i-1] == capital {
			return typ, false
		}
		if i+1 < len(s.words) && s.forms[i+1] == capital && !s.title && !calendar[next] && !d.ordinary(s, i+1) && !orgHeads[next] &&
			(family[first] || d.lex.Match(d.text, s.tokens[i+1:], false).Tokens == 0) {
			return typ, false
		}
	}
	switch first {
	case "US":
		if next == "$" {
			return typ, false // "US$ 5 million"
		}
	case "Nice", "Split", "Van", "Man", "Java", "Hue", "Perm", "Palma", "Gore", "Dawn", "Pale", "Bor", "Store", "May", "Major", "Reunion", "Jersey":
		// Words as well: only where places stand.
		if (typ == lexicon.Place || first == "Reunion") && !located(s.word(i-1)) && next != "," {
			return typ, false
		}
	}
	// "Chad Curtis", "Victoria Nuland": a person's given name.
	if (typ == lexicon.Country || typ == lexicon.Place) && givenToo[first] && !s.shout && (!s.title || d.titled(s, i)) && i+1 < len(s.words) && s.forms[i+1] == capital &&
		!calendar[next] && !orgHeads[next] && !placeHeads[next] && !events[next] && !d.ordinary(s, i+1) && d.lex.Match(d.text, s.tokens[i+1:], false).Tokens == 0 && !located(s.word(i-1)) {
		return typ, false
	}
	return typ, true
}

// continental are words before "American" that make it no state's.
var continental = set(`North South Latin Central African Native Asian Pan Inter`)

// located reports whether w is a preposition of place.
func located(w string) bool {
	switch w {
	case "in", "In", "near", "at", "At", "outside", "around", "from", "From", "to":
		return true
	}
	return false
}

// join repairs matches by what stands around them: "King Hussein" is the
// name "Hussein", "U.S. Open" names no state, "Air France" is an airline.
func (d *doc) join(s *sentence) {
	keep := s.found[:0]
	for k, f := range s.found {
		if f.typ == lexicon.Organization && k+1 < len(s.found) {
			if g := s.found[k+1]; g.typ == lexicon.Country && len(f.senses) > 0 && s.word(f.end) == "of" && (g.begin == f.end+1 || g.begin == f.end+2 && s.word(f.end+1) == "the") {
				if e, ok := d.lex.Entity(f.senses[0].Entity); ok && e.Country != "" {
					if g.senses[0].Entity != "country:"+e.Country {
						f.senses = nil
					}
					for x := f.end; x < g.end; x++ {
						s.free[x] = false
					}
					f.end = g.end
				}
			}
		}
		if n := len(keep); n > 0 && keep[n-1].end > f.begin {
			continue
		}
		if f.typ == lexicon.Person && f.end-f.begin > 1 && styled[strings.ToLower(s.words[f.begin])] {
			s.free[f.begin] = true
			f.begin++
		}
		if f.typ == lexicon.Country || f.typ == lexicon.Place {
			k := f.end
			for k < f.end+3 && s.cap(k) && !events[s.words[k]] {
				k++
			}
			if number4(s.word(f.begin-1)) && d.election(s, f.end) {
				// "the 2001 French general election" names an election.
				f.typ = lexicon.Nationality
			}
			if s.cap(k) && events[s.words[k]] && !s.title && !s.shout {
				continue
			}
			if s.word(f.begin-1) == "Air" && !s.shout {
				f.begin--
				f.typ, f.senses = lexicon.Organization, nil
				s.free[f.begin] = false
			}
		}
		keep = append(keep, f)
	}
	s.found = keep
}

func number4(w string) bool { return len(w) == 4 && w[0] >= '1' && w[0] <= '2' && formOf(w) == number }

// election reports whether the words from i on close the name of an election.
func (d *doc) election(s *sentence, i int) bool {
	for k := i; k < i+4; k++ {
		switch s.word(k) {
		case "election", "elections", "referendum", "by-election":
			return true
		case "", ",", ".":
			return false
		}
	}
	return false
}

// styled are titles that open the names of some people in the lexicon.
var styled = set(`king queen pope prince princess emperor sultan sheikh ayatollah mullah shah daw mother sayyid seyed chairman`)
