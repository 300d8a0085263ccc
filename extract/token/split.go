package token

import "unicode/utf8"

// Split cuts text[begin:end], one block of a page, into sentences with their
// tokens. All offsets are bytes in the whole text. A range that does not lie
// in text or not on rune boundaries is narrowed to one that does. A sentence
// reaches from the first byte of its first token to the last of its last.
func Split(text string, begin, end int) []Sentence {
	begin, end = max(begin, 0), min(end, len(text))
	if begin >= end {
		return nil
	}
	if b, n := runeAround(text, begin); b < begin {
		begin = b + n
	}
	end, _ = runeAround(text, end)
	if begin >= end {
		return nil
	}
	tokens := tokenize(text, begin, end)
	if len(tokens) == 0 {
		return nil
	}
	return sentences(text, tokens)
}

// tokenize cuts text[begin:end] into tokens.
func tokenize(text string, begin, end int) []Token {
	tokens := make([]Token, 0, (end-begin)/5+4)
	s := scanner{text: text, begin: begin, end: end, noMail: begin}
	for i := begin; i < end; {
		c, n := classAt(text, i, end)
		if c == space {
			i += n
			continue
		}
		j := s.next(i)
		tokens = append(tokens, Token{Span{i, j}})
		i = j
	}
	return tokens
}

// runeAround returns the start and width of the character that byte i lies
// inside; where i is on a boundary, the start is i. Stray bytes that are no
// UTF-8 count as characters of one byte.
func runeAround(text string, i int) (start, width int) {
	for k := 1; k < utf8.UTFMax && k <= i && i < len(text); k++ {
		if utf8.RuneStart(text[i-k]) {
			if _, n := utf8.DecodeRuneInString(text[i-k:]); n > k {
				return i - k, n
			}
			break
		}
	}
	return i, 0
}
