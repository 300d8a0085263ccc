package token

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

func isDigit(b byte) bool    { return b >= '0' && b <= '9' }
func asciiUpper(b byte) bool { return b >= 'A' && b <= 'Z' }
func asciiLower(b byte) bool { return b >= 'a' && b <= 'z' }
