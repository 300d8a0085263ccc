package timex

import (
	"strings"

	"github.com/entente-graph/entente/extract/token"
)

// Find returns the expressions of time in sents, sentences of text, in order
// and without overlap; each covers whole tokens of one sentence. An anchor
// without a publication date, or with one that is no date, settles only what
// the text settles itself.
func Find(text string, sents []token.Sentence, a Anchor) []Time {
	g := load()
	x := &lexer{g: g, text: text}
	var found []*spec
	for i, s := range sents {
		if lex := x.sentence(s); x.hot {
			found = sentence(x, lex, int32(i), found)
		}
	}
	if len(found) == 0 {
		return nil
	}
	r := newResolver(text, sents, a, found)
	out := make([]Time, 0, len(found))
	for i := range found {
		if t, ok := r.resolve(i); ok {
			out = append(out, t)
		}
	}
	return out
}

// sentence runs both passes over the lexemes of one sentence and appends what
// they find.
func sentence(x *lexer, lex []lexeme, num int32, found []*spec) []*spec {
	first := matcher{g: x.g, x: x, pass: 0, lex: lex}
	var joined []lexeme
	var best match
	for i := 0; i < len(lex); {
		if lex[i].classes == 0 && lex[i].entry == nil || !first.at(i, &best) {
			if joined != nil {
				joined = append(joined, lex[i])
			}
			i++
			continue
		}
		if joined == nil {
			joined = append(make([]lexeme, 0, len(lex)), lex[:i]...)
		}
		s := first.build(&best)
		s.sent, s.begin, s.end = num, lex[i].begin, lex[best.end-1].end
		joined = append(joined, lexeme{
			begin: s.begin, end: s.end, opens: true, closes: true,
			classes: s.classes() | lex[i].classes&(1<<classDaypart|1<<classNoon|1<<classMidnight), entry: partEntry(lex, i, best.end), spec: s,
		})
		i = best.end
	}
	if joined == nil {
		return found
	}
	second := matcher{g: x.g, x: x, pass: 1, lex: joined}
	from := len(found)
	for i := 0; i < len(joined); {
		if (joined[i].classes != 0 || joined[i].entry != nil) && second.at(i, &best) {
			s := second.build(&best)
			s.sent, s.begin, s.end = num, joined[i].begin, joined[best.end-1].end
			found = append(found, s)
			i = best.end
			continue
		}
		if s := joined[i].spec; s != nil && s.begin == joined[i].begin && s.end == joined[i].end && s.act != actNone {
			found = append(found, s)
		}
		i++
	}
	borrow(x, found[from:])
	return found
}

// partEntry keeps the word of an expression that is one lexeme long, for the
// second pass to ask for its part of the day.
func partEntry(lex []lexeme, i, end int) *entry {
	if end == i+1 {
		return lex[i].entry
	}
	return nil
}

// classes are what the second pass may call the expression.
func (s *spec) classes() mask {
	switch {
	case s.typ == Duration:
		return 1 << classXDur
	case s.act == actClock || s.act == actPart:
		return 1 << classXTime
	case s.typ != Date:
		return 0
	}
	c := mask(1 << classXDate)
	switch s.act {
	case actDate, actBC:
		switch {
		case s.d != 0:
			c |= 1 << classXDay
		case s.m != 0:
			c |= 1 << classXMonth
		case s.y != 0:
			c |= 1 << classXYear
		}
	case actWeekday, actNth, actFeast:
		c |= 1 << classXDay
	case actRel, actSame, actShift:
		if s.unit == dayUnit {
			c |= 1 << classXDay
		}
	case actConst:
		if strings.HasSuffix(s.val, "_REF") {
			return 0
		}
	case actDuration, actSet, actAnniversary, actYearAgo, actAgo:
		return 0
	}
	return c
}

// borrow lets the ends of a range tell each other what they leave out:
// "6-7 January 1916", "March 5-9, 1918", "May 31 to June 1, 1916".
func borrow(x *lexer, s []*spec) {
	for i := len(s) - 2; i >= 0; i-- {
		a, b := s[i], s[i+1]
		if a.act != actDate || b.act != actDate || a.d == 0 && a.m == 0 || b.begin-a.end > 1 || !linked(x, a, b) {
			continue
		}
		if a.m == 0 && a.d != 0 {
			a.m = b.m
		}
		if a.y == 0 && b.y != 0 && (b.d != 0 || a.d == 0 && b.m != 0) {
			a.y = b.y
			if a.m > b.m && b.m != 0 {
				a.y-- // "December 28 to January 3, 1990"
			}
		}
	}
	for i := 1; i < len(s); i++ {
		a, b := s[i-1], s[i]
		if b.act == actDate && b.m == 0 && b.d != 0 && a.act == actDate {
			b.m = a.m
			if b.y == 0 {
				b.y = a.y
			}
		}
	}
}

func linked(x *lexer, a, b *spec) bool {
	if a.end == b.begin {
		return true
	}
	switch x.word(int(a.end)) {
	case "-", "–", "—", "/", "to", "and", "or", "through", "until", "till":
		return true
	}
	return false
}
