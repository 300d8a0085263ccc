// Package token splits text into sentences and tokens that know where they
// stand. Everything later in the pipeline speaks in byte offsets, so this
// package is where they are made and where they must be right: every byte
// that is not white space lies in exactly one token, every token lies inside
// its sentence, tokens do not overlap and come in order, and all offsets are
// on rune boundaries.
//
// The rules are written for news in English, because that is what the later
// stages read. Text in other scripts is cut at white space and punctuation
// and never inside a character: a run of Chinese characters is one token.
package token

// A Sentence is one sentence of a block of text with its tokens.
type Sentence struct {
	Span
	// Tokens are the words and punctuation marks of the sentence in order.
	// They are working state of the pipeline and not part of a Document.
	// The sentences of one Split share one array; a reader must not append.
	Tokens []Token `json:"-"`
}

// A Token is one word, number or punctuation mark. What counts as one:
//
//   - An abbreviation keeps its full stop: "U.S.", "Gen.", "Nov.", "a.m.", and
//     so does an initial, "John F. Kennedy". "No." is one only before a number.
//   - Clitics are tokens of their own: "Russia" "'s", "states" "'", "do" "n't",
//     "they" "'ll". Other apostrophes stay inside: "O'Brien", "Sana'a".
//   - A number keeps its separators: "1.5", "1,500", "11:56", "19/07/2000",
//     "2000-07-19", "2024.11.01". Currency signs and "%" stand alone, and a
//     range is three tokens, "2017" "-" "2019".
//   - Hyphens join, "co-operation", "Jong-un", "al-Assad", "three-day",
//     "COVID-19", except where they would hide a name (see [splitsAt]):
//     "U.S." "-" "China", "Moscow" "-" "based", "pro" "-" "Russian".
//   - Slashes divide words, "KCNA" "/" "UPI".
//   - A web or mail address, a "#tag" and an "@handle" are one token.
//   - Repeated marks are one token: "...", "--", "!!", "“" or “”” doubled
//     from single ones.
type Token struct {
	Span
}

// Text returns the part of text that the sentence covers. The text must be
// the one the sentence was split from.
func (s Sentence) Text(text string) string { return text[s.Begin:s.End] }

// Text returns the part of text that the token covers. The text must be the
// one the token was split from.
func (t Token) Text(text string) string { return text[t.Begin:t.End] }
