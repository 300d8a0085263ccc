package timex

import (
	"fmt"
	"strconv"
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
		t.Value = base.String()
		t.Approx = true
		return true
	}
	n := int(s.n)
	if n > 5000 || n == 0 {
		return false
	}
	u := s.unit
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
	if u == weekend {
		u = week
	}
	t.Value = grainValue(d, u)
	t.Why = fmt.Sprintf("%s, counted from %s → %s", t.In(r.text), base, t.Value)
	r.tellGrain(d, u)
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
		t.Value = s.timed(openValue(s.unit))
		return true
	}
	t.Value = s.timed(grainValue(base, s.unit))
	return true
}

// quarter resolves a quarter or half of a year. Without a year it is the
// latest one that has begun.
func (r *resolver) quarter(s *spec, t *Time) bool {
	code, per := "Q", 3
	if s.act == actHalf {
		code, per = "H", 6
	}
	if s.ord < 1 || s.ord > 12/per {
		return false
	}
	y := s.y
	if y == 0 {
		t.Relative = true
		base, ok := r.now()
		if !ok {
			if base, _, ok = r.told(); !ok || !r.history && r.lastSent != s.sent {
				return false
			}
		}
		y = base.y
		switch {
		case s.unit == year:
			y += s.dir
		case (s.ord-1)*per+1 > base.m && !r.history && r.tense(s) != future && (s.ord-1)*per+1 > base.m+3:
			y--
		}
	}
	t.Value = fmt.Sprintf("%04d-%s%d", y, code, s.ord)
	if s.act == actQuarter {
		r.tell(date{y, s.ord*3 - 2, 1}, quarter)
		r.lastQuarter, r.lastQuarterYear = s.ord, y
	}
	return true
}

// yearAgo resolves "a year earlier": where the text speaks of a quarter, that
// quarter of the year before.
func (r *resolver) yearAgo(s *spec, t *Time) bool {
	t.Relative = true
	base, grain, ok := r.told()
	if !ok {
		t.Value = "XXXX"
		return true
	}
	y, q := base.y, 0
	if grain == quarter && r.lastQuarter > 0 {
		y, q = r.lastQuarterYear, r.lastQuarter
	}
	if s.ord > 0 {
		q = s.ord
	}
	if !r.history && y < r.pub.y-1 {
		y = r.pub.y
	}
	if q == 0 || q > 4 {
		t.Value = fmt.Sprintf("%04d", y-1)
		return true
	}
	t.Value = fmt.Sprintf("%04d-Q%d", y-1, q)
	return true
}

// duration is the value of a stretch of time.
func (s *spec) duration() string {
	u := s.unit
	n := strconv.FormatFloat(s.n, 'f', -1, 64)
	switch s.val {
	case "half":
		n = strconv.FormatFloat(s.n+0.5, 'f', -1, 64)
	case "onlyhalf":
		switch u {
		case year:
			return "P6M"
		case hour:
			return "PT30M"
		}
		n = "0.5"
	}
	if s.few {
		n = "X"
	}
	switch u {
	case second:
		return "PT" + n + "S"
	case minute:
		return "PT" + n + "M"
	case hour:
		return "PT" + n + "H"
	case dayUnit:
		return "P" + n + "D"
	case weekend:
		return "P" + n + "WE"
	case week:
		return "P" + n + "W"
	case fortnight:
		return "P" + strconv.Itoa(max(1, int(s.n))*2) + "W"
	case month:
		return "P" + n + "M"
	case quarter:
		return "P" + n + "Q"
	case year:
		return "P" + n + "Y"
	case decade:
		return "P" + n + "DE"
	case century:
		return "P" + n + "CE"
	}
	return ""
}

// set1 is the value of something that comes back.
func (s *spec) set1() string {
	switch {
	case s.wd != 0:
		return fmt.Sprintf("XXXX-WXX-%d", s.wd)
	case s.m != 0:
		return fmt.Sprintf("XXXX-%02d", s.m)
	}
	one := *s
	one.n = 1
	return one.duration()
}

// clock resolves a time of day whose day is not told beside it.
func (r *resolver) clock(s *spec, t *Time, i int) bool {
	t.Relative = true
	if s.clock && (s.hour > 24 || s.min > 59 || s.ampm && (s.hour < 1 || s.hour > 12)) {
		return false
	}
	if day := r.dayBehind(i); day != "" {
		t.Value = s.timed(day)
		return true
	}
	base, grain, ok := r.told()
	if !ok || grain != dayUnit {
		t.Value = s.timed("XXXX-XX-XX")
		return true
	}
	t.Value = s.timed(base.String())
	return true
}

// dayBehind is the day told right behind expression i: "at 8 p.m. on July 16".
func (r *resolver) dayBehind(i int) string {
	if i+1 >= len(r.specs) {
		return ""
	}
	a, b := r.specs[i], r.specs[i+1]
	if b.sent != a.sent || b.begin-a.end > 2 || b.act == actClock || b.act == actPart || b.typ != Date {
		return ""
	}
	ahead := *r // what is told there is not told yet
	t, ok := ahead.resolve(i + 1)
	if _, day := parseDay(t.Value); !ok || !day {
		return ""
	}
	return t.Value
}

// bc resolves a year before the common era.
func (r *resolver) bc(s *spec, t *Time) bool {
	t.Value = fmt.Sprintf("BC%04d", s.y)
	switch {
	case s.season != 0:
		t.Value += "-" + seasons[s.season]
	case s.m != 0 && s.d != 0:
		t.Value += fmt.Sprintf("-%02d-%02d", s.m, s.d)
	case s.m != 0:
		t.Value += fmt.Sprintf("-%02d", s.m)
	}
	return s.y > 0
}

// anniversary works out "the 21st anniversary of the July 19, 2000, accord"
// from the date that follows in the sentence; without one it has no value.
func (r *resolver) anniversary(s *spec, t *Time, i int) bool {
	t.Relative = true
	if i+1 >= len(r.specs) {
		return false
	}
	of := r.specs[i+1]
	if of.sent != s.sent || of.act != actDate || of.y == 0 || of.m == 0 || of.d == 0 || of.begin-s.end > 12 || s.ord < 1 {
		return false
	}
	d := date{of.y + s.ord, of.m, of.d}
	if !d.valid() || d.y > 9999 {
		return false
	}
	t.Value = d.String()
	t.Why = fmt.Sprintf("%s of %s → %s", t.In(r.text), date{of.y, of.m, of.d}, t.Value)
	return true
}
