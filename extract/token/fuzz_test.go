package token

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// check holds what the package promises for text[begin:end].
func check(t *testing.T, text string, begin, end int) {
	t.Helper()
	ss := Split(text, begin, end)
	begin, end = max(begin, 0), min(end, len(text))
	pos := begin
	// starts marks where a rune starts when the text is read from the front.
	starts := make(map[int]bool, len(text)+1)
	for i := range text {
		starts[i] = true
	}
	starts[len(text)] = true
	gap := func(to int) {
		for i := pos; i < to; {
			r, n := utf8.DecodeRuneInString(text[i:])
			if !isSpace(r) && utf8.RuneStart(text[i]) && i+n <= end {
				t.Fatalf("%q: byte %d (%q) is in no token", text, i, r)
			}
			i += n
		}
	}
	for _, s := range ss {
		if len(s.Tokens) == 0 || s.Begin != s.Tokens[0].Begin || s.End != s.Tokens[len(s.Tokens)-1].End {
			t.Fatalf("%q: sentence %v does not span its tokens %v", text, s.Span, s.Tokens)
		}
		for _, k := range s.Tokens {
			if k.Begin < pos || k.End <= k.Begin || k.End > end {
				t.Fatalf("%q[%d:%d]: token %v after %d", text, begin, end, k, pos)
			}
			if utf8.ValidString(text) && (!starts[k.Begin] || !starts[k.End]) {
				t.Fatalf("%q: token %v not on rune boundaries", text, k)
			}
			for _, r := range k.Text(text) {
				if isSpace(r) {
					t.Fatalf("%q: white space in token %q", text, k.Text(text))
				}
			}
			gap(k.Begin)
			pos = k.End
		}
	}
	if begin <= end {
		gap(end)
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{
		"", ".", "U.S.-China", "don't", "a.b@c.d e@f", "http://", "\xff\xfe.", "é\u0301.", "1863While", "金正恩。A", "'90s ‘’", "No.", "n't", "\u00ad-\u200d",
		"2000-07-19-20", "A&B&", "@", "#", "x" + strings.Repeat(".a", 50), strings.Repeat("... ", 20), `".".".`, "5 a.m.", "(U.S.)", "1. A", "I.", "I'd've", "’s", "A\u2010B",
	} {
		f.Add(s, 0, len(s))
	}
	f.Fuzz(func(t *testing.T, text string, begin, end int) { check(t, text, begin, end) })
}

var benchText = strings.Repeat(`VLADIVOSTOK, April 25 (Agency) -- Russia's president met the leader of North Korea on Thursday, the first talks between the two since 2011. "We spoke about sanctions," he said, adding that the U.S.-led effort had not failed. The ministers, Gen. Lee and Mr. Park, signed a $1.5 billion accord on co-operation.
`, 200)

func BenchmarkSplit(b *testing.B) {
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	for b.Loop() {
		Split(benchText, 0, len(benchText))
	}
}

// TestLinear holds that hostile runs cost no more per byte than prose, with
// much room for a busy machine: a quadratic loop would need minutes.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"a.", ". ", "... ", "(", "a-", "A-", "1,", "1:", "a@", "'", "’", "!", "? ", ".\"", "U.S. ", "http:// ", "A&", "\u0301", "1-", "x"} {
		s := strings.Repeat(unit, 2_000_000/len(unit))
		Split(s, 0, len(s))
	}
}
