package timex

import "fmt"

// date resolves a calendar date, whole or in part.
func (r *resolver) date(s *spec, t *Time) bool {
	d := date{s.y, s.m, s.d}
	if s.swap {
		if !r.order(&d, s.dotted) {
			return false
		}
	}
	if s.pair { // "1915-17"
		k := r.next - 2
		if k < 0 || r.specs[k].y == 0 || r.specs[k].sent != s.sent || r.specs[k].end+1 != s.begin {
			return false
		}
		d.y = r.specs[k].y/100*100 + d.y%100
	}
	if d == (date{}) && s.season == 0 {
		return false
	}
	if d.m > 12 || d.m != 0 && d.d != 0 && !(date{d.y, d.m, d.d}).valid() {
		return false // February 30
	}
	if d.d != 0 && d.m == 0 && d.y == 0 {
		if r.last.y == 0 || !r.history && r.pub.y == 0 && r.lastSent != s.sent {
			return false
		}
		d.y, d.m = r.last.y, r.last.m
		if !d.valid() {
			return false
		}
		t.Relative = true
	}
	if s.season != 0 {
		return r.seasonDate(s, d.y, t)
	}
	if d.y == 0 {
		t.Relative = true
		if d.m == 9 && d.d == 11 && r.pub.y > 2001 {
			switch r.after(s) {
			case "attacks", "terrorist", "terror", "hijackings", "hijackers":
				d.y = 2001
			}
		}
		if d.y == 0 {
			d.y = r.year(s, d)
		}
	}
	switch {
	case d.y == 0 && d.d != 0:
		t.Value = s.timed(fmt.Sprintf("XXXX-%02d-%02d", d.m, d.d))
		return true
	case d.y == 0:
		t.Value = fmt.Sprintf("XXXX-%02d", d.m)
		return true
	case d.d != 0:
		if !d.valid() {
			return false
		}
		t.Value = s.timed(d.String())
		r.tell(d, dayUnit)
	case d.m != 0:
		t.Value = fmt.Sprintf("%04d-%02d", d.y, d.m)
		r.tell(d, month)
	default:
		t.Value = fmt.Sprintf("%04d", d.y)
		r.tell(d, year)
	}
	if t.Relative {
		if r.history {
			t.Why = fmt.Sprintf("%s of the year told last → %s", t.In(r.text), t.Value)
		} else {
			t.Why = fmt.Sprintf("%s counted from publication %s → %s", t.In(r.text), r.pub, t.Value)
		}
	}
	return true
}

// order settles which of 04/05/2024 is the month: the one that can be, else
// by the outlet's habit. Dates with full stops put the day first.
func (r *resolver) order(d *date, dotted bool) bool {
	a, b := d.m, d.d // as written, first and second
	dayFirst := r.a.DayFirst || dotted
	if a > 12 {
		dayFirst = true
	} else if b > 12 {
		dayFirst = false
	}
	if dayFirst {
		d.m, d.d = b, a
	}
	return d.m >= 1 && d.d >= 1
}

// turn is how many months a history must seem to go back before it is taken to
// have gone on into the next year: "in November … by January".
const turn = 8

