package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// A summary is what build and load say at their end.
type summary struct {
	a       *app
	at      storeFlag
	loader  *loader
	seconds float64
}

// write writes the summary to standard error. runErr is what ended the run.
func (s *summary) write(ctx context.Context, runErr error) {
	l, w := s.loader, s.a.stderr
	if l.stored()+l.failed.n == 0 {
		return
	}
	ctx = context.WithoutCancel(ctx)
	fmt.Fprintf(w, "%s\n", s.a.stderr.bold(fmt.Sprintf("%s into %s in %s", plural(l.stored(), "article"), s.at, pace(l.stored(), s.seconds))))
	if n := l.total; n.Replaced+n.Unchanged > 0 {
		fmt.Fprintf(w, "  %s new, %s replaced, %s stored already\n", thousands(n.Articles), thousands(n.Replaced), thousands(n.Unchanged))
	}
	s.rows("skipped", l.failed.lines())
	s.rows("warnings", l.warned.lines())
	// A server that was lost would not answer this either.
	if l.stored() > 0 && exitCode(runErr) != exitStore {
		sum, err := l.store.Summary(ctx)
		switch {
		case err != nil && runErr == nil:
			s.a.say("count what the store holds: %s", err)
		case err == nil:
			s.holds(sum)
			if runErr == nil {
				if next := s.a.suggest(ctx, l.store, s.at, &l.picks); next != "" {
					fmt.Fprintf(w, "next: %s\n", s.a.stderr.bold(next))
				}
			}
		}
	}
	_ = w.Flush()
}

// holds says what is in the store now.
func (s *summary) holds(sum graph.Summary) {
	fmt.Fprintf(s.a.stderr, "%s now holds %s", s.at, plural(sum.Articles, "article"))
	if sum.First != "" {
		fmt.Fprintf(s.a.stderr, ", events from %s to %s", sum.First, sum.Last)
	}
	fmt.Fprintln(s.a.stderr)
	s.row("entities", counts(sum.Entities))
	s.row("events", counts(sum.Events))
	s.row("relationships", counts(sum.Relationships))
}

// rows writes a heading and lines beside it.
func (s *summary) rows(head string, lines []string) {
	for _, line := range lines {
		s.row(head, line)
		head = ""
	}
}

// row writes a heading and a text that is wrapped beside it.
func (s *summary) row(head, text string) {
	const indent = 16
	for i, line := range wrap(text, max(30, s.a.stderr.width-indent-1)) {
		if i > 0 {
			head = ""
		}
		fmt.Fprintf(s.a.stderr, "  %-*s%s\n", indent-2, head, line)
	}
}

// counts writes a total and its parts, the largest first.
func counts(m map[string]int) string {
	total := sumOf(m)
	names := slices.SortedFunc(maps.Keys(m), func(a, b string) int {
		return cmp.Or(m[b]-m[a], strings.Compare(a, b))
	})
	parts := make([]string, len(names))
	for i, name := range names {
		parts[i] = name + nbsp + thousands(m[name])
	}
	if total == 0 {
		return "0"
	}
	return thousands(total) + ": " + strings.Join(parts, ", ")
}

func sumOf(m map[string]int) int {
	total := 0
	for _, n := range m {
		total += n
	}
	return total
}

// nbsp keeps a name and its count on one line; wrap makes it a space.
const nbsp = "\u00a0"

// wrap breaks a text at spaces into lines of at most width characters where
// its words allow.
func wrap(text string, width int) []string {
	var lines []string
	line, n := "", 0
	for _, word := range strings.Split(text, " ") {
		w := len([]rune(word))
		if n > 0 && n+1+w > width {
			lines = append(lines, line)
			line, n = "", 0
		}
		if n > 0 {
			line, n = line+" ", n+1
		}
		line, n = line+word, n+w
	}
	lines = append(lines, line)
	for i := range lines {
		lines[i] = strings.ReplaceAll(lines[i], nbsp, " ")
	}
	return lines
}

// pace writes a duration and how many of something that is in a second.
func pace(n int, seconds float64) string {
	switch {
	case seconds < 0.05:
		return "under 0.1 s"
	case n < 2:
		return fmt.Sprintf("%.1f s", seconds)
	}
	return fmt.Sprintf("%.1f s (%.0f/s)", seconds, float64(n)/seconds)
}
