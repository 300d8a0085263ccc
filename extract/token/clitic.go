package token

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
