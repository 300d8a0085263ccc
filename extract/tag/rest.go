package tag

import (
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
)

// rest takes what the clear names of the document settle, and what is left
// where the place in the sentence says enough.
func (d *doc) rest(s *sentence) {
	d.namesakes(s)
	for i := 0; i < len(s.words); i++ {
		if !s.open(i) || d.title(s, i) > 0 {
			continue
		}
		j := i + 1
		for s.open(j) {
			j++
		}
		i = d.settle(s, i, j) - 1
	}
}

// settle decides on the run of free capitalised words [i, j) and returns
// where to go on.
func (d *doc) settle(s *sentence, i, j int) int {
	w := s.words[i]
	if !s.shout {
		for k := min(j, i+8); k > i; k-- {
			if typ, ok := d.seen[strings.Join(s.words[i:k], " ")]; ok && (k-i > 1 || !d.ordinary(s, i) || i > 0) {
				d.put(s, i, k, typ)
				return k
			}
		}
	}
	first := i == 0 || s.word(i-1) == "\"" || s.word(i-1) == "“"
	if d.family[w] && !(first && d.ordinary(s, i)) {
		d.put(s, i, i+1, lexicon.Person)
		return i + 1
	}
	if j-i >= 2 && d.family[s.words[j-1]] && j-i <= 3 && !d.ordinary(s, i) {
		d.put(s, i, j, lexicon.Person)
		return j
	}
	if s.shout || s.title {
		return i + 1
	}
	if d.ordinary(s, i) {
		return i + 1
	}
	for k := min(j, i+5); k > i; k-- {
		if d.lex.City(strings.Join(s.words[i:k], " ")) != "" && !d.lex.Given(w) && (k-i > 1 || d.located(s, i, k)) {
			d.put(s, i, k, lexicon.Place)
			return k
		}
	}
	if first && j == i+1 && s.forms[i] == capital && !innerCaps(w) && d.lex.City(w) == "" && len(w) > 3 && subject[s.word(j)] {
		d.put(s, i, j, lexicon.Person)
		return j
	}
	if s.forms[i] == capital && innerCaps(w) && j == i+1 {
		d.put(s, i, j, lexicon.Organization)
		return j
	}
	if d.located(s, i, j) && j-i <= 2 && !d.lex.Given(w) && s.forms[i] == capital && !notAcronym[w] && !orgHeads[w] && !placeHeads[w] && !events[w] && !things[w] {
		d.put(s, i, j, lexicon.Place)
		return j
	}
	if s.forms[i] == upper && len(w) >= 2 && len(w) <= 6 && !notAcronym[w] && j == i+1 && !strings.ContainsAny(w, "0123456789/") {
		d.put(s, i, j, lexicon.Organization)
		return j
	}
	return i + 1
}

// located reports whether [i, j) stands where places stand.
func (d *doc) located(s *sentence, i, j int) bool {
	switch s.word(i - 1) {
	case "in", "near", "at", "outside", "around":
		return true
	}
	if s.word(i-1) == "of" || s.word(i-1) == "in" {
		switch s.word(i - 2) {
		case "town", "city", "village", "province", "district", "region", "port", "capital", "suburb", "island", "outskirts", "east", "west", "north", "south", "northeast", "northwest", "southeast", "southwest", "county", "state", "streets", "battle":
			return true
		}
	}
	if i > 0 && !strings.HasSuffix(s.word(j-1), ".") {
		switch s.word(j) {
		case "province", "district", "region", "county", "city", "village", "town", "prefecture", "airport", "suburb", "governorate", "island", "peninsula", "valley", "mountains", "river":
			return s.forms[i] == capital
		}
	}
	if s.word(j) == "," {
		if f, ok := s.at(j + 1); ok && (f.typ == lexicon.Country || f.typ == lexicon.Place) {
			return true
		}
	}
	return false
}

// namesakes makes people of the states and places that bear the family name
// of someone whom the text names in full: "Jordan" after "Michael Jordan".
func (d *doc) namesakes(s *sentence) {
	for i, f := range s.found {
		if (f.typ == lexicon.Country || f.typ == lexicon.Place) && f.end-f.begin == 1 && d.family[s.words[f.begin]] &&
			!located(s.word(f.begin-1)) && s.forms[f.begin] == capital {
			s.found[i].typ, s.found[i].senses = lexicon.Person, nil
		}
	}
}

// subject are words that follow the name of someone who does something.
var subject = set(`was is has had will would could said told told did does also served won became began moved attended joined worked campaigned retired resigned married received returned made took lost ran defeated`)
