// Package queries holds the questions people ask of a graph, ready made: one
// NAME.cypher and its twin NAME.sql each, and the loader below. The two are
// one query in two languages: they have the same header and give the same
// rows, which a test holds. Either can be pasted into Neo4j Browser or the
// sqlite3 shell as it is, once its parameters are set there (":param a =>
// 'country:PRK'" or ".parameter set $a 'country:PRK'"; those that are optional
// to null).
//
// The header is the comment at the top of the file ("//" in Cypher, "--" in
// SQL), one line a fact:
//
//	-- name:     meetings
//	-- question: Who met whom, when and where?
//	-- param:    a      actor  required    one party
//	-- param:    b      actor  optional    the other
//	-- param:    limit  int    default=20  how many rows
//	-- returns:  date:date, precision, a, b, kind
//
// A parameter has a name, a Type, "required", "optional" or a default, and
// words for people. Columns that hold days say so. To add a query, add its
// two files; nothing else needs to know.
//
// What the queries have in common: an actor is given as the id of an entity,
// and a state stands for its people and bodies too; every row says whether it
// is held, planned, denied, alleged or hypothetical (and whether disputed),
// and counts named "held" count nothing else; a row without a date has
// precision "unknown", comes last, and is left out when from or to is given;
// date and until, first and last are the days between which it all happened,
// with the precision beside them; rows come in one order, the same in both
// stores.
package queries

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/agnivade/levenshtein"
)

// A Query is a question with its text in each language.
type Query struct {
	Name     string
	Question string
	Params   []Param
	Returns  []string          // columns, in order
	Text     map[string]string // by language: "cypher", "sql"; whole files, header and all

	days map[string]bool // the columns that hold days
}

// A Param is one thing a query is asked about.
type Param struct {
	Name     string
	Type     Type
	Required bool
	Doc      string // words for people
	Default  string // as it would be given; empty for none
}

// Type is what kind of value a parameter takes.
type Type string

const (
	Actor   Type = "actor"   // id of an entity
	Event   Type = "event"   // id of an event, which is that of a dated relationship too
	Subject Type = "subject" // id of either
	Date    Type = "date"    // YYYY-MM-DD, YYYY-MM or YYYY
	Text    Type = "text"    // as it is
	Int     Type = "int"     // whole number from 0
)

// Languages are the languages every query is written in, as graph.Store
// names them.
var Languages = []string{"cypher", "sql"}

//go:embed *.cypher *.sql
var files embed.FS

// embedded parses what is built in; a test sees that there is no error.
var embedded = sync.OnceValues(func() ([]Query, error) { return parseAll(files) })

// List returns all queries by name. They are shared: do not change them.
func List() []Query {
	all, _ := embedded()
	return slices.Clone(all)
}

// Named returns the query of that name, without regard to case.
func Named(name string) (Query, bool) {
	for _, q := range List() {
		if strings.EqualFold(q.Name, name) {
			return q, true
		}
	}
	return Query{}, false
}

// Nearest returns the names of queries that someone who typed name may have
// meant, the likeliest first, at most three.
func Nearest(name string) []string {
	var names []string
	for _, q := range List() {
		names = append(names, q.Name)
	}
	return nearest(name, names)
}

// nearest picks those of names that begin with name, or differ from it by few
// letters for its length.
func nearest(name string, names []string) []string {
	const most = 3
	name = strings.ToLower(name)
	type guess struct {
		name     string
		distance int
	}
	var guesses []guess
	for _, n := range names {
		d := levenshtein.ComputeDistance(name, n)
		if len(name) > 1 && strings.HasPrefix(n, name) {
			d = 0
		}
		if d <= max(1, len(n)/3) {
			guesses = append(guesses, guess{n, d})
		}
	}
	slices.SortFunc(guesses, func(a, b guess) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), strings.Compare(a.name, b.name))
	})
	var out []string
	for _, g := range guesses[:min(most, len(guesses))] {
		out = append(out, g.name)
	}
	return out
}

// parseAll parses every query of a folder and sees that twins agree.
func parseAll(dir fs.FS) ([]Query, error) {
	byName := map[string]Query{}
	for _, lang := range Languages {
		names, err := fs.Glob(dir, "*."+lang)
		if err != nil {
			return nil, err
		}
		for _, file := range names {
			b, err := fs.ReadFile(dir, file)
			if err != nil {
				return nil, err
			}
			q, err := parse(lang, string(b))
			if err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			if want := strings.TrimSuffix(file, "."+lang); q.Name != want {
				return nil, fmt.Errorf("%s: the header names it %q", file, q.Name)
			}
			if twin, ok := byName[q.Name]; ok {
				if err := agree(twin, q); err != nil {
					return nil, fmt.Errorf("%s: %w", file, err)
				}
				maps.Copy(q.Text, twin.Text)
			}
			byName[q.Name] = q
		}
	}
	var all []Query
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		q := byName[name]
		for _, lang := range Languages {
			if q.Text[lang] == "" {
				return nil, fmt.Errorf("%s.%s: there is no such file, and each query is written in every language", name, lang)
			}
		}
		all = append(all, q)
	}
	return all, nil
}

// agree reports how the headers of two twins differ.
func agree(a, b Query) error {
	switch {
	case a.Question != b.Question:
		return fmt.Errorf("question %q is %q in its twin", b.Question, a.Question)
	case !slices.Equal(a.Params, b.Params):
		return fmt.Errorf("params %v are %v in its twin", b.Params, a.Params)
	case !slices.Equal(a.Returns, b.Returns) || !maps.Equal(a.days, b.days):
		return fmt.Errorf("returns %v are %v in its twin", b.Returns, a.Returns)
	}
	return nil
}
