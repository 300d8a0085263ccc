package article

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/entente-graph/entente/extract/source"
)

func seeds(f *testing.F, pattern string) {
	files, _ := filepath.Glob(pattern)
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b), "", "")
	}
}

func fuzz(f *testing.F, format source.Format) {
	f.Fuzz(func(t *testing.T, body, title, date string) {
		a, err := Parse(source.Item{Name: "x", Format: format, Title: title, Date: date, Body: body})
		if err == nil {
			checkBlocks(t, a)
		}
	})
}

func FuzzHTML(f *testing.F) {
	seeds(f, "testdata/*.html")
	f.Add("<p>\x00\xff<svg><script type=ld+json>[{]</script>", "t", "2021-02-30")
	f.Add("<table><p>a<td><br><br>b<a>c<div>d", "\u00ad", "1")
	fuzz(f, source.HTML)
}

func FuzzText(f *testing.F) {
	seeds(f, "testdata/*.txt")
	f.Add("a\r\n\n\tb -\nc", "b", "")
	f.Add("By\nBy \nFile Photo\n(/)\n* \n\u2028", "", "")
	fuzz(f, source.Text)
}

func FuzzDateline(f *testing.F) {
	f.Add("PYONGYANG, July 20 (UPI) -- x")
	f.Add("/./. , (—")
	f.Fuzz(func(t *testing.T, s string) {
		_, _, _, n := ParseDateline(s)
		if n < 0 || n > len(s) {
			t.Errorf("length %d of %d bytes", n, len(s))
		}
		if d, ok := findDate(s); ok && (d.begin < 0 || d.end > len(s) || d.begin >= d.end || !d.valid()) {
			t.Errorf("date %+v in %d bytes", d, len(s))
		}
		if caption, credit := cutCredit(s); len(caption)+len(credit) > len(s) {
			t.Errorf("cutCredit(%q) = %q, %q", s, caption, credit)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, file := range []string{"testdata/newspaper.html", "testdata/agency.txt"} {
		body, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		it := source.Item{Name: file, Body: string(body)}
		if filepath.Ext(file) == ".html" {
			it.Format = source.HTML
		}
		b.Run(filepath.Base(file), func(b *testing.B) {
			b.SetBytes(int64(len(body)))
			for b.Loop() {
				if _, err := Parse(it); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
