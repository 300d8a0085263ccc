package eval

import (
	"encoding/json"
	"strings"

	"github.com/entente-graph/entente/extract/timex"
)

// A mark is a labelled or predicted expression of time; offsets are code
// points.
type mark struct {
	S     int    `json:"s"`
	E     int    `json:"e"`
	Type  string `json:"type"`
	Value string `json:"value"`
}

// timexes scores expressions of time as TempEval-3 did: strict and relaxed
// spans, and relaxed spans with the right value.
func timexes(j *job) error {
	var total, strict, relaxed, value, typed int
	labelled := false
	err := j.rows(func(line []byte) error {
		var in struct{ ID, Text, DCT string }
		if err := json.Unmarshal(line, &in); err != nil {
			return err
		}
		found := []mark{}
		cp := newCodePoints(in.Text)
		for _, t := range timex.Find(in.Text, j.sentences(in.Text), timex.Anchor{Published: in.DCT}) {
			found = append(found, mark{cp.of(t.Begin), cp.of(t.End), string(t.Type), t.Value})
		}
		if err := j.predict(map[string]any{"id": in.ID, "timex": found}); err != nil {
			return err
		}
		var gold struct{ Timex []mark }
		if err := json.Unmarshal(line, &gold); err != nil {
			return err
		}
		if gold.Timex == nil {
			return nil
		}
		labelled = true
		total += len(gold.Timex) + len(found)
		used := make([]bool, len(found))
		for _, g := range gold.Timex {
			best, exact := -1, false
			for i, p := range found {
				if used[i] || p.S >= g.E || g.S >= p.E {
					continue
				}
				same := p.S == g.S && p.E == g.E
				if best < 0 || same {
					best, exact = i, same
				}
				if same {
					break
				}
			}
			if best < 0 {
				continue
			}
			used[best] = true
			relaxed++
			p := found[best]
			if exact {
				strict++
			}
			if plain(p.Value) == plain(g.Value) {
				value++
			}
			if p.Type == g.Type {
				typed++
			}
		}
		return nil
	})
	if err != nil || !labelled {
		return err
	}
	f1 := func(n int) Figure { return Figure{"F1", ratio(2*n, total)} }
	j.score("strict", f1(strict))
	j.score("relaxed", f1(relaxed))
	j.score("type", f1(typed))
	j.score("value", f1(value))
	return nil
}

// plain takes midnight's other name off a value, as the reference scorer does.
func plain(v string) string { return strings.TrimSpace(strings.ReplaceAll(v, "T24:00", "")) }
