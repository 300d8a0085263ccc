package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tidy turns every run of white space into one space, takes it off the ends,
// and drops characters that do not show: soft hyphens, zero-width ones,
// directional marks, controls.
func tidy(s string) string {
	if clean(s) {
		return s
	}
	b := make([]byte, 0, len(s))
	return string(appendTidy(b, s))
}

// clean reports whether tidy would change nothing, for ASCII.
func clean(s string) bool {
	space := true
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf || c < ' ' || c == 0x7f || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space || s == ""
}

// appendTidy appends tidied text to b, which is empty or ends in a run of text
// that s goes on with: a space at the end of b takes up white space at the
// start of s. The last space is taken off only by tidy and trimRight.
func appendTidy(b []byte, s string) []byte {
	b = appendInline(b, s)
	return trimRight(b)
}

func trimRight(b []byte) []byte {
	for len(b) > 0 && b[len(b)-1] == ' ' {
		b = b[:len(b)-1]
	}
	return b
}

// appendInline is appendTidy that leaves one space at the end, for text that
// goes on.
func appendInline(b []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case c > ' ' && c != 0x7f:
				b = append(b, c)
			case c == ' ' || '\t' <= c && c <= '\r':
				if n := len(b); n > 0 && b[n-1] != ' ' {
					b = append(b, ' ')
				}
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case unicode.IsSpace(r):
			if n := len(b); n > 0 && b[n-1] != ' ' {
				b = append(b, ' ')
			}
		case r == 0xad, 0x200b <= r && r <= 0x200f, 0x202a <= r && r <= 0x202e, 0x2060 <= r && r <= 0x2064, r == 0xfeff, r < 0xa0:
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

// folded is what two renderings of one text have in common: letters and
// digits in lower case, words parted by one space.
func folded(s string) string {
	b := make([]byte, 0, len(s))
	gap := false
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = len(b) > 0
			continue
		}
		if gap {
			b = append(b, ' ')
			gap = false
		}
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				r |= 0x20
			}
			b = append(b, byte(r))
		} else {
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	return string(b)
}

// hasPrefixFold is strings.HasPrefix that ignores letter case.
func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// wide reports whether a text is written in a script without spaces, where
// one character says as much as a short word.
func wide(s string) bool {
	n, w := 0, 0
	for _, r := range s {
		n++
		if 0x2e80 <= r && r <= 0x9fff || 0xac00 <= r && r <= 0xd7a3 || 0x0e00 <= r && r <= 0x0e7f {
			w++
		}
		if n == 60 {
			break
		}
	}
	return w*2 > n
}
