package timex

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
