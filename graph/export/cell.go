package export

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// aNumber is what a spreadsheet reads as a plain number.
var aNumber = regexp.MustCompile(`^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?$`)

// SafeCell returns a cell of a table for people's spreadsheets, with an
// apostrophe put before text that a spreadsheet would run as a formula: text
// that begins, after any spaces, with = + - @ (or their full-width forms), or
// with a tab or line break. Numbers stay as they are, negative ones too.
//
// It changes values, so it is for tables that people open, never for the
// import form that CSV writes, from which every value must come back as it
// was.
func SafeCell(s string) string {
	if s == "" || aNumber.MatchString(s) {
		return s
	}
	if strings.ContainsRune("\t\r\n", rune(s[0])) {
		return "'" + s
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \u00a0\u3000"))
	if strings.ContainsRune("=+-@＝＋－＠", first) {
		return "'" + s
	}
	return s
}
