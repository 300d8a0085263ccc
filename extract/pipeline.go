package extract

import (
	"fmt"
	"strings"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
	"github.com/entente-graph/entente/extract/origin"
	"github.com/entente-graph/entente/extract/source"
	"github.com/entente-graph/entente/extract/tag"
	"github.com/entente-graph/entente/extract/timex"
	"github.com/entente-graph/entente/extract/token"
)

// Options choose between ways of reading. The zero value is the default.
type Options struct {
	// Tagger names the backend that finds names: "lexicon" (also "") or
	// "prose".
	Tagger string
}

// Taggers are the names Options.Tagger knows, the default first.
var Taggers = []string{"lexicon", "prose"}

// A Pipeline reads items. It keeps nothing of them and is safe for concurrent
// use.
type Pipeline struct {
	lexicon *lexicon.Lexicon
	tagger  tag.Tagger
}

// New returns a pipeline.
func New(o Options) (*Pipeline, error) {
	lex := lexicon.Load()
	p := &Pipeline{lexicon: lex}
	switch o.Tagger {
	case "", "lexicon":
		p.tagger = tag.NewLexicon(lex)
	case "prose":
		p.tagger = tag.NewProse()
	default:
		return nil, fmt.Errorf("tagger %q is unknown; there are %v", o.Tagger, Taggers)
	}
	return p, nil
}

// Read turns one raw item into a Document: the stages of reading, in order.
// The error is the article's (no article on the page, for one); a Document
// that is returned passes Validate.
func (p *Pipeline) Read(it source.Item) (*Document, error) {
	art, err := article.Parse(it)
	if err != nil {
		return nil, err
	}
	sents := p.Sentences(art.Text, art.Blocks)
	names := p.Names(art.Text, sents)
	linked := link.Link(link.Input{
		Text:      art.Text,
		Blocks:    art.Blocks,
		Sentences: sents,
		Names:     names,
		Published: art.Published.Date,
		Outlet:    art.Outlet,
		Title:     art.Title,
		Lexicon:   p.lexicon,
	})
	times := timex.Find(art.Text, sents, Anchor(art))
	d := &Document{
		ID:        documentID(it, art),
		Source:    it.Name,
		URL:       art.URL,
		Title:     art.Title,
		Outlet:    art.Outlet,
		Authors:   art.Authors,
		Lang:      art.Lang,
		Published: art.Published,
		Text:      art.Text,
		Blocks:    art.Blocks,
		Sentences: sents,
		Mentions:  linked.Mentions,
		Times:     times,
		Entities:  linked.Entities,
		Origin:    origin.Of(art.Text, art.Blocks),
		Warnings:  art.Warnings,
	}
	d.Claims = event.Find(event.Input{
		ID:        d.ID,
		Text:      art.Text,
		Blocks:    art.Blocks,
		Sentences: sents,
		Mentions:  linked.Mentions,
		Entities:  linked.Entities,
		Times:     times,
		Published: art.Published,
	})
	d.settle()
	return d, nil
}

// Sentences splits the story of a text, and only the story: teasers and
// furniture are never read, so nothing in them can be mentioned or claimed.
func (p *Pipeline) Sentences(text string, blocks []article.Block) []token.Sentence {
	var sents []token.Sentence
	for _, b := range blocks {
		if b.Kind.Story() {
			sents = append(sents, token.Split(text, b.Begin, b.End)...)
		}
	}
	return sents
}

// Names finds names with the pipeline's tagger.
func (p *Pipeline) Names(text string, sents []token.Sentence) []tag.Name {
	return p.tagger.Tag(text, sents)
}

// settle makes empty lists of those that nothing was put in: a list that the
// contract names is never null.
func (d *Document) settle() {
	d.Blocks = listed(d.Blocks)
	d.Sentences = listed(d.Sentences)
	d.Mentions = listed(d.Mentions)
	d.Times = listed(d.Times)
	d.Claims = listed(d.Claims)
	d.Entities = listed(d.Entities)
}

func listed[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// Anchor is what an article's dates are counted from.
func Anchor(a *article.Article) timex.Anchor {
	return timex.Anchor{Published: a.Published.Date, Time: a.Published.Time, DayFirst: dayFirst[strings.ToLower(a.Lang)]}
}

// dayFirst are the kinds of English that write 19/07/2000 for July 19.
var dayFirst = map[string]bool{
	"en-gb": true, "en-ie": true, "en-au": true, "en-nz": true, "en-in": true, "en-za": true, "en-ng": true,
	"en-ke": true, "en-gh": true, "en-pk": true, "en-sg": true, "en-my": true, "en-hk": true, "en-mt": true,
}
