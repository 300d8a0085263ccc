package queries

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/graph"
)

// Twins agree, every file parses, and the queries people count on are there.
func TestEmbedded(t *testing.T) {
	if _, err := embedded(); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"meetings", "timeline", "relations", "profile", "agreements", "sources", "offices"} {
		q, ok := Named(strings.ToUpper(name))
		if !ok {
			t.Errorf("no query %s", name)
			continue
		}
		for _, lang := range Languages {
			if q.Text[lang] == "" {
				t.Errorf("%s is not written in %s", name, lang)
			}
		}
	}
	for _, q := range List() {
		if !strings.HasSuffix(q.Question, "?") {
			t.Errorf("%s: %q asks nothing", q.Name, q.Question)
		}
		for _, p := range q.Params {
			if p.Doc == "" {
				t.Errorf("%s: %s has no words for people", q.Name, p.Name)
			}
		}
	}
}

// Kinds and roles named in the queries are the ontology's.
func TestOntology(t *testing.T) {
	known := map[string]bool{}
	var mutual []string
	for _, k := range event.Kinds {
		known[k.Name] = true
		if k.Symmetric() {
			mutual = append(mutual, k.Name)
		}
	}
	for _, q := range List() {
		for lang, text := range q.Text {
			for _, list := range listsAfter(text, "kind IN ") {
				for _, k := range list {
					if !known[k] {
						t.Errorf("%s.%s: there is no kind %s", q.Name, lang, k)
					}
				}
			}
			if q.Name == "relations" {
				if diff := cmp.Diff([][]string{mutual}, listsAfter(text, "kind IN ")); diff != "" {
					t.Errorf("%s.%s: kinds without direction (-ontology +query):\n%s", q.Name, lang, diff)
				}
			}
			if !strings.Contains(text, "'RECIPIENT', 'TARGET'") {
				continue
			}
			for _, k := range event.Kinds {
				if k.To == "" || k.Name == "Visit" || k.Name == "Mediation" {
					continue
				}
				if !strings.Contains("'RECIPIENT', 'TARGET', 'ADDRESSEE'", "'"+string(k.To)+"'") {
					t.Errorf("%s.%s: role %s of %s is not known to be the other side", q.Name, lang, k.To, k.Name)
				}
			}
		}
	}
}

// listsAfter returns the lists of quoted words that stand after a marker, in
// round brackets or square ones.
func listsAfter(text, marker string) [][]string {
	var out [][]string
	for {
		_, after, ok := strings.Cut(text, marker)
		if !ok {
			return out
		}
		end := strings.IndexAny(after, ")]")
		words := strings.Split(after[1:end], ", ")
		for i := range words {
			words[i] = strings.Trim(words[i], "'")
		}
		out = append(out, words)
		text = after
	}
}

const (
	goodSQL    = "-- name: x\n-- question: Who?\n-- param: a actor required one party\n-- param: n int default=3 rows\n-- returns: d:date, e\n\nSELECT $a AS d, $n AS e\n"
	goodCypher = "// name: x\n// question: Who?\n// param: a actor required one party\n// param: n int default=3 rows\n// returns: d:date, e\n\nRETURN $a AS d, $n AS e\n"
)

func TestParse(t *testing.T) {
	all, err := parseAll(fstest.MapFS{"x.sql": {Data: []byte(goodSQL)}, "x.cypher": {Data: []byte(goodCypher)}})
	if err != nil {
		t.Fatal(err)
	}
	want := []Query{{
		Name: "x", Question: "Who?",
		Params:  []Param{{Name: "a", Type: Actor, Required: true, Doc: "one party"}, {Name: "n", Type: Int, Default: "3", Doc: "rows"}},
		Returns: []string{"d", "e"},
		Text:    map[string]string{"sql": goodSQL, "cypher": goodCypher},
		days:    map[string]bool{"d": true, "e": false},
	}}
	if diff := cmp.Diff(want, all, cmp.AllowUnexported(Query{})); diff != "" {
		t.Error(diff)
	}
}

