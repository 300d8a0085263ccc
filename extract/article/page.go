package article

import (
	"fmt"
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"github.com/entente-graph/entente/extract/source"
)

// readPage reads an HTML page: what its head says, then its body cut into
// segments, each with a kind.
func readPage(it source.Item) (*draft, error) {
	root, flattened, err := parseHTML(it.Body)
	if err != nil {
		return nil, err
	}
	doc := goquery.NewDocumentFromNode(root)
	h := readHead(doc)
	d := &draft{url: h.url()}
	if flattened {
		d.warnings = append(d.warnings, "the page nests its tags beyond reason; they were flattened")
	}
	body := doc.Find("body").Nodes
	if len(body) == 0 {
		return nil, fmt.Errorf("%w: the page has no body", ErrNoArticle)
	}
	ld := readJSONLD(h.scripts, firstOf(it.URL, d.url), firstOf(h.meta["og:title"], h.title))
	segs := segments(body[0])
	h.h1 = mainHeading(segs, h, ld)
	d.title = firstOf(tidy(it.Title), h.pickTitle(segs, ld))
	d.outlet, d.siteInTitle = h.outlet(ld), h.titleSite
	d.lang = h.lang(ld)
	d.authors = h.authors(ld)
	kinds := classify(body[0], segs, d.title, ld.body)
	d.parts = partsOf(segs, kinds, d.title)
	if !slices.Contains(kinds, Body) && len(ld.body) > 200 {
		d.parts = append(linkedParts(ld.body, d.title), d.parts...)
		d.warnings = append(d.warnings, "the page shows no story; it was taken from the page's linked data")
	}
	d.dates = h.dates(ld)
	d.dates = append(d.dates, visibleDates(segs, kinds)...)
	d.readDateline()
	return d, nil
}

// linkedParts is the story as JSON-LD holds it, on pages that show it only
// once a script has run.
func linkedParts(body, title string) []part {
	var parts []part
	if title != "" {
		parts = append(parts, part{Headline, title})
	}
	if strings.Contains(body, "</p>") {
		if root, _, err := parseHTML(body); err == nil {
			for _, s := range segments(root) {
				parts = append(parts, part{Body, s.text})
			}
			return parts
		}
	}
	for _, l := range strings.Split(unescape(body), "\n") {
		if l = tidy(l); l != "" {
			parts = append(parts, part{Body, l})
		}
	}
	return parts
}

// partsOf lays out the segments, captions parted from their credits. A title
// that no segment shows is put before the story.
func partsOf(segs []segment, kinds []BlockKind, title string) []part {
	parts := make([]part, 0, len(segs)+2)
	shown := false
	first := -1
	for i := range segs {
		s, k := &segs[i], kinds[i]
		if k == Headline {
			shown = true
		}
		if k.Story() && first < 0 {
			first = len(parts)
		}
		if k == Caption {
			parts = appendCaption(parts, s.text)
			continue
		}
		parts = append(parts, part{k, s.text})
	}
	if !shown && title != "" && first >= 0 {
		parts = append(parts, part{})
		copy(parts[first+1:], parts[first:])
		parts[first] = part{Headline, title}
	}
	return parts
}

// appendCaption adds a caption, and its credit as furniture, so that neither
// photographer nor agency is read as part of the story. A caption shown twice
// (large and small) is read once.
func appendCaption(parts []part, text string) []part {
	caption, credit := cutCredit(text)
	if caption != "" {
		kind := Caption
		if isLabel(caption) || !strings.Contains(caption, " ") && !wide(caption) {
			kind = Furniture // "Photo", "03:29"
		}
		for i := max(0, len(parts)-4); i < len(parts); i++ {
			if parts[i].kind == Caption && parts[i].text == caption {
				kind = Furniture
			}
		}
		parts = append(parts, part{kind, caption})
	}
	if credit != "" {
		parts = append(parts, part{Furniture, credit})
	}
	return parts
}
