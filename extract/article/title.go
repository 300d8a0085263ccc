package article

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// mainHeading is the h1 of the story: the one that agrees with what the page
// calls itself elsewhere, else the only one.
func mainHeading(segs []segment, h *head, ld linked) string {
	names := []string{folded(ld.title), folded(unescape(h.meta["og:title"])), folded(h.title)}
	site := folded(firstOf(h.meta["og:site_name"], ld.outlet))
	only, n := "", 0
	for i := range segs {
		s := &segs[i]
		if s.tag != atom.H1 || len(s.text) < 8 {
			continue
		}
		f := folded(s.text)
		for _, name := range names {
			// Nearly the whole of a name, not the site's in its end.
			if f != "" && f != site && strings.Contains(name, f) && (2*len(f) > len(name) || strings.HasPrefix(name, f) && strings.Count(f, " ") >= 3) {
				openAround(s)
				return s.text
			}
		}
		if r := s.roleOf(); r == plainRole || r == headRole {
			only = s.text
			n++
		}
	}
	if n == 1 && len(only) < 250 && folded(only) != site && strings.Contains(strings.TrimSpace(only), " ") && !strings.HasSuffix(names[2], " "+folded(only)) {
		return only
	}
	return ""
}

// pickTitle chooses between what readers see (h1) and what machines are told,
// and takes the name of the site off it.
func (h *head) pickTitle(segs []segment, ld linked) string {
	site := folded(firstOf(h.meta["og:site_name"], ld.outlet))
	page, name := withoutSite(h.title, site, segs)
	if name == "" {
		page, name = withoutFront(page, site, segs)
	}
	h.titleSite = name
	if h.h1 != "" {
		return h.h1
	}
	if t := tidy(unescape(ld.title)); t != "" {
		return t
	}
	title := tidy(unescape(h.firstMeta("og:title", "twitter:title", "dc.title", "parsely-title", "title", "citation_title")))
	title, _ = withoutSite(title, site, segs)
	// A quotation mark in the title cuts the attribute that holds it.
	if title == "" || len(page) > len(title) && strings.HasPrefix(page, title) {
		return page
	}
	return title
}

// withoutSite takes the name of the site, and of the section, off the end of a
// title: "Envoys meet in Oslo | World | The Example". A short last part goes
// too where the page shows the front as a line of its own, or where a bar
// parts it. It returns the last part that was taken off.
func withoutSite(title, site string, segs []segment) (front, name string) {
	for range 3 {
		i, n := lastSeparator(title)
		if i <= 0 {
			break
		}
		tail, rest := folded(title[i+n:]), strings.TrimSpace(title[:i])
		words := strings.Count(tail, " ") + 1
		bar := strings.TrimSpace(title[i:i+n]) != "-"
		switch {
		case tail == "" || site != "" && (strings.Contains(site, tail) || strings.Contains(tail, site)):
		case words <= 4 && bar && strings.Count(rest, " ") >= 3:
		case words <= 3 && strings.Count(rest, " ") >= 5:
		case words <= 5 && (shows(segs, rest) || shows(segs, title[i+n:])):
		default:
			return title, name
		}
		if name == "" {
			name = strings.TrimSpace(title[i+n:])
		}
		title = rest
	}
	return title, name
}

// withoutFront takes the site's name off the start of a title, "The Example:
// Envoys meet in Oslo", where the page shows the rest as a line of its own.
func withoutFront(title, site string, segs []segment) (rest, name string) {
	for _, sep := range []string{" :: ", " | ", ": ", " - ", " – ", " — "} {
		front, rest, ok := strings.Cut(title, sep)
		if !ok || strings.Count(front, " ") > 3 || !shows(segs, rest) {
			continue
		}
		if folded(front) == site || sep == " :: " || sep == " | " || shows(segs, front) {
			name = front
		}
		return rest, name
	}
	return title, ""
}

// shows reports whether a title is a line of its own on the page.
func shows(segs []segment, title string) bool {
	want := folded(title)
	for i := range segs {
		if n := len(segs[i].text); n >= len(title)-8 && n <= len(title)+8 && folded(segs[i].text) == want {
			return true
		}
	}
	return false
}

// lastSeparator finds the last " | ", " - ", " : ", "_" or the like of a title.
func lastSeparator(s string) (at, length int) {
	at = -1
	for _, sep := range []string{" | ", " - ", " – ", " — ", " » ", " · ", " // ", " : ", "_"} {
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
