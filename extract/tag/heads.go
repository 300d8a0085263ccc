package tag

import (
	"github.com/entente-graph/entente/extract/lexicon"
)

// heads finds names that a word like "Ministry", "University" or "River"
// closes or opens.
func (d *doc) heads(s *sentence) {
	if s.shout {
		return
	}
	for i := 0; i < len(s.words); i++ {
		if !s.cap(i) {
			continue
		}
		// The run of capitalised words around.
		j := i
		for j < len(s.words) && (s.cap(j) && !calendar[s.words[j]] || s.possessor(j)) {
			if f, ok := s.at(j); ok && f.keep+f.skip > 0 {
				break // glued names are whole
			}
			j++
		}
		if f, ok := s.at(j); ok && j == i && f.keep+f.skip > 0 {
			i = f.end - 1
			continue
		}
		if j > i {
			d.headsIn(s, i, j)
			i = j - 1
		}
	}
}

// possessor reports whether token j is the apostrophe of "Workers' Party" or
// "People's Front", a possessive that stays inside a name.
func (s *sentence) possessor(j int) bool {
	switch s.word(j) {
	case "'s", "’s", "'", "’":
		return possessors[s.word(j-1)] && s.free[j-1] && s.cap(j+1)
	}
	return false
}

var possessors = set(`People Peoples Workers Worker Women Children Farmers Peasants Prosecutor Prosecutors Citizens Teachers Soldiers Veterans Students Journalists Lawyers Bishops Governors Ministers Leaders Employers Consumers Men Nurses Writers Miners Officers Artists Doctors Lord Mayor President Coroner Ombudsman Auditor Sheriff Officials`)

// headsIn looks at one run of capitalised words.
func (d *doc) headsIn(s *sentence, i, j int) {
	for k := j - 1; k >= i; k-- {
		w := s.words[k]
		f, in := s.covering(k)
		begin := d.runStart(s, i, k)
		if in && f.typ == lexicon.Organization && f.end == k+1 && f.begin > begin && f.end-f.begin > 1 && d.longer(s, begin, f.begin) {
			// "New Democratic Party" holds one that the lexicon knows.
			end := k + 1
			if s.word(end) == "of" {
				end = max(end, d.ofTail(s, end+1))
			}
			d.put(s, begin, end, lexicon.Organization)
			return
		}
		if in && f.typ == lexicon.Organization && f.end == k+1 && s.words[k] == "Party" && s.word(k+1) == "of" {
			if end := d.ofTail(s, k+2); end > k+2 {
				d.put(s, f.begin, end, lexicon.Organization)
				return
			}
		}
		if in && (f.end-f.begin > 1 && f.typ != lexicon.Person || f.typ == lexicon.Country || f.typ == lexicon.Organization) {
			continue
		}
		switch {
		case orgOpeners[w] && s.word(k+1) == "of" && k+1 == j || orgOpeners[w] && s.word(k+1) == "for" && k+1 == j:
			b := d.orgStart(s, begin, k)
			n, _ := d.lex.Body(d.text, s.tokens[b:])
			if end := d.ofTail(s, k+2); end > k+2 && n != k+1-b {
				d.put(s, b, end, lexicon.Organization)
				return
			}
			if k > begin && orgHeads[w] {
				d.put(s, d.orgStart(s, begin, k), k+1, lexicon.Organization)
				return
			}
		case orgHeads[w] && k > begin:
			if s.title && !d.named(s, begin, k) {
				continue
			}
			if f, ok := s.at(begin); ok && f.typ == lexicon.Country && s.word(begin-1) == "-" {
				continue // the alliance of "the U.S.-Japan Alliance"
			}
			b := d.orgStart(s, begin, k)
			if b == k && !(w == "Parliament" || w == "Congress" || w == "Senate") {
				continue
			}
			if surnamesToo[w] && d.lex.Given(s.words[b]) && k-b <= 2 {
				continue
			}
			if works[w] {
				b = d.twoGoods(s, b)
			}
			end := k + 1
			if w == "Party" && s.word(end) == "of" {
				end = max(end, d.ofTail(s, end+1))
			}
			d.put(s, b, end, lexicon.Organization)
			return
		case placeHeads[w] && k > begin && !s.title:
			if d.allOrdinary(s, begin, k) || surnamesToo[w] && d.lex.Given(s.words[begin]) && k-begin <= 2 {
				continue
			}
			d.put(s, begin, k+1, lexicon.Place)
			return
		case placeOpeners[w] && k+1 < j && s.free[k] && s.free[k+1] && !d.ordinary(s, k+1):
			d.put(s, k, k+2, lexicon.Place)
			return
		}
	}
}

