package source

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func readAll(t testing.TB, o Options, paths ...string) (items []Item, errs []error) {
	t.Helper()
	for it, err := range Read(context.Background(), paths, o) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		items = append(items, it)
	}
	return items, errs
}

// write makes files below a new folder, which becomes the working directory.
func write(t testing.TB, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, body := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func zip(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func names(items []Item) []string {
	var out []string
	for _, it := range items {
		out = append(out, it.Name)
	}
	return out
}

func messages(errs []error) []string {
	var out []string
	for _, err := range errs {
		out = append(out, err.Error())
	}
	return out
}

const (
	textPage = "Oslo talks end\n\nNorway hosted envoys of Sudan on Tuesday.\n"
	htmlPage = "<!DOCTYPE html><html><body><p>Norway hosted envoys of Sudan.</p></body></html>"
)

func TestReadByContent(t *testing.T) {
	row := `{"id":"a1","url":"https://a.example/1","title":"Talks","date":"2024-08-06","outlet":"A","text":"Egypt recalled its envoy.","topic":"x"}`
	rowItem := Item{ID: "a1", URL: "https://a.example/1", Title: "Talks", Date: "2024-08-06", Outlet: "A", Body: "Egypt recalled its envoy."}
	named := func(it Item, name string) Item { it.Name = name; return it }
	// The names of the files mislead on purpose.
	for _, test := range []struct {
		name, body string
		want       []Item
	}{
		{"a.html", textPage, []Item{{Name: "a.html", Body: textPage}}},
		{"a.txt", htmlPage, []Item{{Name: "a.txt", Format: HTML, Body: htmlPage}}},
		{"a.json", zip(htmlPage), []Item{{Name: "a.json", Format: HTML, Body: htmlPage}}},
		{"b.json", zip(textPage), []Item{{Name: "b.json", Body: textPage}}},
		{"a", row + "\n\n" + row, []Item{named(rowItem, "a:1"), named(rowItem, "a:3")}},
		{"a.gz", zip(row + "\r\n"), []Item{named(rowItem, "a.gz:1")}},
		{"bom", "\xef\xbb\xbf" + row, []Item{named(rowItem, "bom:1")}},
		{"array", "[" + row + ",\n " + row + "]", []Item{named(rowItem, "array:1"), named(rowItem, "array:2")}},
		{"pretty", strings.ReplaceAll(row, ",", ",\n") + "\n" + strings.ReplaceAll(row, ",", ",\n"),
			[]Item{named(rowItem, "pretty:1"), named(rowItem, "pretty:8")}},
		{"published", `{"published":"2024-08-06","html":"<p>x</p>","id":7}`,
			[]Item{{Name: "published:1", ID: "7", Date: "2024-08-06", Format: HTML, Body: "<p>x</p>"}}},
		{"markup", `{"text":"<p>One.</p><p>Two.</p><p>Three.</p>"}`, []Item{{Name: "markup:1", Format: HTML, Body: "<p>One.</p><p>Two.</p><p>Three.</p>"}}},
		{"fragment", "Summary\n<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>", []Item{{Name: "fragment", Format: HTML, Body: "Summary\n<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>"}}},
		{"stray", "[Update] 3 < 4, he said.", []Item{{Name: "stray", Body: "[Update] 3 < 4, he said."}}},
	} {
		write(t, map[string]string{test.name: test.body})
		items, errs := readAll(t, Options{}, test.name)
		if len(errs) > 0 {
			t.Errorf("%s: %v", test.name, errs)
		}
		if d := cmp.Diff(test.want, items); d != "" {
			t.Errorf("%s: (-want +got)\n%s", test.name, d)
		}
	}
}

func TestReadErrors(t *testing.T) {
	for _, test := range []struct{ name, body, want string }{
		{"empty", "", "empty: the file is empty"},
		{"spaces", " \n\t\n", "spaces: the file is empty"},
		{"emptyz", zip(""), "emptyz: the file is empty"},
		{"pdf", "%PDF-1.7\n", "pdf: looks like a PDF document; " + readHint},
		{"zip", "PK\x03\x04\x14\x00", "zip: looks like a ZIP archive (or a Word, EPUB or WACZ file); " + readHint},
		{"png", "\x89PNG\r\n\x1a\n\x00", "png: looks like a PNG image; " + readHint},
		{"jpeg", "\xff\xd8\xff\xe0\x00\x10JFIF", "jpeg: looks like a JPEG image; " + readHint},
		{"nul", "abc\x00\x01\x02def", "nul: looks like a binary file; " + readHint},
		{"ours", "SQLite format 3\x00rest", "ours: looks like an SQLite database; " + readHint},
		{"zz", zip(zip(textPage)), "zz: looks like a gzip file inside a gzip file (unpack it first); " + readHint},
		{"late", strings.Repeat("a", 2*look) + strings.Repeat("\x00", look), "late: looks like a binary file; " + readHint},
		{"rss", `<?xml version="1.0"?><!-- x --><rss version="2.0"></rss>`, "rss: looks like an RSS feed (save the pages it lists); " + readHint},
		{"atom", "<feed xmlns='http://www.w3.org/2005/Atom'/>", "atom: looks like an Atom feed (save the pages it lists); " + readHint},
		{"nitf", `<?xml version="1.0"?><nitf><body/></nitf>`, "nitf: looks like an XML file with the root element <nitf>; " + readHint},
		{"warc", zip("WARC/1.0\r\n"), "warc: looks like a WARC web archive; " + readHint},
		{"cut", zip(strings.Repeat(textPage, 9))[:40], "cut: the gzip file is cut off; fetch it again"},
		{"sum", zip(textPage)[:len(zip(textPage))-8] + "12345678", "sum: the gzip file is damaged (checksum); fetch it again"},
		{"broken", `{"text":"x`, "broken:1: broken JSON: it ends too early"},
		{"word", `{"text":"x",, }`, "word:1: broken JSON at byte 13: invalid character ',' looking for beginning of object key string"},
		{"neither", `{"title":"x"}`, `neither:1: neither "text" nor "html" is given; one of them holds the article`},
		{"blank", `{"text":" "}`, `blank:1: "text" or "html" is empty`},
		{"type", `{"text":["x"]}`, `type:1: field "text" is an array, not a string`},
		{"doc", `{"text":"x","blocks":[],"sentences":[]}`, "doc:1: this is a Document, which was read before; give it to entente load"},
		{"array", `[{"text":"x"`, "array:1: broken JSON: it ends too early"},
		{"none", " [ ]", "none: the JSON array is empty: there is no article in it"},
	} {
		write(t, map[string]string{test.name: test.body, "good.txt": textPage})
		items, errs := readAll(t, Options{}, test.name, "good.txt")
		if d := cmp.Diff([]string{test.want}, messages(errs)); d != "" {
			t.Errorf("%s: (-want +got)\n%s", test.name, d)
		}
		if n := names(items); len(n) != 1 || n[0] != "good.txt" {
			t.Errorf("%s: the next input was not read, items %v", test.name, n)
		}
		var e *Error
		if len(errs) > 0 && !errors.As(errs[0], &e) {
			t.Errorf("%s: %T is no *Error", test.name, errs[0])
		}
	}
}

// A broken line stops neither the lines before it nor those after.
func TestBrokenLine(t *testing.T) {
	write(t, map[string]string{"a.jsonl": "{\"text\":\"one\"}\n{\"text\":\"two\"}\n{\"text\":\n{\"text\":\"four\"}\n"})
	items, errs := readAll(t, Options{}, "a.jsonl")
	if d := cmp.Diff([]string{"a.jsonl:1", "a.jsonl:2", "a.jsonl:4"}, names(items)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"a.jsonl:3: broken JSON: it ends too early"}, messages(errs)); d != "" {
		t.Error(d)
	}
}

// An array that is cut off between two items gives those that are there, and
// says that something is missing.
func TestArrayCutShort(t *testing.T) {
	write(t, map[string]string{"a.json": "[{\"text\":\"one\"},\n{\"text\":\"two\"}\n"})
	items, errs := readAll(t, Options{}, "a.json")
	if d := cmp.Diff([]string{"a.json:1", "a.json:2"}, names(items)); d != "" {
		t.Error(d)
	}
	if len(errs) != 1 || !strings.Contains(messages(errs)[0], "the array is not closed") {
		t.Errorf("errors %q", messages(errs))
	}
}

// Lines are as long as they like, up to the limit (case-046).
func TestLongLine(t *testing.T) {
	short := `{"url":"https://a.example/1","published":"2024-08-06","text":"Mali recalled its consul."}`
	long := `{"text":"Mali recalled its consul.` + strings.Repeat("x", 200000) + `"}`
	write(t, map[string]string{"a.jsonl": "\xef\xbb\xbf" + short + "\n" + long + "\n" + short})
	items, errs := readAll(t, Options{}, "a.jsonl")
	if len(errs) > 0 || len(items) != 3 || len(items[1].Body) != 200000+25 {
		t.Fatalf("got %v, errors %v", names(items), errs)
	}
	items, errs = readAll(t, Options{MaxItem: 100 << 10}, "a.jsonl")
	if d := cmp.Diff([]string{"a.jsonl:1", "a.jsonl:3"}, names(items)); d != "" {
		t.Error(d)
	}
	want := []string{"a.jsonl:2: the line is longer than one article can be (100 KiB) and was skipped"}
	if d := cmp.Diff(want, messages(errs)); d != "" {
		t.Error(d)
	}
}

// endless yields n bytes without keeping them.
type endless struct {
	n    int64
	fill byte
}

func (e *endless) Read(p []byte) (int, error) {
	if e.n <= 0 {
		return 0, io.EOF
	}
	n := int(min(int64(len(p)), e.n))
	for i := range p[:n] {
		p[i] = e.fill
	}
	e.n -= int64(n)
	return n, nil
}

func TestHugeLine(t *testing.T) {
	for _, test := range []struct {
		start, want string
	}{
		{"word", "-: larger than one article can be (1 MiB); split it, or write one JSON object a line"},
		{`{"text":"`, "-:1: the line is longer than one article can be (1 MiB) and was skipped"},
		{`[{"text":"`, "-:1: larger than one article can be (1 MiB); split it, or write one JSON object a line; what comes after it was not read"},
	} {
		in := io.MultiReader(strings.NewReader(test.start), &endless{50 << 20, 'x'})
		_, errs := readAll(t, Options{Stdin: in, MaxItem: 1 << 20}, "-")
		if d := cmp.Diff([]string{test.want}, messages(errs)); d != "" {
			t.Errorf("%s: (-want +got)\n%s", test.start, d)
		}
	}
}

// What was whole before a gzip file was cut off is read (case-042).
func TestCutGzipLines(t *testing.T) {
	var b strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&b, "{\"text\":\"Envoy %d met envoy %d.\"}\n", i, i*7919%3001)
	}
	z := zip(b.String())
	write(t, map[string]string{"a.jsonl.gz": z[:len(z)*3/4], "b.txt": textPage})
	items, errs := readAll(t, Options{}, "a.jsonl.gz", "b.txt")
	if len(items) < 1000 || items[len(items)-1].Name != "b.txt" {
		t.Errorf("%d items", len(items))
	}
	if len(errs) != 1 || !errors.Is(errs[0], io.ErrUnexpectedEOF) || !strings.Contains(errs[0].Error(), ": the gzip file is cut off; fetch it again") {
		t.Errorf("errors %v", errs)
	}
}

