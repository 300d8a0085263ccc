package token

import "strings"

// splitsAt decides whether the hyphen at h divides two tokens. text[part:h] is
// what stands before it, back to the last hyphen or the start of the word;
// next is behind it. It does where a name would otherwise be hidden inside a
// longer word:
//
//	digit - digit       "2017-2019", "17-20"              split; an ISO date was taken whole before
//	Month - digit       "14 August-24 August"             split, and so is digit - Month
//	any   - digit       "COVID-19", "F-16", "mid-1996"    one token
//	digit - letter      "30-year", "10-nation"            one token, but what follows a year is cut off:
//	                                                      "2014-present", "in 1950-the day after"
//	Capital - Capital   "Russia-North", "U.S.-China"      split, unless the left is a particle of names
//	                                                      ("Al-Qaeda", "Jean-Claude") or both are
//	                                                      syllables of an East Asian name ("Jong-Un")
//	lower - Capital     "pro-Russian", "ex-President"     split, unless the left is a particle ("al-Assad")
//	ACRONYM - lower     "UN-backed", "U.S.-led"           split
//	Capital - lower     "Moscow-based"                    split where the right is an English word that
//	                    "Jong-un", "Kai-shek", "Anti-war" makes compounds and the left no prefix
//	lower - lower       "co-operation"                    one token
//
// A list of names that is cut with [Split] is cut by the same rule, so the
// two always meet.
func (s *scanner) splitsAt(part, h, next int) bool {
	left := s.text[part:h]
	lc, _ := classAt(s.text, part, s.end)
	rc, _ := classAt(s.text, next, s.end)
	switch {
	case rc == digit:
		return isDigit(s.text[h-1]) && lc == digit || monthName(left)
	case lc == digit:
		return rc == upper && monthName(s.letters(next)) || rc == lower && h-part == 4 && s.text[part] <= '2' && !measure(s.letters(next))
	case rc == upper:
		if nameParticle(left) || h-part == 1 { // "D-Day"
			return false
		}
		return lc != upper || !syllable(left) || !syllable(s.letters(next))
	case lc == upper:
		if acronym(left) {
			return true
		}
		return compounding(s.letters(next)) && !prefix(left)
	}
	return false
}

// letters returns the run of ASCII letters at i, at most 24 of them.
func (s *scanner) letters(i int) string {
	j := i
	for j < s.end && j-i < 24 && s.text[j] < 0x80 && asciiClass[s.text[j]].letter() {
		j++
	}
	return s.text[i:j]
}

// acronym reports whether w is two or more capitals, with or without stops.
func acronym(w string) bool {
	n := 0
	for i := 0; i < len(w); i++ {
		switch {
		case asciiUpper(w[i]):
			n++
		case w[i] != '.':
			return false
		}
	}
	return n >= 2
}

func monthName(w string) bool {
	switch w {
	case "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
		"Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.":
		return true
	}
	return false
}

// measure reports whether w is counted by a number of four digits before it
// rather than dated by it: "a 2000-year-old city", "1000-strong".
func measure(w string) bool {
	switch strings.ToLower(w) {
	case "year", "day", "hour", "mile", "km", "kilometer", "kilometre", "meter", "metre", "foot", "ton", "tonne", "pound", "strong", "man", "member", "seat", "bed", "room", "page", "word", "acre", "plus", "odd", "horsepower", "watt", "dollar":
		return true
	}
	return false
}

