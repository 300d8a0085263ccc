package timex

import (
	"fmt"
	"strings"

	"github.com/entente-graph/entente/extract/token"
)

// A resolver gives the expressions of one text their values, in order.
type resolver struct {
	text  string
	sents []token.Sentence
	a     Anchor
	specs []*spec

	pub date // day of publication, zero when unknown
	// history is true for a text that tells of another time than its
	// publication: dates without a year belong to the date told last.
	history bool
	// last is the date told last with its grain, the zero date before any.
	last     date
	grain    unit
	lastSent int32 // the sentence it was told in
	// next is the index of the expression that is resolved now, plus one.
	next int
	// lastQuarter is the quarter told last, 0 before any.
	lastQuarter, lastQuarterYear int
}

func newResolver(text string, sents []token.Sentence, a Anchor, specs []*spec) *resolver {
	r := &resolver{text: text, sents: sents, a: a, specs: specs}
	r.pub, _ = parseDay(a.Published[:min(10, len(a.Published))])
	if r.pub.y == 0 {
		r.pub = r.dateline()
	} else if d := r.datelineDay(); d.y != 0 {
		r.pub = d
	}
	r.history = r.farAway()
	if r.pub.y != 0 && !r.history {
		r.last, r.grain = r.pub, dayUnit
	}
	return r
}

// resolve gives the value of expression i. It reports false for what turns
// out to be no expression of time or one without any value.
func (r *resolver) resolve(i int) (Time, bool) {
	s := r.specs[i]
	r.next = i + 1
	toks := r.sents[s.sent].Tokens
	t := Time{
		Span: token.Span{Begin: toks[s.begin].Begin, End: toks[s.end-1].End},
		Type: s.typ,
	}
	t.Approx = s.approx || s.few
	var ok bool
	switch s.act {
	case actDate:
		ok = r.date(s, &t)
	case actWeekday:
		ok = r.weekday(s, &t)
	case actNth:
		ok = r.nth(s, &t)
	case actWeekend:
		ok = r.weekend(s, &t)
	case actRel:
		ok = r.relative(s, &t)
	case actAgo:
		ok = r.ago(s, &t)
	case actShift:
		ok = r.shift(s, &t)
	case actSame:
		ok = r.same(s, &t)
	case actQuarter, actHalf:
		ok = r.quarter(s, &t)
	case actYearAgo:
		ok = r.yearAgo(s, &t)
	case actDecade:
		t.Value, ok = fmt.Sprintf("%03d", int(s.n)), s.n > 0
	case actCentury:
		t.Value, ok = fmt.Sprintf("%02d", s.ord-1), s.ord >= 1 && s.ord <= 25
	case actDuration:
		t.Value, ok = s.duration(), s.unit != noUnit
	case actSet:
		t.Value, ok = s.set1(), true
	case actConst:
		t.Value, ok = s.val, true
		if d, full := parseDay(s.val); full {
			r.tell(d, dayUnit)
		}
	case actClock, actPart:
		ok = r.clock(s, &t, i)
	case actBC:
		ok = r.bc(s, &t)
	case actAnniversary:
		ok = r.anniversary(s, &t, i)
	case actFeast:
		ok = r.feast(s, &t)
	}
	if !ok || t.Value == "" {
		return t, false
	}
	if t.Why == "" {
		t.Why = strings.Join(strings.Fields(t.In(r.text)), " ") + " → " + t.Value
	}
	return t, true
}

func abs(n int) int { return max(n, -n) }

// tell remembers the date told last.
func (r *resolver) tell(d date, grain unit) {
	if r.aside(d.y) {
		return
	}
	r.last, r.grain = d, grain
	if r.next > 0 {
		r.lastSent = r.specs[r.next-1].sent
	}
	if d.m == 0 {
		r.last.m, r.last.d = 1, 1
	} else if d.d == 0 {
		r.last.d = 1
	}
	r.lastQuarter = 0
	if grain <= month && d.m != 0 {
		r.lastQuarter, r.lastQuarterYear = (d.m+2)/3, d.y
	}
}

// told is the date that "the next day" counts from: the last one of the text,
// else the day of publication.
func (r *resolver) told() (date, unit, bool) {
	if r.last.y != 0 {
		return r.last, r.grain, true
	}
	return r.pub, dayUnit, r.pub.y != 0
}

// now is the day that "yesterday" counts from. In a history only the words
// that quote somebody count so, and their day is not known.
func (r *resolver) now() (date, bool) { return r.pub, r.pub.y != 0 && !r.history }

func (r *resolver) tense(s *spec) tense {
	return tenseAt(r.text, r.sents[s.sent].Tokens, int(s.begin), int(s.end))
}

// before is the word before the expression, in small letters.
func (r *resolver) before(s *spec) string {
	if s.begin == 0 {
		return ""
	}
	return strings.ToLower(r.sents[s.sent].Tokens[s.begin-1].In(r.text))
}

// after is the word behind the expression.
func (r *resolver) after(s *spec) string {
	if toks := r.sents[s.sent].Tokens; int(s.end) < len(toks) {
		return toks[s.end].In(r.text)
	}
	return ""
}

// timed appends the time or part of the day that s names to a day.
func (s *spec) timed(day string) string {
	switch {
	case s.clock:
		h := s.hour
		if s.ampm {
			h %= 12
			if s.pm {
				h += 12
			}
		}
		if s.min < 0 {
			return fmt.Sprintf("%sT%02d:00", day, h)
		}
		return fmt.Sprintf("%sT%02d:%02d", day, h, s.min)
	case s.midnight:
		return day + "T00:00"
	case s.noon:
		return day + "T12:00"
	case s.part > 0:
		return day + "T" + parts[s.part]
	}
	return day
}

// grainValue is the value of the stretch of one unit around d.
func grainValue(d date, u unit) string {
	switch u {
	case dayUnit:
		return d.String()
	case week, fortnight:
		y, w := d.serial().isoWeek()
		return fmt.Sprintf("%04d-W%02d", y, w)
	case weekend:
		y, w := d.serial().isoWeek()
		return fmt.Sprintf("%04d-W%02d-WE", y, w)
	case month:
		return fmt.Sprintf("%04d-%02d", d.y, d.m)
	case quarter:
		return fmt.Sprintf("%04d-Q%d", d.y, d.quarter())
	case halfYear:
		return fmt.Sprintf("%04d-H%d", d.y, (d.m+5)/6)
	case year:
		return fmt.Sprintf("%04d", d.y)
	case decade:
		return fmt.Sprintf("%03d", d.y/10)
	case century:
		return fmt.Sprintf("%02d", d.y/100)
	}
	return d.String()
}

// move moves d by n units.
func move(d date, u unit, n int) date {
	switch u {
	case dayUnit:
		return (d.serial() + serial(n)).date()
	case week, weekend:
		return (d.serial() + serial(7*n)).date()
	case fortnight:
		return (d.serial() + serial(14*n)).date()
	case month:
		return d.addMonths(n)
	case quarter:
		return d.addMonths(3 * n)
	case halfYear:
		return d.addMonths(6 * n)
	case year:
		return d.addMonths(12 * n)
	case decade:
		return d.addMonths(120 * n)
	case century:
		return d.addMonths(1200 * n)
	}
	return d
}
