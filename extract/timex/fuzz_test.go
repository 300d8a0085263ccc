package timex

import (
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract/token"
)

func check(t *testing.T, text, published string, dayFirst bool) {
	t.Helper()
	sents := token.Split(text, 0, len(text))
	begins, ends := map[int]int{}, map[int]int{}
	for i, s := range sents {
		for _, k := range s.Tokens {
			begins[k.Begin], ends[k.End] = i+1, i+1
		}
	}
	pos := 0
	for _, x := range Find(text, sents, Anchor{Published: published, DayFirst: dayFirst}) {
		if x.Begin < pos || x.End <= x.Begin {
			t.Fatalf("%q: %v after %d", text, x, pos)
		}
		if begins[x.Begin] == 0 || begins[x.Begin] != ends[x.End] {
			t.Fatalf("%q: %v is not whole tokens of one sentence", text, x)
		}
		if x.Value == "" || x.Why == "" || strings.ContainsAny(x.Value, " -\n") && strings.Contains(x.Value, " ") {
			t.Fatalf("%q: %+v", text, x)
		}
		switch x.Type {
		case Date, TimeOf, Duration, Set:
		default:
			t.Fatalf("%q: type %q", text, x.Type)
		}
		iv := x.Interval()
		if iv.Precision == Unknown {
			if iv.Start != "" || iv.End != "" {
				t.Fatalf("%q: unknown interval %v", text, iv)
			}
		} else if a, ok := parseDay(iv.Start); !ok {
			t.Fatalf("%q: interval %v", text, iv)
		} else if b, ok := parseDay(iv.End); !ok || b.serial() < a.serial() {
			t.Fatalf("%q: interval %v", text, iv)
		}
		pos = x.End
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"July 19, 2000", "19/07/2000", "two-year-old", "twenty twenty twenty hundred thousand and", "'98 'tis the '90s", "1915-17 and 6-7 January", "the 21st anniversary of the July 19, 2000, accord",
		"a year ago a year earlier the year-ago quarter", "Q3 third-quarter 1/2 2 1/2 years", "0530 GMT 25:61 10 a.m. EST", "Juche 999999 146 BC 0 BC", "9999 years ago 99999999 days later",
		"mid- -mid mid-1996 - mid", "Feb. 30 2100-02-29", "noon midnight Friday night", "the the the of of in in", "\xff1998\xfe", "last last next this Tuesday's", "Easter Thanksgiving 1 BC",
	} {
		f.Add(s, "2021-07-20", true)
		f.Add(s, "", false)
	}
	f.Add("last year, two centuries ago", "0001-01-01", false)
	f.Add("next year, 5000 years later", "9999-12-31", false)
	f.Fuzz(check)
}

func FuzzIntervalOf(f *testing.F) {
	for _, s := range []string{"2019-04", "2020-W53-WE", "XXXX-WXX-2", "9999-WI", "99", "999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, value string) {
		iv := IntervalOf(value)
		if iv.Precision == Unknown {
			return
		}
		a, ok1 := parseDay(iv.Start)
		b, ok2 := parseDay(iv.End)
		if !ok1 || !ok2 || b.serial() < a.serial() {
			t.Fatalf("IntervalOf(%q) = %v", value, iv)
		}
	})
}

// TestLinear holds that long runs cost no more per byte than prose, with much
// room for a busy machine: a quadratic loop would need minutes.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"one ", "twenty ", "1 ", "1998 ", "the ", "July ", "a year ago ", "last ", "two-", "12-", "1.", "12:", "and ", "first ", "Friday ", "in 1998, ", "next day ", "now ", "4 July - "} {
		s := strings.Repeat(unit, 400_000/len(unit))
		Find(s, token.Split(s, 0, len(s)), Anchor{Published: "2021-07-20"})
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(`PYONGYANG, July 20 (Agency) -- North Korea said Tuesday that its friendship with Moscow had kept the peace since the declaration that both signed more than two decades ago. The foreign ministry spoke on the 21st anniversary of the July 19, 2000, agreement. The leaders met in April 2019 in the far east of Russia, where they talked for three hours about trade, workers and the sanctions of the council; officials of both sides have said little about it. A spokesman would not say whether the envoys will meet next week.
`, 100)
	sents := token.Split(text, 0, len(text))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text, sents, Anchor{Published: "2021-07-20"})
	}
}

func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		if _, err := compile(wordsFile, rulesFile); err != nil {
			b.Fatal(err)
		}
	}
}
