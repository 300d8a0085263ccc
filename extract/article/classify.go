package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// classify gives each segment its kind. Guide is the JSON-LD's articleBody, or
// empty.
func classify(body *html.Node, segs []segment, title, guide string) []BlockKind {
	kinds := make([]BlockKind, len(segs))
	markLists(segs)
	story := storyNode(body, segs)
	first, last := len(segs), -1
	for i := range segs {
		s := &segs[i]
		s.within = contains(story, s.node)
		if s.within && s.prose() && !s.listed && s.roleOf() == plainRole {
			first, last = min(first, i), i
		}
	}
	h := headline(segs, title, first)
	column := columns(segs[min(first, len(segs)):max(first, last+1)])
	end := commentsAt(segs, first, last)
	last = min(last, end)
	follows := false // a heading such as "Related stories" was passed
	for i := range segs {
		s := &segs[i]
		switch {
		case i == h:
			kinds[i] = Headline
			follows = false
			continue
		case !s.within || i >= end:
			kinds[i] = outside(s)
			continue
		}
		if list := opensList(s.text); list || follows && isHeading(s.tag) {
			follows = list
		} else if follows && s.prose() && s.links*3 < len(s.text) && s.tag == atom.P && column[parentOf(s)] > 1 {
			follows = false
		}
		kinds[i] = inside(s, i < first, i > last, follows)
		if kinds[i] != Body {
			continue
		}
		switch {
		case title != "" && len(s.text) < 2*len(title) && folded(s.text) == folded(title):
			kinds[i] = Furniture
		case !s.prose() && column[parentOf(s)] == 0 && column[grandparentOf(s)] == 0:
			kinds[i] = Furniture
		}
	}
	standfirst(segs, kinds, h, first)
	// A heading with nothing of the story below it heads something else.
	for i := len(kinds) - 1; i >= 0; i-- {
		if kinds[i] != Body {
			continue
		}
		if s := &segs[i]; s.prose() || endsSentence(s.text) || !isHeading(s.tag) && (len(s.text) > 40 || s.tag == atom.Li) {
			break
		}
		kinds[i] = Furniture
	}
	if guide != "" {
		follow(segs, kinds, guide)
	}
	return kinds
}

// commentsAt finds where readers' comments begin below the story, by their
// heading; behind the last segment where there are none. A heading with more
// of the story below than above only links to them.
func commentsAt(segs []segment, first, last int) int {
	total := 0
	for i := first; i <= last; i++ {
		if segs[i].within && segs[i].prose() {
			total += len(segs[i].text)
		}
	}
	sum := 0
	for i := first; i <= last; i++ {
		s := &segs[i]
		if s.within && s.prose() {
			sum += len(s.text)
		} else if sum > total-sum && headsComments(s.text) {
			return i
		}
	}
	return len(segs)
}

// parentOf is what a paragraph hangs in with its neighbours; for text that
// lies directly in a division, the division.
func parentOf(s *segment) *html.Node {
	if s.node.Parent == nil || s.tag == atom.Div || s.tag == atom.Section || s.tag == atom.Article || s.tag == atom.Td {
		return s.node
	}
	return s.node.Parent
}

func grandparentOf(s *segment) *html.Node { return s.node.Parent.Parent }

// columns are the elements that the story's paragraphs hang in, with how many
// do. A subheading or a list between them hangs there too; what does not is a
// box.
func columns(story []segment) map[*html.Node]int {
	c := make(map[*html.Node]int)
	for i := range story {
		if s := &story[i]; s.within && s.prose() && !s.listed && s.roleOf() == plainRole {
			c[parentOf(s)]++
		}
	}
	return c
}

// markLists finds lists of other stories that carry a summary each: three or
// more paragraphs in a row that every one comes under a linked heading of its
// own.
func markLists(segs []segment) {
	var run []int
	end := func() {
		if len(run) >= 3 {
			for _, i := range run {
				segs[i].listed = true
			}
		}
		run = run[:0]
	}
	for i := range segs {
		if !segs[i].prose() {
			continue
		}
		linked := false
		for k := i - 1; k >= 0 && k >= i-4 && !segs[k].prose(); k-- {
			if s := &segs[k]; s.links*2 >= len(s.text) && len(s.text) >= 20 {
				linked = true
				break
			}
		}
		if !linked {
			end()
			continue
		}
		run = append(run, i)
	}
	end()
}

