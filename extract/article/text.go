package article

import (
	"strings"

	"github.com/entente-graph/entente/extract/source"
)

// readText reads page text without markup.
func readText(it source.Item) (*draft, error) {
	d := &draft{title: tidy(it.Title)}
	if d.title != "" {
		d.parts = append(d.parts, part{Headline, d.title})
	}
	for _, l := range strings.Split(it.Body, "\n") {
		if l = tidy(l); l != "" && l != d.title {
			d.parts = append(d.parts, part{Body, l})
		}
	}
	return d, nil
}

// ParseDateline reads the dateline a story opens with.
func ParseDateline(body string) (place, monthDay, agency string, length int) { return "", "", "", 0 }
