package token

import (
	"strings"
	"unicode"
)

// sentences groups tokens, which are not empty.
func sentences(text string, tokens []Token) []Sentence {
	out := make([]Sentence, 0, len(tokens)/20+1)
	b := breaker{text: text, tokens: tokens}
	first := 0
	for i := 0; i < len(tokens); {
		next, ends := b.after(first, i)
		if ends || next == len(tokens) {
			out = append(out, Sentence{
				Span:   Span{tokens[first].Begin, tokens[next-1].End},
				Tokens: tokens[first:next:next],
			})
			first = next
			b.quotes = 0
		}
		i = next
	}
	return out
}

// A breaker finds the ends of sentences.
type breaker struct {
	text   string
	tokens []Token
	quotes int // straight double quotes seen in this sentence
}

func (b *breaker) word(i int) string {
	if i < 0 || i >= len(b.tokens) {
		return ""
	}
	return b.text[b.tokens[i].Begin:b.tokens[i].End]
}

// glued reports whether token i touches the one before it.
func (b *breaker) glued(i int) bool {
	return i > 0 && i < len(b.tokens) && b.tokens[i].Begin == b.tokens[i-1].End
}

// after looks at token i of the sentence that started at first. It returns
// the token to look at next and whether a sentence ends before that one.
func (b *breaker) after(first, i int) (next int, ends bool) {
	t := b.tokens[i]
	next = i + 1
	if next < len(b.tokens) && b.tokens[next].Begin > t.End && b.parted(t.End, b.tokens[next].Begin, next) {
		return next, true
	}
	last := b.text[t.End-1]
	if last == '"' {
		b.quotes++
		return next, false
	}
	if last != '.' && last != '!' && last != '?' && last < 0x80 {
		return next, false
	}
	w := b.text[t.Begin:t.End]
	kind := b.mark(w)
	if kind == noMark {
		return next, false
	}
	next, quoted := b.closers(next)
	if next >= len(b.tokens) {
		return next, true
	}
	if parted(b.text, b.tokens[next-1].End, b.tokens[next].Begin) {
		return next, true
	}
	return next, b.decide(first, i, next, kind, quoted)
}

// A mark is what a token at a possible end of a sentence is.
type mark uint8

const (
	noMark mark = iota
	stop
	shout // "!" or "?"
	dots
	ideograph // a full stop that needs no space behind it
	abbr
)

func (b *breaker) mark(w string) mark {
	switch w {
	case ".":
		return stop
	case "。", "！", "？", "｡", "।", "۔", "؟":
		return ideograph
	case "…", "...", "....", "..", ".....":
		return dots
	}
	switch w[len(w)-1] {
	case '!', '?':
		if w[0] == '!' || w[0] == '?' {
			return shout
		}
	case '.':
		if w[0] == '.' {
			return dots
		}
		return abbr
	}
	return noMark
}

// closers moves over quotes and brackets that close at token i, and tells
// whether there was a quote among them.
func (b *breaker) closers(i int) (next int, quoted bool) {
	for ; i < len(b.tokens); i++ {
		switch w := b.word(i); w {
		case "”", "’’", "’", "''", "»", "“":
			if w == "“" && !b.closesLow(i) {
				return i, quoted
			}
			quoted = true
		case "'":
			if !b.glued(i) {
				return i, quoted
			}
			quoted = true
		case `"`, `""`:
			if !b.glued(i) && (b.quotes%2 == 0 || b.gluedNext(i)) {
				return i, quoted
			}
			b.quotes++
			quoted = true
		case ")", "]", "}", "）", "」", "』", "》":
		case "[": // a footnote mark, "ended.[1]" or "ended. [1]"
			if !b.glued(i+1) || !b.glued(i+2) || b.word(i+2) != "]" || !isDigit(b.word(i + 1)[0]) {
				return i, quoted
			}
			i += 2
		case "!", "?", "！", "？":
			if !b.glued(i) {
				return i, quoted
			}
		default:
			return i, quoted
		}
	}
	return i, quoted
}

func (b *breaker) gluedNext(i int) bool { return b.glued(i + 1) }

