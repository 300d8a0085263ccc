package event

import "strings"

// A form is one inflected form of a verb, as bits: one spelling can be
// several ("cut" is base, past and participle).
type form uint8

const (
	base       form = 1 << iota // "sign", also the present of "they"
	third                       // "signs"
	past                        // "signed"
	participle                  // "signed", "taken"
	gerund                      // "signing"
)

// inflect calls add for each spelling of each form of a verb. irregular gives
// past and participle where rules do not; doubles says that a longer verb
// doubles its last consonant. A verb's lemma may be hyphenated ("test-fire"):
// its last part is inflected.
func inflect(lemma string, irregular map[string][2][]string, doubles map[string]bool, add func(spelling string, f form)) {
	prefix, stem := "", lemma
	if i := strings.LastIndexByte(lemma, '-'); i > 0 {
		prefix, stem = lemma[:i+1], lemma[i+1:]
	}
	put := func(s string, f form) { add(prefix+s, f) }
	put(stem, base)
	switch {
	case stem == "have":
		put("has", third)
	case stem == "do" || stem == "go" || stem == "undergo" || stem == "forgo" || stem == "veto":
		put(stem+"es", third)
	case endsAny(stem, "s", "x", "z", "ch", "sh"):
		put(stem+"es", third)
	case consonantY(stem):
		put(stem[:len(stem)-1]+"ies", third)
	default:
		put(stem+"s", third)
	}
	for _, ing := range withSuffix(stem, "ing", doubles) {
		put(ing, gerund)
	}
	if irr, ok := irregular[stem]; ok {
		for _, s := range irr[0] {
			put(s, past)
		}
		for _, s := range irr[1] {
			put(s, participle)
		}
		return
	}
	for _, ed := range withSuffix(stem, "ed", doubles) {
		put(ed, past|participle)
	}
}

// withSuffix joins "ed" or "ing" to a verb: "agree" "agreed", "carry"
// "carried", "ban" "banned", "travel" "travelled" and "traveled".
func withSuffix(stem, suffix string, doubles map[string]bool) []string {
	n := len(stem)
	if n < 2 {
		return []string{stem + suffix}
	}
	last := stem[n-1]
	switch {
	case suffix == "ed" && last == 'e':
		return []string{stem + "d"}
	case suffix == "ing" && strings.HasSuffix(stem, "ie"):
		return []string{stem[:n-2] + "ying"}
	case suffix == "ing" && last == 'e' && !endsAny(stem, "ee", "oe", "ye"):
		return []string{stem[:n-1] + "ing"}
	case suffix == "ed" && consonantY(stem):
		return []string{stem[:n-1] + "ied"}
	case last == 'c':
		return []string{stem + "k" + suffix, stem + suffix}
	case doubles[stem]:
		double := stem + string(last) + suffix
		if last == 'l' || last == 'p' {
			return []string{double, stem + suffix}
		}
		return []string{double}
	case oneSyllable(stem) && !vowel(last) && vowel(stem[n-2]) && (n < 3 || !vowel(stem[n-3]) || stem[n-3] == 'u' && n > 3 && stem[n-4] == 'q') && last != 'w' && last != 'x' && last != 'y':
		return []string{stem + string(last) + suffix}
	}
	return []string{stem + suffix}
}

// plural is the regular plural of a noun, with the handful of irregular ones
// that news uses.
func plural(noun string) string {
	switch noun {
	case "man", "woman", "policeman", "policewoman", "gunman", "spokesman", "businessman", "fisherman":
		return noun[:len(noun)-2] + "en"
	case "person":
		return "people"
	case "child":
		return "children"
	case "aircraft", "people", "police", "talks", "personnel":
		return noun
	}
	switch {
	case endsAny(noun, "s", "x", "z", "ch", "sh"):
		return noun + "es"
	case consonantY(noun):
		return noun[:len(noun)-1] + "ies"
	}
	return noun + "s"
}

func endsAny(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func consonantY(s string) bool {
	n := len(s)
	return n > 1 && s[n-1] == 'y' && !vowel(s[n-2])
}

// oneSyllable reports whether a verb's vowels stand in one group.
func oneSyllable(s string) bool {
	groups, in := 0, false
	for i := 0; i < len(s); i++ {
		v := vowel(s[i]) || s[i] == 'y' && i > 0
		if v && !in {
			groups++
		}
		in = v
	}
	return groups == 1
}
