package eval

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Rows in our own words with the labels of a careful reader. What is scored
// here is the bookkeeping; how well the product reads is measured on real data.
const (
	nameRows = `{"id":"a","text":"“Oh” again. Kim Jong Un met Vladimir Putin in Vladivostok.","entities":[{"begin":12,"end":23,"type":"PER"},{"begin":28,"end":42,"type":"PER"},{"begin":46,"end":57,"type":"LOC"},{"begin":0,"end":4,"type":"MISC"}]}` + "\n"

	timexRows = `{"id":"a","dct":"2021-07-20","text":"Ça va: the leaders met on April 25, 2019.","timex":[{"s":26,"e":40,"type":"DATE","value":"2019-04-25"}]}` + "\n"

	storyRows = `{"id":"a","date":"2019-04-26","title":"","text":"Kim Jong Un met Vladimir Putin in Vladivostok on April 25, 2019.","events":[{"type":"CONSULT","kind":"Summit","actor":[{"name":"Kim Jong Un","country":"PRK"},{"name":"Vladimir Putin","country":"RUS"}],"recipient":[],"date":"2019-04-25","status":"held","agreed":true}]}` + "\n"
)

func run(t *testing.T, task, rows string) (Report, string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "rows.jsonl")
	if err := os.WriteFile(file, []byte(rows), 0o666); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	r, err := Run(context.Background(), task, file, Options{Predictions: &out})
	if err != nil {
		t.Fatal(err)
	}
	return r, out.String()
}

// figure returns one number of a report.
func figure(t *testing.T, r Report, score, name string) float64 {
	t.Helper()
	for _, s := range r.Scores {
		for _, f := range s.Figures {
			if s.Name == score && f.Name == name {
				return f.Value
			}
		}
	}
	t.Fatalf("the report of %s has no %s of %s", r.Task, name, score)
	return 0
}

func TestTasksScoreWhatIsRight(t *testing.T) {
	for _, tt := range []struct{ task, rows, score string }{
		{"names", nameRows, "PER_LOC"},
		{"timex", timexRows, "value"},
		{"story", storyRows, "full"},
	} {
		r, _ := run(t, tt.task, tt.rows)
		if !r.Scored || r.Rows != 1 {
			t.Errorf("%s: scored %v, rows %d", tt.task, r.Scored, r.Rows)
		}
		if got := figure(t, r, tt.score, "F1"); got != 1 {
			t.Errorf("%s: %s F1 = %v, want 1", tt.task, tt.score, got)
		}
	}
}

// TestLabelsAreNotSeen takes the labels away, and then makes them wrong:
// predictions must be the same to the byte.
func TestLabelsAreNotSeen(t *testing.T) {
	for task, rows := range map[string]string{"names": nameRows, "timex": timexRows, "story": storyRows} {
		_, want := run(t, task, rows)
		for _, label := range []string{"entities", "timex", "events"} {
			var row map[string]any
			if err := json.Unmarshal([]byte(rows), &row); err != nil {
				t.Fatal(err)
			}
			if row[label] == nil {
				continue
			}
			for _, wrong := range []any{nil, []any{}} {
				delete(row, label)
				if wrong != nil {
					row[label] = wrong
				}
				b, err := json.Marshal(row)
				if err != nil {
					t.Fatal(err)
				}
				r, got := run(t, task, string(b)+"\n")
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s: predictions look at labels (-with +without):\n%s", task, diff)
				}
				if wrong == nil && r.Scored {
					t.Errorf("%s: rows without labels have a score", task)
				}
			}
		}
	}
}

func TestUnknownAndLaterTasks(t *testing.T) {
	_, err := Run(context.Background(), "namez", "x", Options{})
	if err == nil || !strings.Contains(err.Error(), "names") {
		t.Errorf("an unknown task: %v, want the list of tasks", err)
	}
	if _, err := Run(context.Background(), "gsr", "x", Options{}); !errors.Is(err, ErrNotYet) {
		t.Errorf("a task of later: %v", err)
	}
}