func TestParseRefuses(t *testing.T) {
	sub := func(old, new string) string { return strings.Replace(goodSQL, old, new, 1) }
	for _, tt := range []struct{ name, sql, want string }{
		{"no name", sub("-- name: x\n", ""), "no name"},
		{"other name", sub("name: x", "name: y"), `the header names it "y"`},
		{"name twice", sub("-- question", "-- name: z\n-- question"), `"z" comes after "x"`},
		{"no question", sub("-- question: Who?\n", ""), "no question"},
		{"no returns", sub("-- returns: d:date, e\n", ""), "what the query returns"},
		{"no query", sub("SELECT $a AS d, $n AS e\n", ""), "no query"},
		{"unknown line", sub("question:", "frage:"), "not one of name"},
		{"no colon", sub("question:", "question"), "no line of a header"},
		{"unknown type", sub("a actor", "a person"), `type "person" is unknown`},
		{"neither required nor not", sub("required", "wanted"), "not required, optional"},
		{"another default", sub("default=3", "optional"), "in its twin"},
		{"bad default", sub("default=3", "default=many"), "no whole number"},
		{"short", sub("a actor required one party", "a actor"), "want a name, a type"},
		{"twice", sub("n int", "a int"), "there twice"},
		{"unused", sub("$n", "3"), "param n is not used"},
		{"undeclared", sub("$n", "$n + $m"), "$m is used"},
		{"column type", sub("d:date", "d:time"), `column "d:time"`},
		{"column twice", sub("d:date, e", "d, d"), "a name of its own"},
		{"another question", sub("Who?", "What?"), "in its twin"},
		{"another param", sub("one party", "someone"), "in its twin"},
		{"another column", sub("d:date, e", "d:date, f"), "in its twin"},
		{"no day", sub("d:date, e", "d, e"), "in its twin"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := parseAll(fstest.MapFS{"x.sql": {Data: []byte(tt.sql)}, "x.cypher": {Data: []byte(goodCypher)}})
			if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.HasPrefix(err.Error(), "x.sql: ") {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
	if _, err := parseAll(fstest.MapFS{"x.cypher": {Data: []byte(goodCypher)}}); err == nil || !strings.Contains(err.Error(), "x.sql: there is no such file") {
		t.Errorf("no twin: error %v", err)
	}
	after := strings.Replace(goodSQL, "a actor required", "a actor optional", 1)
	after = strings.Replace(after, "n int default=3", "n int required", 1)
	if _, err := parse("sql", after); err == nil || !strings.Contains(err.Error(), "comes after one that is not") {
		t.Errorf("a required parameter after an optional one: error %v", err)
	}
}

func TestNearest(t *testing.T) {
	for in, want := range map[string]string{
		"meeting": "meetings", "metings": "meetings", "Time": "timeline", "sanction": "sanctions", "relation": "relations", "agrement": "agreements", "xyzzy": "",
	} {
		got := append(Nearest(in), "")
		if got[0] != want {
			t.Errorf("Nearest(%q) = %q, want %q first", in, got, want)
		}
	}
}

func TestBind(t *testing.T) {
	q := Query{Name: "q", Params: []Param{
		{Name: "a", Type: Actor, Required: true, Doc: "one party"}, {Name: "b", Type: Actor},
		{Name: "from", Type: Date}, {Name: "to", Type: Date}, {Name: "n", Type: Int, Default: "20"},
	}}
	for _, tt := range []struct {
		name string
		args map[string]any
		want map[string]any // nil when err is wanted
		err  string
	}{
		{"least", map[string]any{"a": "country:PRK"}, map[string]any{"a": "country:PRK", "b": nil, "from": nil, "to": nil, "n": int64(20)}, ""},
		{"empty is not given", map[string]any{"a": "x", "b": "", "from": graph.Date("")}, map[string]any{"a": "x", "b": nil, "from": nil, "to": nil, "n": int64(20)}, ""},
		{"years", map[string]any{"a": "x", "from": "2019", "to": "2019"}, map[string]any{"a": "x", "b": nil, "from": graph.Date("2019-01-01"), "to": graph.Date("2019-12-31"), "n": int64(20)}, ""},
		{"months", map[string]any{"a": "x", "from": "2020-02", "to": "2020-02"}, map[string]any{"a": "x", "b": nil, "from": graph.Date("2020-02-01"), "to": graph.Date("2020-02-29"), "n": int64(20)}, ""},
		{"days", map[string]any{"a": "x", "from": graph.Date("2019-04-25"), "to": "2019-04-25", "n": 3}, map[string]any{"a": "x", "b": nil, "from": graph.Date("2019-04-25"), "to": graph.Date("2019-04-25"), "n": int64(3)}, ""},
		{"missing", nil, nil, "query q needs a (one party)"},
		{"unknown", map[string]any{"a": "x", "c": "y"}, nil, `no parameter "c"; it has a, b, from, to, n`},
		{"bad date", map[string]any{"a": "x", "from": "2019-13-01"}, nil, `"2019-13-01" is no date; write`},
		{"bad number", map[string]any{"a": "x", "n": "many"}, nil, `"many" is no whole number`},
		{"negative", map[string]any{"a": "x", "n": int64(-1)}, nil, "less than 0"},
		{"wrong type", map[string]any{"a": 3}, nil, "a value of type int is no actor"},
	} {
		got, err := q.Bind(tt.args)
		if (err != nil) != (tt.want == nil) || err != nil && !strings.Contains(err.Error(), tt.err) {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.err)
			continue
		}
		if diff := cmp.Diff(tt.want, got); err == nil && diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(goodSQL)
	f.Add(goodCypher)
	f.Add("-- \n--:\n-- param: $ $ $\n$")
	f.Fuzz(func(t *testing.T, text string) {
		for _, lang := range Languages {
			if q, err := parse(lang, text); err == nil && (q.Name == "" || len(q.Returns) == 0 || q.Text[lang] != text) {
				t.Errorf("took %q as %+v", text, q)
			}
		}
	})
}
