package timex

import "fmt"

// weekday resolves the name of a day. Alone it is the nearest such day that
// the tense allows, and the day of publication itself before any other.
func (r *resolver) weekday(s *spec, t *Time) bool {
	t.Relative = true
	base, ok := r.now()
	if s.val == "told" {
		ok = false // "the previous Friday" counts from the date told last
	}
	if !ok && !r.history && s.val != "told" {
		t.Value = s.timed(fmt.Sprintf("XXXX-WXX-%d", s.wd))
		return true
	}
	if !ok {
		if base, _, ok = r.told(); !ok || r.grain != dayUnit && r.last.y != 0 {
			t.Value = s.timed(fmt.Sprintf("XXXX-WXX-%d", s.wd))
			return true
		}
	}
	b := base.serial()
	back := (b.weekday() - s.wd + 7) % 7 // days since the last one, 0 today
	on := b - serial(back)
	rule := ""
	switch {
	case s.unit == week: // "Monday of last week"
		on = b.monday() + serial(7*s.dir) + serial(s.wd-1)
		rule = "of the week"
	case s.dir == -2:
		if back == 0 {
			on -= 7
		}
		on -= 7
		rule = "a week before"
	case s.dir == -1:
		if back == 0 {
			on -= 7
		}
		rule = "before"
	case s.dir == 1:
		on += 7
		rule = "after"
	case s.dirSet: // "this Friday"
		if back != 0 && r.tense(s) != past {
			on += 7
		}
		rule = "of this week around"
	default:
		rule = "on or before"
		if back != 0 && r.weekdayTense(s) == future {
			on += 7
			rule = "on or after"
		}
	}
	d := on.date()
	t.Value = s.timed(d.String())
	t.Why = fmt.Sprintf("%s %s %s → %s", weekdayNames[s.wd], rule, base, t.Value)
	r.tell(d, dayUnit)
	return true
}

// weekdayTense is the tense at a bare weekday. The verb says little of a day
// that owns something: "they will speak of Tuesday's talks".
func (r *resolver) weekdayTense(s *spec) tense {
	switch r.after(s) {
	case "'s", "’s":
		toks := r.sents[s.sent].Tokens
		for i := max(0, int(s.begin)-3); i < int(s.begin); i++ {
			switch toks[i].In(r.text) {
			case "ahead", "before", "upcoming":
				return future
			}
		}
		for i := int(s.end); i < min(len(toks), int(s.end)+6); i++ {
			switch toks[i].In(r.text) {
			case "will", "would", "could", "may", "should":
				return future
			}
		}
		return past
	}
	return r.tense(s)
}

var weekdayNames = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// feast resolves a day that moves through the calendar.
func (r *resolver) feast(s *spec, t *Time) bool {
	t.Relative = true
	on := func(y int) date { return feastDay(s.val, y) }
	y := s.y
	if y == 0 {
		if r.history || r.pub.y == 0 {
			if r.history || r.lastSent == s.sent {
				y = r.last.y
			}
		} else {
			y = r.pub.y
			if d := on(y); d.serial() > r.pub.serial()+14 && r.tense(s) == past {
				y--
			}
		}
	}
	if y == 0 {
		return false
	}
	d := on(y)
	t.Value = s.timed(d.String())
	r.tell(d, dayUnit)
	return true
}

// nth resolves "the fourth Thursday in November"; a fifth is the last.
func (r *resolver) nth(s *spec, t *Time) bool {
	if s.ord < 1 || s.ord > 5 {
		return false
	}
	y := s.y
	if y == 0 {
		t.Relative = true
		y = r.year(s, date{0, s.m, 0})
	}
	if y == 0 {
		t.Value = fmt.Sprintf("XXXX-%02d", s.m)
		return true
	}
	d := nthWeekday(y, s.m, s.wd, s.ord)
	t.Value = s.timed(d.String())
	r.tell(d, dayUnit)
	return true
}

// nthWeekday is the n-th such weekday of the month, or its last where it has
// no fifth.
func nthWeekday(y, m, wd, n int) date {
	first := date{y, m, 1}.serial()
	d := (first + serial((wd-first.weekday()+7)%7+7*(n-1))).date()
	if d.m != m {
		d = (d.serial() - 7).date()
	}
	return d
}

// feastDay returns the day of a movable feast. American days are by weekday,
// Easter by the Gregorian computus.
func feastDay(name string, y int) date {
	switch name {
	case "thanksgiving":
		return nthWeekday(y, 11, 4, 4)
	case "laborday":
		return nthWeekday(y, 9, 1, 1)
	case "memorialday":
		return nthWeekday(y, 5, 1, 5)
	}
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	easter := date{y, (h + l - 7*m + 114) / 31, (h+l-7*m+114)%31 + 1}.serial()
	switch name {
	case "goodfriday":
		easter -= 2
	case "eastermonday":
		easter++
	}
	return easter.date()
}
