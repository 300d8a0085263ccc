package article

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/extract/source"
)

var update = flag.Bool("update", false, "write the golden files anew")

// dump is an article as a person reads it: its particulars, then a line for
// each block.
func dump(a *Article) string {
	var b strings.Builder
	fmt.Fprintf(&b, "url: %s\ntitle: %s\noutlet: %s\nauthors: %s\nlang: %s\npublished: %s %s (%s)\n",
		a.URL, a.Title, a.Outlet, strings.Join(a.Authors, "; "), a.Lang, a.Published.Date, a.Published.Time, a.Published.Basis)
	for _, w := range a.Warnings {
		fmt.Fprintf(&b, "warning: %s\n", w)
	}
	for _, bl := range a.Blocks {
		fmt.Fprintf(&b, "%-9s %s\n", bl.Kind, strings.ReplaceAll(a.Text[bl.Begin:bl.End], "\n", " / "))
	}
	return b.String()
}

// TestGolden reads whole pages: agency page text with a tail of other stories,
// text that keeps the page's indents, agency copy, wrapped text, a newspaper's
// page, one from before style sheets, a live blog.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.[th][xt]*")
	if len(files) == 0 {
		t.Fatal("no pages in testdata")
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".golden") {
			continue
		}
		for it, err := range source.Read(context.Background(), []string{file}, source.Options{}) {
			if err != nil {
				t.Fatal(err)
			}
			a, err := Parse(it)
			if err != nil {
				t.Errorf("%s: %v", file, err)
				continue
			}
			checkBlocks(t, a)
			got, golden := dump(a), file+".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, _ := os.ReadFile(golden)
			if d := cmp.Diff(string(want), got); d != "" {
				t.Errorf("%s: (-want +got)\n%s", file, d)
			}
		}
	}
}

// checkBlocks holds what every article promises of its blocks.
func checkBlocks(t testing.TB, a *Article) {
	t.Helper()
	end := 0
	for i, b := range a.Blocks {
		switch {
		case b.Begin < end || b.End <= b.Begin || b.End > len(a.Text):
			t.Errorf("block %d [%d, %d) after %d in %d bytes", i, b.Begin, b.End, end, len(a.Text))
			return
		case i > 0 && a.Text[end:b.Begin] != "\n" || i == 0 && b.Begin != 0:
			t.Errorf("block %d: %q lies outside of blocks", i, a.Text[end:b.Begin])
		}
		s := a.Text[b.Begin:b.End]
		if strings.ToValidUTF8(s, "") != s {
			t.Errorf("block %d is not on rune boundaries: %q", i, s)
		}
		if strings.TrimSpace(s) != s || strings.Contains(s, "  ") {
			t.Errorf("block %d is not tidy: %q", i, s)
		}
		end = b.End
	}
	if end != len(a.Text) {
		t.Errorf("%q is in no block", a.Text[end:])
	}
}
