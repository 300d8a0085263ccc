package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// languageBytes is how much of a story is looked at.
	languageBytes = 4 << 10
	// languageWords is how many words it takes to tell.
	languageWords = 20
	// languageBytesOther is how many bytes in letters that are not Latin it
	// takes; some scripts put no space between words.
	languageBytesOther = 60
	// languageShare is one in how many words of English must be one of
	// functionWords. Of some 5,800 English stories one falls below, which is a
	// list of names; of 45 in eleven other languages none comes up to it.
	languageShare = 20
)

// functionWords are the most frequent words of English news that are not also
// frequent words of its neighbours, as "in", "a", "is", "on", "was" and "for"
// are, nor "at" (Danish) and "as" (Portuguese).
var functionWords = map[string]bool{
	"the": true, "of": true, "to": true, "and": true, "that": true, "with": true, "from": true, "by": true, "his": true,
	"it": true, "its": true, "has": true, "have": true, "had": true, "been": true, "were": true,
	"said": true, "who": true, "which": true, "this": true, "their": true, "they": true, "after": true, "not": true, "but": true,
}

// notEnglish is the warning of an article that foreign reports.
const notEnglish = "not English: next to nothing can be read in it"

// foreign reports a story that is plainly not in English, whatever its page
// says: the rules of reading find nothing in it, and a reader should know why.
// A story that is too short to tell is taken for English.
func foreign(text string, blocks []Block) bool {
	words, function, latin, other, seen := 0, 0, 0, 0, 0
	for _, b := range blocks {
		if b.Kind != Body {
			continue
		}
		story := text[b.Begin:b.End]
		if room := languageBytes - seen; len(story) > room {
			story = story[:room]
		}
		seen += len(story)
		for field := range strings.FieldsSeq(story) {
			if strings.Contains(field, "://") { // an address, in no language
				continue
			}
			for word := range strings.FieldsFuncSeq(field, func(r rune) bool { return !unicode.IsLetter(r) }) {
				words++
				if len(word) <= 5 && functionWords[strings.ToLower(word)] {
					function++
				}
				if r, _ := utf8.DecodeRuneInString(word); unicode.Is(unicode.Latin, r) {
					latin += len(word)
				} else {
					other += len(word)
				}
			}
		}
		if seen >= languageBytes {
			break
		}
	}
	if other > latin {
		return other >= languageBytesOther
	}
	return words >= languageWords && function*languageShare < words
}
