package article

import (
	"strings"
)

// Page text has lost its tags. What is left to go by: paragraphs follow each
// other where the story is and stand alone elsewhere; a handful of headings
// open the lists of other stories; a copy that keeps the indent of the page
// keeps the story's column apart from the rest.

// A stretch is a run of lines, and how much like a story it reads.
type stretch struct {
	begin, end int // lines, half open
	score      int // bytes of paragraphs less the cost of what lies between
}

// readPageText gives kinds to the lines of a page.
func (d *draft) readPageText(ls []line) []BlockKind {
	kinds := make([]BlockKind, len(ls))
	story := findStory(ls)
	for i := range ls {
		kinds[i] = beside(&ls[i])
	}
	if story.end == 0 {
		return kinds
	}
	first, last := story.begin, story.end-1
	h := d.findHeadline(ls, first, last)
	if h >= 0 {
		kinds[h] = Headline
		if d.title == "" {
			d.title = ls[h].text
		}
		if h >= first {
			first = h + 1
		}
	}
	title := folded(d.title)
	follows := 0 // lines left that belong to a box with another story
	for i := first; i <= last; i++ {
		l := &ls[i]
		switch prose := l.prose(); {
		case kinds[i] == Headline:
		case title != "" && folded(l.text) == title:
			kinds[i] = Furniture
		case isLabel(l.text):
			kinds[i] = Furniture
			if hl := label(l.text); hl == "read more" || hl == "related" || hl == "watch" || hl == "see more" {
				follows = 2
			}
		case opensList(l.text):
			kinds[i] = Furniture
			follows = 8
		case opensTeaser(l.text):
			kinds[i] = Teaser
		case looksLikeCaption(l.text) && len(l.text) < 400:
			kinds[i] = Caption
			if isCredit(l.text) {
				kinds[i] = Furniture
			}
		case prose:
			kinds[i] = Body
			follows = 0
		case follows > 0:
			kinds[i] = Teaser
			follows--
		case len(l.text) < 100 && d.byline(l.text):
			kinds[i] = Furniture
		case strings.Count(l.text, " ") >= 5 && !endsSentence(l.text):
			// A heading that long is another story's.
			kinds[i] = Teaser
		default:
			kinds[i] = Body
		}
	}
	d.captionsAbove(ls, kinds, h, first)
	d.bylines(ls, kinds, h, first, last)
	return kinds
}

// beside is the kind of a line that is no part of the story.
func beside(l *line) BlockKind {
	if l.prose() || strings.Count(l.text, " ") >= 5 && !isLabel(l.text) {
		return Teaser
	}
	return Furniture
}

// lineWeight is what a line says for or against its stretch being a story.
func lineWeight(ls []line, i int) int {
	l := &ls[i]
	switch {
	case l.prose():
		w := min(len(l.text), 500)
		if l.bullet {
			w /= 3
		}
		return w
	case isLabel(l.text):
		return -4
	case i > 0 && ls[i-1].text == l.text:
		return -60
	case opensTeaser(l.text):
		return -10
	}
	return -45
}

// findStory finds the lines of the story: the stretch with the largest score,
// where a heading that opens a list of other stories parts stretches. Lists
// come after the story, so a later stretch must be far better than one before.
func findStory(ls []line) stretch {
	var best stretch
	bestScore := 0
	seen := 0 // the best score above
	for begin := 0; begin < len(ls); {
		end := begin + 1
		for end < len(ls) && !opensList(ls[end].text) {
			end++
		}
		s := bestRun(ls, begin, end)
		score := s.score
		if seen >= 150 {
			score /= 4
		}
		if score > bestScore {
			best, bestScore = s, score
		}
		seen = max(seen, s.score)
		begin = end
	}
	if bestScore == 0 {
		return stretch{}
	}
	return resume(ls, best)
}

// bestRun is the run of lines of [begin, end) with the largest sum of weights,
// from a paragraph to a paragraph.
func bestRun(ls []line, begin, end int) stretch {
	var best stretch
	run := stretch{begin: begin}
	for i := begin; i < end; i++ {
		w := lineWeight(ls, i)
		if run.score <= 0 {
			run = stretch{begin: i}
		}
		run.score += w
		run.end = i + 1
		if w > 0 && run.score > best.score {
			best = run
		}
	}
	return best
}