func TestBrokenRowIsNamed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "rows.jsonl")
	if err := os.WriteFile(file, []byte("{\"id\":\"a\",\"text\":\"x\"}\n{broken\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Run(context.Background(), "names", file, Options{}); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("a broken row: %v, want its line", err)
	}
}

func TestCodePoints(t *testing.T) {
	text := strings.Repeat("aé世🎈", 200)
	cp := newCodePoints(text)
	n := 0
	for i := range text {
		if got := cp.of(i); got != n {
			t.Fatalf("of(%d) = %d, want %d", i, got, n)
		}
		n++
	}
	if got := cp.of(len(text)); got != n {
		t.Errorf("of(end) = %d, want %d", got, n)
	}
}

// TestStoryLevels works the levels on made-up events, where each differs from
// gold in one thing.
func TestStoryLevels(t *testing.T) {
	str := func(s string) *string { return &s }
	prk, rus := party{"Kim", str("PRK")}, party{"Putin", str("RUS")}
	gold := triple{"CONSULT", "Summit", []party{prk, rus}, nil, str("2019-04"), "held"}
	as := func(change func(*triple)) triple {
		p := gold
		change(&p)
		return p
	}
	tests := []struct {
		name string
		p    triple
		want string // levels that hold
	}{
		{"the same", gold, "parties quad type dated full"},
		{"finer date", as(func(p *triple) { p.Date = str("2019-04-25") }), "parties quad type dated full"},
		{"coarser date", as(func(p *triple) { p.Date = str("2019") }), "parties quad type"},
		{"other kind", as(func(p *triple) { p.Kind = "Meeting" }), "parties quad type dated"},
		{"planned", as(func(p *triple) { p.Status = "planned" }), "parties quad type dated"},
		{"same quad", as(func(p *triple) { p.Type = "SUPPORT" }), "parties quad"},
		{"sides apart", as(func(p *triple) { p.Actor, p.Recipient = []party{rus}, []party{prk} }), "parties quad type dated full"},
		{"one party", as(func(p *triple) { p.Actor = []party{rus} }), ""},
		{"third party", as(func(p *triple) { p.Actor = []party{rus, prk, {"Xi", str("CHN")}} }), "parties quad type dated"},
	}
	for _, tt := range tests {
		var held []string
		for _, l := range levels {
			if l.agree(gold, tt.p, nil) {
				held = append(held, l.name)
			}
		}
		if got := strings.Join(held, " "); got != tt.want {
			t.Errorf("%s: levels %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestMatchIsLargest(t *testing.T) {
	str := func(s string) *string { return &s }
	ev := func(a, b string) triple {
		return triple{"ASSAULT", "Attack", []party{{a, str(a)}}, []party{{b, str(b)}}, nil, "held"}
	}
	// The first gold event fits both predictions, the second only the first of
	// them: a greedy pairing would lose one.
	gold := []goldEvent{{triple: ev("A", "B")}, {triple: ev("A", "C")}}
	both := ev("A", "B")
	both.Recipient = append(both.Recipient, party{"C", str("C")})
	owner := match(gold, []triple{both, ev("A", "B")}, nil, levels[0])
	if diff := cmp.Diff([]int{1, 0}, owner); diff != "" {
		t.Errorf("match (-want +got):\n%s", diff)
	}
}

func TestShingles(t *testing.T) {
	var s shingleScore
	s.add("one two three four five", "one two three four five")
	s.add("one two three four five", "one two three four six")
	want := []Figure{{"P", 0.75}, {"R", 0.75}, {"F1", 0.75}}
	if diff := cmp.Diff(want, s.figures()); diff != "" {
		t.Errorf("figures (-want +got):\n%s", diff)
	}
	if got := shingles("two words"); len(got) != 1 {
		t.Errorf("a text shorter than a shingle has %d, want 1", len(got))
	}
	if got := shingles(""); len(got) != 0 {
		t.Errorf("an empty text has %d shingles", len(got))
	}
}
