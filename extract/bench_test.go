package extract_test

import (
	"testing"

	"github.com/entente-graph/entente/extract"
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

// read is one article with every layer that the stages add, so that each stage
// can be run by itself on the same input.
type read struct {
	item   source.Item
	art    *article.Article
	sents  []token.Sentence
	names  []tag.Name
	linked link.Result
	times  []timex.Time
}

// BenchmarkStage runs each stage over all test articles. MB/s counts story and
// furniture alike (the bytes of Document.Text), but for article, where it
// counts the page.
func BenchmarkStage(b *testing.B) {
	p := pipeline(b, extract.Options{})
	lex := lexicon.Load()
	var all []read
	var pages, text int64
	for _, it := range items(b) {
		r := read{item: it}
		var err error
		if r.art, err = article.Parse(it); err != nil {
			b.Fatal(err)
		}
		r.sents = p.Sentences(r.art.Text, r.art.Blocks)
		r.names = p.Names(r.art.Text, r.sents)
		r.linked = link.Link(linkInput(&r, lex))
		r.times = timex.Find(r.art.Text, r.sents, extract.Anchor(r.art))
		pages += int64(len(it.Body))
		text += int64(len(r.art.Text))
		all = append(all, r)
	}
	stage := func(name string, bytes int64, run func(*read)) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(bytes)
			b.ReportAllocs()
			for b.Loop() {
				for i := range all {
					run(&all[i])
				}
			}
			b.ReportMetric(float64(len(all)*b.N)/b.Elapsed().Seconds(), "articles/s")
		})
	}
	stage("article", pages, func(r *read) { article.Parse(r.item) })
	stage("token", text, func(r *read) { p.Sentences(r.art.Text, r.art.Blocks) })
	stage("tag-lexicon", text, func(r *read) { p.Names(r.art.Text, r.sents) })
	stage("link", text, func(r *read) { link.Link(linkInput(r, lex)) })
	stage("timex", text, func(r *read) { timex.Find(r.art.Text, r.sents, extract.Anchor(r.art)) })
	stage("event", text, func(r *read) {
		event.Find(event.Input{
			ID: r.item.Name, Text: r.art.Text, Blocks: r.art.Blocks, Sentences: r.sents,
			Mentions: r.linked.Mentions, Entities: r.linked.Entities, Times: r.times, Published: r.art.Published,
		})
	})
	stage("origin", text, func(r *read) { origin.Of(r.art.Text, r.art.Blocks) })
	stage("all", text, func(r *read) { p.Read(r.item) })
	prose := pipeline(b, extract.Options{Tagger: "prose"})
	stage("tag-prose", text, func(r *read) { prose.Names(r.art.Text, r.sents) })
}

func linkInput(r *read, lex *lexicon.Lexicon) link.Input {
	return link.Input{
		Text: r.art.Text, Blocks: r.art.Blocks, Sentences: r.sents, Names: r.names,
		Published: r.art.Published.Date, Outlet: r.art.Outlet, Title: r.art.Title, Lexicon: lex,
	}
}
