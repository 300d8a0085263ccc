package article

import (
	"errors"
	"fmt"
	"strings"

	"github.com/entente-graph/entente/extract/source"
)

// ErrNoArticle is returned, wrapped with the reason, for a page that holds no
// article: a front page, a login form, navigation alone.
var ErrNoArticle = errors.New("no article found")

// Parse reads one item. The only errors are ErrNoArticle with a reason and,
// for HTML, what the HTML parser says.
func Parse(it source.Item) (*Article, error) {
	var (
		d   *draft
		err error
	)
	switch it.Format {
	case source.HTML:
		d, err = readPage(it)
	default:
		d, err = readText(it)
	}
	if err != nil {
		return nil, err
	}
	a := &Article{
		URL:     firstOf(it.URL, d.url),
		Title:   d.title,
		Outlet:  firstOf(tidy(it.Outlet), d.outlet),
		Authors: d.authors,
		Lang:    d.lang,
	}
	a.Published = d.published(it, a.URL)
	if a.Outlet == "" {
		a.Outlet = firstOf(outletOfHost(a.URL), siteNamed(d.siteInTitle, a.URL))
	}
	if a.Outlet == "" {
		// A paper's page may carry an agency's story; copied text has mostly
		// the agency's own.
		a.Outlet = firstOf(ownerOf(d.parts), d.agency)
		if it.Format == source.Text && d.agency != "" {
			a.Outlet = d.agency
		}
	}
	dropBios(d.parts, d.authors)
	a.Text, a.Blocks = assemble(d.parts)
	if foreign(a.Text, a.Blocks) {
		d.warnings = append(d.warnings, notEnglish)
	}
	a.Warnings = d.warnings
	for _, b := range a.Blocks {
		if b.Kind == Body {
			return a, nil
		}
	}
	return nil, fmt.Errorf("%w: %s", ErrNoArticle, whyNone(a))
}

// whyNone says what a page without a story seems to be instead.
func whyNone(a *Article) string {
	teasers := 0
	low := strings.ToLower(a.Text)
	for _, b := range a.Blocks {
		if b.Kind == Teaser {
			teasers++
		}
	}
	switch {
	case a.Text == "":
		return "the page shows no text (it may be filled in by a script; save it from the browser)"
	case len(a.Text) < 2000 && (strings.Contains(low, "password") || strings.Contains(low, "log in") || strings.Contains(low, "sign in")):
		return "it looks like a log-in page"
	case teasers >= 5:
		return "the page lists other stories and tells none"
	}
	return "the page has no paragraphs of text, only short lines and links"
}

// A draft is what either reader found, before it is laid out.
type draft struct {
	url, title, outlet, lang string
	authors                  []string
	parts                    []part
	dates                    []dated
	warnings                 []string

	siteInTitle string // the last part of a <title>, where nothing else names the outlet
	// Of the dateline: the day as MM-DD, and the agency.
	day, agency string
}

// A part is one paragraph, caption or line of the page, in reading order.
type part struct {
	kind BlockKind
	text string // white space tidied, not empty
}

// assemble lays the parts out as text and blocks. Neighbours that are both
// furniture become one block: what is between them does not matter.
func assemble(parts []part) (string, []Block) {
	n := 0
	for _, p := range parts {
		n += len(p.text) + 1
	}
	var text strings.Builder
	text.Grow(n)
	var blocks []Block
	for _, p := range parts {
		if p.text == "" {
			continue
		}
		if text.Len() > 0 {
			text.WriteByte('\n')
		}
		begin := text.Len()
		text.WriteString(p.text)
		if k := len(blocks) - 1; k >= 0 && p.kind == Furniture && blocks[k].Kind == Furniture {
			blocks[k].End = text.Len()
			continue
		}
		blocks = append(blocks, Block{p.kind, begin, text.Len()})
	}
	return text.String(), blocks
}

func firstOf(ss ...string) string {
	for _, s := range ss {
		if s != "" {
			return s
		}
	}
	return ""
}
