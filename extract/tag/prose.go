package tag

import (
	"strings"
	"sync"

	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/token"
	"github.com/jdkato/prose/v2"
)

// proseTagger asks prose/v2, a perceptron trained elsewhere, for names. It
// keeps only their words, so the places are found by walking the text.
type proseTagger struct {
	model func() *prose.Model
}

// NewProse returns the tagger that asks prose/v2, which is here for comparison.
// Its model is loaded when it is first asked, and once: left to itself, prose
// loads it for every sentence. Where prose finds two labels equally likely it
// takes either, so two runs over one text may differ.
func NewProse() Tagger {
	return proseTagger{sync.OnceValue(func() *prose.Model {
		doc, err := prose.NewDocument("")
		if err != nil {
			return nil // prose then loads its own
		}
		return doc.Model
	})}
}

func (proseTagger) Name() string { return "prose" }

func (p proseTagger) Tag(text string, sents []token.Sentence) []Name {
	model := p.model()
	var out []Name
	for _, s := range sents {
		part := strings.ToValidUTF8(s.Text(text), "?")
		doc, err := prose.NewDocument(part, prose.WithSegmentation(false), prose.UsingModel(model))
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
