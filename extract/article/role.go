package article

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// roleOfElement tells what the text in an element is from its tag and from the
// words of its class, id and ARIA role.
func roleOfElement(n *html.Node) role {
	switch n.DataAtom {
	case atom.Nav, atom.Form, atom.Button, atom.Dialog, atom.Label, atom.Fieldset, atom.Address, atom.Aside:
		return junkRole
	case atom.Footer:
		return sealedRole
	case atom.Figure, atom.Figcaption, atom.Picture, atom.Video:
		return captionRole
	case atom.Html, atom.Body, atom.Main, atom.Article, atom.P, atom.H1:
		// Their classes describe the story ("tag-politics", "comment-open")
		// or its look, not what the text is for.
		if n.DataAtom != atom.P {
			return plainRole
		}
	}
	r := plainRole
	for i := range n.Attr {
		a := &n.Attr[i]
		switch a.Key {
		case "class", "id", "role", "data-component", "data-testid", "aria-label", "data-module", "itemprop":
			if q := roleOfNames(a.Val); q > r {
				r = q
			}
		}
	}
	if r == plainRole && n.DataAtom == atom.Header {
		return headRole
	}
	return r
}

// roleOfNames looks up the words of a class attribute; "articleShare-bar"
// has the words article, share and bar.
func roleOfNames(s string) role {
	if len(s) > 400 {
		s = s[:400] // the longest of real pages are utility classes
	}
	r := plainRole
	var buf [24]byte
	n, layout := 0, false
	word := func() {
		if n > 1 && n < len(buf) {
			switch q := wordRoles[string(buf[:n])]; {
			case q > r:
				r = q
			case q == plainRole && layoutWords[string(buf[:n])]:
				layout = true
			}
		}
		n = 0
	}
	lower := false
	for i := range len(s) {
		c := s[i]
		upper := 'A' <= c && c <= 'Z'
		if upper {
			if lower {
				word()
			}
			c |= 0x20
		}
		if c < 'a' || c > 'z' {
			word()
			lower = false
			continue
		}
		lower = !upper
		if n < len(buf) {
			buf[n] = c
			n++
		}
	}
	word()
	if layout && r == junkRole {
		return plainRole
	}
	return r
}

// layoutWords beside a word such as "sidebar" tell that the element is laid out
// with one, not that it is one.
var layoutWords = set("grid", "has", "with", "without", "no", "layout", "row", "col", "column", "columns", "page", "site", "wrapper", "open", "main")

// wordRoles are the words of class and id attributes that tell what a part of
// a page is, as news sites and their content systems name them.
var wordRoles = map[string]role{
	"caption": captionRole, "captions": captionRole, "figcaption": captionRole, "imagecaption": captionRole, "credit": captionRole, "credits": captionRole,
	"photocredit": captionRole, "cutline": captionRole, "legende": captionRole, "bildunterschrift": captionRole,

	"related": teaserRole, "relateds": teaserRole, "recommend": teaserRole, "recommended": teaserRole, "recommendation": teaserRole, "recommendations": teaserRole,
	"recirc": teaserRole, "recirculation": teaserRole, "readmore": teaserRole, "trending": teaserRole, "popular": teaserRole, "mostread": teaserRole,
	"mostpopular": teaserRole, "morestories": teaserRole, "teaser": teaserRole, "teasers": teaserRole, "upnext": teaserRole, "onward": teaserRole,
	"readnext": teaserRole, "outbrain": teaserRole, "taboola": teaserRole, "zergnet": teaserRole, "alsoread": teaserRole, "seealso": teaserRole,
	"promo": teaserRole, "promos": teaserRole, "headlines": teaserRole, "latest": teaserRole,

	"nav": junkRole, "navbar": junkRole, "navigation": junkRole, "menu": junkRole, "breadcrumb": junkRole, "breadcrumbs": junkRole, "footer": sealedRole,
	"sidebar": junkRole, "share": junkRole, "sharing": junkRole, "sharebar": junkRole, "sharetools": junkRole, "social": junkRole, "addthis": junkRole,
	"comment": sealedRole, "comments": sealedRole, "disqus": sealedRole, "livefyre": sealedRole, "respond": sealedRole, "newsletter": sealedRole, "newsletters": sealedRole,
	"subscribe": junkRole, "subscription": junkRole, "signup": junkRole, "optin": junkRole, "donate": junkRole, "donation": junkRole,
	"advert": junkRole, "advertisement": junkRole, "advertising": junkRole, "ads": junkRole, "sponsor": junkRole, "sponsored": junkRole, "adslot": junkRole,
	"byline": junkRole, "bylines": junkRole, "author": junkRole, "authors": junkRole, "authorbio": junkRole, "bio": junkRole, "dateline": junkRole, "timestamp": junkRole, "pubdate": junkRole,
	"tags": junkRole, "taglist": junkRole, "cookie": sealedRole, "cookies": sealedRole, "consent": sealedRole, "gdpr": sealedRole, "modal": junkRole,
	"popup": junkRole, "overlay": junkRole, "toolbar": junkRole, "pagination": junkRole, "pager": junkRole, "copyright": sealedRole, "disclaimer": junkRole,
	"login": junkRole, "register": junkRole, "tooltip": junkRole, "toc": junkRole, "visuallyhidden": junkRole, "colophon": junkRole, "banner": junkRole,
	"complementary": junkRole, "contentinfo": sealedRole, "search": junkRole, "masthead": junkRole, "printfriendly": junkRole, "feedback": junkRole,
	"tweet": junkRole, "poll": junkRole, "quiz": junkRole, "instagram": junkRole, "jumplink": junkRole, "skip": junkRole, "corrections": junkRole, "hashtags": junkRole, "loader": junkRole, "paywallmessage": junkRole,
}
