package token

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

// isoDate returns the width of a date like 2000-07-19 at i, or 0.
func (s *scanner) isoDate(i int) int {
	if i+10 > s.end {
		return 0
	}
	for k, c := range []byte(s.text[i : i+10]) {
		if k == 4 || k == 7 {
			if c != '-' {
				return 0
			}
		} else if !isDigit(c) {
			return 0
		}
	}
	if c, _ := classAt(s.text, i+10, s.end); c == digit {
		return 0
	}
	return 10
}
