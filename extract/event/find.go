package event

import (
	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
	"github.com/entente-graph/entente/extract/timex"
	"github.com/entente-graph/entente/extract/token"
)

// Input is what earlier stages found in one article.
type Input struct {
	ID        string // the document's id; claim ids are made from it
	Text      string
	Blocks    []article.Block
	Sentences []token.Sentence
	Mentions  []link.Mention
	Entities  []lexicon.Entity
	Times     []timex.Time
	Published article.Published
}

// Find returns the claims of one article, in the order of their sentences and
// triggers. Claims come only from headline, body and caption blocks. Find
// keeps nothing of in and is a pure function of it.
func Find(in Input) []Claim {
	return nil
}
