package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Failures name the inputs that could not be read, as they come, and count
// them by reason for the summary.
type failures struct {
	say    func(format string, args ...any)
	n      int
	groups map[string]*failureGroup
}

type failureGroup struct {
	reason string
	n      int
	names  []string // the first few, without their folders
}

// namesShown is how many inputs a summary names for each reason; all have been
// named before, one a line.
const namesShown = 3

// groupsMax bounds the reasons that are kept apart.
const groupsMax = 1000

var particulars = regexp.MustCompile(`"[^"]*"|[0-9]+`)

// add reports the failure of one input.
func (f *failures) add(input string, err error) {
	f.n++
	reason := err.Error()
	f.say("%s: %s", input, oneLine(reason))
	key := particulars.ReplaceAllString(reason, "…")
	g := f.groups[key]
	if g == nil {
		if f.groups == nil {
			f.groups = make(map[string]*failureGroup)
		}
		if len(f.groups) == groupsMax {
			key, reason = "", "other reasons"
			if g = f.groups[key]; g != nil {
				g.n++
				return
			}
		}
		g = &failureGroup{reason: reason}
		f.groups[key] = g
	}
	g.n++
	if len(g.names) < namesShown {
		g.names = append(g.names, filepath.Base(input))
	}
}

// lines are the reasons for a summary, the most frequent first.
func (f *failures) lines() []string {
	groups := make([]*failureGroup, 0, len(f.groups))
	for _, g := range f.groups {
		groups = append(groups, g)
	}
	slices.SortFunc(groups, func(a, b *failureGroup) int {
		return cmp.Or(b.n-a.n, strings.Compare(a.reason, b.reason))
	})
	var lines []string
	for _, g := range groups {
		names := strings.Join(g.names, ", ")
		if g.n > len(g.names) {
			names += ", …"
		}
		lines = append(lines, fmt.Sprintf("%s × %s: %s", thousands(g.n), oneLine(g.reason), oneLine(names)))
	}
	return lines
}