// year finds the year of a month or a day told without one, 0 if nothing
// settles it.
func (r *resolver) year(s *spec, d date) int {
	if s.val == "told" { // "the previous April" counts from the date told last
		switch base, _, ok := r.told(); {
		case !ok:
			return 0
		case s.dir < 0 && d.m >= base.m:
			return base.y - 1
		case s.dir > 0 && d.m <= base.m:
			return base.y + 1
		default:
			return base.y
		}
	}
	if r.history || r.pub.y == 0 {
		if r.last.y == 0 || !r.history && r.lastSent != s.sent {
			return 0
		}
		if s.dir == -1 && d.m >= r.last.m {
			return r.last.y - 1
		}
		if r.grain <= month && d.m <= r.last.m-turn {
			return r.last.y + 1
		}
		return r.last.y
	}
	p := r.pub
	if s.unit == year { // "in June last year"
		return p.y + s.dir
	}
	later := d.m > p.m || d.m == p.m && d.d > p.d // in the year of publication, after it
	same := d.m == p.m && (d.d == 0 || d.d == p.d)
	switch s.dir {
	case -1: // "last April"
		if later || p.m-d.m <= 1 && d.d == 0 {
			return p.y - 1 // the month before is "last month"
		}
		return p.y
	case 1: // "next April"
		if later {
			return p.y
		}
		return p.y + 1
	}
	if s.unit == month || s.dirSet {
		return p.y
	}
	if same {
		return p.y
	}
	tense := r.tense(s)
	switch r.before(s) {
	case "by", "until", "till", "through", "effective":
		tense = future
	case "since", "ended":
		if !later {
			return p.y
		}
		return p.y - 1
	}
	if d.d != 0 {
		if y := r.toldBeside(s); y != 0 {
			return y
		}
		return r.nearestYear(d, tense)
	}
	back := (p.m - d.m + 12) % 12 // months since the latest such month
	switch {
	case tense == past, tense == noTense && back <= 6:
		if later && back < 10 { // what is a month or two ahead is no year old
			return p.y - 1
		}
		return p.y
	case tense == future && !later && back > 2:
		return p.y + 1
	case tense == noTense && !later && back > 6:
		return p.y
	}
	return p.y
}

// toldBeside is the year of a date told in full earlier in the same sentence,
// which a bare day after it shares: "signed on July 14, 2015, and in force
// since Oct. 18". A verb of saying between the two breaks the tie, since what
// is said is said now.
func (r *resolver) toldBeside(s *spec) int {
	for k := r.next - 2; k >= 0 && k >= r.next-4; k-- {
		o := r.specs[k]
		if o.sent != s.sent {
			return 0
		}
		if o.act != actDate || o.y == 0 || o.m == 0 || o.d == 0 {
			continue
		}
		for _, t := range r.sents[s.sent].Tokens[o.end:s.begin] {
			switch t.In(r.text) {
			case "said", "says", "told", "announced", "reported", "added", "who":
				return 0
			}
		}
		return o.y
	}
	return 0
}

// nearestYear puts a day without a year on the side of publication that the
// tense says, unless that is far and the other near: news gives the year of
// what is most of a year away.
func (r *resolver) nearestYear(d date, t tense) int {
	const wrongSide = 100 // days that a day is taken to be farther when it is on the other side
	best, dist := 0, 1<<30
	for y := r.pub.y - 1; y <= r.pub.y+1; y++ {
		d.y = y
		if !d.valid() {
			continue
		}
		n := int(d.serial() - r.pub.serial())
		cost := max(n, -n)
		if (t == past && n > 0 || t == future && n < 0) && cost > 3 {
			cost += wrongSide
		}
		if cost < dist {
			best, dist = y, cost
		}
	}
	return best
}

// seasonDate resolves a season, whose year may be told or not.
func (r *resolver) seasonDate(s *spec, y int, t *Time) bool {
	if y == 0 {
		t.Relative = true
		base, ok := r.now()
		if s.val == "told" { // "that summer"
			base, _, ok = r.told()
		}
		if !ok {
			if base, _, ok = r.told(); !ok || !r.history && r.lastSent != s.sent {
				t.Value = "XXXX-" + seasons[s.season]
				return true
			}
		}
		y = base.y
		start := s.season*3 + 0 // spring begins in March, winter in December
		switch {
		case s.val == "told":
		case s.unit == year:
			y += s.dir
		case s.dir == -1 && base.m < start+3 || s.dir == 0 && !r.history && !s.dirSet && base.m < start && r.tense(s) == past:
			y--
		case s.dir == 1 && base.m >= start:
			y++
		}
	}
	t.Value = fmt.Sprintf("%04d-%s", y, seasons[s.season])
	r.tell(date{y, min(s.season*3, 12), 1}, quarter)
	return true
}
