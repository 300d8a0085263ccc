package lexicon

import "strings"

// Given reports whether word is a given name that people bear in news.
func (l *Lexicon) Given(word string) bool {
	_, ok := search(givenTXT, word)
	return ok
}

// Word reports whether word, given in small letters, is an ordinary word of
// English and not only part of names.
func (l *Lexicon) Word(word string) bool {
	_, ok := search(wordsTXT, word)
	return ok
}

// City returns the alpha-2 codes of the states that have a city of that name,
// divided by spaces; it is empty when there is none.
func (l *Lexicon) City(name string) string {
	f, _ := search(citiesTSV, name)
	return f
}

// search looks for the line of a sorted table whose first field is key and
// returns the other fields. Comments stand at the top.
func search(table, key string) (string, bool) {
	lo, hi := 0, len(table)
	for strings.HasPrefix(table[lo:], "#") {
		lo += strings.IndexByte(table[lo:], '\n') + 1
	}
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		start := lo + strings.LastIndexByte(table[lo:mid], '\n') + 1
		end := start + strings.IndexByte(table[start:], '\n')
		if end < start {
			end = len(table)
		}
		line := table[start:end]
		first, rest, _ := strings.Cut(line, "\t")
		switch {
		case first == key:
			return rest, true
		case first < key:
			lo = min(end+1, hi)
		default:
			hi = start
		}
	}
	return "", false
}
