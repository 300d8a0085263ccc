package timex

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract/token"
)

//go:embed data/examples.txt
var examplesFile string

// An example is one line of examples.txt.
type example struct {
	line   int
	anchor Anchor
	text   string
	want   []string // "words=VALUE@offset"
}

func readExamples(t *testing.T) []example {
	t.Helper()
	var out []example
	for n, line := range strings.Split(examplesFile, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		head, marked, ok := strings.Cut(line, " | ")
		if !ok {
			t.Fatalf("examples.txt:%d: want PUBLISHED | TEXT", n+1)
		}
		e := example{line: n + 1}
		f := strings.Fields(head)
		if f[0] != "-" {
			e.anchor.Published = f[0]
		}
		e.anchor.DayFirst = len(f) > 1 && f[1] == "D"
		var text strings.Builder
		for {
			before, rest, open := strings.Cut(marked, "{")
			text.WriteString(before)
			if !open {
				break
			}
			inner, after, closed := strings.Cut(rest, "}")
			words, value, ok := strings.Cut(inner, "=")
			if !closed || !ok {
				t.Fatalf("examples.txt:%d: want {words=VALUE}", n+1)
			}
			e.want = append(e.want, fmt.Sprintf("%s=%s@%d", words, value, text.Len()))
			text.WriteString(words)
			marked = after
		}
		e.text = text.String()
		out = append(out, e)
	}
	return out
}

func find(text string, a Anchor) []Time {
	return Find(text, token.Split(text, 0, len(text)), a)
}

func TestExamples(t *testing.T) {
	for _, e := range readExamples(t) {
		var got []string
		for _, x := range find(e.text, e.anchor) {
			got = append(got, fmt.Sprintf("%s=%s@%d", x.In(e.text), x.Value, x.Begin))
		}
		if strings.Join(got, "; ") != strings.Join(e.want, "; ") {
			t.Errorf("examples.txt:%d: %s\n got %v\nwant %v", e.line, e.text, got, e.want)
		}
	}
}
