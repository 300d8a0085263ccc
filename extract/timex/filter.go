package timex

import "strings"

// A filter is a condition of a rule on the words around a match: lexemes i to
// j-1 matched. It only looks a few words away.
type filter func(m *matcher, i, j int) bool

// filterOf returns the condition that rules.txt calls by name.
func filterOf(name string) (filter, bool) {
	switch name {
	case "dayNumber":
		return func(m *matcher, i, j int) bool { return !m.counted(j) }, true
	case "month":
		return bareMonth, true
	case "year":
		return bareYear, true
	case "yearPair":
		return func(m *matcher, i, j int) bool {
			return i > 1 && m.dash(i-1) && m.lex[i-2].classes.has(classYear) && !m.counted(j)
		}, true
	case "dayPair":
		return dayPair, true
	case "bcPair":
		return func(m *matcher, i, j int) bool {
			return m.joiner(j) && j+2 < len(m.lex) && m.lex[j+1].classes&(1<<classBC|1<<classYear) != 0 && strings.HasPrefix(m.lower(j+2), "b")
		}, true
	case "apostrophe":
		return func(m *matcher, i, j int) bool { return m.apostrophe(j - 1) }, true
	case "apostropheYear":
		return func(m *matcher, i, j int) bool {
			return m.apostrophe(i) && m.prev(i, "in", "of", "since", "until", "spring", "summer", "winter", "fall", "autumn", "by", "from")
		}, true
	case "dayOfMonth":
		return func(m *matcher, i, j int) bool {
			return m.prev(i, "on", "until", "by", "from") && (m.breaks(j) || m.next(j, "at", "in", "when", "to"))
		}, true
	case "season":
		return func(m *matcher, i, j int) bool {
			return m.prev(i, "in", "during", "by", "until", "through", "since", "over", "into", "for", "of", "late", "early", "throughout") && !m.next(j, "of")
		}, true
	case "barSeason":
		return func(m *matcher, i, j int) bool { return m.prev(i, "in", "by", "until", "since", "late", "early") }, true
	case "fallSeason":
		return func(m *matcher, i, j int) bool {
			return m.prev(i, "in", "during", "by", "until", "through") && !m.next(j, "of")
		}, true
	case "weekday":
		return func(m *matcher, i, j int) bool {
			return !m.prev(i, "black", "bloody", "good", "ash", "palm", "super", "easter", "ruby") &&
				!m.next(j, "times", "telegraph", "mirror", "herald", "mail", "express")
		}, true
	case "hyphened":
		return func(m *matcher, i, j int) bool {
			for k := i; k < j; k++ {
				if !m.lex[k].opens {
					return true
				}
			}
			return false
		}, true
	case "decade":
		return decadeWord, true
	case "notPreposition":
		return func(m *matcher, i, j int) bool {
			return m.lower(j-1) == "earlier" || m.lower(j-1) == "previously" || m.breaks(j) || m.next(j, "and", "but", "to", "in")
		}, true
	case "atPresent":
		return func(m *matcher, i, j int) bool { return m.prev(i, "at", "for", "until", "to", "of") && m.breaks(j) }, true
	case "alone":
		return func(m *matcher, i, j int) bool {
			return m.breaks(j) || m.next(j, "and", "as", "but", "when", "have", "has", "is", "was")
		}, true
	case "soon":
		return func(m *matcher, i, j int) bool {
			return m.prev(i, "will", "be", "very", "'ll", "’ll", "would", "may", "could", "can") && !m.next(j, "after", "as", "before") || m.breaks(j) && i > 0 && !m.prev(i, "as", "too", "how", "so")
		}, true
	case "aUnit":
		return func(m *matcher, i, j int) bool {
			return m.prev(i, "for", "in", "within", "after", "of", "over", "under", "than", "during", "least", "nearly", "lasted", "spent", "took", "takes", "take")
		}, true
	case "forUnits":
		return func(m *matcher, i, j int) bool {
			return m.prev(i, "for", "in", "after", "over", "within", "take", "takes", "took", "taken", "lasted", "spent") && !m.next(j, "of")
		}, true
	case "adverb":
		return func(m *matcher, i, j int) bool { return i > 0 && m.breaks(j) }, true
	case "determined":
		return func(m *matcher, i, j int) bool { return !m.prev(i, "the") }, true
	case "clock":
		return func(m *matcher, i, j int) bool {
			return j > i+1 || m.prev(i, "at", "about", "around", "by", "until", "from", "before", "after")
		}, true
	case "military":
		return func(m *matcher, i, j int) bool {
			n := int(m.lex[i].n)
			return len(m.word(i)) == 4 && n/100 < 24 && n%100 < 60
		}, true
	case "noonAlone":
		return func(m *matcher, i, j int) bool {
			return m.prev(i, "at", "by", "until", "before", "after", "since", "around") || j < len(m.lex) && m.lex[j].classes.has(classWeekday)
		}, true
	case "open":
		return func(m *matcher, i, j int) bool { return m.lex[j-1].opens }, true
	case "age": // "a 22-year-old", "Mr. Lee, 52 years old," are about people
		return func(m *matcher, i, j int) bool {
			return !m.prev(i, ",") && (m.lex[j-1].opens || m.lex[j-2].entry.value(classUnit) != int(year))
		}, true
	case "inThePast":
		return func(m *matcher, i, j int) bool {
			return m.prev(i, "in") && (j == len(m.lex) || m.lex[j].classes == 0) && !m.next(j, "of")
		}, true
	case "future":
		return func(m *matcher, i, j int) bool {
			return !m.prev(i, "the", "a", "'s", "’s", "its", "their", "his", "our")
		}, true
	case "fraction":
		return func(m *matcher, i, j int) bool { return m.lex[j-2].n < 1 && strings.Contains(m.word(j-2), "/") }, true
	case "hundred":
		return func(m *matcher, i, j int) bool { return m.next(j-2, "hundred", "thousand") }, true
	case "ended":
		return func(m *matcher, i, j int) bool { return m.next(j, "ended", "ending", "to") }, true
	case "for":
		return func(m *matcher, i, j int) bool { return m.prev(i, "for") && !m.next(j, "of") }, true
	case "capital":
		return func(m *matcher, i, j int) bool { return m.lex[i].capital }, true
	case "sameLine":
		return func(m *matcher, i, j int) bool {
			toks := m.x.toks
			return !strings.Contains(m.x.text[toks[m.lex[i].begin].Begin:toks[m.lex[j-1].begin].Begin], "\n")
		}, true
	case "notOneDay": // "One day in May he came": a day, not how long
		return func(m *matcher, i, j int) bool {
			return m.lower(i) != "one" || m.lower(i+1) != "day" || m.prev(i, "for", "in", "within", "after", "than", "least", "only", "just", "last", "lasted", "of", "over")
		}, true
	}
	return nil, false
}

