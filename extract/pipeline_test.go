package extract_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/source"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden Documents")

const (
	articles = "../testdata/articles"
	golden   = "../testdata/golden"
)

// items reads every article we wrote.
func items(t testing.TB) []source.Item {
	t.Helper()
	var all []source.Item
	for it, err := range source.Read(context.Background(), []string{articles}, source.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		it.Name = strings.TrimPrefix(filepath.ToSlash(it.Name), articles+"/")
		all = append(all, it)
	}
	if len(all) < 12 {
		t.Fatalf("%s holds %d articles, want at least 12", articles, len(all))
	}
	return all
}

func pipeline(t testing.TB, o extract.Options) *extract.Pipeline {
	t.Helper()
	p, err := extract.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestGolden holds every Document of every article to the letter. After
// -update, read the diff.
func TestGolden(t *testing.T) {
	p := pipeline(t, extract.Options{})
	var have []string
	for _, it := range items(t) {
		name := strings.NewReplacer("/", "_", ":", "_").Replace(it.Name) + ".json"
		have = append(have, name)
		t.Run(it.Name, func(t *testing.T) {
			d, err := p.Read(it)
			if err != nil {
				t.Fatal(err)
			}
			if err := d.Validate(); err != nil {
				t.Fatal(err)
			}
			got := lines(t, d)
			file := filepath.Join(golden, name)
			if *update {
				if err := os.MkdirAll(golden, 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(file, got, 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("Document of %s (-want +got):\n%s", it.Name, diff)
			}
		})
	}
	left, err := filepath.Glob(filepath.Join(golden, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range left {
		if !slices.Contains(have, filepath.Base(file)) {
			if *update {
				if err := os.Remove(file); err != nil {
					t.Fatal(err)
				}
				continue
			}
			t.Errorf("%s belongs to no article", file)
		}
	}
}

// lines writes a Document as JSON with a line for each item of its lists, which
// makes a diff that can be read.
func lines(t *testing.T, d *extract.Document) []byte {
	t.Helper()
	b, err := json.MarshalIndent(d, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for i, line := range strings.Split(string(b), "\n") {
		item := strings.TrimLeft(line, " ")
		switch depth := len(line) - len(item); {
		case i == 0:
		case depth > 2, depth == 2 && item[0] == '}':
			out.WriteByte(' ')
		default:
			out.WriteString("\n" + strings.Repeat(" ", depth))
		}
		out.WriteString(item)
	}
	out.WriteByte('\n')
	return out.Bytes()
}

// TestConcurrent reads the same items from many goroutines through one
// pipeline and wants the same bytes as one after the other. Of prose it wants
// only that it does not race: it breaks ties at random.
func TestConcurrent(t *testing.T) {
	for _, tagger := range extract.Taggers {
		t.Run(tagger, func(t *testing.T) {
			p := pipeline(t, extract.Options{Tagger: tagger})
			all := items(t)
			if tagger == "prose" { // it takes long
				all = all[:4]
			}
			read := func(it source.Item) []byte {
				d, err := p.Read(it)
				if err != nil {
					t.Error(err)
					return nil
				}
				b, err := json.Marshal(d)
				if err != nil {
					t.Error(err)
				}
				return b
			}
			want := make([][]byte, len(all))
			for i, it := range all {
				want[i] = read(it)
			}
			var wg sync.WaitGroup
			for range 4 {
				wg.Go(func() {
					for i, it := range all {
						if got := read(it); tagger != "prose" && !bytes.Equal(got, want[i]) {
							t.Errorf("%s: another reading gives another Document", it.Name)
						}
					}
				})
			}
			wg.Wait()
		})
	}
}

func TestNoStoryOutsideTheStory(t *testing.T) {
	p := pipeline(t, extract.Options{})
	for _, it := range items(t) {
		d, err := p.Read(it)
		if err != nil {
			t.Fatal(err)
		}
		story := func(begin, end int) bool {
			return slices.ContainsFunc(d.Blocks, func(b article.Block) bool {
				return b.Kind.Story() && b.Begin <= begin && end <= b.End
			})
		}
		for _, m := range d.Mentions {
			if !story(m.Begin, m.End) {
				t.Errorf("%s: mention %q stands outside the story", it.Name, m.In(d.Text))
			}
		}
		for _, c := range d.Claims {
			if !story(c.Trigger.Begin, c.Trigger.End) {
				t.Errorf("%s: claim %q stands outside the story", it.Name, c.Trigger.In(d.Text))
			}
		}
	}
}

func TestUnknownTagger(t *testing.T) {
	if _, err := extract.New(extract.Options{Tagger: "magic"}); err == nil || !strings.Contains(err.Error(), `"magic"`) {
		t.Errorf("New with an unknown tagger: %v", err)
	}
}

// FuzzRead reads arbitrary text and pages: no panic, and what comes out keeps
// the contract.
func FuzzRead(f *testing.F) {
	for _, it := range items(f) {
		if len(it.Body) < 20_000 {
			f.Add(it.Body, it.Title, it.Date, it.Format == source.HTML)
		}
	}
	f.Add("Kim Jong Un met Putin on April 25, 2019.", "", "2019-04-26", false)
	f.Add("\u2028«Москва» — 金正恩 met\xff Putin’s \"", "U.S.", "0000-00-00", false)
	f.Add("<p>Seoul said</p><figure><figcaption>x", "", "", true)
	p := pipeline(f, extract.Options{})
	f.Fuzz(func(t *testing.T, body, title, date string, html bool) {
		it := source.Item{Name: "fuzz", Title: title, Date: date, Body: strings.ToValidUTF8(body, "\uFFFD")}
		it.Title = strings.ToValidUTF8(title, "\uFFFD")
		if html {
			it.Format = source.HTML
		}
		d, err := p.Read(it)
		if err != nil {
			if !errors.Is(err, article.ErrNoArticle) {
				t.Logf("read: %v", err)
			}
			return
		}
		if err := d.Validate(); err != nil {
			t.Fatalf("%v\n%q", err, d.Text)
		}
	})
}
