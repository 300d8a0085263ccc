package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/entente-graph/entente/graph"
)

var answer = &graph.Rows{
	Columns: []string{"date", "name", "note", "score", "who"},
	Values: [][]any{
		{graph.Date("2019-04-25"), "=1+2", "He said \"no\", twice\nthen left", -12.5, []string{"Kim Jong Un", "Vladimir Putin"}},
		{nil, "北朝鮮の指導者がロシアの大統領とウラジオストクで会談した", "plain \x1b[31mred", int64(-1000), nil},
	},
}

func TestWriteCSV(t *testing.T) {
	var b bytes.Buffer
	if err := writeCSV(&b, answer); err != nil {
		t.Fatal(err)
	}
	got, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"date", "name", "note", "score", "who"},
		{"2019-04-25", "'=1+2", "He said \"no\", twice\nthen left", "-12.5", "Kim Jong Un; Vladimir Putin"},
		{"", answer.Values[1][1].(string), "plain \x1b[31mred", "-1000", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWriteJSON(t *testing.T) {
	var b bytes.Buffer
	if err := writeJSON(&b, answer); err != nil {
		t.Fatal(err)
	}
	var all []map[string]any
	if err := json.Unmarshal(b.Bytes(), &all); err != nil {
		t.Fatalf("%v in %s", err, b.Bytes())
	}
	if len(all) != 2 || all[0]["score"] != -12.5 || all[1]["date"] != nil || all[0]["date"] != "2019-04-25" {
		t.Errorf("%v", all)
	}
	b.Reset()
	if err := writeJSONLines(&b, answer); err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(b.String(), "\n")
	if want := `{"date":"2019-04-25","name":"=1+2","note":"He said \"no\", twice\nthen left","score":-12.5,"who":["Kim Jong Un","Vladimir Putin"]}`; first != want {
		t.Errorf("first line is %s", first)
	}
	b.Reset()
	if err := writeJSON(&b, &graph.Rows{Columns: []string{"a"}}); err != nil || b.String() != "[]\n" {
		t.Errorf("no rows are %q, %v", b.String(), err)
	}
}

// A table fits the terminal, whatever script it is in, and holds nothing that
// steers it.
func TestWriteTable(t *testing.T) {
	for _, width := range []int{48, 60, 80, 200} {
		var b bytes.Buffer
		s := newStream(&b, func(string) string { return "" })
		s.width = width
		if err := writeTable(s, answer); err != nil {
			t.Fatal(err)
		}
		if err := s.Flush(); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsAny(b.String(), "\x1b\r") {
			t.Errorf("width %d: control characters in %q", width, b.String())
		}
		for _, line := range strings.Split(b.String(), "\n") {
			if w := text.StringWidthWithoutEscSequences(line); w > width {
				t.Errorf("width %d: a line is %d wide: %s", width, w, line)
			}
		}
		joined := strings.Join(strings.Fields(b.String()), "")
		if width == 200 && !strings.Contains(joined, "北朝鮮の指導者がロシアの大統領とウラジオストクで会談した") {
			t.Errorf("text is lost in %s", b.String())
		}
	}
}

// Columns with nothing in them take no room.
func TestTableLeavesOutEmptyColumns(t *testing.T) {
	var b bytes.Buffer
	s := newStream(&b, func(string) string { return "" })
	rows := &graph.Rows{Columns: []string{"a", "place", "b"}, Values: [][]any{{"x", nil, int64(3)}, {"y", "", int64(12)}}}
	if err := writeTable(s, rows); err != nil {
		t.Fatal(err)
	}
	_ = s.Flush()
	if want := "a   b\nx   3\ny  12\n"; b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}

// Ids stay whole, to be copied: where they do not fit they go below their row.
func TestTableKeepsIDsWhole(t *testing.T) {
	rows := &graph.Rows{Columns: []string{"date", "a", "event"}, Values: [][]any{
		{graph.Date("2019-04-25"), "Kim Jong Un", "event:summit-PRK-RUS-2019-04-25"},
	}}
	for _, width := range []int{30, 45, 80} {
		var b bytes.Buffer
		s := newStream(&b, func(string) string { return "" })
		s.width = width
		if err := writeTable(s, rows); err != nil {
			t.Fatal(err)
		}
		_ = s.Flush()
		for _, whole := range []string{"2019-04-25", "event:summit-PRK-RUS-2019-04-25"} {
			if !strings.Contains(b.String(), whole) {
				t.Errorf("width %d: %s is broken:\n%s", width, whole, &b)
			}
		}
	}
}
