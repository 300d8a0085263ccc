package evidence

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/entente-graph/entente/graph"
)

var update = flag.Bool("update", false, "write golden files anew")

const (
	summit = "event:summit-PRK-RUS-2019-04"
	quote  = "Kim Jong Un met Vladimir Putin in Vladivostok in April 2019, state media said."
)

func node(id, label string, props map[string]any) graph.Node {
	labels := []string{"Entity", label}
	if label == "Article" {
		labels = []string{label}
	}
	props["id"] = id
	return graph.Node{ID: id, Labels: labels, Props: props}
}

// reported is a claim with all its properties.
func reported(article, id string, more map[string]any) graph.Rel {
	p := map[string]any{
		"claim": id, "kind": "Summit", "status": "held", "rule": "meet.summit", "confidence": 0.91,
		"quote": quote, "begin": int64(120), "end": int64(120 + len(quote)),
		"trigger": "met", "triggerBegin": int64(12), "triggerEnd": int64(15),
		"marks":     []string{"PARTICIPANT person:kim-jong-un 0 11", "PARTICIPANT person:vladimir-putin 16 30"},
		"dateStart": graph.Date("2019-04-01"), "dateEnd": graph.Date("2019-04-30"), "precision": "month", "basis": "explicit", "dateWords": "April 2019",
		"attribution": "org:kcna", "attributionWords": "state media",
	}
	for k, v := range more {
		if v == nil {
			delete(p, k)
		} else {
			p[k] = v
		}
	}
	return graph.ReportedIn.New(summit, article, p)
}

// told is an event told by three articles, two of them copies of one story,
// and denied by a third.
func told() *graph.Graph {
	relation := func(typ, from, to string, rolled bool) graph.Rel {
		return graph.Rel{Type: typ, From: from, To: to, Key: summit, Props: map[string]any{"event": summit, "rolledUp": rolled}}
	}
	return &graph.Graph{
		Nodes: []graph.Node{
			node("article:a", "Article", map[string]any{"outlet": "UPI", "title": "A friendship deepens", "url": "https://example.org/a", "published": graph.Date("2021-07-20"), "publishedBasis": "byline", "origin": "o1"}),
			node("article:b", "Article", map[string]any{"outlet": "Evening Post", "url": "https://example.org/b", "published": graph.Date("2021-07-21"), "publishedBasis": "meta", "origin": "o1"}),
			node("article:c", "Article", map[string]any{"source": "pages/c.html"}),
			node("country:PRK", "Country", map[string]any{"name": "North Korea"}),
			node("country:RUS", "Country", map[string]any{"name": "Russia"}),
			{ID: "event:declaration", Labels: []string{"Event", "Declaration"}, Props: map[string]any{"name": "Declaration: North Korea, Russia (19 July 2000)"}},
			{ID: summit, Labels: []string{"Event", "Summit"}, Props: map[string]any{
				"id": summit, "kind": "Summit", "type": "CONSULT", "name": "Summit: Kim Jong Un, Vladimir Putin (April 2019)", "cameo": "040", "score": 4.0,
				"status": "held", "disputed": true, "start": graph.Date("2019-04-01"), "end": graph.Date("2019-04-30"), "precision": "month", "basis": "explicit",
			}},
			node("org:kcna", "Organization", map[string]any{"name": "KCNA"}),
			node("person:kim-jong-un", "Person", map[string]any{"name": "Kim Jong Un"}),
			node("person:vladimir-putin", "Person", map[string]any{"name": "Vladimir Putin"}),
			node("place:vladivostok", "Place", map[string]any{"name": "Vladivostok"}),
		},
		Rels: []graph.Rel{
			{Type: "AT", From: summit, To: "place:vladivostok"},
			{Type: "MENTIONS", From: "article:a", To: "country:PRK"},
			relation("MET", "country:PRK", "country:RUS", true),
			relation("MET", "person:kim-jong-un", "person:vladimir-putin", false),
			{Type: "MET", From: "person:kim-jong-un", To: "person:vladimir-putin", Key: "event:other", Props: map[string]any{"event": "event:other"}},
			{Type: "PARTICIPANT", From: summit, To: "person:kim-jong-un"},
			{Type: "PARTICIPANT", From: summit, To: "person:vladimir-putin"},
			{Type: "PARTICIPANT", From: "event:declaration", To: "country:RUS"},
			{Type: "REFERS_TO", From: summit, To: "event:declaration", Key: "follows", Props: map[string]any{"how": "follows"}},
			reported("article:a", "c1", nil),
			reported("article:a", "c0", map[string]any{"begin": int64(10), "end": int64(41), "quote": "On Tuesday the two leaders met.", "kind": "Meeting",
				"triggerBegin": int64(27), "triggerEnd": int64(30), "marks": []string{"PARTICIPANT person:kim-jong-un 11 26"}, "attribution": nil, "attributionWords": nil,
				"dateStart": graph.Date("2019-04-23"), "dateEnd": graph.Date("2019-04-23"), "precision": "day", "basis": "relative", "dateWords": "Tuesday", "dateWhy": "Tuesday on or before 2019-04-25 → 2019-04-23"}),
			reported("article:b", "c2", nil),
			reported("article:c", "c3", map[string]any{"status": "denied", "quote": "Moscow denied\nthat they \x1b[31mmet\u202e.", "triggerBegin": int64(0), "triggerEnd": int64(999), "marks": []string{"junk", "PARTICIPANT x -1 3", "PARTICIPANT x 2 1"},
				"dateStart": nil, "dateEnd": nil, "precision": nil, "basis": nil, "dateWords": nil, "confidence": 0.4}),
		},
	}
}