func TestFolder(t *testing.T) {
	write(t, map[string]string{
		"d/b.txt": textPage, "d/a/z.html": htmlPage, "d/a/y.txt": textPage, "d/.hidden": textPage, "d/.git/config": textPage,
		"d/entente.db": "SQLite format 3\x00", "d/entente.db-wal": "\x00", "d/c.png": "\x89PNG\r\n\x1a\n",
	})
	var sum int64
	items, errs := readAll(t, Options{OnBytes: func(n int64) { sum += n }}, "d/b.txt", "d")
	if d := cmp.Diff([]string{"d/b.txt", "d/a/y.txt", "d/a/z.html", "d/b.txt"}, names(items)); d != "" {
		t.Error(d)
	}
	if len(errs) != 1 || !strings.HasPrefix(errs[0].Error(), "d/c.png: looks like a PNG image") {
		t.Errorf("errors %v", errs)
	}
	if want := Size([]string{"d/b.txt", "d"}); sum != want || want == 0 {
		t.Errorf("OnBytes told of %d bytes, Size of %d", sum, want)
	}
	if got := Size([]string{"d", "-"}); got != 0 {
		t.Errorf("Size with standard input = %d, want 0 for unknown", got)
	}
}

func TestUnreadable(t *testing.T) {
	write(t, map[string]string{"d/a.txt": textPage, "d/locked/x.txt": textPage, "d/secret.txt": textPage, "d/z.txt": textPage})
	os.Chmod("d/locked", 0)
	os.Chmod("d/secret.txt", 0)
	t.Cleanup(func() { os.Chmod("d/locked", 0o755) })
	if _, err := os.ReadDir("d/locked"); err == nil {
		t.Skip("this user may read everything (root)")
	}
	items, errs := readAll(t, Options{}, "d")
	if d := cmp.Diff([]string{"d/a.txt", "d/z.txt"}, names(items)); d != "" {
		t.Error(d)
	}
	want := []string{
		"d/locked: permission denied; make it readable (chmod u+r, and u+x for a folder)",
		"d/secret.txt: permission denied; make it readable (chmod u+r, and u+x for a folder)",
	}
	if d := cmp.Diff(want, messages(errs)); d != "" {
		t.Error(d)
	}
}

