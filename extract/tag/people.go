package tag

import (
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
)

// people finds people's names: behind a title, with a given name in front, by
// the order of East Asian names, or before an age or a verb of speech.
func (d *doc) people(s *sentence) {
	if s.shout {
		return
	}
	for i := 0; i < len(s.words); i++ {
		if !s.open(i) {
			continue
		}
		if n := d.title(s, i); n > 0 {
			// The title itself is no name.
			i += n - 1
			continue
		}
		w := s.words[i]
		titled := d.titled(s, i)
		end := d.personEnd(s, i)
		n := end - i
		switch {
		case titled && d.allOrdinary(s, i, end) && (n > 1 || !d.family[w]), d.titleWords(s, i, end):
			continue
		case n == 3 && family[w] && !d.lex.Given(s.words[i+1]) && d.ordinary(s, end-1) && severalSyllables(s.words[end-1]):
			continue // what bears a name: "Kim Chaek City"
		case n == 2 && s.forms[i] == upper && len(w) > 2 && s.forms[i+1] == capital && !s.title && d.lex.Given(s.words[i+1]) && len(d.lex.Named(w)) == 0,
			n == 2 && s.forms[i] == upper && d.reversed(s, i):
			d.put(s, i, end, lexicon.Person)
		case titled && n >= 1 && len(w) > 1 && (s.forms[i] == capital || n > 1) && !orgHeads[s.words[end-1]] && !(n == 1 && d.ordinary(s, i) && !d.family[w]):
			d.put(s, i, end, lexicon.Person)
		case n >= 2 && n <= 3 && family[w] && d.eastern(s, i, end):
			d.put(s, i, end, lexicon.Person)
		case n >= 2 && d.lex.Given(strings.TrimSuffix(w, ".")) && d.surname(s, end-1):
			d.put(s, i, end, lexicon.Person)
		case n >= 2 && s.forms[i] == initial && s.forms[end-1] != initial && !d.ordinary(s, end-1) && !placeHeads[s.words[end-1]]:
			d.put(s, i, end, lexicon.Person)
		case n <= 3 && !s.title && press[s.word(i-1)] && !d.ordinary(s, i):
			d.put(s, i, end, lexicon.Organization)
		case n >= 2 && n <= 4 && !s.title && d.apposed(s, i, end):
			d.put(s, i, end, lexicon.Person)
		case n >= 2 && n <= 3 && !s.title && d.strange(s, i, end):
			d.put(s, i, end, lexicon.Person)
		case n == 1 && s.forms[i] == capital && !s.title && !d.ordinary(s, i) && (speech[s.word(i+1)] || s.word(i-1) == "said") && i > 0 && !innerCaps(w):
			d.put(s, i, end, lexicon.Person)
		default:
			continue
		}
		i = end - 1
	}
}

// title returns the number of tokens of the title at i when a name follows
// it, else 0.
func (d *doc) title(s *sentence, i int) int {
	n, _ := d.lex.Title(d.text, s.tokens[i:])
	if n == 0 || !s.cap(i+n) {
		return 0
	}
	if n == 1 && (d.lex.Given(s.words[i]) && i > 0 && s.words[i] != "Prince" && s.words[i] != "Major") {
		return 0
	}
	return n
}

// reversed reports whether tokens i and i+1 are the name of someone in the
// lexicon with the family name in front, in capitals: "MOTEGI Toshimitsu".
func (d *doc) reversed(s *sentence, i int) bool {
	for _, x := range d.lex.Named(s.words[i+1] + " " + s.words[i][:1] + strings.ToLower(s.words[i][1:])) {
		if x.Type == lexicon.Person {
			return true
		}
	}
	return false
}

// titleWords reports whether [i, end) is itself a title: "General Secretary".
func (d *doc) titleWords(s *sentence, i, end int) bool {
	n, _ := d.lex.Title(d.text, s.tokens[i:])
	return n == end-i && n > 1
}

// titled reports whether a title stands right before i.
func (d *doc) titled(s *sentence, i int) bool {
	for k := max(0, i-4); k < i; k++ {
		if !s.free[k] && k+1 < i {
			continue
		}
		if f := s.forms[k]; f == other || f == number {
			continue
		}
		if n, _ := d.lex.Title(d.text, s.tokens[k:]); n > 0 && k+n == i {
			if n == 1 && smallTitle(s.words[k]) {
				return false
			}
			return true
		}
	}
	return false
}

// smallTitle are titles that, in small letters, stand before names that are
// no person's.
func smallTitle(w string) bool {
	switch w {
	case "head", "chief", "private", "general", "major", "don", "father", "sister", "brother", "agent", "officer", "dealer", "trader", "broker", "champion", "owner", "chair", "count", "reporter", "trainer", "sir", "lord", "lady", "secretary", "director", "chairman", "minister", "commander", "pm":
		return true
	}
	return false
}

