// Package link decides which entity each name of an article stands for, so
// that "Putin" after "Vladimir Putin", "the Russian president" and "Moscow
// said" end up at the right nodes, within one article and across all of them.
package link

import (
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/token"
)

// Form says in what shape an entity was named.
type Form string

const (
	Name    Form = "name"
	Demonym Form = "demonym" // "Russian"
	Metonym Form = "metonym" // "Moscow", "the Kremlin" for the state
	Title   Form = "title"   // "the Russian president"
	Nominal Form = "nominal" // "the ministry", "the two leaders"
	Pronoun Form = "pronoun"
)

// A Mention is one place in the text that names an entity. A nominal that
// stands for two entities ("the two leaders") is two mentions of one span.
type Mention struct {
	token.Span
	Type   lexicon.Type `json:"type"`
	Form   Form         `json:"form"`
	Entity string       `json:"entity"` // Entity.ID
	Sector string       `json:"sector,omitempty"`
}
