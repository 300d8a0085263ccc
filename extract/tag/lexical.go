package tag

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/token"
)

// form says how a token is written.
type form uint8

const (
	other   form = iota
	small        // a word in small letters
	capital      // a word with a capital in front
	upper        // two capitals or more and no small letters
	initial      // "J.", "W."
	number
)

func formOf(w string) form {
	c := w[0]
	if c < utf8.RuneSelf {
		switch {
		case c >= 'a' && c <= 'z':
			// "al-Assad": the article of a name.
			if i := strings.IndexByte(w, '-'); (i == 2 || i == 3) && i+1 < len(w) && w[i+1] >= 'A' && w[i+1] <= 'Z' && articles[w[:i]] {
				return capital
			}
			return small
		case c >= '0' && c <= '9':
			return number
		case c < 'A' || c > 'Z':
			return other
		}
	} else {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r):
		case unicode.IsLetter(r):
			return small
		case unicode.IsDigit(r):
			return number
		default:
			return other
		}
	}
	caps, smalls := 0, 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			caps++
		case unicode.IsLower(r):
			smalls++
		}
	}
	switch {
	case smalls > 0:
		return capital
	case caps == 1 && strings.HasSuffix(w, "."), caps == 2 && len(w) == 4 && w[1] == '.' && w[3] == '.' && w != "U.S." && w != "U.N." && w != "U.K.":
		return initial
	case caps == 1:
		return capital
	}
	return upper
}

// lexTagger is the tagger of the lexicon and the rules of shape.
type lexTagger struct{ lex *lexicon.Lexicon }

// NewLexicon returns the tagger that matches the lexicon and, for names that
// are not in it, goes by their shape and surroundings.
func NewLexicon(l *lexicon.Lexicon) Tagger { return lexTagger{l} }

func (lexTagger) Name() string { return "lexicon" }

func (t lexTagger) Tag(text string, sents []token.Sentence) []Name {
	d := &doc{lex: t.lex, text: text, family: map[string]bool{}, seen: map[string]lexicon.Type{}}
	d.sents = make([]sentence, 0, len(sents))
	for i := range sents {
		for part := range slices.Chunk(sents[i].Tokens, longest) {
			d.sents = append(d.sents, sentence{})
			d.read(&d.sents[len(d.sents)-1], part)
		}
	}
	// What is clear anywhere comes first, so that it can help everywhere.
	for i := range d.sents {
		d.clear(&d.sents[i])
	}
	var out []Name
	for i := range d.sents {
		d.rest(&d.sents[i])
		out = d.names(&d.sents[i], out)
	}
	return out
}

// longest is how many tokens are looked at together. No sentence that someone
// wrote is longer; what is goes in pieces, so that no input takes more than
// linear time.
const longest = 400

// doc is one text while it is tagged.
type doc struct {
	lex   *lexicon.Lexicon
	text  string
	sents []sentence

	family map[string]bool         // family names of people named in full
	seen   map[string]lexicon.Type // names that are clear somewhere
}

// sentence is one sentence while it is tagged.
type sentence struct {
	tokens []token.Token
	words  []string
	forms  []form
	found  []found // in order, without overlaps
	free   []bool  // tokens that no name covers
	shout  bool    // all in capitals
	title  bool    // written like a headline, every word with a capital
}

// found is a name in a sentence, by tokens.
type found struct {
	begin, end int
	typ        lexicon.Type
	senses     []lexicon.Sense

	// A name that is glued to its neighbours ("ComradeKim Jong Unsaid", as
	// pages that lose their markup have it) begins skip bytes into its first
	// token and ends keep bytes into its last, where keep is not 0.
	skip, keep int
}

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
	if (typ == lexicon.Country || typ == lexicon.Place) && givenToo[first] && !s.shout && !s.title && i+1 < len(s.words) && s.forms[i+1] == capital &&
		!calendar[next] && !orgHeads[next] && !placeHeads[next] && !events[next] && !d.ordinary(s, i+1) && d.lex.Match(d.text, s.tokens[i+1:], false).Tokens == 0 && !located(s.word(i-1)) {
		return typ, false
	}
	return typ, true
}

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

// names writes out the names of a sentence.
func (d *doc) names(s *sentence, out []Name) []Name {
	for _, f := range s.found {
		n := Name{
			Span:   token.Span{Begin: s.tokens[f.begin].Begin + f.skip, End: s.tokens[f.end-1].End},
			Type:   f.typ,
			Senses: f.senses,
		}
		if f.keep > 0 {
			n.End = s.tokens[f.end-1].Begin + f.keep
		}
		out = append(out, n)
	}
	return out
}
