package storetest

import (
	"fmt"
	"strings"
	"time"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
	"github.com/entente-graph/entente/extract/timex"
	"github.com/entente-graph/entente/extract/token"
)

// A Story says what an article is to claim. Document makes the Document of it.
type Story struct {
	ID        string
	Outlet    string
	Published string
	Origin    string
	Entities  []lexicon.Entity // beside those of Facts
	Mentions  []string         // entity ids that are named outside claims
	Claims    []Claim
}

// A Claim is one sentence of a Story.
type Claim struct {
	Kind     string
	Status   event.Status // Held when empty
	From, To []string     // entity ids
	Host     string       // entity id
	Place    string       // entity id
	Date     string       // YYYY-MM-DD, YYYY-MM, YYYY, two days with "/" between them, or empty
	RefersTo []int        // indexes into Story.Claims
}

// Document writes the article out and marks every name in it. It panics when
// the story is none: a kind that does not exist, an entity that is not known.
func (s Story) Document() *extract.Document {
	d := &extract.Document{
		ID:        s.ID,
		URL:       "https://news.example/" + s.ID,
		Title:     "Story " + s.ID,
		Outlet:    s.Outlet,
		Lang:      "en",
		Published: article.Published{Date: s.Published, Basis: article.Given},
		Origin:    s.Origin,
	}
	w := &writer{d: d, own: s.Entities, listed: make(map[string]bool)}
	for _, id := range s.Mentions {
		w.sentence(func() { w.mention(id, "") })
	}
	for i, c := range s.Claims {
		w.claim(i, c)
	}
	for i, c := range s.Claims {
		for _, j := range c.RefersTo {
			d.Claims[i].RefersTo = append(d.Claims[i].RefersTo, event.Reference{How: "commemorates", Claim: d.Claims[j].ID})
		}
	}
	d.Blocks = []article.Block{{Kind: article.Body, Begin: 0, End: len(d.Text)}}
	if err := d.Validate(); err != nil {
		panic("storetest: story " + s.ID + ": " + err.Error())
	}
	return d
}

// writer writes the text of a Document.
type writer struct {
	d      *extract.Document
	own    []lexicon.Entity
	listed map[string]bool
}

func (w *writer) sentence(write func()) {
	begin := len(w.d.Text)
	write()
	w.d.Text += "."
	w.d.Sentences = append(w.d.Sentences, token.Sentence{Span: token.Span{Begin: begin, End: len(w.d.Text)}})
	w.d.Text += "\n"
}

func (w *writer) words(s string) token.Span {
	begin := len(w.d.Text)
	w.d.Text += s
	return token.Span{Begin: begin, End: len(w.d.Text)}
}

// mention writes the name of an entity after sep.
func (w *writer) mention(id, sep string) token.Span {
	e, ok := entities[id]
	for _, o := range w.own {
		if o.ID == id {
			e, ok = o, true
		}
	}
	if !ok {
		panic("storetest: entity " + id + " is not known")
	}
	if !w.listed[id] {
		w.listed[id] = true
		w.d.Entities = append(w.d.Entities, e)
	}
	w.words(sep)
	span := w.words(e.Name)
	w.d.Mentions = append(w.d.Mentions, link.Mention{Span: span, Type: e.Type, Form: link.Name, Entity: id, Sector: e.Sector})
	return span
}

func (w *writer) claim(i int, c Claim) {
	kind, ok := event.KindNamed(c.Kind)
	if !ok {
		panic("storetest: kind " + c.Kind + " is unknown")
	}
	out := event.Claim{
		ID:         fmt.Sprintf("%s-%d", w.d.ID, i),
		Kind:       kind.Name,
		Type:       kind.Type,
		CAMEO:      kind.CAMEO,
		Status:     c.Status,
		Sentence:   len(w.d.Sentences),
		Place:      c.Place,
		Rule:       "test",
		Confidence: 0.75,
	}
	if out.Status == "" {
		out.Status = event.Held
	}
	w.sentence(func() {
		party := func(role event.RoleName, id, sep string) {
			out.Roles = append(out.Roles, event.Role{Role: role, Entity: id, Span: w.mention(id, sep)})
		}
		for j, id := range c.From {
			party(kind.From, id, []string{"", " and "}[min(j, 1)])
		}
		out.Trigger = w.words(" " + strings.ToLower(kind.Name))
		out.Trigger.Begin++
		to := kind.To
		if to == "" {
			to = kind.From
		}
		for _, id := range c.To {
			party(to, id, " ")
		}
		if c.Host != "" {
			party(event.Host, c.Host, " hosted by ")
		}
		if c.Place != "" {
			w.mention(c.Place, " in ")
		}
		out.Date = w.date(c.Date)
	})
	w.d.Claims = append(w.d.Claims, out)
}

func (w *writer) date(s string) event.Date {
	if s == "" {
		return event.Date{Interval: timex.Interval{Precision: timex.Unknown}, Basis: event.NoBasis}
	}
	w.words(" on ")
	span := w.words(s)
	return event.Date{Interval: Interval(s), Basis: event.Explicit, Words: &span, Why: s + " → " + s}
}

// Interval reads a date as Claim.Date has it.
func Interval(s string) timex.Interval {
	if from, to, ok := strings.Cut(s, "/"); ok {
		return timex.Interval{Start: from, End: to, Precision: timex.Range}
	}
	switch len(s) {
	case len("2006"):
		return timex.Interval{Start: s + "-01-01", End: s + "-12-31", Precision: timex.Year}
	case len("2006-01"):
		first, err := time.Parse("2006-01", s)
		if err != nil {
			panic("storetest: " + err.Error())
		}
		return timex.Interval{Start: s + "-01", End: first.AddDate(0, 1, -1).Format(time.DateOnly), Precision: timex.Month}
	}
	return timex.Interval{Start: s, End: s, Precision: timex.Day}
}
