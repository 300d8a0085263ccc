package timex

import "strings"

// firstYear is the first year that an interval is given for. Older dates keep
// their value, but nothing is dated by them.
const firstYear = 1800

// lastYear is the last year that YYYY-MM-DD can write.
const lastYear = 9999

// Interval returns the days t stands for, see [IntervalOf].
func (t Time) Interval() Interval { return IntervalOf(t.Value) }

// IntervalOf returns the first and last day of a TIMEX3 value and how fine it
// is. Days, times of day, months and years have their own precision; weeks,
// weekends, seasons, quarters, halves, decades and centuries are a Range.
// Seasons are those of the northern hemisphere as news uses them: spring
// March to May, and winter December of the year named to February of the next.
// Durations, sets, vague references, values with an open year ("XXXX-07-19"),
// years before 1800 and anything that is no TIMEX3 value are Unknown.
func IntervalOf(value string) Interval {
	unknown := Interval{Precision: Unknown}
	v, _, _ := strings.Cut(value, "T")
	if strings.HasPrefix(v, "BC") {
		return unknown
	}
	head, rest, more := strings.Cut(v, "-")
	y, ok := digits(head)
	if !ok {
		return unknown
	}
	if !more {
		switch len(head) {
		case 2: // "19": the years 1900 to 1999
			return years(y*100, 100, Range)
		case 3:
			return years(y*10, 10, Range)
		case 4:
			return years(y, 1, Year)
		}
		return unknown
	}
	if len(head) != 4 || y < firstYear {
		return unknown
	}
	switch rest {
	case "SP":
		return months(y, 3, 3, Range)
	case "SU":
		return months(y, 6, 3, Range)
	case "FA", "AU":
		return months(y, 9, 3, Range)
	case "WI":
		return months(y, 12, 3, Range)
	case "Q1", "Q2", "Q3", "Q4":
		return months(y, int(rest[1]-'1')*3+1, 3, Range)
	case "H1", "H2":
		return months(y, int(rest[1]-'1')*6+1, 6, Range)
	}
	if rest[:min(1, len(rest))] == "W" {
		return weekInterval(y, rest[1:])
	}
	if rest, open := strings.CutSuffix(rest, "-XX"); open || len(rest) == 2 {
		m, ok := digits(rest)
		if rest == "XX" {
			return years(y, 1, Year)
		}
		if !ok || m < 1 || m > 12 {
			return unknown
		}
		return months(y, m, 1, Month)
	}
	if t, ok := parseDay(v); ok {
		return Interval{t.String(), t.String(), Day}
	}
	return unknown
}

func years(y, n int, p Precision) Interval {
	if y < firstYear || y+n-1 > lastYear {
		return Interval{Precision: Unknown}
	}
	return Interval{date{y, 1, 1}.String(), date{y + n - 1, 12, 31}.String(), p}
}

func months(y, m, n int, p Precision) Interval {
	first := date{y, m, 1}
	last := first.addMonths(n).serial() - 1
	if last.date().y > lastYear {
		return Interval{Precision: Unknown}
	}
	return Interval{first.String(), last.date().String(), p}
}

// weekInterval reads what is behind "W": "12", "12-WE" or "12-3".
func weekInterval(y int, s string) Interval {
	num, rest, _ := strings.Cut(s, "-")
	if num == "XX" {
		return years(y, 1, Year)
	}
	w, ok := digits(num)
	if !ok || len(num) != 2 || w < 1 || w > 53 {
		return Interval{Precision: Unknown}
	}
	monday := weekStart(y, w)
	if yy, _ := monday.isoWeek(); yy != y {
		return Interval{Precision: Unknown} // a week 53 that the year does not have
	}
	if (monday + 6).date().y > lastYear {
		return Interval{Precision: Unknown}
	}
	span := func(a, b serial, p Precision) Interval { return Interval{a.date().String(), b.date().String(), p} }
	if rest == "WE" {
		return span(monday+5, monday+6, Range)
	}
	if d, ok := digits(rest); ok && d >= 1 && d <= 7 {
		return span(monday+serial(d-1), monday+serial(d-1), Day)
	}
	if rest != "" {
		return Interval{Precision: Unknown}
	}
	return span(monday, monday+6, Range)
}
