package timex

import (
	"fmt"
	"strings"
)

// relative resolves what counts from publication: "yesterday", "last year".
func (r *resolver) relative(s *spec, t *Time) bool {
	t.Relative = true
	n := s.dir + int(s.n)
	base, ok := r.now()
	if !ok && r.history && s.unit != dayUnit && s.dirSet && s.dir == 0 {
		// a history's "this year" is the one told last
		base, _, ok = r.told()
	}
	if !ok {
		t.Value = s.timed(openValue(s.unit))
		return true
	}
	d := move(base, s.unit, n)
	t.Value = s.timed(grainValue(d, s.unit))
	t.Why = fmt.Sprintf("%s, counted from %s → %s", t.In(r.text), base, t.Value)
	if s.unit != week && s.unit != weekend || n != 0 {
		r.tellGrain(d, s.unit)
	}
	return true
}

// weekend resolves "the weekend": the last one, or with a verb that looks
// ahead the next; on Saturday and Sunday the one that is.
func (r *resolver) weekend(s *spec, t *Time) bool {
	t.Relative = true
	base, ok := r.now()
	if !ok {
		t.Value = openValue(s.unit)
		return true
	}
	b := base.serial()
	if b.weekday() < 6 && r.tense(s) != future {
		b -= 7
	}
	t.Value = grainValue(b.date(), weekend)
	return true
}

// openValue is the value of a unit that nothing settles.
func openValue(u unit) string {
	switch u {
	case week, weekend:
		return "XXXX-WXX"
	case month:
		return "XXXX-XX"
	case quarter:
		return "XXXX-QX"
	case year:
		return "XXXX"
	case decade:
		return "XXX"
	case century:
		return "XX"
	}
	return "XXXX-XX-XX"
}

// tellGrain remembers the stretch of one unit around d.
func (r *resolver) tellGrain(d date, u unit) {
	switch u {
	case dayUnit:
		r.tell(d, dayUnit)
	case week, weekend, fortnight:
		r.tell(d.serial().monday().date(), week)
	case month:
		r.tell(date{d.y, d.m, 1}, month)
	case quarter:
		r.tell(date{d.y, d.quarter()*3 - 2, 1}, quarter)
		r.lastQuarter, r.lastQuarterYear = d.quarter(), d.y
	case year:
		r.tell(date{d.y, 1, 1}, year)
	}
}

// ago resolves "three days ago", "two years from now".
func (r *resolver) ago(s *spec, t *Time) bool {
	t.Relative = true
	n := s.dir
	if n == 0 {
		n = -1
	}
	if s.few {
		if n < 0 {
			t.Value = "PAST_REF"
		} else {
			t.Value = "FUTURE_REF"
		}
		return true
	}
	if r.inQuarter(s, n) {
		return r.yearAgo(s, t)
	}
	base, ok := r.now()
	if !ok {
		t.Value = openValue(s.unit)
		return true
	}
	return r.counted(s, t, base, n)
}

// inQuarter reports whether "a year ago" means the quarter spoken of, a year
// before: company news compares so.
func (r *resolver) inQuarter(s *spec, dir int) bool {
	return dir < 0 && s.n == 1 && s.unit == year && !r.history && r.grain == quarter && r.lastQuarter > 0
}

// counted moves from base by the number of s and gives the value at the grain
// of its unit.
func (r *resolver) counted(s *spec, t *Time, base date, dir int) bool {
	if s.unit < dayUnit {
		return r.hours(s, t, base, dir)
	}
	n := int(s.n)
	if n > 5000 || n == 0 {
		return false
	}
	u := s.unit
	if u == weekend && dir > 0 && base.serial().weekday() < 6 {
		n-- // the next weekend is that of this week
	}
	d := move(base, u, dir*n)
	if d.y < 1 || d.y > 9999 {
		return false
	}
	if u == decade || u == century {
		t.Approx = true // a round number of years
	}
	if float64(n) != s.n {
		t.Approx = true
	}
	t.Value = grainValue(d, u)
	t.Why = fmt.Sprintf("%s, counted from %s → %s", t.In(r.text), base, t.Value)
	r.tellGrain(d, u)
	return true
}