// word is the text of the token of lexeme k, empty where there is none.
func (m *matcher) word(k int) string {
	if k < 0 || k >= len(m.lex) {
		return ""
	}
	return m.x.word(int(m.lex[k].begin))
}

func (m *matcher) lower(k int) string { return strings.ToLower(m.word(k)) }

// prev reports whether the word before lexeme i is one of words.
func (m *matcher) prev(i int, words ...string) bool { return i > 0 && oneOf(m.lower(i-1), words) }

// next reports whether lexeme j is one of words.
func (m *matcher) next(j int, words ...string) bool {
	return j < len(m.lex) && oneOf(m.lower(j), words)
}

func oneOf(w string, words []string) bool {
	for _, x := range words {
		if w == x {
			return true
		}
	}
	return false
}

func (m *matcher) apostrophe(k int) bool {
	w := m.word(k)
	return strings.HasPrefix(w, "'") || strings.HasPrefix(w, "\u2019")
}

func (m *matcher) dash(k int) bool {
	switch m.word(k) {
	case "-", "–", "—", "/":
		return true
	}
	return false
}

// joiner reports whether lexeme k joins two ends of a range or a pair.
func (m *matcher) joiner(k int) bool {
	if m.dash(k) {
		return true
	}
	switch m.word(k) {
	case "to", "and", "or", "through", "until", "till":
		return true
	}
	return false
}