// resume takes a story up again behind a box of other stories, where the
// indent shows that its column goes on.
func resume(ls []line, s stretch) stretch {
	indents := make(map[int]int)
	most := 0
	for i := s.begin; i < s.end; i++ {
		if ls[i].prose() && !ls[i].bullet {
			indents[ls[i].indent] += len(ls[i].text)
			if n := indents[ls[i].indent]; n > indents[most] || most == 0 && ls[i].indent > 0 {
				most = ls[i].indent
			}
		}
	}
	if most < 2 || indents[most] == 0 {
		return s
	}
	gap, prose := 0, 0
	for i := s.end; i < len(ls) && gap < 30; i++ {
		if ls[i].indent == most && !ls[i].bullet && ls[i].prose() {
			prose++
			if gap < 12 || prose > 1 {
				s.end = i + 1
			}
			gap = 0
			continue
		}
		gap++
	}
	return s
}

// findHeadline finds the line above the story that heads it: given the title,
// the line that shows it; else the one that shares the most words with the
// first paragraphs and stands near them, looks like no menu, and ends like no
// sentence. -1 when there is none.
func (d *draft) findHeadline(ls []line, first, last int) int {
	if want := folded(d.title); want != "" {
		for i := min(first+2, last); i >= 0; i-- {
			if folded(ls[i].text) == want {
				return i
			}
		}
		return -1
	}
	lead := make(map[string]bool)
	for i, n := first, 0; i <= last && n < 6; i++ {
		if ls[i].prose() {
			for _, w := range strings.Fields(folded(ls[i].text)) {
				if len(w) > 3 {
					lead[stem(w)] = true
				}
			}
			n++
		}
	}
	best, bestScore := -1, 0
	for i := max(0, first-40); i < min(first+4, last+1); i++ {
		l := &ls[i]
		words := strings.Fields(folded(l.text))
		if len(words) < 4 || len(l.text) > 220 || l.bullet || hasDate(l.text) || isLabel(l.text) || opensList(l.text) || opensTeaser(l.text) || looksLikeCaption(l.text) || hasPrefixFold(l.text, "by ") {
			continue
		}
		if i >= first && l.prose() {
			continue
		}
		shared := 0
		for _, w := range words {
			if lead[stem(w)] {
				shared++
			}
		}
		score := 12 * shared / len(words)
		score += min(shared, 5) * 2
		if endsSentence(l.text) && !strings.HasSuffix(l.text, "?") {
			score -= 8
		}
		distance := max(0, first-i)
		score -= distance / 4
		if shared == 0 {
			score -= 4
			if distance <= 6 {
				score += 5
			}
		}
		if score > bestScore || best >= 0 && ls[best].text == l.text && score >= bestScore-1 {
			best, bestScore = i, max(score, bestScore)
		}
	}
	return best
}

// stem takes off what makes "talks" of "talk", for comparing words only.
func stem(w string) string {
	if len(w) > 6 {
		return w[:6]
	}
	return strings.TrimSuffix(w, "s")
}

// captionsAbove finds captions between the headline and the story.
func (d *draft) captionsAbove(ls []line, kinds []BlockKind, h, first int) {
	for i := h + 1; h >= 0 && i < first; i++ {
		if looksLikeCaption(ls[i].text) && !isCredit(ls[i].text) {
			kinds[i] = Caption
		} else if kinds[i] == Teaser {
			kinds[i] = Furniture
			if ls[i].prose() && first-h < 12 {
				kinds[i] = Body // a standfirst
			}
		}
	}
}

// bylines reads date and writers from the lines around the headline, nearest
// first, then from those just below the story.
func (d *draft) bylines(ls []line, kinds []BlockKind, h, first, last int) {
	if len(d.dates) > 0 {
		return
	}
	try := func(i int) bool {
		if i < 0 || i >= len(ls) || kinds[i].Story() || ls[i].bullet {
			return false
		}
		n := len(d.dates)
		if d.byline(ls[i].text) {
			kinds[i] = Furniture
		}
		return len(d.dates) > n
	}
	if h < 0 {
		h = first
	}
	for i := h; i < first; i++ {
		if try(i) {
			return
		}
	}
	for k := 1; k <= 8; k++ {
		if try(h - k) {
			return
		}
	}
	for i := last + 1; i <= last+6; i++ {
		if try(i) {
			return
		}
	}
}
