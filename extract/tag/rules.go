package tag

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
)

// A run is a stretch of capitalised words, with what the lexicon found in it.
// Both passes go over the runs of a sentence: clear takes the names that their
// shape gives away, rest those that the first pass's names settle.

// cap reports whether token i is a capitalised word that may be in a name.
func (s *sentence) cap(i int) bool {
	if i < 0 || i >= len(s.words) {
		return false
	}
	f := s.forms[i]
	return f == capital || f == initial || f == upper
}

// open reports whether token i may be part of a new name.
func (s *sentence) open(i int) bool {
	return s.cap(i) && s.free[i] && !calendar[s.words[i]] && !nations[s.words[i]]
}

// put enters a name over tokens [i, j), in place of those it covers.
func (d *doc) put(s *sentence, i, j int, typ lexicon.Type) {
	s.found = slices.DeleteFunc(s.found, func(f found) bool { return f.begin < j && f.end > i })
	at, _ := slices.BinarySearchFunc(s.found, i, func(f found, i int) int { return f.begin - i })
	s.found = slices.Insert(s.found, at, found{begin: i, end: j, typ: typ})
	for k := i; k < j; k++ {
		s.free[k] = false
	}
	d.remember(s, i, j, typ)
}

// remember notes a clear name for the rest of the document.
func (d *doc) remember(s *sentence, i, j int, typ lexicon.Type) {
	if s.shout {
		return
	}
	if typ == lexicon.Person {
		if j-i > 1 {
			last := s.words[j-1]
			if f, ok := s.at(i); ok && len(f.senses) > 0 {
				if fam := d.lex.Family(f.senses[0].Entity); fam != "" {
					d.family[fam[strings.LastIndexByte(fam, ' ')+1:]] = true
				}
				if f.keep == 0 && d.lex.Given(s.words[i]) {
					d.seen[s.words[i]] = lexicon.Person
				}
				return
			}
			if bare := strings.IndexByte(last, '-'); bare > 0 && articles[strings.ToLower(last[:bare])] {
				d.family[last[bare+1:]] = true
			}
			if j-i == 2 && s.forms[i] == upper && s.forms[i+1] == capital {
				d.family[s.words[i][:1]+strings.ToLower(s.words[i][1:])] = true // "MOTEGI Toshimitsu"
			}
			if j-i == 2 && family[s.words[i]] && !d.lex.Given(s.words[i]) && len(last) < 8 {
				d.family[s.words[i]] = true
			}
			if family[s.words[i]] && j-i == 3 || family[s.words[i]] && strings.Contains(last, "-") {
				d.family[s.words[i]] = true
			} else {
				if last == "Jr." || last == "Jr" || last == "Sr." || last == "II" || last == "III" {
					last = s.words[j-2]
				}
				d.family[last] = true
			}
			if d.lex.Given(s.words[i]) {
				d.seen[s.words[i]] = lexicon.Person
			}
		} else {
			d.family[s.words[i]] = true
		}
		return
	}
	if j-i == 1 || typ == lexicon.Organization {
		key := strings.Join(s.words[i:j], " ")
		if _, ok := d.seen[key]; !ok {
			d.seen[key] = typ
		}
	}
}

// at returns the name of the lexicon that begins with token i.
func (s *sentence) at(i int) (found, bool) {
	k, ok := slices.BinarySearchFunc(s.found, i, func(f found, i int) int { return f.begin - i })
	if !ok {
		return found{}, false
	}
	return s.found[k], true
}

// word returns token i, empty outside the sentence.
func (s *sentence) word(i int) string {
	if i < 0 || i >= len(s.words) {
		return ""
	}
	return s.words[i]
}

// ordinary reports whether token i, though capitalised, is a common word.
func (d *doc) ordinary(s *sentence, i int) bool {
	w := s.words[i]
	if calendar[w] || nations[w] || s.forms[i] == other {
		return true
	}
	if s.forms[i] == upper && !s.shout {
		return false
	}
	return d.lex.Word(strings.ToLower(w))
}

// clear finds the names that give themselves away.
func (d *doc) clear(s *sentence) {
	for _, f := range s.found {
		d.remember(s, f.begin, f.end, f.typ)
	}
	d.heads(s)
	d.people(s)
	d.dateline(s)
	d.acronyms(s)
}

// covering returns the name that covers token k.
func (s *sentence) covering(k int) (found, bool) {
	if s.free[k] {
		return found{}, false
	}
	i, ok := slices.BinarySearchFunc(s.found, k, func(f found, k int) int { return f.begin - k })
	if !ok {
		i--
	}
	if i >= 0 && k < s.found[i].end {
		return s.found[i], true
	}
	return found{}, false
}

// dateline finds the place that opens a story: "ATLANTA 1996-08-30",
// "VILNIUS, Sept. 3 (AP) --".
func (d *doc) dateline(s *sentence) {
	if len(s.words) < 2 || !s.cap(0) || !s.free[0] || s.shout && len(s.words) > 6 {
		return
	}
	j := 1
	for j < 4 && s.cap(j) && s.free[j] && s.forms[j] == s.forms[0] {
		j++
	}
	next := s.word(j)
	switch {
	case next == ",":
		next = s.word(j + 1)
		dated := calendar[next] || strings.HasPrefix(s.word(j+2), "(") || s.word(j+1) == "(" || len(next) > 0 && next[0] >= '0' && next[0] <= '9' && calendar[s.word(j+2)]
		if f, ok := s.at(j + 1); ok && (f.typ == lexicon.Country || f.typ == lexicon.Place) && s.forms[0] == upper {
			dated = true
		}
		if !dated {
			return
		}
	case s.forms[0] == upper && len(next) == 10 && next[4] == '-':
	case s.forms[0] == upper && next == "(" && d.lex.Outlet(s.word(j+1)):
	default:
		return
	}
	if s.forms[0] == upper && len(s.words[0]) > 3 || d.lex.City(strings.Join(s.words[:j], " ")) != "" {
		d.put(s, 0, j, lexicon.Place)
	}
}

// acronyms finds capital letters that name an organisation: after its name in
// brackets, or standing free.
func (d *doc) acronyms(s *sentence) {
	if s.shout {
		return
	}
	for i, f := range s.forms {
		w := s.words[i]
		if f != upper || !s.free[i] || len(w) < 2 || len(w) > 7 || notAcronym[w] || strings.ContainsAny(w, "0123456789") {
			continue
		}
		if s.word(i-1) == "(" && s.word(i+1) == ")" {
			if k := i - 2; k >= 0 && !s.free[k] {
				if g, ok := s.covering(k); ok && (g.typ == lexicon.Organization || g.typ == lexicon.Group) {
					d.put(s, i, i+1, g.typ)
				}
			}
			continue
		}
	}
}