// What TestUnreadable sees, for those whom no permission stops.
func TestPermissionWording(t *testing.T) {
	err := plain(&fs.PathError{Op: "open", Path: "d", Err: fs.ErrPermission})
	if !errors.Is(err, fs.ErrPermission) || err.Error() != "permission denied; make it readable (chmod u+r, and u+x for a folder)" {
		t.Errorf("got %v", err)
	}
}

func TestMissing(t *testing.T) {
	write(t, map[string]string{"good.txt": textPage, "empty/.keep": ""})
	items, errs := readAll(t, Options{}, "gone.txt", "good.txt", "empty", "-")
	want := []string{
		"gone.txt: no such file or folder; check the spelling",
		"empty: no files to read in this folder",
		"-: standard input is not connected",
	}
	if d := cmp.Diff(want, messages(errs)); d != "" {
		t.Error(d)
	}
	if len(items) != 1 {
		t.Errorf("items %v", names(items))
	}
	if len(errs) > 0 && !errors.Is(errs[0], fs.ErrNotExist) {
		t.Errorf("%v is not fs.ErrNotExist", errs[0])
	}
}

func TestLinks(t *testing.T) {
	write(t, map[string]string{"d/a.txt": textPage, "e/b.txt": textPage})
	if os.Symlink("../e", "d/loop") != nil || os.Symlink("../e/b.txt", "d/b.txt") != nil || os.Symlink("nowhere", "d/c.txt") != nil {
		t.Skip("no symbolic links here")
	}
	items, errs := readAll(t, Options{}, "d")
	if d := cmp.Diff([]string{"d/a.txt", "d/b.txt"}, names(items)); d != "" {
		t.Error(d)
	}
	want := []string{
		"d/c.txt: no such file or folder; check the spelling",
		"d/loop: a link to a folder is not followed; name the folder itself",
	}
	if d := cmp.Diff(want, messages(errs)); d != "" {
		t.Error(d)
	}
}

