package eval

import (
	"encoding/json"

	"github.com/entente-graph/entente/extract/lexicon"
)

// A span is a labelled or predicted name; offsets are code points.
type span struct {
	Begin int    `json:"begin"`
	End   int    `json:"end"`
	Type  string `json:"type"`
}

// coarse maps our types to those of the CoNLL 2003 task. Nationalities are
// MISC there and not scored; an armed group is an organisation there.
var coarse = map[lexicon.Type]string{
	lexicon.Person:       "PER",
	lexicon.Country:      "LOC",
	lexicon.Place:        "LOC",
	lexicon.Organization: "ORG",
	lexicon.Group:        "ORG",
}

// names scores exact spans and types over PER, LOC and ORG.
func names(j *job) error {
	type input struct {
		ID   string `json:"id"`
		Text string `json:"text"`
	}
	types := []string{"PER", "LOC", "ORG"}
	tallies := map[string]*tally{}
	for _, t := range types {
		tallies[t] = &tally{}
	}
	labelled := false
	err := j.rows(func(line []byte) error {
		var in input
		if err := json.Unmarshal(line, &in); err != nil {
			return err
		}
		found := []span{}
		cp := newCodePoints(in.Text)
		for _, n := range j.pipeline.Names(in.Text, j.sentences(in.Text)) {
			if t := coarse[n.Type]; t != "" {
				found = append(found, span{cp.of(n.Begin), cp.of(n.End), t})
			}
		}
		if err := j.predict(map[string]any{"id": in.ID, "entities": found}); err != nil {
			return err
		}
		var gold struct{ Entities []span }
		if err := json.Unmarshal(line, &gold); err != nil {
			return err
		}
		if gold.Entities == nil {
			return nil
		}
		labelled = true
		right := set(gold.Entities)
		for s := range right {
			if t := tallies[s.Type]; t != nil {
				t.gold++
			}
		}
		for s := range set(found) {
			tallies[s.Type].predicted++
			if right[s] {
				tallies[s.Type].hit++
			}
		}
		return nil
	})
	if err != nil || !labelled {
		return err
	}
	var two, three tally
	for _, t := range types {
		three.add(*tallies[t])
		if t != "ORG" {
			two.add(*tallies[t])
		}
	}
	j.score("PER_LOC", two.figures()...)
	j.score("PER_LOC_ORG", three.figures()...)
	for _, t := range types {
		j.score(t, tallies[t].figures()...)
	}
	return nil
}

func set[T comparable](xs []T) map[T]bool {
	m := make(map[T]bool, len(xs))
	for _, x := range xs {
		m[x] = true
	}
	return m
}
