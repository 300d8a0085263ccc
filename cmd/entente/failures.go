package main

import "github.com/entente-graph/entente/extract"

// Failures name the inputs that could not be read, as they come, and count
// them by reason for the summary. Of the lines of one file that fail for one
// reason the first few are named so, the rest at the end, as ranges.
type failures struct {
	say func(format string, args ...any)
	n   int
	by  reasons
}

// linesShown is how many failed lines of a file are named as they come.
const linesShown = 5

// add reports the failure of one input.
func (f *failures) add(input string, err error) {
	f.n++
	reason := oneLine(err.Error())
	switch file, n := f.by.add(input, reason); {
	case n <= linesShown:
		f.say("%s: %s", input, reason)
	case n == linesShown+1:
		f.say("%s: more lines of it fail like this; they are counted, and named at the end", file)
	}
}

// lines are the reasons for a summary. Each names the lines of files that were
// not named as they came.
func (f *failures) lines() []string { return f.by.lines(linesShown) }

// rest says, where there is no summary, which lines were not named as they
// came.
func (f *failures) rest() {
	for _, g := range f.by.sorted() {
		for _, l := range g.files {
			if l.n > linesShown {
				f.say("%s: %s × %s", l.name(linesShown), thousands(l.n-linesShown), g.reason)
			}
		}
	}
}

// Warnings count the articles that were read with a warning, by what it says.
type warnings struct {
	n  int
	by reasons
}

func (w *warnings) add(input string, texts []string) {
	if len(texts) == 0 {
		return
	}
	w.n++
	for _, text := range texts {
		w.by.add(input, oneLine(text))
	}
}

func (w *warnings) addOf(d *extract.Document) { w.add(nameOf(d), d.Warnings) }

// lines are the warnings for a summary: how many articles, and what is said of
// them. Without warnings there are none.
func (w *warnings) lines() []string {
	if w.n == 0 {
		return nil
	}
	return append([]string{plural(w.n, "article") + " read with a warning"}, w.by.lines(0)...)
}
