package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/entente-graph/entente/graph"
)

var meetings = &graph.Rows{
	Columns: []string{"date", "until", "precision", "a", "b", "kind", "place", "status", "sources", "origins", "event"},
	Values: [][]any{
		{graph.Date("2019-04-25"), nil, "day", "Kim Jong Un", "Vladimir Putin", "Summit", "Vladivostok", "held", int64(2), int64(1), "event:summit-PRK-RUS-2019-04-25"},
		{graph.Date("2023-09-13"), nil, "day", "Kim Jong Un", "Vladimir Putin", "Summit", nil, "held", int64(1), int64(1), "event:summit-PRK-RUS-2023-09-13"},
	},
}

// On a narrow terminal names are whole: what says how well a row is known goes
// below it, and where even names do not fit each row is a record.
func TestNarrowTable(t *testing.T) {
	for _, tt := range []struct {
		width int
		want  string
	}{
		{80, `
date        precision  a            b               kind    place        status
2019-04-25  day        Kim Jong Un  Vladimir Putin  Summit  Vladivostok  held
    sources 2 · origins 1 · event event:summit-PRK-RUS-2019-04-25
2023-09-13  day        Kim Jong Un  Vladimir Putin  Summit               held
    sources 1 · origins 1 · event event:summit-PRK-RUS-2023-09-13
`},
		{60, `
date        a            b               kind    place
2019-04-25  Kim Jong Un  Vladimir Putin  Summit  Vladivostok
    precision day · status held · sources 2 · origins 1
    event event:summit-PRK-RUS-2019-04-25
2023-09-13  Kim Jong Un  Vladimir Putin  Summit
    precision day · status held · sources 1 · origins 1
    event event:summit-PRK-RUS-2023-09-13
`},
		{36, `
date       2019-04-25
precision  day
a          Kim Jong Un
b          Vladimir Putin
kind       Summit
place      Vladivostok
status     held
sources    2
origins    1
event      event:summit-PRK-RUS-2019-04-25

date       2023-09-13
precision  day
a          Kim Jong Un
b          Vladimir Putin
kind       Summit
status     held
sources    1
origins    1
event      event:summit-PRK-RUS-2023-09-13
`},
	} {
		if got := tableAt(t, tt.width, meetings); got != tt.want[1:] {
			t.Errorf("width %d: got\n%swant%s", tt.width, got, tt.want)
		}
	}
}

// Whatever the width, every value is there, and only an id may be wider.
func TestNarrowTableLosesNothing(t *testing.T) {
	for width := 24; width < 130; width++ {
		out := tableAt(t, width, meetings)
		joined := strings.Join(strings.Fields(out), " ")
		for _, v := range []string{"2019-04-25", "Vladivostok", "event:summit-PRK-RUS-2019-04-25", "event:summit-PRK-RUS-2023-09-13", "held", "Summit"} {
			if !strings.Contains(joined, v) {
				t.Errorf("width %d: %s is lost:\n%s", width, v, out)
			}
		}
		for line := range strings.Lines(out) {
			if w := text.StringWidthWithoutEscSequences(strings.TrimRight(line, "\n")); w > width && !strings.Contains(line, "event:") {
				t.Errorf("width %d: a line is %d wide: %s", width, w, line)
			}
		}
	}
	if out := tableAt(t, 40, &graph.Rows{Columns: []string{"a", "b"}}); strings.TrimSpace(out) != "" {
		t.Errorf("no rows give %q", out)
	}
}

func tableAt(t *testing.T, width int, rows *graph.Rows) string {
	t.Helper()
	var b bytes.Buffer
	s := newStream(&b, noEnv)
	s.width = width
	if err := writeTable(s, rows); err != nil {
		t.Fatal(err)
	}
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
