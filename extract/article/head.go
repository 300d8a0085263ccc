package article

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// head is what the elements of a page say that are not its text.
type head struct {
	meta      map[string]string // by name, property or itemprop, lower case; the first of each
	authorTag []string          // every article:author and author
	title     string            // the <title>
	canonical string
	language  string
	scripts   []string // JSON-LD
	times     []*html.Node
	h1        string
	titleSite string // what the <title> ends in: the site, perhaps
}

// readHead collects them in one pass.
func readHead(doc *goquery.Document) *head {
	h := &head{meta: make(map[string]string)}
	if n := doc.Find("html").First(); n.Length() > 0 {
		h.language = n.AttrOr("lang", n.AttrOr("xml:lang", ""))
	}
	doc.Find("meta, title, link, script, time, [itemprop]").Each(func(_ int, s *goquery.Selection) {
		n := s.Nodes[0]
		switch n.DataAtom {
		case atom.Meta:
			content := strings.TrimSpace(attr(n, "content"))
			if content == "" {
				return
			}
			for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
				name := strings.ToLower(attr(n, key))
				if name == "" {
					continue
				}
				if _, dup := h.meta[name]; !dup {
					h.meta[name] = content
				}
				if name == "article:author" || name == "author" || name == "dc.creator" || name == "parsely-author" || name == "sailthru.author" {
					h.authorTag = append(h.authorTag, content)
				}
			}
		case atom.Title:
			if h.title == "" && (n.Parent == nil || n.Parent.DataAtom == atom.Head || n.Parent.DataAtom == atom.Body) {
				h.title = tidy(s.Text())
			}
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") && h.canonical == "" {
				h.canonical = strings.TrimSpace(attr(n, "href"))
			}
		case atom.Script:
			if strings.Contains(attr(n, "type"), "ld+json") && n.FirstChild != nil {
				h.scripts = append(h.scripts, n.FirstChild.Data)
			}
		default:
			if n.DataAtom == atom.Time || attr(n, "itemprop") == "datePublished" {
				h.times = append(h.times, n)
			}
		}
	})
	return h
}

func (h *head) url() string {
	for _, u := range []string{h.canonical, h.meta["og:url"], h.meta["twitter:url"], h.meta["parsely-link"]} {
		if strings.HasPrefix(u, "http://") || strings.HasPrefix(u, "https://") {
			return u
		}
	}
	return ""
}

// firstMeta returns the first of the named meta tags that is there.
func (h *head) firstMeta(names ...string) string {
	for _, n := range names {
		if v := h.meta[n]; v != "" {
			return v
		}
	}
	return ""
}

// lang is a language tag without what is no language ("en_US" is "en-US").
func (h *head) lang(ld linked) string {
	for _, l := range []string{h.language, h.firstMeta("og:locale", "language", "content-language", "dc.language", "inlanguage"), ld.lang} {
		l = strings.ReplaceAll(strings.TrimSpace(l), "_", "-")
		if l, _, _ = strings.Cut(l, ","); len(l) < 2 || len(l) > 11 {
			continue
		}
		base, region, found := strings.Cut(l, "-")
		if len(base) > 3 {
			continue
		}
		if l = strings.ToLower(base); found && len(region) == 2 {
			l += "-" + strings.ToUpper(region)
		}
		return l
	}
	return ""
}

// dates lists what the page's data say of its publication.
func (h *head) dates(ld linked) []dated {
	var ds []dated
	add := func(text string, basis Basis, kind dateKind) {
		if text != "" {
			ds = append(ds, dated{text, basis, kind})
		}
	}
	add(ld.published, JSONLD, fromJSONLD)
	add(ld.modified, JSONLD, modifiedDate)
	for _, name := range publishedTags {
		add(h.meta[name], Meta, fromMeta)
	}
	add(h.firstMeta("article:modified_time", "og:updated_time", "datemodified", "last-modified"), Meta, modifiedDate)
	for _, n := range h.times {
		if text, ok := publishedTime(n); ok {
			add(text, Meta, fromTimeTag)
		}
	}
	return ds
}

// publishedTags are the names under which meta tags give the date of
// publication, the clearest first.
var publishedTags = []string{
	"article:published_time", "og:article:published_time", "datepublished", "og:published_time", "og:pubdate", "parsely-pub-date", "sailthru.date", "article.published",
	"dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published_at",
	"cxenseparse:recs:publishtime", "cxenseparse:publishtime", "rnews:datepublished", "date", "originalpublicationdate", "pub_date", "bt:pubdate", "displaydate", "citation_date", "citation_publication_date",
	"citation_online_date", "prism.publicationdate", "iptc:date", "date.release", "created", "article.created", "vr:published_time", "analyticsattributes.articledate",
}

// publishedTime reads a <time> element or one with itemprop=datePublished.
// Times in comments, in lists of other stories, and of changes do not count.
func publishedTime(n *html.Node) (string, bool) {
	own := attr(n, "itemprop") == "datePublished"
	text := firstOf(attr(n, "datetime"), attr(n, "content"))
	if text == "" {
		text = tidy(goquery.NewDocumentFromNode(n).Text())
	}
	if _, ok := parseStamp(text); !ok {
		return "", false
	}
	if own {
		return text, true
	}
	named := strings.ToLower(attr(n, "class") + " " + attr(n, "itemprop"))
	if strings.Contains(named, "modif") || strings.Contains(named, "updat") {
		return "", false
	}
	for p, k := n.Parent, 0; p != nil && k < 12; p, k = p.Parent, k+1 {
		switch p.DataAtom {
		case atom.Li, atom.Aside, atom.Nav, atom.Footer, atom.A:
			return "", false
		}
		if p.DataAtom != atom.Body && p.DataAtom != atom.Html {
			if r := roleOfElement(p); r == teaserRole || strings.Contains(strings.ToLower(attr(p, "class")+attr(p, "id")), "comment") {
				return "", false
			}
		}
	}
	return text, true
}

// visibleDates reads the byline of a page: of the short lines with a date near
// the headline or at the ends of the story, the one with the fewest other
// words.
func visibleDates(segs []segment, kinds []BlockKind) []dated {
	h, first, last := -1, -1, -1
	for i, k := range kinds {
		switch {
		case k == Headline:
			h = i
		case k == Body:
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return nil
	}
	if h < 0 || h > first {
		h = first
	}
	best, bestCost := -1, 0
	for i := max(0, h-15); i < len(segs) && i <= last+8; i++ {
		s := &segs[i]
		if len(s.text) > 160 || kinds[i] != Furniture && kinds[i] != Teaser || s.links*2 > len(s.text) || i > first+3 && i < last || s.roleOf() == teaserRole {
			continue
		}
		f, ok := findDate(s.text)
		if !ok {
			continue
		}
		cost := otherWords(s.text, f)
		switch {
		case i < h:
			cost += h - i
		case i <= first+3:
			cost += (i - h) / 2
		default:
			cost += 6
		}
		if _, published := bylineDate(s.text); !published {
			cost += 20
		}
		if f.hour >= 0 {
			cost -= 3
		}
		if cost <= 30 && (best < 0 || cost < bestCost) {
			best, bestCost = i, cost
		}
	}
	if best < 0 {
		return nil
	}
	return datesOfLine(segs[best].text)
}
