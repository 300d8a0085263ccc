package token

import (
	"unicode"
	"unicode/utf8"
)

// A class says what kind of character a rune is, as far as cutting needs it.
type class uint8

const (
	other class = iota // punctuation, symbols, bytes that are no UTF-8
	space
	lower // lower-case letter, or one without case (Hangul, Han, Arabic …)
	upper
	digit
	joiner // combining marks, soft hyphen, zero-width joiners: belong to what is before
)

// asciiClass classifies single bytes below 0x80, which is nearly all of them.
var asciiClass = func() (t [utf8.RuneSelf]class) {
	for c := range t {
		switch {
		case c == ' ' || c >= '\t' && c <= '\r':
			t[c] = space
		case c >= 'a' && c <= 'z' || c == '_':
			t[c] = lower
		case c >= 'A' && c <= 'Z':
			t[c] = upper
		case c >= '0' && c <= '9':
			t[c] = digit
		}
	}
	return t
}()

// classAt returns the class of the rune at text[i:end] and its width in
// bytes. At the end it is (space, 0), so that a caller can look ahead freely.
func classAt(text string, i, end int) (class, int) {
	if i >= end {
		return space, 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		return asciiClass[c], 1
	}
	r, n := utf8.DecodeRuneInString(text[i:end])
	switch {
	case r == utf8.RuneError && n <= 1:
		return other, n
	case r == '\u200b' || r == '\ufeff' || unicode.IsSpace(r):
		return space, n
	case r == '\u00ad' || r == '\u200c' || r == '\u200d' || r >= '\ufe00' && r <= '\ufe0f' || unicode.IsMark(r):
		return joiner, n
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return upper, n
	case unicode.IsLetter(r):
		return lower, n
	case unicode.IsDigit(r):
		return digit, n
	}
	return other, n
}

// isSpace reports whether r separates tokens and belongs to none: white
// space, the zero-width space and the byte order mark.
func isSpace(r rune) bool { return r == '\u200b' || r == '\ufeff' || unicode.IsSpace(r) }

func (c class) letter() bool { return c == lower || c == upper }
func (c class) word() bool   { return c == lower || c == upper || c == digit }

// apostropheAt returns the width of an apostrophe at i, 0 if there is none.
func apostropheAt(text string, i, end int) int {
	if i < end && text[i] == '\'' {
		return 1
	}
	if i+3 <= end && text[i] == 0xE2 && text[i+1] == 0x80 && (text[i+2] == 0x99 || text[i+2] == 0x98) {
		return 3 // ’ and the wrongly turned ‘
	}
	return 0
}

// hyphenAt returns the width of a hyphen at i (U+002D, U+2010, U+2011), 0 if
// there is none. Dashes are not hyphens.
func hyphenAt(text string, i, end int) int {
	if i < end && text[i] == '-' {
		return 1
	}
	if i+3 <= end && text[i] == 0xE2 && text[i+1] == 0x80 && (text[i+2] == 0x90 || text[i+2] == 0x91) {
		return 3
	}
	return 0
}
