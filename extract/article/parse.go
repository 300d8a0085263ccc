package article

import (
	"errors"

	"github.com/entente-graph/entente/extract/source"
)

// ErrNoArticle is returned, wrapped with the reason, for a page that holds no
// article.
var ErrNoArticle = errors.New("no article found")

// Parse reads one item.
func Parse(it source.Item) (*Article, error) { return nil, ErrNoArticle }

// ParseDateline reads the dateline a story opens with.
func ParseDateline(body string) (place, monthDay, agency string, length int) { return "", "", "", 0 }
