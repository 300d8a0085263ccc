package token

import "strings"

// A scanner cuts text into tokens from left to right.
type scanner struct {
	text  string
	begin int
	end   int
	// noMail is the end of the last stretch that was searched for a mail
	// address and held none, so that no stretch is searched twice.
	noMail int
}

// next returns the end of the token that starts at i, where text[i] is the
// first byte of a character that is not white space. It always moves on.
func (s *scanner) next(i int) int {
	c, n := classAt(s.text, i, s.end)
	switch {
	case c.word():
		return s.word(i)
	case c == joiner:
		return s.joiners(i + n)
	}
	switch b := s.text[i]; b {
	case '.', '-', '!', '?', '*', '=', '~', '#', '+', '\'', '`', '_':
		j := i + 1
		for j < s.end && s.text[j] == b {
			j++
		}
		if b == '\'' && j == i+1 {
			return s.apostrophe(i, j)
		}
		if b == '#' && j == i+1 {
			return s.tag(j)
		}
		if b == '.' && j > i+1 {
			return j
		}
		return s.joiners(j)
	case '@':
		return s.tag(i + 1)
	case 0xE2:
		if a := apostropheAt(s.text, i, s.end); a > 0 {
			return s.joiners(s.apostrophe(i, i+a))
		}
	}
	return s.joiners(i + n)
}

// joiners moves i over characters that belong to the one before.
func (s *scanner) joiners(i int) int {
	for {
		c, n := classAt(s.text, i, s.end)
		if c != joiner {
			return i
		}
		i += n
	}
}

// apostrophe returns the end of the token that starts with the apostrophe
// text[i:j]: a clitic behind a word, a short year, or the mark alone.
func (s *scanner) apostrophe(i, j int) int {
	if i > s.begin && (asciiClass[s.text[i-1]&0x7f].word() || s.text[i-1] >= 0x80) {
		if s.clitic(s.begin, i, j-i) == i {
			for j < s.end && asciiClass[s.text[j]&0x7f].letter() && s.text[j] < 0x80 {
				j++
			}
			return j
		}
	}
	return s.shortDecade(i, j)
}

// shortDecade takes "'90s" and "'98" as one token. i is the apostrophe, j is
// behind it.
func (s *scanner) shortDecade(i, j int) int {
	if j+2 > s.end || !isDigit(s.text[j]) || !isDigit(s.text[j+1]) {
		return j
	}
	k := j + 2
	if k < s.end && s.text[k] == 's' {
		k++
	}
	if c, _ := classAt(s.text, k, s.end); c.word() || c == joiner {
		return j
	}
	return k
}

// tag takes the word behind "#" or "@" with it.
func (s *scanner) tag(i int) int {
	for {
		c, n := classAt(s.text, i, s.end)
		if !c.word() && c != joiner {
			return i
		}
		i += n
	}
}

// word returns the end of the word or number that starts at i.
func (s *scanner) word(i int) int {
	if j := s.address(i); j > i {
		return j
	}
	text, end := s.text, s.end
	part := i // start of the part since the last hyphen kept
	j := i
	if isDigit(text[i]) {
		j += s.isoDate(i)
	}
	for {
		for j < end && text[j] < 0x80 && asciiClass[text[j]] >= lower {
			j++
		}
		c, n := classAt(text, j, end)
		if c.word() || c == joiner {
			j += n
			continue
		}
		if n == 0 || c == space {
			return s.trim(i, part, j)
		}
		switch text[j] {
		case '.':
			k, more := s.dot(i, part, j)
			if !more {
				return s.trim(i, part, k)
			}
			j = k
		case ',':
			if !groupOfThree(text, i, j, end) {
				return s.trim(i, part, j)
			}
			j += 4
		case ':':
			if !clock(text, i, j, end) {
				return s.trim(i, part, j)
			}
			j++
		case '/':
			if !isDigit(text[j-1]) || j+1 >= end || !isDigit(text[j+1]) || !isDigit(text[i]) {
				return s.trim(i, part, j)
			}
			j++
		case '&':
			if a, _ := classAt(text, j+1, end); a != upper || !asciiUpper(text[j-1]) || j-i > 3 {
				return s.trim(i, part, j)
			}
			j++
		default:
			if w := apostropheAt(text, j, end); w > 0 {
				if cut := s.clitic(i, j, w); cut >= 0 {
					if cut < j && cut > i {
						return cut
					}
					if cut == j {
						return s.trim(i, part, j)
					}
				}
				j += w
				continue
			}
			w := hyphenAt(text, j, end)
			if w == 0 {
				return s.trim(i, part, j)
			}
			if a, _ := classAt(text, j+w, end); !a.word() || s.splitsAt(part, j, j+w) {
				return s.trim(i, part, j)
			}
			j += w
			part = j
		}
	}
}

// trim gives back what a word must not swallow: a sentence that follows a
// year without white space ("1863While").
func (s *scanner) trim(i, part, j int) int {
	if j-i > 5 && isDigit(s.text[i]) && part == i &&
		isDigit(s.text[i+1]) && isDigit(s.text[i+2]) && isDigit(s.text[i+3]) && asciiUpper(s.text[i+4]) && asciiLower(s.text[i+5]) {
		return i + 4
	}
	return j
}

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

// clitic looks at the apostrophe of width w at j in the word from i. It
// returns where the word must be cut for a clitic, before "n't" or at the
// apostrophe, or -1 when the apostrophe belongs to the word.
func (s *scanner) clitic(i, j, w int) int {
	k := j + w
	for k < s.end && s.text[k] < 0x80 && asciiClass[s.text[k]].letter() {
		k++
	}
	if c, _ := classAt(s.text, k, s.end); c.word() || c == joiner {
		if k == j+w {
			return j
		}
		return -1
	}
	switch s.text[j+w : k] {
	case "", "s", "S", "ll", "LL", "ve", "VE", "re", "RE", "m", "M", "d", "D":
		return j
	case "t", "T":
		if s.text[j-1] == 'n' || s.text[j-1] == 'N' {
			if j-1 > i {
				return j - 1
			}
			return -1
		}
	}
	return -1
}

// groupOfThree reports whether the comma at j divides thousands: at most
// three digits, or groups, before it and exactly three behind.
func groupOfThree(text string, i, j, end int) bool {
	if j+4 > end || !isDigit(text[j-1]) || !isDigit(text[j+1]) || !isDigit(text[j+2]) || !isDigit(text[j+3]) {
		return false
	}
	if j+4 < end && isDigit(text[j+4]) {
		return false
	}
	n := 0
	for k := j - 1; k >= i && isDigit(text[k]) && n < 4; k-- {
		n++
	}
	return n < 4
}

// clock reports whether the colon at j stands in a time of day or a score.
func clock(text string, i, j, end int) bool {
	if j+1 >= end || !isDigit(text[j+1]) || !isDigit(text[j-1]) {
		return false
	}
	for k := i; k < j; k++ {
		if !isDigit(text[k]) && text[k] != ':' && text[k] != 'T' && text[k] != '-' {
			return false
		}
		if k-i > 24 {
			return false
		}
	}
	return true
}

func isDigit(b byte) bool    { return b >= '0' && b <= '9' }
func asciiUpper(b byte) bool { return b >= 'A' && b <= 'Z' }
func asciiLower(b byte) bool { return b >= 'a' && b <= 'z' }
