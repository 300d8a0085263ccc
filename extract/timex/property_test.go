package timex

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// forms render a date with its year; each must be read back as that day.
var forms = []string{
	"January 2, 2006", "January 2 2006", "2 January 2006", "2 January, 2006", "Jan. 2, 2006", "2 Jan 2006", "02 Jan. 2006",
	"Monday, January 2, 2006", "Mon, 2 Jan 2006", "Monday 2 January 2006", "2006-01-02", "2006.01.02", "2006/01/02", "2006 January 2",
	"2.1.2006", "02.01.2006",
}

func draw(t *rapid.T, name string) time.Time {
	return time.Unix(int64(rapid.IntRange(-62000, 36000).Draw(t, name))*86400, 0).UTC() // 1800 to 2068
}

func one(t *rapid.T, text string, a Anchor) Time {
	t.Helper()
	got := find(text, a)
	if len(got) != 1 {
		t.Fatalf("%q: found %v, want one expression", text, got)
	}
	return got[0]
}

func TestFullDates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t, "date")
		f := rapid.SampledFrom(forms).Draw(t, "form")
		words := strings.Replace(d.Format(f), "May.", "May", 1)
		text := "They signed it on " + words + " in Moscow."
		want := d.Format(time.DateOnly)
		x := one(t, text, Anchor{Published: draw(t, "published").Format(time.DateOnly)})
		if x.Value != want || x.In(text) != words || x.Relative || x.Type != Date {
			t.Fatalf("%q: %q is %s (relative %v), want %s", text, x.In(text), x.Value, x.Relative, want)
		}
		if iv := x.Interval(); iv != (Interval{want, want, Day}) {
			t.Fatalf("%s covers %v", want, iv)
		}
	})
}

func TestSlashDates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t, "date")
		first := rapid.Bool().Draw(t, "dayFirst")
		form := map[bool]string{true: "02/01/2006", false: "01/02/2006"}[first]
		text := "The letter of " + d.Format(form) + " was lost."
		if x := one(t, text, Anchor{DayFirst: first}); x.Value != d.Format(time.DateOnly) {
			t.Fatalf("%q is %s", text, x.Value)
		}
	})
}

// TestWeekdays holds that a weekday is the nearest on the side the tense says.
func TestWeekdays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pub := draw(t, "published")
		n := rapid.IntRange(0, 6).Draw(t, "days")
		a := Anchor{Published: pub.Format(time.DateOnly)}
		for _, c := range []struct {
			text string
			day  time.Time
		}{
			{"The ministry said %s that talks failed.", pub.AddDate(0, 0, -n)},
			{"The ministers will meet on %s in Oslo.", pub.AddDate(0, 0, n)},
		} {
			text := fmt.Sprintf(c.text, c.day.Weekday())
			if x := one(t, text, a); x.Value != c.day.Format(time.DateOnly) || !x.Relative {
				t.Fatalf("%q published on %v: %s, want %s", text, pub.Format("Mon 2006-01-02"), x.Value, c.day.Format(time.DateOnly))
			}
		}
	})
}

// TestCounted compares "N units ago" with the standard library, away from
// month ends, which it handles otherwise.
func TestCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pub := draw(t, "published")
		n := rapid.IntRange(2, 30).Draw(t, "n")
		a := Anchor{Published: pub.Format(time.DateOnly)}
		first := time.Date(pub.Year(), pub.Month(), 1, 0, 0, 0, 0, time.UTC)
		y, w := pub.AddDate(0, 0, -7*n).ISOWeek()
		for unit, want := range map[string]string{
			"days":   pub.AddDate(0, 0, -n).Format(time.DateOnly),
			"weeks":  fmt.Sprintf("%04d-W%02d", y, w),
			"months": first.AddDate(0, -n, 0).Format("2006-01"),
			"years":  fmt.Sprintf("%04d", pub.Year()-n),
		} {
			text := fmt.Sprintf("It ended %d %s ago in Rome.", n, unit)
			if x := one(t, text, a); x.Value != want {
				t.Fatalf("%q published %s: %s, want %s", text, a.Published, x.Value, want)
			}
		}
	})
}

// TestNoInvention holds that without a publication date no year comes up that
// the text does not tell.
func TestNoInvention(t *testing.T) {
	for _, text := range []string{
		"They met on July 19 and on Tuesday.", "He left yesterday, last week and last year.", "It ended two years ago, in March.",
		"In the spring and the third quarter they met.", "The next day, that year and the same month.", "At noon on Friday.", "Christmas came.", "Easter Monday is a holiday.",
		"The 21st anniversary of the pact.", "The weekend was calm; this morning was not.", "A decade ago and a year earlier.",
	} {
		for _, x := range find(text, Anchor{}) {
			if iv := x.Interval(); iv.Precision != Unknown {
				t.Errorf("%q: %q became %s", text, x.In(text), x.Value)
			}
		}
	}
}

// TestInvalid holds that days no calendar has are never given a value.
func TestInvalid(t *testing.T) {
	for _, s := range []string{"February 30, 2019", "30 February 2019", "2019-02-29", "April 31, 2019", "31/04/2019", "2019.13.01", "00/00/2019", "45.45.2019", "February 29, 1900"} {
		text := "They signed it on " + s + " there."
		for _, x := range find(text, Anchor{Published: "2021-07-20"}) {
			if strings.Count(x.Value, "-") == 2 {
				t.Errorf("%q became %s", s, x.Value)
			}
		}
	}
}

func TestWhy(t *testing.T) {
	text := "The ministry said Tuesday that it will go on."
	x := find(text, Anchor{Published: "2021-07-22"})
	if len(x) != 1 || x[0].Why != "Tuesday on or before 2021-07-22 → 2021-07-20" {
		t.Errorf("why %+v", x)
	}
	text = "It was signed more than two decades ago."
	if x := find(text, Anchor{Published: "2021-07-22"}); len(x) != 1 || !x[0].Approx {
		t.Errorf("not marked as approximate: %+v", x)
	}
}
