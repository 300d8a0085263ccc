package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

const (
	// namesShown is how many inputs that are files a summary names for each
	// reason.
	namesShown = 3
	// runsShown is how many ranges of lines are written of one file.
	runsShown = 40
	// reasonsMax bounds the reasons that are kept apart.
	reasonsMax = 1000
)

// Reasons group inputs by what is said of them.
type reasons struct {
	groups map[string]*reasonGroup
}

// A reasonGroup is the inputs of which the same is said, but for numbers and
// what is quoted.
type reasonGroup struct {
	reason string
	n      int
	names  []string              // the first few inputs that are files, without their folders
	files  []*fileLines          // those whose lines are inputs, as they came
	byFile map[string]*fileLines // the same
}

// fileLines are lines of one file, in runs without a gap.
type fileLines struct {
	file string
	n    int
	runs [][2]int // the first and the last line
}

var particulars = regexp.MustCompile(`"[^"]*"|“[^”]*”|[0-9]+`)

// add counts one input. When it is a line of a file, add returns the file and
// how many lines of it by now are in the same group, else 0.
func (r *reasons) add(input, reason string) (file string, n int) {
	key := particulars.ReplaceAllString(reason, "…")
	g := r.groups[key]
	if g == nil && len(r.groups) >= reasonsMax {
		key, reason = "other reasons", "other reasons"
		g = r.groups[key]
	}
	if g == nil {
		if r.groups == nil {
			r.groups = make(map[string]*reasonGroup)
		}
		g = &reasonGroup{reason: reason, byFile: make(map[string]*fileLines)}
		r.groups[key] = g
	}
	g.n++
	if g.reason != reason {
		g.reason = key
	}
	file, line, ok := cutLine(input)
	if !ok {
		if len(g.names) < namesShown {
			g.names = append(g.names, filepath.Base(input))
		}
		return "", 0
	}
	l := g.byFile[file]
	if l == nil {
		l = &fileLines{file: file}
		g.byFile[file] = l
		g.files = append(g.files, l)
	}
	l.add(line)
	return file, l.n
}

// cutLine takes apart what an input that is a line of a file is called.
func cutLine(input string) (file string, line int, ok bool) {
	i := strings.LastIndexByte(input, ':')
	if i < 1 {
		return "", 0, false
	}
	line, err := strconv.Atoi(input[i+1:])
	return input[:i], line, err == nil && line > 0
}

func (l *fileLines) add(line int) {
	l.n++
	if k := len(l.runs) - 1; k >= 0 && (l.runs[k][1] == line || l.runs[k][1]+1 == line) {
		l.runs[k][1] = line
		return
	}
	l.runs = append(l.runs, [2]int{line, line})
}

// name writes the file and its lines but for the first few: news.jsonl:6-62.
func (l *fileLines) name(but int) string {
	var parts []string
	left := l.n - but
	for i, run := range l.runs {
		if skip := min(but, run[1]-run[0]+1); skip > 0 {
			run[0], but = run[0]+skip, but-skip
		}
		switch {
		case run[0] > run[1]:
			continue
		case len(parts) == runsShown:
			last := l.runs[len(l.runs)-1][1]
			return fmt.Sprintf("%s:%s and %s more from %d to %d", l.file, strings.Join(parts, ","), thousands(left), l.runs[i][0], last)
		case run[0] == run[1]:
			parts = append(parts, strconv.Itoa(run[0]))
		default:
			parts = append(parts, fmt.Sprintf("%d-%d", run[0], run[1]))
		}
		left -= run[1] - run[0] + 1
	}
	return l.file + ":" + strings.Join(parts, ",")
}

// sorted are the groups, the largest first.
func (r *reasons) sorted() []*reasonGroup {
	groups := make([]*reasonGroup, 0, len(r.groups))
	for _, g := range r.groups {
		groups = append(groups, g)
	}
	slices.SortFunc(groups, func(a, b *reasonGroup) int {
		return cmp.Or(b.n-a.n, strings.Compare(a.reason, b.reason))
	})
	return groups
}

// lines are the groups for a summary. Files of which more lines than named
// have been counted are written with all their lines; of the rest, which have
// been named elsewhere or are files, a few.
func (r *reasons) lines(named int) []string {
	var lines []string
	for _, g := range r.sorted() {
		var names []string
		left := g.n
		for _, l := range g.files {
			if l.n > named {
				names = append(names, l.name(0))
				left -= l.n
			}
		}
		few := slices.Clone(g.names)
		for _, l := range g.files {
			if l.n <= named {
				few = append(few, filepath.Base(l.name(0)))
				left -= l.n - 1
			}
		}
		few = first(few, namesShown)
		names = append(names, few...)
		if left > len(few) {
			names = append(names, "…")
		}
		lines = append(lines, fmt.Sprintf("%s × %s: %s", thousands(g.n), g.reason, oneLine(strings.Join(names, ", "))))
	}
	return lines
}
