// Package token splits text into sentences and tokens that know where they
// stand. Everything later in the pipeline speaks in byte offsets, so this
// package is where they are made and where they must be right: every token
// lies inside its sentence, tokens do not overlap and come in order, and all
// offsets are on rune boundaries.
package token

// A Sentence is one sentence of a block of text with its tokens.
type Sentence struct {
	Span
	// Tokens are the words and punctuation marks of the sentence in order.
	// They are working state of the pipeline and not part of a Document.
	Tokens []Token `json:"-"`
}

// A Token is one word, number or punctuation mark. Abbreviations keep their
// full stop ("U.S.", "Gen."), hyphenated words are one token ("Russia-North"
// is split only where both sides are capitalised: "Russia", "-", "North"),
// possessive endings are tokens of their own ("Russia", "'s").
type Token struct {
	Span
}
