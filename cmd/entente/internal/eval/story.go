package eval

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/source"
	"github.com/entente-graph/entente/extract/timex"
	"github.com/entente-graph/entente/graph"
)

// A triple is an event of an article as the labelled data has it: two sides, a
// date as precise as it is known, a status.
type triple struct {
	Type      string  `json:"type"`
	Kind      string  `json:"kind"`
	Actor     []party `json:"actor"`
	Recipient []party `json:"recipient"`
	Date      *string `json:"date"`
	Status    string  `json:"status"`
}

type party struct {
	Name    string  `json:"name"`
	Country *string `json:"country"`
}

// recipients are the roles that stand on the receiving side.
func recipientSide(kind string, role event.RoleName) bool {
	switch role {
	case event.Recipient, event.Target, event.Addressee:
		return true
	case event.Host:
		return kind == "Visit"
	case event.Participant:
		return kind == "Mediation"
	}
	return false
}

// an article to be read, as the labelled data gives it.
type articleRow struct {
	ID, URL, Title, Outlet, Text string
	Date                         *string
}

// events reads an article through the whole product and returns its events,
// several claims of one event joined.
func (j *job) events(in articleRow) ([]triple, error) {
	it := source.Item{Name: in.ID, ID: in.ID, URL: in.URL, Title: in.Title, Outlet: in.Outlet, Body: in.Text}
	if in.Date != nil {
		it.Date = *in.Date
	}
	d, err := j.pipeline.Read(it)
	if errors.Is(err, article.ErrNoArticle) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	g, err := graph.Build([]*extract.Document{d}, graph.NoFacts{})
	if err != nil {
		return nil, err
	}
	return triples(g), nil
}

// triples writes the events of a graph as labelled data has them.
func triples(g *graph.Graph) []triple {
	entities := map[string]graph.Node{}
	index := map[string]*triple{}
	out := []*triple{}
	for _, n := range g.Nodes {
		if n.Labels[0] == graph.Entity.Label {
			entities[n.ID] = n
		}
		if n.Labels[0] == graph.Event.Label {
			t := &triple{Actor: []party{}, Recipient: []party{}}
			t.Type, _ = n.Props["type"].(string)
			t.Kind, _ = n.Props["kind"].(string)
			t.Status, _ = n.Props["status"].(string)
			t.Date = dateOf(n)
			index[n.ID] = t
			out = append(out, t)
		}
	}
	for _, r := range g.Rels {
		t, e := index[r.From], entities[r.To]
		if t == nil || e.ID == "" || !isRole(r.Type) {
			continue
		}
		p := partyOf(e)
		if recipientSide(t.Kind, event.RoleName(r.Type)) {
			t.Recipient = append(t.Recipient, p)
		} else if r.Type != string(event.Host) {
			t.Actor = append(t.Actor, p)
		}
	}
	events := make([]triple, len(out))
	for i, t := range out {
		events[i] = *t
	}
	return events
}

func isRole(relType string) bool {
	return slices.ContainsFunc(graph.Roles, func(r *graph.RelType) bool { return r.Type == relType })
}

func partyOf(n graph.Node) party {
	var p party
	p.Name, _ = n.Props["name"].(string)
	for _, k := range []string{"iso3", "country"} {
		if c, _ := n.Props[k].(string); c != "" {
			p.Country = &c
			break
		}
	}
	return p
}

// dateOf is the date of an event cut to its precision; an event of several
// days has its first.
func dateOf(n graph.Node) *string {
	start, _ := n.Props["start"].(graph.Date)
	precision, _ := n.Props["precision"].(string)
	if start == "" {
		return nil
	}
	s := string(start)
	switch timex.Precision(precision) {
	case timex.Month:
		s = s[:len("2006-01")]
	case timex.Year:
		s = s[:len("2006")]
	case timex.Unknown:
		return nil
	}
	return &s
}

// story scores dated events on whole articles; see score.go for the levels.
func story(j *job) error {
	var s storyScore
	labelled := false
	err := j.rows(func(line []byte) error {
		var in articleRow
		if err := json.Unmarshal(line, &in); err != nil {
			return err
		}
		found, err := j.events(in)
		if err != nil {
			return err
		}
		if err := j.predict(map[string]any{"id": in.ID, "events": orEmpty(found)}); err != nil {
			return err
		}
		var gold struct{ Events []goldEvent }
		if err := json.Unmarshal(line, &gold); err != nil {
			return err
		}
		if gold.Events == nil {
			return nil
		}
		labelled = true
		s.add(gold.Events, found, in.Date)
		return nil
	})
	if err != nil || !labelled {
		return err
	}
	j.score("events", Figure{"gold", float64(s.gold)}, Figure{"predicted", float64(s.predicted)})
	for i, l := range levels {
		t := tally{hit: s.hit[i], predicted: s.predicted - s.free[i], gold: s.gold}
		j.score(l.name, t.figures()...)
	}
	return nil
}

func orEmpty[T any](xs []T) []T {
	if xs == nil {
		return []T{}
	}
	return xs
}

// readouts scores official statements: is there an event between the United
// States and the counterpart, of which kind, on which day.
func readouts(j *job) error {
	kinds := map[string][]string{
		"call":    {"Call"},
		"meeting": {"Meeting", "Summit", "Visit", "Negotiation"},
		"visit":   {"Visit", "Meeting", "Summit"},
	}
	var n, anyEvent, consult, right, datedN, dated, total int
	err := j.rows(func(line []byte) error {
		var in articleRow
		if err := json.Unmarshal(line, &in); err != nil {
			return err
		}
		found, err := j.events(in)
		if err != nil {
			return err
		}
		if err := j.predict(map[string]any{"id": in.ID, "events": orEmpty(found)}); err != nil {
			return err
		}
		var gold struct {
			Expect *struct {
				ISO3, Kind string
				Date       *string
			}
		}
		if err := json.Unmarshal(line, &gold); err != nil {
			return err
		}
		x := gold.Expect
		if x == nil {
			return nil
		}
		n++
		total += len(found)
		var a, c, k, d int
		for _, e := range found {
			all := append(slices.Clone(e.Actor), e.Recipient...)
			if !names3(all, "USA") || !names3(all, x.ISO3) {
				continue
			}
			a = 1
			if e.Type != "CONSULT" {
				continue
			}
			c = 1
			if !slices.Contains(kinds[strings.ToLower(x.Kind)], e.Kind) {
				continue
			}
			k = 1
			if x.Date != nil && e.Date != nil && *e.Date == *x.Date {
				d = 1
			}
		}
		anyEvent, consult, right = anyEvent+a, consult+c, right+k
		if x.Date != nil && *x.Date != "" {
			datedN++
			dated += d
		}
		return nil
	})
	if err != nil || n == 0 {
		return err
	}
	j.score("any", Figure{"share", ratio(anyEvent, n)})
	j.score("consult", Figure{"share", ratio(consult, n)})
	j.score("kind", Figure{"share", ratio(right, n)})
	j.score("day", Figure{"share", ratio(dated, max(1, datedN))})
	j.score("events per text", Figure{"mean", float64(total) / float64(n)})
	return nil
}

func names3(ps []party, iso3 string) bool {
	return slices.ContainsFunc(ps, func(p party) bool { return p.Country != nil && *p.Country == iso3 })
}