// works are heads of names of plants, which often make two goods.
var works = set(`Complex Works Plant Plants Mill Mills Factory`)

// twoGoods moves the start of a plant's name over "Chongsan Iron and" before
// "Steel Works".
func (d *doc) twoGoods(s *sentence, b int) int {
	if s.word(b-1) != "and" || !s.cap(b-2) || !d.ordinary(s, b-2) || !d.ordinary(s, b) {
		return b
	}
	i := b - 2
	for i > 0 && s.cap(i-1) && !calendar[s.words[i-1]] {
		if f, in := s.covering(i - 1); in && (f.typ == lexicon.Country || f.typ == lexicon.Nationality || f.typ == lexicon.Organization) {
			break
		}
		i--
	}
	if i = d.runStart(s, i, b-2); i == b-2 || family[s.words[i]] && d.eastern(s, i, b-1) {
		return b // one word, or somebody
	}
	return i
}

// longer reports whether the words [i, k) in front of an organisation of the
// lexicon make it another one.
func (d *doc) longer(s *sentence, i, k int) bool {
	for ; i < k; i++ {
		f, in := s.covering(i)
		if in && f.typ != lexicon.Nationality && f.typ != lexicon.Place {
			return false
		}
		if !in && (opensSentence[s.words[i]] || s.forms[i] == initial) {
			return false
		}
		if n, _ := d.lex.Title(d.text, s.tokens[i:]); n > 0 {
			return false
		}
	}
	return true
}

// runStart moves the start of a run over what does not belong to a name that
// ends at k: the first word of a sentence, titles.
func (d *doc) runStart(s *sentence, i, k int) int {
	if i == 0 && i < k && s.free[0] && (d.ordinary(s, 0) && !orgWord[s.words[0]] || opensSentence[s.words[0]]) {
		i++
	}
	return i
}

var opensSentence = set(`The A An In On At By For From With After Before But And Or As If When While Since Although Though Because Both Some Many Most All No Not This That These Those It Its He His She Her They Their We Our Former Then Now Meanwhile However Under Over`)

// orgWord are ordinary words that often open names of organisations.
var orgWord = set(`National International Royal Central Federal State Supreme General World Foreign Defense Defence Interior Finance First Free New Red Green Islamic Democratic Social Socialist People Workers Labour Labor Conservative Liberal Republican Popular Revolutionary United Human Standard Security Public Joint High Northern Southern Eastern Western American Chamber House Bank Ministry Department Institute Council`)

// orgStart moves the start over a nationality before a ministry or the like:
// "Russian Foreign Ministry" is "Russian" and "Foreign Ministry".
func (d *doc) orgStart(s *sentence, begin, k int) int {
	f, ok := s.at(begin)
	if !ok || begin >= k {
		return begin
	}
	if f.typ == lexicon.Person {
		return begin
	}
	if f.typ == lexicon.Nationality || f.typ == lexicon.Country {
		switch s.words[k] {
		case "Ministry", "Parliament", "Army", "Navy", "Senate", "Congress", "Cabinet", "Office", "Embassy", "Department", "Police", "Service", "Court", "Assembly", "Force", "Forces", "Council":
			if f.end <= k {
				return f.end
			}
			return k
		}
	}
	return begin
}

// named reports whether the lexicon knows a name in [i, k).
func (d *doc) named(s *sentence, i, k int) bool {
	for _, f := range s.found {
		if f.begin >= i && f.end <= k {
			return true
		}
	}
	return false
}

func (d *doc) allOrdinary(s *sentence, i, k int) bool {
	for ; i < k; i++ {
		if !s.free[i] || !d.ordinary(s, i) {
			return false
		}
	}
	return true
}

// ofTail returns the end of what follows "of" in a name: "Foreign Affairs",
// "the Interior", "Trade and Industry", "California".
func (d *doc) ofTail(s *sentence, i int) int {
	start := i
	if s.word(i) == "the" {
		i++
	}
	j := i
	for {
		if f, ok := s.at(j); ok && f.typ != lexicon.Person {
			j = f.end
			continue
		}
		if !s.cap(j) || s.word(j) != "" && !s.free[j] || calendar[s.words[j]] {
			break
		}
		j++
	}
	if j == i {
		return start
	}
	if (s.word(j) == "and" || s.word(j) == "&") && s.cap(j+1) && s.free[j+1] && d.ordinary(s, j+1) && d.ordinary(s, j-1) {
		j++
		for s.cap(j) && s.free[j] {
			j++
		}
	}
	return j
}
