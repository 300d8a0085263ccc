package article

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// mainHeading is the h1 of the story: the one that agrees with what the page
// calls itself elsewhere, else the only one.
func mainHeading(segs []segment, h *head, ld linked) string {
	names := folded(h.title + " " + h.meta["og:title"] + " " + ld.title)
	only, n := "", 0
	for i := range segs {
		s := &segs[i]
		if s.tag != atom.H1 || len(s.text) < 8 {
			continue
		}
		if f := folded(s.text); f != "" && strings.Contains(names, f) {
			openAround(s)
			return s.text
		}
		if r := s.roleOf(); r == plainRole || r == headRole {
			only = s.text
			n++
		}
	}
	if n == 1 && len(only) < 250 {
		return only
	}
	return ""
}

// pickTitle chooses between what readers see (h1) and what machines are told.
func (h *head) pickTitle(ld linked) string {
	og := h.withoutSite(tidy(unescape(h.firstMeta("og:title", "twitter:title", "dc.title", "parsely-title", "title", "citation_title"))), ld)
	page := h.withoutSite(h.title, ld)
	lead := tidy(unescape(ld.title))
	if h.h1 != "" {
		return h.h1
	}
	return firstOf(lead, og, page)
}

// withoutSite takes the name of the site, and of the section, off the end of a
// title: "Envoys meet in Oslo | World | The Example".
func (h *head) withoutSite(title string, ld linked) string {
	site := folded(firstOf(h.meta["og:site_name"], ld.outlet))
	for range 3 {
		i, n := lastSeparator(title)
		if i <= 0 {
			return title
		}
		tail, front := folded(title[i+n:]), strings.TrimSpace(title[:i])
		bar := strings.TrimSpace(title[i:i+n]) != "-" && n > 1
		switch {
		case tail == "" || site != "" && (strings.Contains(site, tail) || strings.Contains(tail, site)):
		case bar && strings.Count(tail, " ") < 4 && strings.Count(front, " ") >= 3:
		case strings.Count(tail, " ") < 3 && strings.Count(front, " ") >= 5 && strings.TrimSpace(title[i:i+n]) != ":":
		default:
			return title
		}
		title = front
	}
	return title
}

// lastSeparator finds the last " | ", " - ", " – ", " — " or " » " of a title.
func lastSeparator(s string) (at, length int) {
	at = -1
	for _, sep := range []string{" | ", " - ", " – ", " — ", " » ", " · ", " // "} {
		if i := strings.LastIndex(s, sep); i > at {
			at, length = i, len(sep)
		}
	}
	return at, length
}

// unescape undoes entities that were escaped twice.
func unescape(s string) string {
	if !strings.Contains(s, "&") {
		return s
	}
	return entities.Replace(s)
}

var entities = strings.NewReplacer("&amp;", "&", "&quot;", `"`, "&#39;", "'", "&#039;", "'", "&apos;", "'", "&#8217;", "’", "&#8216;", "‘", "&#8220;", "“", "&#8221;", "”", "&#8211;", "–", "&rsquo;", "’", "&lsquo;", "‘", "&ldquo;", "“", "&rdquo;", "”", "&nbsp;", " ", "&ndash;", "–", "&mdash;", "—", "&lt;", "<", "&gt;", ">")