// standfirst takes the summary between headline and story into the story.
func standfirst(segs []segment, kinds []BlockKind, h, first int) {
	n := 0
	for i := h + 1; h >= 0 && i < first && i < len(segs) && n < 3; i++ {
		s := &segs[i]
		r := s.roleOf()
		if r == captionRole && kinds[i] != Caption && s.links*2 < len(s.text) && !isLabel(s.text) && !isCredit(s.text) {
			kinds[i] = Caption
			continue
		}
		if !s.prose() && (i > h+4 || strings.Count(s.text, " ") < 8 || s.tag != atom.P && s.tag != atom.H2) {
			continue
		}
		if kinds[i] == Body || r != plainRole && r != headRole || isByline(s.text) || looksLikeCaption(s.text) || s.links*3 > len(s.text) || s.listed || s.tag == atom.Li {
			continue
		}
		kinds[i] = Body
		n++
	}
}

// outside is the kind of a segment that is no part of the story.
func outside(s *segment) BlockKind {
	if len(s.text) > 30 && (s.roleOf() == teaserRole || s.links*2 > len(s.text) || s.prose() || isHeading(s.tag)) {
		return Teaser
	}
	return Furniture
}

// inside is the kind of a segment in the story's part of the page.
func inside(s *segment, before, after, follows bool) BlockKind {
	linked := s.links*3 > len(s.text)*2
	switch s.roleOf() {
	case junkRole:
		if linked && len(s.text) > 30 {
			return Teaser
		}
		return Furniture
	case teaserRole:
		if len(s.text) > 30 {
			return Teaser
		}
		return Furniture
	case captionRole:
		if linked && !s.prose() {
			return Furniture
		}
		if isCredit(s.text) {
			return Furniture
		}
		return Caption
	case headRole:
		if s.prose() && !hasDate(s.text) {
			return Body // a standfirst
		}
		return Furniture
	}
	switch {
	case isLabel(s.text):
		return Furniture
	case s.listed:
		return Teaser
	case isByline(s.text):
		return Furniture
	case linked && len(s.text) < 250:
		if len(s.text) > 30 {
			return Teaser
		}
		return Furniture
	case opensTeaser(s.text):
		return Teaser
	case isCredit(s.text), isNotice(s.text):
		return Furniture
	case opensCaption(s.text), endsInCredit(s.text):
		return Caption
	case follows:
		return Teaser
	case before, after:
		if !s.prose() {
			return Furniture
		}
	}
	return Body
}

func isHeading(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// headline finds the segment that shows the title: the same words, above or
// at the start of the story; -1 when there is none.
func headline(segs []segment, title string, first int) int {
	want := folded(title)
	if want == "" {
		return -1
	}
	best := -1
	for i := range segs {
		s := &segs[i]
		if len(s.text) > 2*len(title)+20 || i > first && best >= 0 {
			continue
		}
		if folded(s.text) != want {
			continue
		}
		if best < 0 || s.tag == atom.H1 && segs[best].tag != atom.H1 || i < first && isHeading(s.tag) && segs[best].tag != atom.H1 {
			best = i
		}
	}
	if best > first+3 {
		return -1
	}
	return best
}

// follow corrects kinds by the story's text as the page gives it to search
// engines: paragraphs it lacks are not the story, those it has are. It is
// followed only where it plainly is the text of this page.
func follow(segs []segment, kinds []BlockKind, guide string) {
	guide = folded(tidy(guide))
	if len(guide) < 250 {
		return
	}
	in := make([]bool, len(segs))
	found, body, bodyIn := 0, 0, 0
	for i := range segs {
		f := folded(segs[i].text)
		in[i] = len(f) > 0 && strings.Contains(guide, f)
		if in[i] && segs[i].prose() {
			found += len(f)
		}
		if kinds[i] == Body && segs[i].prose() {
			body += len(f)
			if in[i] {
				bodyIn += len(f)
			}
		}
	}
	if found*10 < len(guide)*7 {
		return
	}
	first, last := len(segs), -1
	for i := range segs {
		if in[i] && segs[i].prose() {
			first, last = min(first, i), i
			if kinds[i] != Headline && kinds[i] != Caption {
				kinds[i] = Body
			}
		}
	}
	for i := range segs {
		if kinds[i] == Body && !in[i] && (i < first || i > last || !segs[i].prose()) {
			kinds[i] = Furniture
		}
	}
}