func TestGolden(t *testing.T) {
	e, err := Build(told(), summit)
	if err != nil {
		t.Fatal(err)
	}
	for name, style := range map[string]Style{"plain.txt": Plain, "terminal.txt": Terminal} {
		var b bytes.Buffer
		if err := WriteText(&b, e, style); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(file, b.Bytes(), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(b.Bytes(), want) {
			t.Errorf("%s differs; run with -update and read the diff\ngot:\n%s\nwant:\n%s", file, b.Bytes(), want)
		}
	}
}

func TestCopiesCountOnce(t *testing.T) {
	e, err := Build(told(), summit)
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Stories) != 2 || e.Reports() != 3 {
		t.Fatalf("%d stories in %d reports, want 2 in 3", len(e.Stories), e.Reports())
	}
	var articles []string
	for _, r := range e.Stories[0].Reports {
		articles = append(articles, r.Article)
	}
	if want := []string{"article:a", "article:b"}; !slices.Equal(articles, want) {
		t.Errorf("the first story is told by %v, want %v", articles, want)
	}
}

// The order of the graph must not show.
func TestAnyOrder(t *testing.T) {
	text := func(g *graph.Graph) string {
		e, err := Build(g, summit)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := WriteText(&b, e, Plain); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	g := told()
	want := text(g)
	slices.Reverse(g.Nodes)
	slices.Reverse(g.Rels)
	if got := text(g); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestUnknownEvent(t *testing.T) {
	for _, id := range []string{"event:none", "", "country:RUS"} {
		if _, err := Build(told(), id); err == nil || !strings.Contains(err.Error(), "no event") {
			t.Errorf("Build(%q): error %v", id, err)
		}
	}
}

// An event of which hardly anything is known still prints.
func TestBare(t *testing.T) {
	g := &graph.Graph{Nodes: []graph.Node{{ID: "event:x", Labels: []string{"Event"}}}, Rels: []graph.Rel{{Type: "REPORTED_IN", From: "event:x", To: "article:gone"}}}
	e, err := Build(g, "event:x")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := WriteText(&b, e, Plain); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"date      unknown\n", "outlet unknown, day of publication unknown", "nothing in the text says when"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}

func TestDateWorking(t *testing.T) {
	for _, tt := range []struct {
		c    Claim
		want string
	}{
		{Claim{Start: "2000-07-19", Stop: "2000-07-19", Precision: "day", Basis: "explicit", DateWords: "July 19, 2000"}, "2000-07-19, “July 19, 2000” in the text"},
		{Claim{Start: "2019-01-01", Stop: "2019-12-31", Precision: "year", Basis: "inherited", DateWords: "2019"}, "2019, “2019” of the text around it"},
		{Claim{Start: "2021-07-20", Stop: "2021-07-20", Precision: "day", Basis: "publication"}, "2021-07-20, no date in the text, the day of publication is taken"},
		{Claim{Start: "2019-04-01", Stop: "2019-06-30", Precision: "range", Basis: "relative", DateWords: "spring"}, "2019-04-01 to 2019-06-30, “spring”, worked out"},
		{Claim{Start: "2019-04-01", Precision: "range", Basis: "explicit"}, "2019-04-01 or later, the date in the text"},
		{Claim{Precision: "unknown", Basis: "none"}, "unknown, nothing in the text says when"},
	} {
		if got := tt.c.DateWorking(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestPieces(t *testing.T) {
	show := func(quote string, marks ...Mark) string {
		p := printer{}
		return p.marked(quote, marks)
	}
	for _, tt := range []struct {
		name, got, want string
	}{
		{"none", show("they met"), "they met"},
		{"end to end", show("they met", Mark{Kind: Actor, Begin: 0, End: 4}, Mark{Kind: Trigger, Begin: 5, End: 8}), "[they] «met»"},
		{"inside", show("the talks of April", Mark{Kind: Actor, Begin: 0, End: 18}, Mark{Kind: Trigger, Begin: 4, End: 9}), "[the ]«talks»[ of April]"},
		{"twice the same words", show("they met", Mark{Kind: Actor, Role: "ACTOR", Begin: 0, End: 4}, Mark{Kind: Actor, Role: "TARGET", Begin: 0, End: 4}), "[they] met"},
		{"whole", show("met", Mark{Kind: Trigger, Begin: 0, End: 3}), "«met»"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, tt.got, tt.want)
		}
	}
}

func TestIndexWords(t *testing.T) {
	for _, tt := range []struct {
		s, words string
		want     int
	}{
		{"In 2019, in 20190 ways", "2019", 3}, {"no 20190 but 2019", "2019", 13}, {"Mayor in May", "May", 9}, {"Mayor", "May", -1}, {"x", "", -1}, {"Maý May", "May", 5},
	} {
		if got := indexWords(tt.s, tt.words); got != tt.want {
			t.Errorf("indexWords(%q, %q) = %d, want %d", tt.s, tt.words, got, tt.want)
		}
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("pipe closed") }

func TestWriteError(t *testing.T) {
	e, _ := Build(told(), summit)
	if err := WriteText(broken{}, e, Plain); err == nil {
		t.Error("an error of the writer is lost")
	}
}

// Whatever a store holds, nothing of an article reaches the terminal as a
// command, marks lie in their quotes, and nothing of a quote is lost.
func FuzzMarks(f *testing.F) {
	f.Add(quote, int64(12), int64(15), "PARTICIPANT person:kim-jong-un 0 11", "April 2019")
	f.Add("Türkiye 🕊 met", int64(1), int64(9), "A b 2 3", "🕊")
	f.Add("\x1b[2J\u202emet", int64(0), int64(4), "A b 0 99999999999999999999", "\x1b")
	f.Fuzz(func(t *testing.T, quote string, begin, end int64, party, words string) {
		g := told()
		g.Rels = append(g.Rels, reported("article:c", "zz", map[string]any{"quote": quote, "triggerBegin": begin, "triggerEnd": end, "marks": []string{party}, "dateWords": words, "attributionWords": words}))
		e, err := Build(g, summit)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range e.Stories {
			for _, r := range s.Reports {
				for _, c := range r.Claims {
					for _, m := range c.Marks {
						if m.Begin < 0 || m.Begin >= m.End || m.End > len(c.Quote) || utf8.ValidString(c.Quote) && !utf8.ValidString(c.Quote[m.Begin:m.End]) {
							t.Errorf("mark %+v in %q", m, c.Quote)
						}
					}
					all := ""
					for _, p := range pieces(c.Quote, c.Marks) {
						all += p.text
					}
					if all != c.Quote {
						t.Errorf("pieces of %q make %q", c.Quote, all)
					}
				}
			}
		}
		var b strings.Builder
		if err := WriteText(&b, e, Plain); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsAny(b.String(), "\x1b\x07\u009b\u202e\r") {
			t.Errorf("control characters in %q", b.String())
		}
	})
}
