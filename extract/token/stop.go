package token

import "strings"

// dot decides on the full stop at j in the word from i: the end of the token
// so far, and whether the word goes on behind it.
func (s *scanner) dot(i, part, j int) (int, bool) {
	text, end := s.text, s.end
	after, _ := classAt(text, j+1, end)
	if isDigit(text[j-1]) && after == digit {
		return j + 1, true
	}
	if initials(text[part:j]) {
		// "U.", "U.S.", "a.m.": a single small letter needs one more with a
		// stop behind it.
		if after.letter() {
			_, n := classAt(text, j+1, end)
			if j+1+n < end && text[j+1+n] == '.' {
				return j + 1, true
			}
		}
		if j-part > 1 || asciiUpper(text[j-1]) && text[part:j] != "I" {
			return j + 1, hyphenAt(text, j+1, end) > 0
		}
	}
	if after.letter() {
		if k := s.degree(part, j); k > 0 {
			return k, false
		}
		if k := s.domain(j); k > 0 {
			return k, true
		}
		return j, false
	}
	if kind := abbreviation(text[part:j]); kind != notAbbreviation {
		if kind == numbering && !s.numberFollows(j+1) || kind == dated && !s.dateFollows(j+1) {
			return j, false
		}
		return j + 1, hyphenAt(text, j+1, end) > 0
	}
	return j, false
}

// initials reports whether w is single letters with full stops between them
// ("U", "U.S", "a.m").
func initials(w string) bool {
	if len(w) > 16 {
		return false
	}
	for i := 0; i < len(w); i++ {
		if i%2 == 1 && w[i] != '.' || i%2 == 0 && !asciiUpper(w[i]) && !asciiLower(w[i]) {
			return false
		}
	}
	return len(w)%2 == 1
}

// degree knows abbreviations with a stop inside whose parts are longer than a
// letter ("Ph.D.", "Lt.Gen.").
func (s *scanner) degree(i, j int) int {
	for _, d := range [...]string{"Ph.D.", "Lt.Gen.", "Maj.Gen.", "Lt.Col."} {
		if strings.HasPrefix(s.text[i:s.end], d) {
			return i + len(d)
		}
	}
	return 0
}

// domain returns the end of a domain label behind the stop at j if it is one
// that closes a bare host name ("example.com"), else 0.
func (s *scanner) domain(j int) int {
	k := j + 1
	for k < s.end && asciiLower(s.text[k]) {
		k++
	}
	if c, _ := classAt(s.text, k, s.end); c.word() || c == joiner {
		return 0
	}
	switch s.text[j+1 : k] {
	case "com", "org", "net", "gov", "edu", "int", "mil", "info", "co", "uk", "ru", "cn", "kp", "kr", "jp", "de", "fr", "eu", "io", "us", "ca", "in", "au", "ua", "il", "ir", "tv":
		return k
	}
	return 0
}

// numberFollows reports whether a number comes next after spaces.
func (s *scanner) numberFollows(i int) bool {
	i = s.skipSpaces(i)
	return i < s.end && isDigit(s.text[i])
}

// skipSpaces moves over a few spaces; more than that part what they stand between.
func (s *scanner) skipSpaces(i int) int {
	for k := i; k < s.end && k < i+4; k++ {
		if s.text[k] != ' ' {
			return k
		}
	}
	return i
}

// dateFollows reports whether a comma, a number or a month comes next.
func (s *scanner) dateFollows(i int) bool {
	if i < s.end && s.text[i] == ',' {
		return true
	}
	i = s.skipSpaces(i)
	return i < s.end && isDigit(s.text[i]) || monthName(s.letters(i))
}
