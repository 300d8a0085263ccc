package article

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
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

// A found date and where it stands in its line, in bytes.
type foundDate struct {
	stamp
	begin, end int
}

// hasDate reports whether a line holds a full date.
func hasDate(s string) bool {
	_, ok := findDate(s)
	return ok
}

// findDate finds the first full date, day and month and year, in a line:
// "July 20, 2021 / 11:56 AM", "Tue, 20 Jul 2021", "20. Juli 2021", "2021-07-20",
// "20.07.2021", "2021年7月20日". Where day and month cannot be told apart
// ("07/08/2021") there is none.
func findDate(s string) (foundDate, bool) {
	if len(s) > 400 {
		s = s[:400]
	}
	if !strings.ContainsAny(s, "12") {
		return foundDate{}, false
	}
	toks := dateTokens(s)
	for i := range toks {
		if st, used, ok := dateAt(toks[i:]); ok && st.valid() {
			d := foundDate{st, toks[i].begin, toks[i+used-1].end}
			d.hour, d.minute, d.zone, d.zoned = -1, 0, 0, false
			if st.hour >= 0 {
				d.hour, d.minute, d.zone, d.zoned = st.hour, st.minute, st.zone, st.zoned
			} else {
				timeNear(toks, i, i+used, &d.stamp)
			}
			return d, true
		}
	}
	return foundDate{}, false
}

// dateToken is a number, a word or a mark; white space and full stops are
// left out, since they part nothing in a date.
type dateToken struct {
	kind       byte // 'n' number, 'w' word, else the mark itself
	n, width   int
	word       string // lower case
	begin, end int
}

func dateTokens(s string) []dateToken {
	toks := make([]dateToken, 0, 32)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		begin := i
		switch {
		case '0' <= r && r <= '9':
			n := 0
			for i < len(s) && '0' <= s[i] && s[i] <= '9' {
				if n < 1e9 {
					n = n*10 + int(s[i]-'0')
				}
				i++
			}
			toks = append(toks, dateToken{kind: 'n', n: n, width: i - begin, begin: begin, end: i})
		case r == '年' || r == '月' || r == '日' || r == '년' || r == '월' || r == '일':
			i += size
			toks = append(toks, dateToken{kind: 'c', word: s[begin:i], begin: begin, end: i})
		case unicode.IsLetter(r):
			for i < len(s) {
				r, size := utf8.DecodeRuneInString(s[i:])
				if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
					break
				}
				i += size
			}
			toks = append(toks, dateToken{kind: 'w', word: strings.ToLower(s[begin:i]), begin: begin, end: i})
		default:
			i += size
			if r < utf8.RuneSelf && strings.ContainsRune("-/:.,+", r) {
				toks = append(toks, dateToken{kind: byte(r), begin: begin, end: i})
			}
		}
	}
	return toks
}

// dateAt reads a date that begins at the first token.
func dateAt(t []dateToken) (st stamp, used int, ok bool) {
	st.hour = -1
	k := 0
	skip := func(marks string) {
		for k < len(t) && t[k].kind != 'n' && t[k].kind != 'w' && t[k].kind != 'c' && strings.IndexByte(marks, t[k].kind) >= 0 {
			k++
		}
	}
	year := func() bool {
		if k < len(t) && t[k].kind == 'n' && t[k].width == 4 {
			st.year = t[k].n
			k++
			return true
		}
		return false
	}
	day := func() bool {
		if k < len(t) && t[k].kind == 'n' && t[k].width <= 2 && 1 <= t[k].n && t[k].n <= 31 {
			st.day = t[k].n
			k++
			if k < len(t) && t[k].kind == 'w' && ordinals[t[k].word] {
				k++
			}
			return true
		}
		return false
	}
	mon := func() bool {
		if k < len(t) && t[k].kind == 'w' {
			if m := months[t[k].word]; m != 0 {
				st.month = m
				k++
				return true
			}
		}
		return false
	}
	switch {
	case len(t) >= 5 && t[0].kind == 'n' && t[0].width == 4 && t[1].kind == 'c' && t[2].kind == 'n' && t[3].kind == 'c' && t[4].kind == 'n':
		st.year, st.month, st.day = t[0].n, t[2].n, t[4].n
		return st, 5, true
	case len(t) >= 5 && t[0].kind == 'n' && t[0].width == 4 && strings.IndexByte("-/.", t[1].kind) >= 0 && t[2].kind == 'n' && t[3].kind == t[1].kind && t[4].kind == 'n':
		st.year, st.month, st.day = t[0].n, t[2].n, t[4].n
		return st, 5, true
	case len(t) >= 5 && t[0].kind == 'n' && t[0].width <= 2 && strings.IndexByte("-/.", t[1].kind) >= 0 && t[2].kind == 'n' && t[2].width <= 2 && t[3].kind == t[1].kind && t[4].kind == 'n' && t[4].width == 4:
		a, b := t[0].n, t[2].n
		st.year = t[4].n
		switch {
		case t[1].kind == '.' || a > 12 || a == b:
			st.day, st.month = a, b
		case b > 12:
			st.month, st.day = a, b
		default:
			return st, 0, false
		}
		return st, 5, true
	case mon(): // July 20, 2021
		skip(".,")
		if !day() {
			return st, 0, false
		}
		skip(".,")
		if !year() {
			// July 20, at 11:56, 2021 is not written by anyone.
			return st, 0, false
		}
		return st, k, true
	case day(): // 20 July 2021, 20. Juli 2021, 20 de julio de 2021
		skip(".,-/")
		if k < len(t) && t[k].kind == 'w' && (t[k].word == "de" || t[k].word == "of") {
			k++
		}
		if !mon() {
			return st, 0, false
		}
		skip(".,-/")
		if k < len(t) && t[k].kind == 'w' && (t[k].word == "de" || t[k].word == "del") {
			k++
		}
		if !year() {
			return st, 0, false
		}
		return st, k, true
	}
	return st, 0, false
}

