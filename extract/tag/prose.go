package tag

import (
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/token"
	"github.com/jdkato/prose/v2"
)

// proseTagger asks prose/v2, a perceptron trained elsewhere, for names. It
// keeps only their words, so the places are found by walking the text.
type proseTagger struct{}

// NewProse returns the tagger that asks prose/v2. It is slow (about 0.06 MB/s)
// and here for comparison.
func NewProse() Tagger { return proseTagger{} }

func (proseTagger) Name() string { return "prose" }

func (proseTagger) Tag(text string, sents []token.Sentence) []Name {
	var out []Name
	for _, s := range sents {
		part := strings.ToValidUTF8(s.Text(text), "?")
		doc, err := prose.NewDocument(part, prose.WithSegmentation(false))
		if err != nil {
			continue
		}
		at := s.Begin
		for _, e := range doc.Entities() {
			var typ lexicon.Type
			switch e.Label {
			case "PERSON":
				typ = lexicon.Person
			case "GPE":
				typ = lexicon.Place
			case "ORGANIZATION":
				typ = lexicon.Organization
			default:
				continue
			}
			begin, end, ok := find(text, at, s.End, e.Text)
			if !ok {
				continue
			}
			out = append(out, Name{Span: token.Span{Begin: begin, End: end}, Type: typ})
			at = end
		}
	}
	return out
}

// find looks for the words of name in text[from:to], with any white space
// between them; prose joins tokens by single spaces.
func find(text string, from, to int, name string) (begin, end int, ok bool) {
	words := strings.Fields(name)
	if len(words) == 0 {
		return 0, 0, false
	}
	for from < to {
		k := strings.Index(text[from:to], words[0])
		if k < 0 {
			return 0, 0, false
		}
		begin = from + k
		end = begin + len(words[0])
		all := true
		for _, w := range words[1:] {
			rest := strings.TrimLeft(text[end:to], " \t\n\r\u00a0")
			if !strings.HasPrefix(rest, w) {
				all = false
				break
			}
			end = to - len(rest) + len(w)
		}
		if all {
			return begin, end, true
		}
		from = begin + len(words[0])
	}
	return 0, 0, false
}
