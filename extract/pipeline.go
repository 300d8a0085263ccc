package extract

import (
	"github.com/entente-graph/entente/extract/source"
)

// A Pipeline reads items. It is safe for concurrent use.
type Pipeline struct{}

// Read turns one raw item into a Document.
func (p *Pipeline) Read(it source.Item) (*Document, error) { return nil, nil }
