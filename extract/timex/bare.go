package timex

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
	if numbered(m, i) {
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
			return !numbered(m, i-2) && !listed(m, i-2)
		}
		if prev == "and" || prev == "or" || prev == "&" || prev == "/" {
			return modern && m.breaks(j) && i > 1 && m.lex[i-2].classes&(1<<classDecade|1<<classMonth) != 0
		}
		return modern && m.breaks(j)
	case "(", "[", ",", ";", "early-", "ca.", "c.", "–present":
		if listed(m, i) {
			return false
		}
		return modern && !pl || n >= 1500 && (m.breaks(j) || m.dash(j))
	case "the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "'s", "’s", "s'":
		return modern && !pl && (!m.breaks(j) || m.dash(j) && j+1 < len(m.lex) && m.lex[j+1].classes&(1<<classYear|1<<classYear2) != 0)
	case "'", "’":
		return modern && !pl
	case "":
		return modern && (m.breaks(j) || m.next(j, "was", "is", "saw", "will", "has", "began", "and", "to", "ended"))
	}
	if m.dash(j) && j+1 < len(m.lex) && m.lex[j+1].classes&(1<<classYear|1<<classYear2) != 0 {
		return n >= 1500
	}
	if i == 0 || !modern || pl {
		return false
	}
	if m.next(j, "was", "saw", "will", "began", "ended", "marked", "brought") {
		return true
	}
	// A noun before it: "election 2000", "the Seoul 1988 games"; a number
	// behind a name is more often part of it.
	if c := prev[0]; c < 'a' || c > 'z' {
		return false
	}
	if m.lex[i-1].capital {
		return m.lex[i-1].entry == nil && m.next(j, "games", "election", "summit", "olympics", "agreement")
	}
	return true
}

// listed reports whether lexeme i goes on in a list of numbers that are no
// years: "sections 853, 1546".
func listed(m *matcher, i int) bool {
	return i > 1 && m.word(i-1) == "," && m.lex[i-2].classes.has(classNum) && m.lex[i-2].classes&(1<<classD|1<<classYear) == 0
}

// numbered reports whether the word before lexeme i says that what follows is
// the number of a document, a road or a flight, or an amount.
func numbered(m *matcher, i int) bool {
	switch m.lower(i - 1) {
	case "no.", "nos.", "resolution", "resolutions", "flight", "room", "article", "articles", "area", "route", "highway", "page", "pages", "file", "permit", "law", "number", "decree", "chapter", "boeing", "airbus", "section", "sections", "sec.", "§", "u.s.c.", "c.f.r.", "form", "model", "unit", "box", "channel",
		"some", "nearly", "over", "least", "most", "only", "up", "almost", "approximately", "roughly", "under", "at", "$", "€", "£", "¥", "#", "+":
		return true
	}
	return false
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
