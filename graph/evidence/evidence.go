// Package evidence lays out why an event is in the graph: which articles say
// so, in which words, how each date was worked out, and which reports are
// copies of one story. It is what "entente why" prints.
//
// Build turns the sub-graph of one event, as graph.Filter.Event picks it, into
// an Evidence; WriteText prints one. A dated relationship between two actors
// is drawn from an event and names it in its property "event", so its evidence
// is that event's: there is no other kind.
package evidence

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// An Evidence is an event with everything that speaks for or against it.
type Evidence struct {
	Event      Event       `json:"event"`
	Parties    []Party     `json:"parties"`             // by role, then id
	Places     []Named     `json:"places,omitempty"`    // by id
	Relations  []Relation  `json:"relations,omitempty"` // drawn from the event; those of named actors first
	Stories    []Story     `json:"stories"`             // the earliest first
	RefersTo   []Reference `json:"refersTo,omitempty"`
	ReferredBy []Reference `json:"referredBy,omitempty"`
}

// An Event is what the claims were joined to. Fields that are unknown are
// empty.
type Event struct {
	Named
	Kind      string     `json:"kind"`
	Type      string     `json:"type"` // PLOVER
	CAMEO     string     `json:"cameo,omitempty"`
	Score     float64    `json:"score"` // Goldstein scale
	Status    string     `json:"status"`
	Disputed  bool       `json:"disputed"`
	Start     graph.Date `json:"start,omitempty"` // first day it may have happened on
	End       graph.Date `json:"end,omitempty"`   // last day, included
	Precision string     `json:"precision"`
	Basis     string     `json:"basis,omitempty"`
}

// Named is a node and what people call it.
type Named struct {
	ID   string `json:"id"`
	Name string `json:"name"` // the id where there is no name
}

// A Party is an entity in its part.
type Party struct {
	Role string `json:"role"`
	Named
}

// A Relation is a dated relationship that the event draws.
type Relation struct {
	Type     string `json:"type"`
	From     Named  `json:"from"`
	To       Named  `json:"to"`
	RolledUp bool   `json:"rolledUp"` // an end is the state of a party
}

// A Story is one report and its copies: articles of one origin. It counts
// once, however many outlets print it.
type Story struct {
	Origin  string   `json:"origin"`
	Reports []Report `json:"reports"` // the earliest first; the others are copies
}

// A Report is what one article says of the event.
type Report struct {
	Article        string     `json:"article"` // node id
	Outlet         string     `json:"outlet,omitempty"`
	Title          string     `json:"title,omitempty"`
	URL            string     `json:"url,omitempty"`
	Source         string     `json:"source,omitempty"` // the input it was read from
	Published      graph.Date `json:"published,omitempty"`
	PublishedBasis string     `json:"publishedBasis,omitempty"`
	Claims         []Claim    `json:"claims"` // in the order of the text
}

// A Claim is one place of an article that tells of the event.
type Claim struct {
	ID         string  `json:"id"`
	Kind       string  `json:"kind"` // as claimed: the event may be of a more specific one
	Status     string  `json:"status"`
	Rule       string  `json:"rule"`       // the frame that made the claim
	Confidence float64 `json:"confidence"` // 0 to 1
	Quote      string  `json:"quote"`      // the sentence
	Marks      []Mark  `json:"marks"`      // in Quote, in order
	Begin      int64   `json:"begin"`      // of Quote, bytes in the article's text
	End        int64   `json:"end"`        // half open

	Start       graph.Date `json:"start,omitempty"` // the claim's own date
	Stop        graph.Date `json:"stop,omitempty"`  // its last day, included
	Precision   string     `json:"precision"`
	Basis       string     `json:"basis,omitempty"`
	DateWords   string     `json:"dateWords,omitempty"` // the expression that gave it
	DateWhy     string     `json:"dateWhy,omitempty"`   // the working, where there was any
	Attribution *Named     `json:"attribution,omitempty"`
	SaidWords   string     `json:"saidWords,omitempty"` // the words that name who says so
}

// A Reference is another event, and how the two are tied: commemorates,
// follows, responds, cites.
type Reference struct {
	How string `json:"how"`
	Named
}

// Build lays out the evidence for the event with that id. It wants the event's
// sub-graph in g and takes no notice of anything else there.
func Build(g *graph.Graph, id string) (Evidence, error) {
	b := &builder{nodes: make(map[string]*graph.Node, len(g.Nodes))}
	for i := range g.Nodes {
		b.nodes[g.Nodes[i].ID] = &g.Nodes[i]
	}
	n, ok := b.nodes[id]
	if !ok || !slices.Contains(n.Labels, graph.Event.Label) {
		return Evidence{}, fmt.Errorf("evidence: there is no event %q in the graph", id)
	}
	e := Evidence{Event: Event{
		Named: b.named(id), Kind: str(n.Props["kind"]), Type: str(n.Props["type"]), CAMEO: str(n.Props["cameo"]),
		Score: num(n.Props["score"]), Status: str(n.Props["status"]), Disputed: truth(n.Props["disputed"]),
		Start: day(n.Props["start"]), End: day(n.Props["end"]),
		Precision: cmp.Or(str(n.Props["precision"]), "unknown"), Basis: str(n.Props["basis"]),
	}}
	reports := map[string]*Report{}
	for _, r := range g.Rels {
		switch {
		case r.Type == graph.ReportedIn.Type && r.From == id:
			b.report(reports, r.To).Claims = append(b.report(reports, r.To).Claims, b.claim(r))
		case r.Type == graph.RefersTo.Type && r.From == id:
			e.RefersTo = append(e.RefersTo, Reference{str(r.Props["how"]), b.named(r.To)})
		case r.Type == graph.RefersTo.Type && r.To == id:
			e.ReferredBy = append(e.ReferredBy, Reference{str(r.Props["how"]), b.named(r.From)})
		case r.Type == graph.At.Type && r.From == id:
			e.Places = append(e.Places, b.named(r.To))
		case r.From == id:
			e.Parties = append(e.Parties, Party{r.Type, b.named(r.To)})
		case r.Props["event"] == id:
			e.Relations = append(e.Relations, Relation{r.Type, b.named(r.From), b.named(r.To), truth(r.Props["rolledUp"])})
		}
	}
	e.Stories = b.stories(reports)
	e.sort()
	return e, nil
}

