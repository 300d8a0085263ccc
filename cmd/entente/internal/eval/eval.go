// Package eval measures the product on labelled data. Each task reads rows,
// predicts from their inputs alone, and only then looks for labels: rows
// without labels give the same predictions and no score. The scores follow the
// reference scorers that come with the data to the digit.
package eval

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/entente-graph/entente/extract"
)

// A Task is one kind of labelled data.
type Task struct {
	Name string
	Doc  string // what a row holds and what is predicted
	run  func(*job) error
}

// Ready reports whether the task can be run yet.
func (t Task) Ready() bool { return t.run != nil }

// Tasks are all tasks, in the order they are listed.
func Tasks() []Task {
	return []Task{
		{"names", "text → persons, places and organisations (PER LOC ORG)", names},
		{"timex", "text with date → TIMEX3 expressions and values", timexes},
		{"story", "article with date → events: who, what, to whom, when", story},
		{"readouts", "official statement with date → events with the counterpart", readouts},
		{"article", "HTML page → body text", articleBody},
		{"pages", "HTML page → title, date, body text", pages},
		{"dates", "trigger in its text → the date of its event", nil},
		{"gsr", "sentence → PLOVER events with states", nil},
		{"plv", "sentence with source and target → PLOVER root", nil},
		{"st", "sentence → source and target spans", nil},
		{"ua", "sentence → CAMEO roots, or none", nil},
		{"case", "snippet → one of 30 event types", nil},
		{"ner", "text → organisations, locations, persons, nationalities, times", nil},
		{"toponyms", "text → places with coordinates", nil},
		{"actors", "phrase → state, sector, title", nil},
		{"syntax", "CoNLL-U → parts of speech, heads, labels", nil},
	}
}

// ErrNotYet is returned for a task that is known and cannot be run yet.
var ErrNotYet = errors.New("not yet")

// Options are what a run may be given besides its file.
type Options struct {
	Tagger      string    // as extract.Options
	Predictions io.Writer // rows the reference scorers read; may be nil
}

// A Report is the outcome of a run.
type Report struct {
	Task   string
	Rows   int
	Scored bool // false when the rows carry no labels
	Scores []Score
}

// A Score is one line of a report: named figures between 0 and 1, or counts.
type Score struct {
	Name    string
	Figures []Figure
}

// A Figure is one number of a score.
type Figure struct {
	Name  string
	Value float64
}

// WriteText writes the report for a reader.
func (r Report) WriteText(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d rows\n", r.Task, r.Rows)
	if !r.Scored {
		b.WriteString("the rows carry no labels: predictions only, no score\n")
	}
	width := 0
	for _, s := range r.Scores {
		width = max(width, len(s.Name))
	}
	for _, s := range r.Scores {
		fmt.Fprintf(&b, "  %-*s", width, s.Name)
		for _, f := range s.Figures {
			if f.Value == float64(int(f.Value)) && f.Value > 1 {
				fmt.Fprintf(&b, "  %s %d", f.Name, int(f.Value))
			} else {
				fmt.Fprintf(&b, "  %s %.4f", f.Name, f.Value)
			}
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Run runs one task over a file of rows.
func Run(ctx context.Context, task, file string, o Options) (Report, error) {
	for _, t := range Tasks() {
		if t.Name != task {
			continue
		}
		if !t.Ready() {
			return Report{}, fmt.Errorf("eval %s: %w: this task is known and nothing answers it so far", task, ErrNotYet)
		}
		p, err := extract.New(extract.Options{Tagger: o.Tagger})
		if err != nil {
			return Report{}, err
		}
		j := &job{ctx: ctx, file: file, pipeline: p, out: o.Predictions, report: Report{Task: task}}
		if err := t.run(j); err != nil {
			return Report{}, fmt.Errorf("eval %s %s: %w", task, file, err)
		}
		return j.report, nil
	}
	var have []string
	for _, t := range Tasks() {
		have = append(have, t.Name)
	}
	return Report{}, fmt.Errorf("eval: task %q is unknown; there are %s", task, strings.Join(have, ", "))
}

// A job is one run in progress.
type job struct {
	ctx      context.Context
	file     string
	pipeline *extract.Pipeline
	out      io.Writer
	report   Report
}

// predict writes one row of predictions.
func (j *job) predict(row any) error {
	j.report.Rows++
	if j.out == nil {
		return nil
	}
	b, err := json.Marshal(row)
	if err != nil {
		return err
	}
	_, err = j.out.Write(append(b, '\n'))
	return err
}

func (j *job) score(name string, f ...Figure) {
	j.report.Scored = true
	j.report.Scores = append(j.report.Scores, Score{name, f})
}

// rows calls do with each line of the file.
func (j *job) rows(do func(line []byte) error) error {
	f, err := os.Open(j.file)
	if err != nil {
		return err
	}
	defer f.Close()
	r := bufio.NewReaderSize(f, 1<<20)
	for n := 1; ; n++ {
		line, err := r.ReadBytes('\n')
		if len(strings.TrimSpace(string(line))) > 0 {
			if err := do(line); err != nil {
				return fmt.Errorf("line %d: %w", n, err)
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := j.ctx.Err(); err != nil {
			return err
		}
	}
}

// A tally counts hits against what was predicted and what was right.
type tally struct{ hit, predicted, gold int }

func (t *tally) add(o tally) {
	t.hit += o.hit
	t.predicted += o.predicted
	t.gold += o.gold
}

func (t tally) figures() []Figure {
	p, r := ratio(t.hit, t.predicted), ratio(t.hit, t.gold)
	return []Figure{{"P", p}, {"R", r}, {"F1", harmonic(p, r)}}
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}