// closesLow reports whether the “ at i closes a quotation in the German
// manner: it touches what is before and not what is behind.
func (b *breaker) closesLow(i int) bool { return b.glued(i) && !b.glued(i+1) }

// decide says whether a sentence ends between the mark at token i and token
// next, the first behind closing quotes and brackets.
func (b *breaker) decide(first, i, next int, kind mark, quoted bool) bool {
	if kind == ideograph {
		return true
	}
	w := b.word(next)
	start, class := b.start(next)
	if kind == stop && i == next-1 && b.glued(next) && class != upper {
		return false // ".5", "a.b"
	}
	if kind == stop && b.word(i+1) == "]" && i > first && isDigit(b.word(i - 1)[0]) && strings.Contains(b.word(i-1), ".") {
		return false // "[2024.11.01.]"
	}
	if b.dateline(first, i, next) {
		return false
	}
	if !start {
		return false // a comma, a small letter: the sentence goes on
	}
	switch kind {
	case shout:
		return !quoted || !b.attribution(next)
	case dots:
		return quoted || class != digit && (b.glued(i) || opener(w))
	case abbr:
		return b.afterAbbreviation(first, i, next, quoted, class)
	}
	if i == first+1 && !quoted && isDigit(b.word(first)[0]) && len(b.word(first)) <= 2 {
		return false // "1. Item" of a list
	}
	return true
}

// dateline reports whether the dash at next ends the dateline of a report,
// "KENNEBUNKPORT, Me. -- The president …", and not a sentence.
func (b *breaker) dateline(first, i, next int) bool {
	switch b.word(next) {
	case "-", "--", "–", "—":
		w := b.word(first)
		return i-first <= 10 && len(w) > 2 && strings.ToUpper(w) == w
	}
	return false
}

// start reports whether token i can be the first of a sentence, and the class
// of its first letter: the one behind opening quotes and brackets. It looks at
// a few tokens only, so that a long run of marks costs no more than a short one.
func (b *breaker) start(i int) (bool, class) {
	for stop := i + 6; i < len(b.tokens) && i < stop; i++ {
		t := b.tokens[i]
		c, n := classAt(b.text, t.Begin, t.End)
		switch c {
		case upper, digit:
			return true, c
		case lower:
			if n > 1 && !cased(b.text[t.Begin:t.End]) {
				return true, upper // a script without letter case
			}
			// "al-Assad", "iPhone"
			return strings.ContainsFunc(b.text[t.Begin:t.End], unicode.IsUpper), lower
		}
		switch b.word(i) {
		case `"`, `""`, "“", "‘", "``", "'", "''", "(", "[", "«", "„", "「", "『", "《", "¿", "¡", "--", "—", "–", "-", "•", "*", "·", "$", "#", "@", "€", "£", "...", "…":
			continue
		}
		return false, c
	}
	return true, other
}

// attribution reports whether the words from token i on say who spoke:
// "“Will they come?” Mr. Putin asked." It looks at a few tokens only.
func (b *breaker) attribution(i int) bool {
	for k := i; k < i+6 && k < len(b.tokens); k++ {
		switch b.word(k) {
		case "said", "says", "asked", "asks", "told", "added", "wrote", "wondered", "replied", "shouted":
			return k > i
		case ".", ",", "!", "?", ";", ":", `"`, "“":
			return false
		}
	}
	return false
}

// parted reports whether a paragraph ends between two tokens, or a list item
// begins: token next is a bullet at the start of a line.
func (b *breaker) parted(from, to, next int) bool {
	gap := b.text[from:to]
	nl := strings.IndexByte(gap, '\n')
	if nl < 0 {
		return false
	}
	if parted(b.text, from, to) {
		return true
	}
	switch b.word(next) {
	case "•", "*", "·", "▪", "■", "●", "►", "◦", "‣":
		return true
	}
	return false
}

// parted reports whether text[from:to], white space, holds an empty line.
func parted(text string, from, to int) bool {
	if to-from < 2 {
		return false
	}
	n := strings.Count(text[from:to], "\n")
	return n > 1 || strings.Contains(text[from:to], "\u2029")
}

// cased reports whether w starts with a letter of a script that has case.
func cased(w string) bool {
	for _, r := range w {
		return unicode.ToUpper(r) != r
	}
	return false
}
