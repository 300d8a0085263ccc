package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseDateline reads the dateline that agency copy opens with:
//
//	PYONGYANG, July 20 (UPI) -- North Korea said …
//
// It returns the place as written ("PYONGYANG", "KYIV, Ukraine"), the day as
// MM-DD, the agency, each empty when it is not there, and the length in bytes
// of the dateline with its dash and the space after it. Without a dateline the
// length is 0. The year is not in a dateline as a rule and is not returned.
func ParseDateline(body string) (place, monthDay, agency string, length int) {
	front, n := beforeDash(body)
	if n == 0 {
		return "", "", "", 0
	}
	front = strings.TrimSpace(front)
	if i := strings.LastIndexByte(front, '('); i >= 0 && strings.HasSuffix(front, ")") {
		agency = strings.TrimSpace(front[i+1 : len(front)-1])
		front = strings.TrimRight(front[:i], " ,")
	} else if j := strings.IndexByte(front, '/'); j >= 0 && strings.HasSuffix(front, "/") && len(front) > j+1 {
		agency = front[j+1 : len(front)-1]
		front = strings.TrimRight(front[:j], " ,.")
	}
	if agency != "" && !isAgency(agency) {
		return "", "", "", 0
	}
	words := strings.Fields(strings.ReplaceAll(front, ",", " , "))
	// The day is at the end: "July 20", "20 July", "July 20 , 2021", "Aug. 20".
	if w := words; len(w) > 0 {
		if len(w) > 2 && len(w[len(w)-1]) == 4 && isNumber(w[len(w)-1]) {
			w = w[:len(w)-1]
			if w[len(w)-1] == "," {
				w = w[:len(w)-1]
			}
		}
		if len(w) >= 2 {
			a, b := w[len(w)-2], w[len(w)-1]
			if isNumber(a) {
				a, b = b, a
			}
			month := months[strings.ToLower(strings.TrimSuffix(a, "."))]
			day, ok := (&cursor{s: b}).digits(1, 2)
			if month != 0 && ok && isNumber(b) && day >= 1 && day <= daysIn(2000, month) {
				monthDay = two(month) + "-" + two(day)
				words = w[:len(w)-2]
			}
		}
	}
	for len(words) > 0 && words[len(words)-1] == "," {
		words = words[:len(words)-1]
	}
	place = strings.ReplaceAll(strings.Join(words, " "), " ,", ",")
	switch {
	case !isPlaceName(place, agency != "" || monthDay != ""):
		return "", "", "", 0
	case place == "" && agency == "" && monthDay == "":
		return "", "", "", 0
	}
	return place, monthDay, agency, n
}

// beforeDash returns what stands before the dash that ends a dateline, and
// the length with the dash. A dateline is short.
func beforeDash(s string) (string, int) {
	limit := min(len(s), 90)
	head := s[:limit]
	at, size := -1, 0
	for _, dash := range []string{" -- ", " --", "-- ", "--", " — ", "—", " – ", " - ", "/. ", "/ - "} {
		if i := strings.Index(head, dash); i > 0 && (at < 0 || i < at) {
			at, size = i, len(dash)
		}
	}
	if at < 0 {
		return "", 0
	}
	n := at + size
	front := head[:at]
	if head[at] == '/' {
		front = head[:at+1]
	}
	for n < len(s) && s[n] == ' ' {
		n++
	}
	return front, n
}

func isNumber(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// isAgency accepts what stands in the brackets of datelines: a short name,
// capitalised, perhaps of two agencies.
func isAgency(s string) bool {
	if len(s) > 30 || strings.Count(s, " ") > 3 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) && !strings.ContainsAny(s, "0123456789")
}

// isPlaceName accepts up to five capitalised words; all in capitals where
// nothing else marks the dateline.
func isPlaceName(s string, marked bool) bool {
	if s == "" {
		return marked
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' })
	if len(words) == 0 || len(words) > 5 {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !(i > 0 && (w == "of" || w == "de" || w == "al" || w == "the" || w == "and")) {
			return false
		}
		if strings.ContainsAny(w, "0123456789\"“”:;!?") {
			return false
		}
	}
	if marked {
		return true
	}
	return len(words[0]) > 2 && words[0] == strings.ToUpper(words[0])
}
