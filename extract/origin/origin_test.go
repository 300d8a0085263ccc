package origin

import (
	"math/rand"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract/article"
)

// page lays lines out as blocks.
func page(kinds string, lines ...string) (string, []article.Block) {
	var b strings.Builder
	var blocks []article.Block
	for i, l := range lines {
		kind := article.Body
		switch kinds[i] {
		case 'h':
			kind = article.Headline
		case 'f':
			kind = article.Furniture
		case 'c':
			kind = article.Caption
		case 't':
			kind = article.Teaser
		}
		blocks = append(blocks, article.Block{Kind: kind, Begin: b.Len(), End: b.Len() + len(l)})
		b.WriteString(l + "\n")
	}
	return b.String(), blocks
}

const lead = "Ministers of the two countries signed a protocol on river traffic after nine months of talks, officials said on Tuesday."
const second = "The paper lets barges of either side pass the three locks without inspection and sets up a joint office in the border town."
const third = "Traders had asked for such rules since the old ones ran out, and both capitals said that ratification would follow within weeks."

func TestCopies(t *testing.T) {
	tail := strings.Repeat("Background that an editor would cut comes here in any number of words. ", 20)
	original, blocks := page("hfbbbb", "River pact signed", "By Our Correspondent", "BELGRADE, March 3 (Agency) -- "+lead, second, third+" "+strings.Repeat(second+" ", 4), tail)
	want := Of(original, blocks)
	tests := []struct {
		name, kinds string
		lines       []string
	}{
		{"another headline", "hbbbb", []string{"Two states agree on barges", "BELGRADE, March 3 (Agency) -- " + lead, second, third + " " + strings.Repeat(second+" ", 4), tail}},
		{"another dateline", "hbbbb", []string{"River pact signed", "NOVI SAD (Wire Service) - " + lead, second, third + " " + strings.Repeat(second+" ", 4), tail}},
		{"no dateline", "bbbb", []string{lead, second, third + " " + strings.Repeat(second+" ", 4), tail}},
		{"credit in the body", "bbbbb", []string{"By A. N. Other", lead, second, third + " " + strings.Repeat(second+" ", 4), tail}},
		{"tail cut", "bbb", []string{lead, second, third + " " + strings.Repeat(second+" ", 4)}},
		{"quotes and case", "bbbb", []string{strings.ToUpper(lead), strings.ReplaceAll(second, ",", " —"), third + " " + strings.Repeat(second+" ", 4), tail}},
		{"teasers between", "btbbbf", []string{lead, "Other news: rain", second, third + " " + strings.Repeat(second+" ", 4), tail, "All rights reserved"}},
	}
	for _, tt := range tests {
		text, bs := page(tt.kinds, tt.lines...)
		if got := Of(text, bs); got != want {
			t.Errorf("%s: %s, want %s", tt.name, got, want)
		}
	}
	other, bs := page("b", "Ministers of two other countries broke off talks on a bridge, and no new day was set for them.")
	if Of(other, bs) == want {
		t.Error("another story has the same origin")
	}
}

func TestBlocks(t *testing.T) {
	a, ab := page("hc", "Headline", lead)
	b, bb := page("c", lead)
	if Of(a, ab) != Of(b, bb) {
		t.Error("a page of captions is not told by its captions")
	}
	if Of(lead, nil) != Of(b, bb) {
		t.Error("text without blocks is not read whole")
	}
	if Of("", nil) != Of("...", []article.Block{{Kind: article.Body, Begin: 0, End: 3}}) {
		t.Error("texts without words differ")
	}
	if x, y := Of("Snow fell.", nil), Of("Rain fell.", nil); x == y || len(x) != 16 {
		t.Errorf("short texts: %q and %q", x, y)
	}
}

func TestDateline(t *testing.T) {
	tests := []struct{ in, want string }{
		{"LONDON, March 3 (Agency) -- Words follow.", "Words follow."},
		{"July 20 (UPI) -- Words follow.", "Words follow."},
		{"Pyongyang, December 24 (KCNA) -- Words follow.", "Words follow."},
		{"PARIS (dpa) Words follow.", " Words follow."},
		{"KYIV — Words follow.", "Words follow."},
		{"Words of a sentence - and more - follow.", "Words of a sentence - and more - follow."},
		{"The Agency (founded 1901) sold it.", "The Agency (founded 1901) sold it."},
		{"", ""},
	}
	for _, tt := range tests {
		if got := tt.in[dateline(tt.in):]; got != tt.want {
			t.Errorf("dateline of %q leaves %q, want %q", tt.in, got, tt.want)
		}
	}
}

// TestEdits changes words of made-up stories and counts how often the origin
// survives, and that no two stories share one.
func TestEdits(t *testing.T) {
	rng := rand.New(rand.NewSource(7))
	vocabulary := make([]string, 3000)
	for i := range vocabulary {
		var w []byte
		for n := 2 + rng.Intn(7); n >= 0; n-- {
			w = append(w, byte('a'+rng.Intn(26)))
		}
		vocabulary[i] = string(w)
	}
	const stories = 600
	for _, tt := range []struct {
		edits int
		least float64
	}{{1, 0.90}, {2, 0.82}, {5, 0.58}} {
		kept := 0
		seen := map[string]bool{}
		for range stories {
			ws := make([]string, 220)
			for i := range ws {
				ws[i] = vocabulary[rng.Intn(len(vocabulary))]
			}
			before := Of(strings.Join(ws, " "), nil)
			if seen[before] {
				t.Error("two stories share an origin")
			}
			seen[before] = true
			for range tt.edits {
				ws[rng.Intn(window)] = "edited"
			}
			if Of(strings.Join(ws, " "), nil) == before {
				kept++
			}
		}
		if got := float64(kept) / stories; got < tt.least {
			t.Errorf("%d edits: %.3f keep their origin, want %.2f", tt.edits, got, tt.least)
		}
	}
}

func FuzzOf(f *testing.F) {
	f.Add(lead, 0, len(lead))
	f.Add("\xff\xfe(", -4, 90)
	f.Fuzz(func(t *testing.T, text string, begin, end int) {
		blocks := []article.Block{{Kind: article.Body, Begin: begin, End: end}}
		a := Of(text, blocks)
		if len(a) != 16 || a != Of(text, blocks) {
			t.Errorf("Of is not a pure function: %q", a)
		}
	})
}

func BenchmarkOf(b *testing.B) {
	text := strings.Repeat(lead+" "+second+" "+third+"\n", 8)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Of(text, nil)
	}
}
