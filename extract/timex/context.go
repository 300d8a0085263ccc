package timex

import "strings"

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
