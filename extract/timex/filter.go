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
