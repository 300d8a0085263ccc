// Package origin tells which articles are copies of one wire story.
package origin

import "github.com/entente-graph/entente/extract/article"

// Of returns the id that near-copies of one story share.
func Of(text string, blocks []article.Block) string {
	return ""
}
