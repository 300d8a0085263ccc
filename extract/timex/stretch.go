package timex

import (
	"fmt"
	"strconv"
)

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
	if q == 0 && r.pub.y != 0 && !r.history {
		y = r.pub.y
	}
	if q == 0 || q > 4 {
		t.Value = fmt.Sprintf("%04d", y-1)
		return true
	}
	t.Value = fmt.Sprintf("%04d-Q%d", y-1, q)
	return true
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