// personEnd returns the end of the words from i that may be one person's name.
func (d *doc) personEnd(s *sentence, i int) int {
	j := i + 1
	for j-i < 7 {
		if s.open(j) && !d.stopsPerson(s, j) {
			j++
			continue
		}
		if s.word(j) == "-" && s.open(j+1) && s.forms[j+1] == capital && s.tokens[j-1].End == s.tokens[j].Begin && s.tokens[j].End == s.tokens[j+1].Begin &&
			j-i > 0 && !family[s.words[j+1]] {
			j += 2 // "Toussaint-White"
			continue
		}
		if particles[s.word(j)] && s.free[j] && s.open(j+1) && s.forms[j+1] == capital {
			j += 2
			continue
		}
		// A famous family name: "Sergei Viktorovich Lavrov".
		if f, ok := s.at(j); ok && f.end == j+1 && len(f.senses) == 1 && f.senses[0].Use == lexicon.Surname && d.lex.Given(s.words[i]) {
			j++
			break
		}
		// A family name that is a place or state too: "Michael Jordan".
		if j == i+1 && d.lex.Given(s.words[i]) && s.cap(j) {
			if f, ok := s.at(j); ok && f.end == j+1 && (f.typ == lexicon.Place || f.typ == lexicon.Country || f.typ == lexicon.Person) && s.forms[j] == capital {
				j++
			}
		}
		break
	}
	if w := s.word(j); w == "Jr." || w == "Jr" || w == "Sr." {
		j++
	}
	return j
}

// stopsPerson reports whether token j ends a person's name in front of it.
func (d *doc) stopsPerson(s *sentence, j int) bool {
	w := s.words[j]
	return s.forms[j] == upper && len(w) > 3 && !s.shout && w != "III" && s.forms[j-1] != upper || opensSentence[w]
}

// press are nouns before the names of papers and stations.
var press = set(`newspaper daily weekly magazine broadcaster tabloid agency website paper`)

// strange reports whether [i, end) are words that no dictionary has, standing
// where a name stands: most such pairs are people.
func (d *doc) strange(s *sentence, i, end int) bool {
	for k := i; k < end; k++ {
		w := s.words[k]
		if w == "-" {
			if k == i+1 {
				return false // "Paris-Dakar" has no given name
			}
			continue
		}
		if s.forms[k] == upper || orgHeads[w] || placeHeads[w] || events[w] || orgWord[w] || things[w] || d.ordinary(s, k) || innerCaps(w) || len(w) < 3 && s.forms[k] == capital {
			return false
		}
	}
	// A place that is listed behind "in" is none.
	if located(s.word(i-1)) && s.word(i-1) != "to" && s.word(i-1) != "from" || d.lex.City(strings.Join(s.words[i:end], " ")) != "" {
		return false
	}
	switch strings.ToLower(s.word(end)) {
	case "'s", "’s", ",", ".", ")", "(", "and", "or", "who", "is", "was", "has", "had", "of", "as", "in", "on", "at", "for", "with", "from", "to", "would", "will", "-", "--", ";", ":", "/", "":
		return true
	}
	return s.forms[end] == small
}

// innerCaps reports whether a capital stands inside the word, as in "NationsBank".
func innerCaps(w string) bool {
	for i := 1; i < len(w); i++ {
		if w[i] >= 'A' && w[i] <= 'Z' && w[i-1] >= 'a' && w[i-1] <= 'z' && !strings.HasPrefix(w, "Mc") && !strings.HasPrefix(w, "Mac") && !strings.HasPrefix(w, "De") {
			return true
		}
	}
	return false
}

// surname reports whether token k may be a family name.
func (d *doc) surname(s *sentence, k int) bool {
	w := s.words[k]
	if s.forms[k] == initial || orgHeads[w] || placeHeads[w] || opensSentence[w] {
		return false
	}
	if s.title && d.ordinary(s, k) {
		return false
	}
	return true
}

// eastern reports whether the tokens [i, end) are syllables, as they are in
// Korean, Chinese and Vietnamese names.
func (d *doc) eastern(s *sentence, i, end int) bool {
	for k := i + 1; k < end; k++ {
		w := s.words[k]
		if s.forms[k] != capital {
			return false
		}
		for part := range strings.SplitSeq(w, "-") {
			if len(part) > 7 || part == "" {
				return false
			}
		}
		if (len(w) > 4 || severalSyllables(w)) && !strings.Contains(w, "-") && d.ordinary(s, k) || opensSentence[w] || orgHeads[w] && w != "Gas" {
			return false
		}
	}
	return end-i == 3 || strings.Contains(s.words[end-1], "-") || !d.ordinary(s, end-1)
}

// severalSyllables reports whether a consonant stands between two vowels, as
// in "Iron" and "City" and in no word that is one syllable of a name.
func severalSyllables(w string) bool {
	groups, in := 0, false
	for i := range len(w) {
		vowel := strings.IndexByte("aeiouyAEIOUY", w[i]) >= 0
		if vowel && !in {
			groups++
		}
		in = vowel
	}
	return groups > 1
}

// apposed reports whether what follows tells that [i, end) is a person: an
// age, a verb of speech, "who", a comma and an office.
func (d *doc) apposed(s *sentence, i, end int) bool {
	for k := i; k < end; k++ {
		if orgHeads[s.words[k]] || placeHeads[s.words[k]] || d.ordinary(s, k) || s.forms[k] == upper {
			return false
		}
	}
	next := s.word(end)
	if speech[next] || next == "who" {
		return true
	}
	if next != "," {
		return false
	}
	k := end + 1
	if w := s.word(k); len(w) == 2 && w[0] >= '1' && w[1] >= '0' && s.word(k+1) == "," || w == "who" {
		return true
	}
	for n := 0; n < 5 && k < len(s.words); n++ {
		if s.forms[k] == other {
			return false
		}
		if s.forms[k] == small || s.forms[k] == capital {
			if n, _ := d.lex.Title(d.text, s.tokens[k:]); n > 0 {
				return true
			}
		}
		k++
	}
	return false
}
