package timex

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestIntervalOf(t *testing.T) {
	for _, c := range []struct {
		value, start, end string
		precision         Precision
	}{
		{"2000-07-19", "2000-07-19", "2000-07-19", Day},
		{"2021-07-20T11:00", "2021-07-20", "2021-07-20", Day},
		{"2021-07-20TEV", "2021-07-20", "2021-07-20", Day},
		{"2019-04", "2019-04-01", "2019-04-30", Month},
		{"2024-02", "2024-02-01", "2024-02-29", Month},
		{"2019-04-XX", "2019-04-01", "2019-04-30", Month},
		{"2020", "2020-01-01", "2020-12-31", Year},
		{"1998-Q1", "1998-01-01", "1998-03-31", Range},
		{"1998-H2", "1998-07-01", "1998-12-31", Range},
		{"1998-SP", "1998-03-01", "1998-05-31", Range},
		{"1998-WI", "1998-12-01", "1999-02-28", Range},
		{"1998-W12", "1998-03-16", "1998-03-22", Range},
		{"1998-W12-WE", "1998-03-21", "1998-03-22", Range},
		{"1998-W12-2", "1998-03-17", "1998-03-17", Day},
		{"2020-W53", "2020-12-28", "2021-01-03", Range},
		{"2021-W53", "", "", Unknown},
		{"198", "1980-01-01", "1989-12-31", Range},
		{"19", "1900-01-01", "1999-12-31", Range},
		{"1799", "", "", Unknown},
		{"1799-12-31", "", "", Unknown},
		{"XXXX-07-19", "", "", Unknown},
		{"XXXX-WXX-2", "", "", Unknown},
		{"BC0146", "", "", Unknown},
		{"P3D", "", "", Unknown},
		{"PT2H", "", "", Unknown},
		{"PRESENT_REF", "", "", Unknown},
		{"2019-02-30", "", "", Unknown},
		{"2019-13", "", "", Unknown},
		{"2019-00-01", "", "", Unknown},
		{"", "", "", Unknown},
		{"-", "", "", Unknown},
		{"2019-", "", "", Unknown},
		{"2019-W", "", "", Unknown},
		{"2019-Wxx-WE-", "", "", Unknown},
		{"+019-04", "", "", Unknown},
	} {
		if got := IntervalOf(c.value); got != (Interval{c.start, c.end, c.precision}) {
			t.Errorf("IntervalOf(%q) = %v, want %s %s %s", c.value, got, c.start, c.end, c.precision)
		}
	}
}

// TestCalendar compares the arithmetic with the standard library's.
func TestCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(-800000, 800000).Draw(t, "day")
		want := time.Unix(int64(n)*86400, 0).UTC()
		d := serial(n).date()
		if d.y != want.Year() || d.m != int(want.Month()) || d.d != want.Day() {
			t.Fatalf("day %d is %v, want %v", n, d, want)
		}
		if d.serial() != serial(n) {
			t.Fatalf("%v is day %d, want %d", d, d.serial(), n)
		}
		if !d.valid() {
			t.Fatalf("%v is not valid", d)
		}
		if wd := serial(n).weekday(); wd%7 != int(want.Weekday()) {
			t.Fatalf("%v is weekday %d, want %v", d, wd, want.Weekday())
		}
		y, w := serial(n).isoWeek()
		if wy, ww := want.ISOWeek(); y != wy || w != ww {
			t.Fatalf("%v is in week %d-%d, want %d-%d", d, y, w, wy, ww)
		}
	})
}
