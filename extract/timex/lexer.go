package timex

import (
	"strings"

	"github.com/entente-graph/entente/extract/token"
)

// A lexeme is what the patterns see: a token, a part of a hyphenated one
// ("two-year"), several that make one number ("twenty four"), or in the second
// pass an expression already found.
type lexeme struct {
	begin, end int32 // tokens of the sentence, half open
	opens      bool  // starts where its first token starts
	closes     bool  // ends where its last token ends
	capital    bool
	classes    mask
	entry      *entry
	n          float64 // the number
	spec       *spec   // of a number date, a clock, or an expression
}

// A lexer makes the lexemes of sentences; its buffer is used again and again.
type lexer struct {
	g    *grammar
	text string
	toks []token.Token
	out  []lexeme
	hot  bool // some lexeme can start an expression
}

func (x *lexer) sentence(s token.Sentence) []lexeme {
	x.toks = s.Tokens
	x.out = x.out[:0]
	x.hot = false
	for i := range s.Tokens {
		x.token(i)
	}
	if x.hot {
		x.joinNumbers()
	}
	return x.out
}

// word returns the text of token i, empty where there is none.
func (x *lexer) word(i int) string {
	if i < 0 || i >= len(x.toks) {
		return ""
	}
	return x.toks[i].In(x.text)
}

func (x *lexer) token(i int) {
	w := x.word(i)
	l := lexeme{begin: int32(i), end: int32(i + 1), opens: true, closes: true}
	c := w[0]
	if c >= '0' && c <= '9' || c == '\'' && len(w) > 2 || c == 0xE2 && len(w) > 4 {
		if k := strings.IndexByte(w, '-'); k > 0 && !isISO(w) {
			x.parts(i, w)
			return
		}
		x.number(&l, w)
		x.hot = x.hot || l.classes != 0
		x.out = append(x.out, l)
		return
	}
	if len(w) > maxWord {
		x.out = append(x.out, l)
		return
	}
	x.lookup(&l, w)
	if l.entry == nil && len(w) > 4 && strings.IndexByte(w, '-') > 0 {
		x.parts(i, w)
		return
	}
	x.out = append(x.out, l)
}

func (x *lexer) lookup(l *lexeme, w string) {
	l.capital = w[0] >= 'A' && w[0] <= 'Z'
	e := x.g.find(w)
	if e == nil {
		if strings.HasPrefix(w, "\u2019") && len(w) <= 5 {
			e = x.g.find("'" + w[3:])
		}
		if e == nil {
			return
		}
	}
	l.entry = e
	l.classes = e.any
	if l.capital {
		l.classes |= e.capital
	}
	if l.classes.has(classOrd) {
		l.n = float64(e.value(classOrd))
		l.classes |= 1 << classDOrd
	}
	if l.classes != 0 || len(e.rules[0]) > 0 {
		x.hot = true
	}
}

// parts makes a lexeme of each part of the hyphenated token i.
func (x *lexer) parts(i int, w string) {
	first := true
	for w != "" {
		part, rest, more := strings.Cut(w, "-")
		l := lexeme{begin: int32(i), end: int32(i + 1), opens: first, closes: !more}
		if part != "" {
			if part[0] >= '0' && part[0] <= '9' {
				x.number(&l, part)
				x.hot = x.hot || l.classes != 0
			} else if len(part) <= maxWord {
				x.lookup(&l, part)
			}
		}
		x.out = append(x.out, l)
		first = false
		w = rest
		if more && rest == "" { // "pre-": a part that is empty
			x.out[len(x.out)-1].closes = true
		}
	}
}

