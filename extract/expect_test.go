package extract_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/graph"
)

var misses = flag.Bool("misses", false, "write into the expectations which events are not found")

// An expectation is what a careful reader finds in one of the articles. What
// it says of title, day, outlet, entities and furniture must hold. Of the
// events, those marked as missed are known not to be found yet: the mark must
// go when they are.
type expectation struct {
	Title     string          `json:"title"`
	Published string          `json:"published"`
	Basis     string          `json:"basis"`
	Outlet    string          `json:"outlet"`
	Events    []expectedEvent `json:"events"`
	MustNot   []string        `json:"mustNot"`
	Entities  []string        `json:"entities"`
}

type expectedEvent struct {
	Kind    string   `json:"kind"`
	Parties []string `json:"parties"`
	To      []string `json:"to,omitempty"` // those of Parties it is done to
	Date    *string  `json:"date"`         // as precise as the text has it; null when it does not tell
	Status  string   `json:"status"`
	Place   string   `json:"place,omitempty"`
	Missed  bool     `json:"missed,omitempty"`
}

func (e expectedEvent) String() string {
	date := "undated"
	if e.Date != nil {
		date = *e.Date
	}
	return fmt.Sprintf("%s of %s, %s, %s", e.Kind, strings.Join(e.Parties, " and "), date, e.Status)
}

// TestExpectations compares every article with what a careful reader finds.
func TestExpectations(t *testing.T) {
	p := pipeline(t, extract.Options{})
	facts := graph.Lexicon(lexicon.Load())
	var found, all int
	for _, it := range items(t) {
		name := strings.ReplaceAll(it.Name, ":", "_")
		t.Run(name, func(t *testing.T) {
			file := filepath.Join("..", "testdata", "expect", name+".expect.json")
			want := readExpectation(t, file)
			d, err := p.Read(it)
			if err != nil {
				t.Fatal(err)
			}
			checkParticulars(t, want, d)
			g, err := graph.Build([]*extract.Document{d}, facts)
			if err != nil {
				t.Fatal(err)
			}
			events := eventsOf(g)
			changed := false
			for i, e := range want.Events {
				hit := slices.ContainsFunc(events, e.is)
				all++
				if hit {
					found++
				}
				if hit == e.Missed {
					changed = true
					want.Events[i].Missed = !hit
					if !*misses && hit {
						t.Errorf("found, and marked as missed: %v", e)
					} else if !*misses {
						t.Errorf("not found: %v", e)
					}
				}
			}
			if *misses && changed {
				writeExpectation(t, file, want)
			}
		})
	}
	t.Logf("%d of %d expected events found", found, all)
}

func checkParticulars(t *testing.T, want expectation, d *extract.Document) {
	if d.Title != want.Title {
		t.Errorf("title %q, want %q", d.Title, want.Title)
	}
	if d.Published.Date != want.Published || want.Basis != "" && string(d.Published.Basis) != want.Basis {
		t.Errorf("published %s by %s, want %s by %s", d.Published.Date, d.Published.Basis, want.Published, want.Basis)
	}
	if d.Outlet != want.Outlet {
		t.Errorf("outlet %q, want %q", d.Outlet, want.Outlet)
	}
	entities := map[string]bool{}
	for _, e := range d.Entities {
		entities[e.ID] = true
	}
	for _, id := range want.Entities {
		if !entities[id] {
			t.Errorf("entity %s is not found", id)
		}
	}
	for _, bad := range want.MustNot {
		for _, m := range d.Mentions {
			if strings.Contains(m.In(d.Text), bad) {
				t.Errorf("mention %q comes from the furniture", m.In(d.Text))
			}
		}
	}
}

// A foundEvent is an event of the graph with what expectations look at.
type foundEvent struct {
	kind, status, date string
	parties            map[string]bool // people and bodies, and the states they act for
	to                 map[string]bool
}

func eventsOf(g *graph.Graph) []foundEvent {
	state := map[string]string{}
	index := map[string]*foundEvent{}
	var order []string
	for _, n := range g.Nodes {
		switch n.Labels[0] {
		case graph.Entity.Label:
			if c, _ := n.Props["country"].(string); c != "" {
				state[n.ID] = "country:" + c
			}
		case graph.Event.Label:
			e := &foundEvent{parties: map[string]bool{}, to: map[string]bool{}}
			e.kind, _ = n.Props["kind"].(string)
			e.status, _ = n.Props["status"].(string)
			start, _ := n.Props["start"].(graph.Date)
			switch precision, _ := n.Props["precision"].(string); precision {
			case "month":
				e.date = string(start[:7])
			case "year":
				e.date = string(start[:4])
			default:
				e.date = string(start)
			}
			index[n.ID] = e
			order = append(order, n.ID)
		}
	}
	for _, r := range g.Rels {
		e := index[r.From]
		if e == nil || !slices.ContainsFunc(graph.Roles, func(role *graph.RelType) bool { return role.Type == r.Type }) {
			continue
		}
		k, _ := event.KindNamed(e.kind)
		for _, id := range []string{r.To, state[r.To]} {
			if id == "" {
				continue
			}
			e.parties[id] = true
			if r.Type == string(k.To) {
				e.to[id] = true
			}
		}
	}
	out := make([]foundEvent, len(order))
	for i, id := range order {
		out[i] = *index[id]
	}
	return out
}

// is reports whether f is the event: same family of kinds, every party there
// and on its side, the date within what is expected, the same status.
func (e expectedEvent) is(f foundEvent) bool {
	want, _ := event.KindNamed(e.Kind)
	got, _ := event.KindNamed(f.kind)
	if want.Family == "" || want.Family != got.Family || e.Status != f.status {
		return false
	}
	if e.Date == nil && f.date != "" && e.Status != string(event.Planned) {
		return false
	}
	if e.Date != nil && !strings.HasPrefix(f.date, *e.Date) {
		return false
	}
	for _, p := range e.Parties {
		if !f.parties[p] {
			return false
		}
	}
	for _, p := range e.To {
		if !f.to[p] {
			return false
		}
	}
	return true
}

func readExpectation(t *testing.T, file string) expectation {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var e expectation
	if err := json.Unmarshal(raw, &e); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return e
}

func writeExpectation(t *testing.T, file string, e expectation) {
	t.Helper()
	b, err := json.MarshalIndent(e, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, append(b, '\n'), 0o666); err != nil {
		t.Fatal(err)
	}
}