// Reports counts the articles that report the event.
func (e Evidence) Reports() int {
	n := 0
	for _, s := range e.Stories {
		n += len(s.Reports)
	}
	return n
}

type builder struct{ nodes map[string]*graph.Node }

func (b *builder) named(id string) Named {
	n := b.nodes[id]
	if n == nil {
		return Named{id, id}
	}
	return Named{id, cmp.Or(str(n.Props["name"]), str(n.Props["title"]), id)}
}

// report returns the report of an article, new the first time.
func (b *builder) report(reports map[string]*Report, article string) *Report {
	r := reports[article]
	if r == nil {
		r = &Report{Article: article}
		if n := b.nodes[article]; n != nil {
			r.Outlet, r.Title, r.URL, r.Source = str(n.Props["outlet"]), str(n.Props["title"]), str(n.Props["url"]), str(n.Props["source"])
			r.Published, r.PublishedBasis = day(n.Props["published"]), str(n.Props["publishedBasis"])
		}
		reports[article] = r
	}
	return r
}

func (b *builder) claim(r graph.Rel) Claim {
	p := r.Props
	c := Claim{
		ID: str(p["claim"]), Kind: str(p["kind"]), Status: str(p["status"]), Rule: str(p["rule"]), Confidence: num(p["confidence"]),
		Quote: str(p["quote"]), Begin: whole(p["begin"]), End: whole(p["end"]),
		Start: day(p["dateStart"]), Stop: day(p["dateEnd"]), Precision: cmp.Or(str(p["precision"]), "unknown"),
		Basis: str(p["basis"]), DateWords: str(p["dateWords"]), DateWhy: str(p["dateWhy"]), SaidWords: str(p["attributionWords"]),
	}
	if id := str(p["attribution"]); id != "" {
		said := b.named(id)
		c.Attribution = &said
	}
	c.Marks = marks(c, p)
	return c
}

// stories takes reports of one origin together.
func (b *builder) stories(reports map[string]*Report) []Story {
	byOrigin := map[string]*Story{}
	for article, r := range reports {
		origin := article
		if n := b.nodes[article]; n != nil {
			origin = cmp.Or(str(n.Props["origin"]), article)
		}
		if byOrigin[origin] == nil {
			byOrigin[origin] = &Story{Origin: origin}
		}
		byOrigin[origin].Reports = append(byOrigin[origin].Reports, *r)
	}
	stories := make([]Story, 0, len(byOrigin))
	for _, s := range byOrigin {
		slices.SortFunc(s.Reports, earlier)
		stories = append(stories, *s)
	}
	slices.SortFunc(stories, func(a, b Story) int { return earlier(a.Reports[0], b.Reports[0]) })
	return stories
}

// earlier orders reports by day, those without one last.
func earlier(a, b Report) int {
	return cmp.Or(compareDays(a.Published, b.Published), strings.Compare(a.Article, b.Article))
}

func compareDays(a, b graph.Date) int {
	switch {
	case a == b:
		return 0
	case a == "":
		return 1
	case b == "":
		return -1
	}
	return cmp.Compare(a, b)
}

// sort puts everything in an order that does not depend on the graph's.
func (e *Evidence) sort() {
	slices.SortFunc(e.Parties, func(a, b Party) int {
		return cmp.Or(strings.Compare(a.Role, b.Role), strings.Compare(a.ID, b.ID))
	})
	slices.SortFunc(e.Places, func(a, b Named) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(e.Relations, func(a, b Relation) int {
		if a.RolledUp != b.RolledUp {
			if a.RolledUp {
				return 1
			}
			return -1
		}
		return cmp.Or(strings.Compare(a.From.ID, b.From.ID), strings.Compare(a.Type, b.Type), strings.Compare(a.To.ID, b.To.ID))
	})
	for _, refs := range [][]Reference{e.RefersTo, e.ReferredBy} {
		slices.SortFunc(refs, func(a, b Reference) int { return cmp.Or(strings.Compare(a.How, b.How), strings.Compare(a.ID, b.ID)) })
	}
	for _, s := range e.Stories {
		for _, r := range s.Reports {
			slices.SortFunc(r.Claims, func(a, b Claim) int { return cmp.Or(cmp.Compare(a.Begin, b.Begin), strings.Compare(a.ID, b.ID)) })
		}
	}
}

// Properties are read leniently: an absent one, or one of another type, is
// unknown.

func str(v any) string { s, _ := v.(string); return s }

func num(v any) float64 { f, _ := v.(float64); return f }

func whole(v any) int64 { n, _ := v.(int64); return n }

func truth(v any) bool { b, _ := v.(bool); return b }

func day(v any) graph.Date { d, _ := v.(graph.Date); return d }
