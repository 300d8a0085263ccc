package token

import "strings"

// address returns the end of a web or mail address that starts at i, or i if
// there is none. Marks at the end that belong to the sentence are left out.
func (s *scanner) address(i int) int {
	rest := s.text[i:s.end]
	if c := rest[0] | 0x20; c == 'h' || c == 'w' || c == 'f' {
		if prefixFold(rest, "http://") || prefixFold(rest, "https://") || prefixFold(rest, "ftp://") || prefixFold(rest, "www.") {
			j := i
			for j < s.end {
				c, n := classAt(s.text, j, s.end)
				if c == space || c == other && (n > 1 || strings.IndexByte("<>\"`{}|\\^", s.text[j]) >= 0) {
					break
				}
				j += n
			}
			return s.trimAddress(i, j)
		}
	}
	if i < s.noMail {
		return i
	}
	j := i
	for j < s.end && mailByte(s.text[j]) {
		j++
	}
	at := j
	if at >= s.end || s.text[at] != '@' {
		s.noMail = j
		return i
	}
	for j = at + 1; j < s.end && mailByte(s.text[j]); j++ {
	}
	j = s.trimAddress(i, j)
	if j <= at+1 || strings.IndexByte(s.text[at+1:j], '.') < 0 {
		s.noMail = at
		return i
	}
	return j
}

func (s *scanner) trimAddress(i, j int) int {
	for j > i && strings.IndexByte(".,;:!?)]'*-", s.text[j-1]) >= 0 {
		if s.text[j-1] == ')' && strings.IndexByte(s.text[i:j], '(') >= 0 {
			break
		}
		j--
	}
	return s.joiners(j)
}

func mailByte(b byte) bool {
	return b < 0x80 && asciiClass[b] >= lower || b == '.' || b == '-' || b == '+'
}

// prefixFold is strings.HasPrefix without regard to ASCII case; p is lower case.
func prefixFold(s, p string) bool {
	if len(s) < len(p) {
		return false
	}
	for i := 0; i < len(p); i++ {
		c := s[i]
		if asciiUpper(c) {
			c |= 0x20
		}
		if c != p[i] {
			return false
		}
	}
	return true
}
