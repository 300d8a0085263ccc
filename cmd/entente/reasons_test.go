package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// sayInto is a say that keeps what is said.
func sayInto(said *[]string) func(string, ...any) {
	return func(format string, args ...any) { *said = append(*said, fmt.Sprintf(format, args...)) }
}

func TestFailuresAreGrouped(t *testing.T) {
	var said []string
	f := failures{say: sayInto(&said)}
	for i := range 5 {
		f.add(fmt.Sprintf("n.jsonl:%d", i+1), fmt.Errorf("date 2024-13-%02d: month out of range", i))
	}
	for i := range 9 {
		f.add(fmt.Sprintf("pages/x%d.html", i), errors.New("no article found"))
	}
	f.add("one.html", errors.New(`charset "x" is unknown`))
	want := []string{
		"9 × no article found: x0.html, x1.html, x2.html, …",
		"5 × date …-…-…: month out of range: n.jsonl:1-5",
		`1 × charset "x" is unknown: one.html`,
	}
	if got := f.lines(); f.n != 15 || !slices.Equal(got, want) {
		t.Errorf("%d failures: %s", f.n, strings.Join(got, "\n"))
	}
	// Each was named, so that there is no rest.
	if f.rest(); len(said) != 15 {
		t.Errorf("%d lines: %q", len(said), said)
	}
}

// Of many failed lines of a file a few are named as they come, and all in the
// summary.
func TestFailuresOfOneFileDoNotFlood(t *testing.T) {
	var said []string
	f := failures{say: sayInto(&said)}
	for i := 1; i <= 62; i++ {
		f.add(fmt.Sprintf("in/gold.jsonl:%d", i), errors.New("neither text nor html"))
	}
	for _, i := range []int{3, 5, 6, 7, 9, 11, 12} {
		f.add(fmt.Sprintf("in/gold.jsonl:%d", i), fmt.Errorf("date %q is wrong", fmt.Sprint(i)))
		f.add("in/page.html", errors.New("no article found"))
	}
	counts := map[string]int{}
	for _, s := range said {
		for _, what := range []string{"neither text", "is wrong", "no article", "more lines of it fail like this"} {
			if strings.Contains(s, what) {
				counts[what]++
			}
		}
	}
	if counts["neither text"] != 5 || counts["is wrong"] != 5 || counts["no article"] != 7 || counts["more lines of it fail like this"] != 2 || f.n != 76 {
		t.Errorf("%d failures, said %v", f.n, counts)
	}
	lines := strings.Join(f.lines(), "\n")
	for _, want := range []string{
		"62 × neither text nor html: in/gold.jsonl:1-62",
		"7 × date … is wrong: in/gold.jsonl:3,5-7,9,11-12",
		"7 × no article found: page.html",
	} {
		if !strings.Contains(lines, want) {
			t.Errorf("summary lacks %q:\n%s", want, lines)
		}
	}
	said = nil
	f.rest() // as with --quiet
	if want := []string{"in/gold.jsonl:6-62: 57 × neither text nor html", "in/gold.jsonl:11-12: 2 × date … is wrong"}; !slices.Equal(said, want) {
		t.Errorf("rest is %q", said)
	}
}

func TestLineRanges(t *testing.T) {
	var l fileLines
	l.file = "a"
	for i := range 100 {
		l.add(2*i + 1)
	}
	got := l.name(0)
	if !strings.HasPrefix(got, "a:1,3,5,") || !strings.HasSuffix(got, ",79 and 60 more from 81 to 199") {
		t.Errorf("got %s", got)
	}
	for _, name := range []string{"a", "a:b", ":1", "a:0", "a:-3", "", "C:"} {
		if file, line, ok := cutLine(name); ok {
			t.Errorf("%q is line %d of %q", name, line, file)
		}
	}
}

// Reasons without end are kept apart only so far, and none is lost.
func TestReasonsAreBounded(t *testing.T) {
	var said []string
	f := failures{say: sayInto(&said)}
	for i := range 2 * reasonsMax {
		f.add("x.html", errors.New(strings.Repeat("x", i+1)))
	}
	lines := f.lines()
	if len(lines) != reasonsMax+1 || !strings.HasPrefix(lines[0], "1,000 × other reasons: x.html") || len(said) != 2*reasonsMax {
		t.Errorf("%d groups, %d said, the first %s", len(lines), len(said), lines[0])
	}
}
