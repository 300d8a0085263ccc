package article

import (
	"strconv"
	"strings"
	"time"
)

// A stamp is a date as a page writes it, with its time of day if it has one.
// Nothing is converted: a page's own clock is what its words ("Tuesday",
// "this morning") go by.
type stamp struct {
	year, month, day int
	hour, minute     int // -1 when there is no time
	zone             int // minutes east of Greenwich
	zoned            bool
}

func (s stamp) date() string {
	return strconv.Itoa(s.year) + "-" + two(s.month) + "-" + two(s.day)
}

func (s stamp) clock() string {
	if s.hour < 0 {
		return ""
	}
	return two(s.hour) + ":" + two(s.minute)
}

// instant is comparable between stamps whose zones are known.
func (s stamp) instant() time.Time {
	return time.Date(s.year, time.Month(s.month), s.day, max(0, s.hour), s.minute-s.zone, 0, 0, time.UTC)
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// valid refuses days that do not exist and years in which no article of this
// kind was published: the zero and epoch dates of empty database fields, and
// years nobody can be writing from.
func (s stamp) valid() bool {
	if s.year < 1800 || s.year > 2099 || s.month < 1 || s.month > 12 || s.day < 1 || s.day > 31 {
		return false
	}
	if s.year == 1970 && s.month == 1 && s.day == 1 {
		return false
	}
	return s.day <= daysIn(s.year, s.month)
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// parseStamp reads a date written for machines: ISO 8601 in its many spellings,
// RFC 1123, epoch seconds and milliseconds; else the first full date in words.
func parseStamp(s string) (stamp, bool) {
	s = strings.TrimSpace(s)
	if len(s) > 100 {
		s = s[:100]
	}
	if st, ok := parseISO(s); ok {
		return st, st.valid()
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		switch {
		case len(s) == 13:
			n /= 1000
		case len(s) == 8: // 20210720
			st := stamp{year: int(n / 10000), month: int(n / 100 % 100), day: int(n % 100), hour: -1}
			return st, st.valid()
		case len(s) != 10:
			return stamp{}, false
		}
		t := time.Unix(n, 0).UTC()
		st := stamp{t.Year(), int(t.Month()), t.Day(), t.Hour(), t.Minute(), 0, true}
		return st, st.valid()
	}
	d, ok := findDate(s)
	return d.stamp, ok
}

// parseISO reads 2021-07-20, 2021/07/20, 2021-07-20T11:56:00.000-04:00,
// 20210720T115600Z and the like.
func parseISO(s string) (stamp, bool) {
	st := stamp{hour: -1}
	c := &cursor{s: s}
	var ok bool
	if st.year, ok = c.digits(4, 4); !ok {
		return st, false
	}
	sep := c.anyOf("-/.")
	if st.month, ok = c.digits(1, 2); !ok || (sep != 0 && !c.is(sep)) {
		return st, false
	}
	if st.day, ok = c.digits(1, 2); !ok || sep == 0 && c.i != 8 {
		return st, false
	}
	if c.anyOf("T t") == 0 {
		return st, c.i == len(s)
	}
	for c.anyOf(" ") != 0 {
	}
	hour, ok := c.digits(2, 2)
	if !ok {
		return st, true
	}
	c.is(':')
	minute, ok := c.digits(2, 2)
	if !ok || hour > 24 || minute > 59 {
		return st, true
	}
	if hour == 24 {
		hour = 0
	}
	c.is(':')
	c.digits(2, 2)
	if c.anyOf(".,") != 0 {
		c.digits(1, 9)
	}
	for c.anyOf(" ") != 0 {
	}
	rest := strings.ToUpper(c.s[c.i:])
	switch {
	case strings.HasPrefix(rest, "AM"), strings.HasPrefix(rest, "PM"):
		hour = hour%12 + 12*strings.Count(rest[:1], "P")
	case strings.HasPrefix(rest, "Z"), strings.HasPrefix(rest, "UTC"), strings.HasPrefix(rest, "GMT"):
		st.zoned = true
	case strings.HasPrefix(rest, "+"), strings.HasPrefix(rest, "-"):
		sign := 1
		if rest[0] == '-' {
			sign = -1
		}
		z := &cursor{s: rest[1:]}
		h, ok := z.digits(2, 2)
		z.is(':')
		m, _ := z.digits(2, 2)
		if ok && h <= 14 {
			st.zone, st.zoned = sign*(60*h+m), true
		}
	}
	st.hour, st.minute = hour, minute
	return st, true
}

type cursor struct {
	s string
	i int
}

func (c *cursor) digits(least, most int) (n int, ok bool) {
	k := 0
	for k < most && c.i+k < len(c.s) && '0' <= c.s[c.i+k] && c.s[c.i+k] <= '9' {
		n = n*10 + int(c.s[c.i+k]-'0')
		k++
	}
	if k < least {
		return 0, false
	}
	c.i += k
	return n, true
}

func (c *cursor) anyOf(set string) byte {
	if c.i < len(c.s) && strings.IndexByte(set, c.s[c.i]) >= 0 {
		c.i++
		return c.s[c.i-1]
	}
	return 0
}

func (c *cursor) is(b byte) bool { return c.anyOf(string(rune(b))) != 0 }