func TestCancel(t *testing.T) {
	write(t, map[string]string{"a.txt": textPage, "b.txt": textPage, "c.txt": textPage})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var items, errs int
	for _, err := range Read(ctx, []string{"a.txt", "b.txt", "c.txt"}, Options{}) {
		if err != nil {
			errs++
			if err != context.Canceled {
				t.Errorf("got %v", err)
			}
			continue
		}
		items++
		cancel()
	}
	if items != 1 || errs != 1 {
		t.Errorf("%d items and %d errors, want 1 and 1", items, errs)
	}
}

func TestStop(t *testing.T) {
	write(t, map[string]string{"a.jsonl": "{\"text\":\"x\"}\n{\"text\":\"y\"}\n", "gone": ""})
	for range Read(context.Background(), []string{"a.jsonl", "gone", "a.jsonl"}, Options{}) {
		break // must not be called again, which would panic
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{textPage, htmlPage, zip(htmlPage), "{\"text\":\"x\"}\n{", "[{\"text\":\"x\"},{}]", "{\n\"text\":\n\"x\"}", "[]", " []", "[", "[{\"text\":\"x\"}", "{", "[{", "\xff\xfe{\x00", "<", "HTTP/1.1 200 OK\r\n\r\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		n := 0
		for it, err := range Read(context.Background(), []string{"-"}, Options{Stdin: bytes.NewReader(b), MaxItem: 1000}) {
			n++
			if err != nil {
				var e *Error
				if !errors.As(err, &e) {
					t.Errorf("%T: %v", err, err)
				}
			} else if it.Body == "" || strings.ToValidUTF8(it.Body, "") != it.Body {
				t.Errorf("item %+v", it)
			}
		}
		if n == 0 {
			t.Errorf("%q gave neither item nor error", b)
		}
	})
}
