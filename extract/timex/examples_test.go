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
		if len(f) > 1 && f[1] == "D" {
			e.anchor.DayFirst = true
		} else if len(f) > 1 {
			e.anchor.Time = f[1]
		}
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

// TestEveryRule holds that each rule is used by an example: one that nothing
// exercises is unproved, or hidden behind another.
func TestEveryRule(t *testing.T) {
	g := load()
	used := make([]bool, len(g.rules))
	for _, e := range readExamples(t) {
		x := &lexer{g: g, text: e.text}
		for i, s := range token.Split(e.text, 0, len(e.text)) {
			for _, f := range sentence(x, x.sentence(s), int32(i), nil) {
				used[f.rule], used[f.inner] = true, true
			}
		}
	}
	names := map[string]bool{}
	for i, r := range g.rules {
		if !used[i] {
			t.Errorf("rule %s has no example", r.name)
		}
		if names[r.name] {
			t.Errorf("two rules are called %s", r.name)
		}
		names[r.name] = true
	}
}

func TestCompileErrors(t *testing.T) {
	for _, rule := range []string{
		"nonsense", "a: = DATE date", "a: b = DATE", "a: b = DATUM date", "a: b = DATE dance", "a: Monday = DATE date", "a: b = DATE date if=sunny",
		"a: b = DATE date unit=eon", "a: b = DATE date n=x", "a: b = DATE date colour=red", "a: b||c = DATE date", "a: " + strings.Repeat("b ", 20) + "= DATE date",
		"a: b = DATE date part=XX", "a: averyveryverylongwordindeed = DATE date", "a: b = DATE date calendar=maya",
	} {
		if _, err := compile("", rule); err == nil || !strings.Contains(err.Error(), "rules.txt:1") {
			t.Errorf("%q: %v", rule, err)
		}
	}
	for _, words := range []string{"MONTH 1", "MOON 1 full", "MONTH x full", "MONTH 1 averyveryverylongwordindeed"} {
		if _, err := compile(words, ""); err == nil || !strings.Contains(err.Error(), "words.txt:1") {
			t.Errorf("%q: %v", words, err)
		}
	}
}