// nameParticle reports whether w is joined to the name that follows it.
func nameParticle(w string) bool {
	switch w {
	case "al", "Al", "AL", "el", "El", "ul", "Ul", "ol", "as", "As", "ash", "Ash", "ad", "Ad", "ar", "Ar", "at", "At", "an", "An", "az", "Az", "us", "es", "Es",
		"bin", "Bin", "ibn", "Ibn", "bint", "abu", "Abu", "abd", "Abd", "Abdel", "Abdul", "abdel", "abdul", "Umm", "Beit", "Bayt", "Deir", "Tel", "Kafr", "Wadi", "Ras",
		"Jean", "Marie", "Anne", "Ana", "Pierre", "Paul", "Louis", "Hans", "Karl", "Carl", "Juan", "José", "Jose", "Luis",
		"Saint", "Sainte", "St", "Ste", "San", "Santa", "Port", "Fort", "Mont", "Bosnia", "Guinea", "Timor", "Nagorno", "Papua",
		"de", "De", "la", "La", "le", "Le", "du", "da", "di", "van", "von", "ben", "Ben", "Mac", "O":
		return true
	}
	return false
}

// syllable reports whether w, in any case, is a syllable of Korean or
// Chinese given names as news writes them. States and their people are not
// among them ("Iran-Un" would still be cut).
func syllable(w string) bool {
	switch strings.ToLower(w) {
	case "un", "il", "jong", "jung", "jun", "sung", "song", "dae", "moo", "mu", "hyun", "jae", "in", "geun", "hye", "ki", "moon", "mun", "bak", "sam", "young", "yong",
		"myung", "myong", "seung", "sun", "sook", "suk", "nam", "ho", "hui", "hee", "chol", "chul", "hwan", "kyung", "kyong", "won", "woo", "wook", "uk", "ryong",
		"hong", "hae", "min", "su", "soo", "eun", "yeol", "yol", "gyu", "kyu", "tae", "thae", "sik", "rim", "guk", "kuk", "hak", "gil", "kil", "ryol", "ung", "yo", "hwa", "chan",
		"kai", "shek", "tse", "tung", "ying", "jeou", "ing", "wen", "xiao", "ping", "ching", "te", "hsiao", "bi", "khim", "chen", "chih", "ming", "teng", "kuang", "yi", "chun", "chi", "mei", "cheng", "wei", "hsien", "long", "loong", "kuan", "yew":
		return true
	}
	return false
}

// compounding reports whether w is an English word that makes compounds with
// a name before it: "-led", "-based", "-speaking", "-era".
func compounding(w string) bool {
	if strings.HasSuffix(w, "ed") && len(w) > 2 {
		return true
	}
	if strings.HasSuffix(w, "ing") && vowelGroups(w[:len(w)-3]) > 0 {
		return true
	}
	switch w {
	case "era", "run", "style", "born", "made", "held", "wide", "bound", "friendly", "built", "like", "torn", "hit", "fed", "area", "region", "type", "class", "level",
		"drawn", "written", "driven", "given", "brought", "bought", "sold", "sent", "based", "only", "centric", "loyal", "critical", "dominated", "to", "and", "or", "proof", "free", "related", "state", "nation", "party", "member":
		return true
	}
	return false
}

// vowelGroups counts runs of vowels, about the syllables of a word.
func vowelGroups(w string) int {
	n, in := 0, false
	for i := 0; i < len(w); i++ {
		v := strings.IndexByte("aeiouy", w[i]|0x20) >= 0
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

// prefix reports whether w begins words and is no name, however it is written
// at the start of a sentence or in a headline.
func prefix(w string) bool {
	switch strings.ToLower(w) {
	case "co", "anti", "non", "pre", "post", "re", "self", "well", "long", "short", "so", "high", "low", "much", "far", "ill", "hard", "half", "full", "pro", "ex", "multi", "inter",
		"mid", "under", "over", "semi", "sub", "super", "ultra", "newly", "old", "new", "closely", "widely", "heavily", "highly", "state", "government", "army", "war", "peace",
		"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third", "best", "better", "big", "cross", "de", "ever", "fast", "fund",
		"hand", "home", "jet", "land", "law", "left", "like", "many", "near", "no", "off", "on", "open", "out", "own", "par", "power", "right", "sea", "sharp", "single", "soft", "top", "up", "vice", "wrong":
		return true
	}
	return false
}