// breaks reports whether lexeme j is punctuation or the sentence ends there.
func (m *matcher) breaks(j int) bool {
	w := m.word(j)
	if w == "" {
		return true
	}
	switch w[0] {
	case '.', ',', ';', ':', ')', ']', '"', '\'', '-', '?', '!', '`', 0xE2:
		return true
	}
	return false
}

// counted reports whether lexeme j says that the number before it counts
// something: "1998 soldiers", "May 5 percent".
func (m *matcher) counted(j int) bool {
	w := m.word(j)
	if w == "" {
		return false
	}
	switch w {
	case "%", "percent", "per", "pct", "million", "billion", "trillion", "thousand", "hundred", "dollars", "euros", "yen", "won", "rubles", "km", "kilometers", "kilometres", "kilometer", "miles", "mile", "metres", "meters", "feet", "foot", "tons", "tonnes", "ton", "kg", "barrels",
		"people", "men", "women", "children", "troops", "police", "personnel", "employees", "points", "degrees", "rounds", "acres", "hectares", "square", "cubic", "of", "°", "votes", "seats", "shares":
		return w != "of" || m.lower(j+1) == "the" || m.lower(j+1) == "them"
	}
	return false
}

// plural reports whether lexeme j looks like a noun that can be counted.
func (m *matcher) plural(j int) bool {
	w := m.word(j)
	n := len(w)
	if n < 4 || w[0] < 'a' || w[0] > 'z' || w[n-1] != 's' || w[n-2] == 's' || w[n-2] == 'u' || w[n-2] == 'i' {
		return false
	}
	switch w {
	case "was", "has", "does", "this", "as", "its", "ours", "elections", "talks", "sanctions", "games", "olympics", "protests", "hostilities", "negotiations", "accords", "attacks", "riots", "reforms", "makes", "sees", "begins", "ends", "starts", "starts'", "always", "perhaps", "across", "towards", "besides", "afterwards", "alliances":
		return false
	}
	return true
}

// bareMonth accepts a month's name that stands alone. Some are names of
// people and one is a common verb, so those need a word that leads to a month.
func bareMonth(m *matcher, i, j int) bool {
	prev := m.lower(i - 1)
	lead := false
	switch prev {
	case "in", "since", "until", "till", "from", "through", "during", "of", "early", "late", "mid", "before", "after", "between", "by", "last", "next", "this", "every", "each", "-", "–", "throughout", "around", "for":
		lead = true
	case "and", "or", "to":
		lead = i > 1 && m.lex[i-2].classes&(1<<classMonth) != 0
	}
	nextCapital := j < len(m.lex) && m.lex[j].capital && m.lex[j].classes&(1<<classMonth|1<<classWeekday) == 0
	risky := false
	switch m.word(i) {
	case "May", "March":
		risky = true
	case "April", "June", "August", "January":
		risky = nextCapital
	}
	if lead {
		if m.word(i) == "May" && (prev == "by" || prev == "for" || prev == "of" || prev == "from" || prev == "after" || prev == "to") && m.next(j, "said", "has", "had", "was", "told", "is", "will", "'s", "’s") {
			return false
		}
		return true
	}
	determined := prev == "the" || prev == "a" || prev == "an" || prev == "'s" || prev == "’s" || prev == "his" || prev == "her" || prev == "its" || prev == "their"
	if determined && j < len(m.lex) && !m.lex[j].capital && !m.breaks(j) {
		return true
	}
	if i == 0 && m.word(i) != "May" && m.word(i) != "March" {
		return !nextCapital
	}
	if risky || nextCapital {
		return false
	}
	return true
}

