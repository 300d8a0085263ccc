package timex

import "fmt"

// A date is a day of the Gregorian calendar. The zero date is unknown.
type date struct{ y, m, d int }

// A serial counts days; 1970-01-01 is 0. It is what arithmetic is done in.
type serial int

// serial returns the day's number, by the usual reckoning with years that
// begin in March (so that the leap day is the last of its year).
func (t date) serial() serial {
	y, m := t.y, t.m
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	doy := (153*((m+9)%12)+2)/5 + t.d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return serial(era*146097 + doe - 719468)
}

// date is the inverse of date.serial.
func (s serial) date() date {
	z := int(s) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	t := date{y: yoe + era*400, m: (mp+2)%12 + 1, d: doy - (153*mp+2)/5 + 1}
	if t.m <= 2 {
		t.y++
	}
	return t
}

// weekday is 1 for Monday to 7 for Sunday.
func (s serial) weekday() int { return ((int(s)+3)%7+7)%7 + 1 }

// monday is the first day of the ISO week.
func (s serial) monday() serial { return s - serial(s.weekday()-1) }

// isoWeek returns the ISO 8601 year and week number.
func (s serial) isoWeek() (year, week int) {
	thursday := s.monday() + 3
	year = thursday.date().y
	jan1 := date{year, 1, 1}.serial()
	return year, int(thursday-jan1)/7 + 1
}

// weekStart is the Monday of an ISO week.
func weekStart(year, week int) serial {
	return date{year, 1, 4}.serial().monday() + serial(7*(week-1))
}

func (t date) String() string { return fmt.Sprintf("%04d-%02d-%02d", t.y, t.m, t.d) }

// valid reports whether the month has such a day.
func (t date) valid() bool {
	return t.m >= 1 && t.m <= 12 && t.d >= 1 && t.d <= monthDays(t.y, t.m)
}

// addMonths moves by whole months; a day the month does not have becomes its
// last ("a month after January 31" is the end of February).
func (t date) addMonths(n int) date {
	k := t.y*12 + t.m - 1 + n
	t.y, t.m = floorDiv(k, 12), k-floorDiv(k, 12)*12+1
	t.d = min(t.d, monthDays(t.y, t.m))
	return t
}

func (t date) quarter() int { return (t.m + 2) / 3 }

// monthDays is the number of days of a month; the year 0 stands for one that
// is not known and has a leap day.
func monthDays(y, m int) int {
	switch m {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if y == 0 || y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// parseDay reads YYYY-MM-DD.
func parseDay(s string) (date, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return date{}, false
	}
	y, ok1 := digits(s[:4])
	m, ok2 := digits(s[5:7])
	d, ok3 := digits(s[8:])
	t := date{y, m, d}
	return t, ok1 && ok2 && ok3 && t.valid()
}

// digits reads a short decimal number.
func digits(s string) (int, bool) {
	if s == "" || len(s) > 9 {
		return 0, false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}
