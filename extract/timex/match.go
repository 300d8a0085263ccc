package timex

import "math/bits"

// maxPattern is the most elements a pattern may have. It bounds the work at
// one place of the text, so that the whole is linear in its length.
const maxPattern = 14

// A match is a rule that fits at some lexeme.
type match struct {
	rule int32
	end  int             // behind its last lexeme
	bind [maxPattern]int // the lexeme each element matched, or -1
}

// A matcher runs the rules of one pass over the lexemes of a sentence.
type matcher struct {
	g    *grammar
	x    *lexer
	pass int
	lex  []lexeme
	bind [maxPattern]int
}

// at returns the longest match at lexeme i, the first declared among equals.
func (m *matcher) at(i int, best *match) bool {
	l := &m.lex[i]
	best.end = i
	if !l.opens {
		return false
	}
	if l.entry != nil {
		m.try(i, l.entry.rules[m.pass], best)
	}
	for c := l.classes; c != 0; c &= c - 1 {
		k := bits.TrailingZeros64(uint64(c))
		m.try(i, m.g.starts[m.pass][k], best)
	}
	return best.end > i
}

func (m *matcher) try(i int, rules []int32, best *match) {
	for _, id := range rules {
		r := &m.g.rules[id]
		m.walk(r, 0, i, i, id, best)
	}
}

// walk matches the elements of r from e on at lexeme i.
func (m *matcher) walk(r *rule, e, start, i int, id int32, best *match) {
	if e == len(r.pattern) {
		longer := i > best.end || i == best.end && i > start && id < best.rule
		if longer && m.lex[i-1].closes && (r.filter == nil || r.filter(m, start, i)) {
			best.rule, best.end, best.bind = id, i, m.bind
		}
		return
	}
	el := &r.pattern[e]
	if i < len(m.lex) && el.matches(&m.lex[i]) {
		m.bind[e] = i
		m.walk(r, e+1, start, i+1, id, best)
	}
	if el.optional {
		m.bind[e] = -1
		m.walk(r, e+1, start, i, id, best)
	}
}

// build makes the spec of a match: what the rule says, filled in from the
// words that its elements matched.
func (m *matcher) build(best *match) *spec {
	r := &m.g.rules[best.rule]
	s := r.proto
	s.inner = best.rule
	if s.act == actKeep {
		// the expression inside is what counts
		for e := range r.pattern {
			const found = 1<<classXDay | 1<<classXMonth | 1<<classXYear | 1<<classXDate | 1<<classXDur
			if k := best.bind[e]; k >= 0 && m.lex[k].spec != nil && r.pattern[e].classes&found != 0 {
				inner := *m.lex[k].spec
				inner.inner = inner.rule
				inner.typ, inner.part = s.typ, max(inner.part, s.part)
				s = inner
				break
			}
		}
	}
	for e := range r.pattern {
		if k := best.bind[e]; k >= 0 {
			s.fill(&m.lex[k], r.pattern[e].classes)
		}
	}
	if s.juche && s.y == 0 && s.n < 300 {
		s.y = 1911 + int(s.n)
	}
	if s.ampm && !s.clock { // "10 a.m."
		s.clock, s.hour, s.min = true, int(s.n), -1
	}
	if s.act == actClock && !s.clock && s.n > 99 { // "0530 GMT"
		s.clock, s.hour, s.min = true, int(s.n)/100, int(s.n)%100
	}
	s.rule = best.rule
	return &s
}

// fill takes over what a lexeme says in the classes that its element asked for.
func (s *spec) fill(l *lexeme, asked mask) {
	c := asked & l.classes
	if c == 0 {
		return
	}
	val := func(k class) int { return l.entry.value(k) }
	for ; c != 0; c &= c - 1 {
		switch k := class(bits.TrailingZeros64(uint64(c))); k {
		case classMonth, classFullMonth:
			s.m = val(k)
		case classWeekday, classWDAbbr, classWeekdays:
			s.wd = val(k)
		case classSeason, classFall:
			s.season = val(k)
		case classDaypart, classNoon, classMidnight:
			s.part = val(k)
			s.noon = k == classNoon
			s.midnight = k == classMidnight
		case classUnit, classLong, classUnits, classSecond, classQuarter:
			s.unit = unit(val(k))
		case classNum:
			if s.n != 0 && s.act == actDuration && s.addN {
				s.n += l.n
			} else {
				s.n = l.n
			}
		case classD, classDOrd:
			s.d = int(l.n)
		case classOrd:
			s.ord = int(l.n)
		case classYear:
			s.y = int(l.n)
		case classYear2:
			s.y = 1900 + int(l.n)
			if l.n < 30 {
				s.y += 100
			}
		case classBC:
			s.y = int(l.n)
		case classDecade:
			if l.spec == nil && l.entry != nil && l.n == 0 {
				s.n = float64(val(k))
			} else {
				s.n = l.n
			}
		case classFew:
			if n := val(k); n > 0 { // "a couple"
				s.n, s.few, s.approx = float64(n), false, true
			} else {
				s.few = true
			}
		case classDir:
			s.dir, s.dirSet = val(k), true
		case classApprox:
			s.approx = true
		case classAMPM:
			s.pm = val(k) == 12
			s.ampm = true
		case classISODate, classNumDate:
			t := l.spec
			s.y, s.m, s.d, s.swap, s.dotted = t.y, t.m, t.d, t.swap, t.dotted
		case classClock, classClockAP:
			s.clock, s.hour, s.min = true, l.spec.hour, l.spec.min
		case classXTime:
			if t := l.spec; t != nil && t.clock {
				s.clock, s.hour, s.min, s.ampm, s.pm = true, t.hour, t.min, t.ampm, t.pm
			} else if t != nil {
				s.part, s.noon, s.midnight = t.part, t.noon, t.midnight
			}
		}
	}
}
