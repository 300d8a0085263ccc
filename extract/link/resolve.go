package link

import (
	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/tag"
	"github.com/entente-graph/entente/extract/token"
)

// Input is one article with the names found in it.
type Input struct {
	Text      string
	Blocks    []article.Block
	Sentences []token.Sentence
	Names     []tag.Name
	Published string // YYYY-MM-DD, empty when unknown
	Outlet    string
	Title     string
	Lexicon   *lexicon.Lexicon
}

// Result is what the names stand for.
type Result struct {
	Mentions []Mention        // by span, then entity
	Entities []lexicon.Entity // those mentioned and their states, by id
}

// Link resolves the names of one article. It is a pure function of in and
// keeps nothing of it.
func Link(in Input) Result { return Result{} }