// bareYear accepts a number of four digits as a year when the words around it
// lead to a year and none says that it counts or numbers something.
func bareYear(m *matcher, i, j int) bool {
	n := int(m.lex[i].n)
	if m.counted(j) || j < len(m.lex) && m.lex[j].classes&(1<<classUnit|1<<classUnits) != 0 || j < len(m.lex) && m.word(j) == "," && j+1 < len(m.lex) && m.lex[j+1].classes.has(classNum) && m.lex[j+1].n < 1000 && !m.lex[j+1].classes.has(classD) {
		return false
	}
	prev := m.lower(i - 1)
	modern := n >= 1900 && n <= 2060
	pl := m.plural(j)
	switch prev {
	case "in", "since", "during", "until", "till", "throughout", "early", "late", "mid", "fiscal", "circa", "spring", "summer", "autumn", "fall", "winter", "year", "season", "mid-":
		return !pl || modern && prev != "until"
	case "of", "from", "by", "before", "after", "through", "for", "to", "between", "around", "about", "than", "with":
		if prev == "with" || prev == "about" || prev == "than" || prev == "around" {
			return modern && (m.breaks(j) || m.next(j, "when", "and"))
		}
		return n >= 1500 && !pl || modern && m.breaks(j)
	case "-", "–", "—", "and", "or", "/", "&":
		if i > 1 && m.lex[i-2].classes.has(classYear) {
			return true
		}
		if prev == "and" || prev == "or" || prev == "&" || prev == "/" {
			return modern && m.breaks(j) && i > 1 && m.lex[i-2].classes&(1<<classDecade|1<<classMonth) != 0
		}
		return modern && m.breaks(j)
	case "(", "[", ",", ";", "early-", "ca.", "c.", "–present":
		return modern && !pl || n >= 1500 && (m.breaks(j) || m.dash(j))
	case "the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "'s", "’s", "s'":
		return modern && !pl && !m.breaks(j)
	case "'", "’":
		return modern && !pl
	case "":
		return modern && (m.breaks(j) || m.next(j, "was", "is", "saw", "will", "has", "began", "and", "to", "ended"))
	}
	if m.dash(j) && j+1 < len(m.lex) && m.lex[j+1].classes&(1<<classYear|1<<classYear2) != 0 {
		return n >= 1500
	}
	switch prev {
	case "no.", "nos.", "resolution", "flight", "room", "article", "area", "route", "highway", "page", "file", "permit", "law", "some", "nearly", "over", "least", "most", "only", "up", "$", "€", "£", "¥", "number", "decree", "chapter", "boeing", "airbus", "section", "+", "#", "almost", "approximately", "roughly", "under", "at":
		return false
	}
	if i == 0 || !modern || pl {
		return false
	}
	if m.next(j, "was", "saw", "will", "began", "ended", "marked", "brought") {
		return true
	}
	// A noun before it: "election 2000", "the Seoul 1988 games"; a number
	// behind a name is more often part of it.
	if m.lex[i-1].capital {
		return m.lex[i-1].entry == nil && m.next(j, "games", "election", "summit", "olympics", "agreement")
	}
	return true
}

// dayPair accepts a day whose month is told by its neighbour: "6-7 January",
// "June 17 to 20".
func dayPair(m *matcher, i, j int) bool {
	is := func(k int, c class) bool { return k >= 0 && k < len(m.lex) && m.lex[k].classes.has(c) }
	if m.joiner(j) && (is(j+1, classD) || is(j+1, classDOrd)) && is(j+2, classMonth) {
		return true
	}
	return m.joiner(i-1) && is(i-2, classD) && is(i-3, classMonth) && !m.counted(j) && !m.plural(j) && !is(j, classMonth)
}

// decadeWord accepts "the 1990s" and "the nineties", not "in his eighties".
func decadeWord(m *matcher, i, j int) bool {
	k := j - 1
	if w := m.word(k); len(w) >= 5 && w[0] >= '0' && w[0] <= '9' {
		return true
	}
	return m.apostrophe(k) || m.lower(i) == "the"
}
