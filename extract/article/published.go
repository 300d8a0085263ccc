package article

import (
	"strings"

	"github.com/entente-graph/entente/extract/source"
)

// dated is one thing on a page that may be its date of publication.
type dated struct {
	text  string
	basis Basis
	kind  dateKind
}

// dateKind orders what is read of a page, the most trusted first.
type dateKind uint8

const (
	fromJSONLD dateKind = iota
	fromMeta
	fromTimeTag
	fromByline
	fromDateline
	fromURL
	fromUpdate   // the date of a change, where none of publication is shown
	modifiedDate // no date of publication; what it cannot be later than
)

// published settles the date: what the input gives, else the most trusted
// thing on the page that makes sense.
//
// JSON-LD and meta tags often write the instant in UTC; where another source
// gives the same instant in a zone of its own, the page's local date and time
// are taken from it.
func (d *draft) published(it source.Item, url string) Published {
	if st, ok := parseStamp(it.Date); ok {
		return Published{st.date(), st.clock(), Given}
	}
	if it.Date != "" {
		d.warnings = append(d.warnings, "the given date "+quote(it.Date)+" is not a full date and was not used")
	}
	if st, ok := dateInURL(url); ok {
		d.dates = append(d.dates, dated{st.date(), URL, fromURL})
	}
	var modified *stamp
	for _, c := range d.dates {
		if c.kind == modifiedDate {
			if st, ok := parseStamp(c.text); ok {
				modified = &st
			}
		}
	}
	best := -1
	var bestStamp stamp
	for i, c := range d.dates {
		if c.kind == modifiedDate || best >= 0 && d.dates[best].kind <= c.kind {
			continue
		}
		st, ok := parseStamp(c.text)
		if !ok || modified != nil && st.year > modified.year && st.instant().Sub(modified.instant()).Hours() > 48 {
			continue
		}
		best, bestStamp = i, st
	}
	if d.day != "" && (best < 0 || d.dates[best].kind > fromDateline) {
		if st, ok := d.datelineYear(url); ok {
			return Published{st.date(), "", Dateline}
		}
	}
	if best < 0 {
		return Published{Basis: None}
	}
	if bestStamp.zoned && bestStamp.zone == 0 {
		for _, c := range d.dates {
			st, ok := parseStamp(c.text)
			if ok && c.kind != modifiedDate && st.zoned && st.zone != 0 && st.instant().Equal(bestStamp.instant()) {
				bestStamp = st
				break
			}
		}
	}
	if d.dates[best].kind == fromUpdate {
		d.warnings = append(d.warnings, "published: only the date of an update is shown, and taken")
	}
	return Published{bestStamp.date(), bestStamp.clock(), d.dates[best].basis}
}

// datelineYear adds to a dateline's day the year it lacks, from the address of
// the page: its date where that is at most a few days off, or a lone year in
// it ("/2021/north-korea-…").
func (d *draft) datelineYear(url string) (stamp, bool) {
	month, day := int(d.day[0]-'0')*10+int(d.day[1]-'0'), int(d.day[3]-'0')*10+int(d.day[4]-'0')
	if near, ok := dateInURL(url); ok {
		for _, year := range []int{near.year, near.year - 1, near.year + 1} {
			st := stamp{year: year, month: month, day: day, hour: -1}
			if gap := near.instant().Sub(st.instant()).Hours() / 24; st.valid() && gap > -4 && gap < 4 {
				return st, true
			}
		}
		return stamp{}, false
	}
	for _, p := range strings.Split(url, "/") {
		if len(p) == 4 && isNumber(p) {
			c := &cursor{s: p}
			st := stamp{month: month, day: day, hour: -1}
			st.year, _ = c.digits(4, 4)
			if st.year >= 1990 && st.valid() {
				return st, true
			}
		}
	}
	return stamp{}, false
}

func quote(s string) string {
	if len(s) > 40 {
		s = s[:40]
	}
	return "“" + strings.ToValidUTF8(tidy(s), "") + "”"
}

// dateInURL reads /2021/07/20/, /2021-07-20- and /20210720/ in an address.
func dateInURL(url string) (stamp, bool) {
	_, path, ok := strings.Cut(url, "://")
	if !ok {
		return stamp{}, false
	}
	if i := strings.IndexByte(path, '/'); i >= 0 {
		path = path[i:]
	} else {
		return stamp{}, false
	}
	for i := 1; i+8 <= len(path); i++ {
		if isDigit(path[i-1]) || !isDigit(path[i]) {
			continue
		}
		c := &cursor{s: path[i:]}
		st := stamp{hour: -1}
		if st.year, ok = c.digits(4, 4); !ok || st.year < 1990 {
			continue
		}
		sep := c.anyOf("/-_")
		if sep == 0 {
			st.month, _ = c.digits(2, 2)
			st.day, ok = c.digits(2, 2)
		} else {
			if st.month, ok = c.digits(1, 2); !ok {
				if st.month, ok = monthWord(c); !ok {
					continue
				}
			}
			if !c.is(sep) {
				continue
			}
			st.day, ok = c.digits(1, 2)
		}
		if ok && st.valid() && (c.i == len(c.s) || !isDigit(c.s[c.i])) {
			return st, true
		}
	}
	return stamp{}, false
}

// monthWord reads "jul" in /2021/jul/20/.
func monthWord(c *cursor) (int, bool) {
	k := c.i
	for k < len(c.s) && 'a' <= c.s[k]|0x20 && c.s[k]|0x20 <= 'z' {
		k++
	}
	m := months[strings.ToLower(c.s[c.i:k])]
	if m != 0 {
		c.i = k
	}
	return m, m != 0
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