// hours moves by hours or minutes from the time of publication. Where that is
// not known, a few hours are taken to stay within the day, and more are not
// settled.
func (r *resolver) hours(s *spec, t *Time, base date, dir int) bool {
	t.Approx = true
	minutes := int(s.n * 60)
	switch s.unit {
	case minute:
		minutes = int(s.n)
	case second:
		minutes = 0
	}
	if minutes < 0 || minutes > 1e6 {
		return false
	}
	h, m, _ := strings.Cut(r.a.Time, ":")
	hh, ok1 := digits(h)
	mm, ok2 := digits(m)
	if !ok1 || !ok2 || !strings.HasPrefix(r.a.Published, base.String()) {
		t.Value = base.String()
		if minutes >= 6*60 {
			t.Value = openValue(dayUnit)
		}
		return true
	}
	at := int(base.serial())*24*60 + hh*60 + mm + dir*minutes
	day := serial(floorDiv(at, 24*60))
	at -= int(day) * 24 * 60
	t.Value = fmt.Sprintf("%sT%02d:%02d", day.date(), at/60, at%60)
	t.Why = fmt.Sprintf("%s, counted from %s %s → %s", t.In(r.text), base, r.a.Time, t.Value)
	return true
}

// shift resolves what counts from the date told last: "the next day", "two
// months later". The value is no finer than the date it counts from.
func (r *resolver) shift(s *spec, t *Time) bool {
	t.Relative = true
	dir := s.dir
	if dir == 0 {
		dir = 1
	}
	if r.inQuarter(s, dir) {
		return r.yearAgo(s, t)
	}
	base, grain, ok := r.told()
	if s.few || !ok {
		if s.few {
			t.Value = openValue(s.unit)
			t.Approx = true
			return true
		}
		t.Value = s.timed(openValue(s.unit))
		return true
	}
	if s.unit < dayUnit {
		t.Value = base.String()
		return grain == dayUnit
	}
	if grain > s.unit && grain != week {
		t.Value = s.timed(openValue(s.unit))
		return true
	}
	if s.n == 0 {
		s.n = 1
	}
	if !r.counted(s, t, base, dir) {
		return false
	}
	if s.m != 0 { // "June of the following year"
		t.Value = fmt.Sprintf("%s-%02d", t.Value, s.m)
		if y, ok := digits(t.Value[:4]); ok {
			r.tell(date{y, s.m, 1}, month)
		}
		return true
	}
	t.Value = s.timed(t.Value)
	return true
}

// same resolves "that year", "the same day": the unit around the date told last.
func (r *resolver) same(s *spec, t *Time) bool {
	t.Relative = true
	base, grain, ok := r.told()
	if !ok {
		return false
	}
	if s.m != 0 { // "March of that year"
		d := date{base.y, s.m, s.d}
		if s.d != 0 {
			if !d.valid() {
				return false
			}
			t.Value = d.String()
			r.tell(d, dayUnit)
			return true
		}
		t.Value = fmt.Sprintf("%04d-%02d", d.y, d.m)
		r.tell(d, month)
		return true
	}
	if s.unit == quarter {
		if r.lastQuarter == 0 {
			return false
		}
		t.Value = fmt.Sprintf("%04d-Q%d", r.lastQuarterYear, r.lastQuarter)
		return true
	}
	if grain > s.unit {
		// "the end of the month" is near now, "that month" is not
		near, ok := r.now()
		if s.val != "near" || !ok {
			t.Value = s.timed(openValue(s.unit))
			return true
		}
		base = near
	}
	t.Value = s.timed(grainValue(base, s.unit))
	return true
}