// timeNear finds the time of day that belongs to the date of tokens[from:to]:
// just after it, else just before it.
func timeNear(toks []dateToken, from, to int, st *stamp) {
	for i := to; i < len(toks) && i < to+5; i++ {
		if clockAt(toks, i, st) {
			return
		}
		if toks[i].kind == 'n' {
			break
		}
	}
	for i := max(0, from-12); i < from; i++ {
		if clockAt(toks, i, st) {
			return
		}
	}
}

// clockAt reads 11:56, 11:56 AM, 4.34pm, 3 p.m., 11h56 at token i.
func clockAt(toks []dateToken, i int, st *stamp) bool {
	at := func(k int) dateToken {
		if i+k < len(toks) {
			return toks[i+k]
		}
		return dateToken{}
	}
	if at(0).kind != 'n' || at(0).width > 2 || at(0).n > 23 {
		return false
	}
	hour, minute, k := at(0).n, -1, 1
	if sep := at(1); (sep.kind == ':' || sep.kind == '.' || sep.word == "h" || sep.word == "uhr") && at(2).kind == 'n' && at(2).width == 2 && at(2).n < 60 {
		minute, k = at(2).n, 3
		if at(3).kind == ':' && at(4).kind == 'n' && at(4).width == 2 {
			k = 5
		}
	}
	half := at(k).word
	if (half == "a" || half == "p") && at(k+1).kind == '.' && at(k+2).word == "m" {
		half += "m"
		k += 2
	}
	switch half {
	case "am", "pm":
		k++
		if hour == 0 || hour > 12 {
			if minute < 0 {
				return false
			}
		} else {
			hour %= 12
			if half == "pm" {
				hour += 12
			}
		}
		minute = max(0, minute)
	default:
		if minute < 0 || at(1).kind == '.' && at(3).word != "uhr" && at(3).kind != 0 {
			return false
		}
	}
	st.hour, st.minute = hour, minute
	if z, ok := zones[at(k).word]; ok {
		st.zone, st.zoned = z, true
	}
	return true
}

var ordinals = set("st", "nd", "rd", "th", "er")

// zones that have one meaning, in minutes east of Greenwich.
var zones = map[string]int{"gmt": 0, "utc": 0, "z": 0, "edt": -240, "est": -300, "pdt": -420, "pst": -480, "cet": 60, "cest": 120, "jst": 540, "kst": 540, "msk": 180}

// months by name in the languages of the pages we have seen; the abbreviations
// are those of bylines.
var months = monthNames(
	"january jan januar jänner janvier enero ene januari leden ledna styczeń stycznia gennaio janeiro января январь ocak",
	"february feb februar février fevrier febrero februari února únor luty lutego febbraio fevereiro февраля февраль şubat",
	"march mar märz mars marzo maart března březen marzec marca março марта март mart",
	"april apr avril abril duben dubna kwiecień kwietnia aprile апреля апрель nisan",
	"may mai mayo mei květen května maj maja maggio maio мая май mayıs",
	"june jun juni juin junio červen června czerwiec czerwca giugno junho июня июнь haziran",
	"july jul juli juillet julio červenec července lipiec lipca luglio julho июля июль temmuz",
	"august aug août aout agosto augustus srpen srpna sierpień sierpnia августа август ağustos",
	"september sep sept septembre septiembre září wrzesień września settembre setembro сентября сентябрь eylül",
	"october oct oktober okt octobre octubre říjen října październik października ottobre outubro октября октябрь ekim",
	"november nov novembre noviembre listopad listopadu listopada novembro ноября ноябрь kasım",
	"december dec dezember dez décembre decembre diciembre dic prosinec prosince grudzień grudnia dicembre dezembro декабря декабрь aralık",
)

func monthNames(names ...string) map[string]int {
	m := make(map[string]int, 200)
	for i, line := range names {
		for _, name := range strings.Fields(line) {
			m[name] = i + 1
		}
	}
	return m
}