// number reads a token that starts with a digit or an apostrophe.
func (x *lexer) number(l *lexeme, w string) {
	if a := strings.TrimPrefix(strings.TrimPrefix(w, "\u2019"), "'"); a != w {
		if d, ok := digits(a); ok && len(a) == 2 {
			l.n = float64(d)
			l.classes = 1 << classYear2
		} else if d, ok := digits(strings.TrimSuffix(a, "s")); ok && len(a) == 3 && d%10 == 0 {
			l.n = float64(190 + d/10)
			l.classes = 1 << classDecade
		} else if e := x.g.find(w); e != nil || a == "s" {
			x.lookup(l, w)
		}
		return
	}
	if n, ok := digits(w); ok {
		l.n = float64(n)
		l.classes = 1 << classNum
		switch {
		case len(w) <= 2 && n >= 1 && n <= 31:
			l.classes |= 1<<classD | 1<<classBC
		case len(w) <= 3 && n > 0:
			l.classes |= 1 << classBC
		case len(w) == 4 && n >= 1000 && n <= 2199:
			l.classes |= 1 << classYear
		}
		if len(w) == 2 {
			l.classes |= 1 << classYear2 // as the second half of "1915-17"
		}
		return
	}
	k := 0
	for k < len(w) && w[k] >= '0' && w[k] <= '9' {
		k++
	}
	n, ok := digits(w[:k])
	if !ok {
		return
	}
	switch tail := w[k:]; {
	case tail == "st" || tail == "nd" || tail == "rd" || tail == "th":
		l.n = float64(n)
		l.classes = 1 << classOrd
		if n >= 1 && n <= 31 {
			l.classes |= 1 << classDOrd
		}
	case tail == "s" && k == 4 && n%10 == 0 && (n%100 != 0 || n == 2000):
		l.n = float64(n / 10)
		l.classes = 1 << classDecade
	case tail == "s" && k == 2 && n%10 == 0 && n >= 20:
		l.n = float64(190 + n/10)
		l.classes = 1 << classDecade
	case tail == "am" || tail == "pm":
		if n >= 1 && n <= 12 {
			l.spec = &spec{clock: true, hour: n, min: -1}
			if (tail == "pm") != (n == 12) {
				l.spec.hour = (n + 12) % 24
			}
			l.classes = 1 << classClockAP
		}
	case tail[0] == ':':
		clock(l, n, tail[1:])
	case tail[0] == ',' || tail[0] == '.' && strings.Count(w, ".") == 1:
		l.n = decimal(w)
		l.classes = 1 << classNum
	case tail[0] == '/' && n > 0 && strings.Count(w, "/") == 1:
		x.lookup(l, w) // "9/11"
		if q, ok := digits(tail[1:]); ok && n < q && q <= 10 {
			l.n = float64(n) / float64(q)
			l.classes = 1 << classNum
		}
	default:
		numberDate(l, w)
	}
}

// clock reads the minutes behind "11:".
func clock(l *lexeme, hour int, s string) {
	ap := ""
	if t := strings.TrimRight(s, "apmhrs"); t != s {
		s, ap = t, s[len(t):]
	}
	m, _, _ := strings.Cut(s, ":")
	n, ok := digits(m)
	if !ok || len(m) != 2 || n > 59 || hour > 24 {
		return
	}
	l.spec = &spec{clock: true, hour: hour, min: n}
	l.classes = 1 << classClock
	if ap == "am" || ap == "pm" {
		l.classes = 1 << classClockAP
		if (ap == "pm") != (hour == 12) && hour <= 12 {
			l.spec.hour = (hour + 12) % 24
		}
	}
}

// numberDate reads 2000-07-19, 2000.07.19, 2000/07/19 and the two orders of
// 19/07/2000; which order a document writes is settled when it is resolved.
func numberDate(l *lexeme, w string) {
	var f [3]int
	n, sep := 0, byte(0)
	start := 0
	for i := 0; i <= len(w); i++ {
		if i < len(w) && w[i] >= '0' && w[i] <= '9' {
			continue
		}
		v, ok := digits(w[start:i])
		if !ok || n == 3 || i-start > 4 || i-start == 3 {
			return
		}
		f[n] = v
		n++
		if i < len(w) {
			if sep != 0 && sep != w[i] || strings.IndexByte("-./", w[i]) < 0 {
				return
			}
			sep = w[i]
		}
		start = i + 1
	}
	if n != 3 {
		return
	}
	switch {
	case f[0] >= 1000 && f[0] < 2200:
		l.spec = &spec{act: actDate, y: f[0], m: f[1], d: f[2]}
		l.classes = 1 << classISODate
	case f[2] >= 1000 && f[2] < 2200:
		l.spec = &spec{act: actDate, y: f[2], m: f[0], d: f[1], swap: true, dotted: sep == '.'}
		l.classes = 1 << classNumDate
	}
}

func isISO(w string) bool {
	_, ok := parseDay(w)
	return ok || len(w) == 10 && w[4] == '-' && w[7] == '-'
}

// decimal reads "1,500" and "2.5".
func decimal(w string) float64 {
	n, scale, frac := 0.0, 1.0, false
	for i := 0; i < len(w) && i < 18; i++ {
		switch c := w[i]; {
		case c >= '0' && c <= '9':
			n = n*10 + float64(c-'0')
			if frac {
				scale *= 10
			}
		case c == '.':
			frac = true
		case c != ',':
			return n / scale
		}
	}
	return n / scale
}
