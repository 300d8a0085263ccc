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
	english := d.english()
	for i := range d.sents {
		if english {
			d.clear(&d.sents[i])
		}
	}
	var out []Name
	for i := range d.sents {
		if english {
			d.rest(&d.sents[i])
		}
		out = d.names(&d.sents[i], out)
	}
	return out
}

// english reports whether the text reads like English, which the rules of
// shape are for. In German, every noun would be a name to them.
func (d *doc) english() bool {
	n, known := 0, 0
	for i := range d.sents {
		s := &d.sents[i]
		for k, f := range s.forms {
			if f == small && len(s.words[k]) > 1 {
				n++
				if d.lex.Word(s.words[k]) {
					known++
				}
			}
		}
		if n > 300 {
			break
		}
	}
	return n < 12 || known*2 > n
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
