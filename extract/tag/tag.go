// Package tag finds the names in a text: where they stand and what kind of
// thing each names. Which person or state it is, package link decides.
//
// The default tagger first matches the lexicon, longest name first. What is
// left of each run of capitalised words goes through rules of shape: a title
// or a given name opens a person's name, "Ministry" closes an organisation's,
// "River" a place's. A name that is clear in one place of an article ("Jan
// Eliasson, the mediator") settles what its parts are elsewhere in the same
// article ("Eliasson").
package tag

import (
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/token"
)

// A Tagger finds names. It keeps nothing of what it is given and is safe for
// concurrent use.
type Tagger interface {
	Name() string // what options and messages call it

	// Tag returns the names in the sentences of text, in order and without
	// overlaps. Spans are bytes in text.
	Tag(text string, sents []token.Sentence) []Name
}

// A Name is one name in a text.
type Name struct {
	token.Span
	Type lexicon.Type

	// Senses is what the lexicon says the whole name may stand for; it is
	// empty for a name found by its shape.
	Senses []lexicon.Sense
}
