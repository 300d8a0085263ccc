// Package extract reads articles: bytes in, Documents out. Each stage lives in
// a package of its own below this one and imports only stages before it;
// Pipeline writes them out in order. Nothing here does I/O or looks at the
// clock, so the same input always gives the same Document.
package extract

import (
	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
	"github.com/entente-graph/entente/extract/timex"
	"github.com/entente-graph/entente/extract/token"
)

// A Document is one article read: the contract between reading and the graph,
// one JSON object a line. All offsets are byte offsets in Text, half open.
type Document struct {
	ID        string            `json:"id"`
	Source    string            `json:"source,omitempty"`
	URL       string            `json:"url,omitempty"`
	Title     string            `json:"title,omitempty"`
	Outlet    string            `json:"outlet,omitempty"`
	Authors   []string          `json:"authors,omitempty"`
	Lang      string            `json:"lang,omitempty"`
	Published article.Published `json:"published"`
	Text      string            `json:"text"`
	Blocks    []article.Block   `json:"blocks"`
	Sentences []token.Sentence  `json:"sentences"`
	Mentions  []link.Mention    `json:"mentions"`
	Times     []timex.Time      `json:"times"`
	Claims    []event.Claim     `json:"claims"`
	Entities  []lexicon.Entity  `json:"entities"`
	Origin    string            `json:"origin"`
	Warnings  []string          `json:"warnings,omitempty"`
}
