package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
	story.end = lastWords(ls, story)
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
	d.insideStory(ls, kinds, first, last)
	d.aboveStory(ls, kinds, h, first)
	d.bylines(ls, kinds, h, first, last)
	return kinds
}

// insideStory gives kinds to the lines from the first paragraph to the last.
func (d *draft) insideStory(ls []line, kinds []BlockKind, first, last int) {
	title := folded(d.title)
	column := columnOf(ls, stretch{begin: first, end: last + 1})
	follows := 0 // lines left that belong to a box with another story
	for i := first; i <= last; i++ {
		l := &ls[i]
		switch prose := l.prose(); {
		case kinds[i] == Headline:
		case title != "" && folded(l.text) == title:
			kinds[i] = Furniture
		case isLabel(l.text):
			kinds[i] = Furniture
			if boxLabels[label(l.text)] {
				follows = 2
			}
		case opensList(l.text):
			kinds[i] = Furniture
			follows = 8
		case isCredit(l.text), isNotice(l.text):
			kinds[i] = Furniture
		case opensTeaser(l.text), isCutOff(l.text):
			kinds[i] = Teaser
		case i > first && ls[i-1].text == l.text:
			kinds[i] = Furniture
		case looksLikeCaption(l.text) || prose && i < last && (ls[i+1].text == l.text || len(l.text) < 400 && isCredit(ls[i+1].text) && i+1 < last):
			kinds[i] = Caption
		case prose:
			kinds[i] = Body
			follows = 0
		case follows > 0:
			kinds[i] = Teaser
			follows--
		case len(l.text) < 100 && isByline(l.text):
			kinds[i] = Furniture
		case column > 0 && l.indent != column && !endsSentence(l.text):
			kinds[i] = beside(l)
		case strings.Count(l.text, " ") >= 5 && !endsSentence(l.text) && !isItem(l.text):
			// A heading that long is another story's.
			kinds[i] = Teaser
		default:
			kinds[i] = Body
		}
	}
}

// boxLabels open a box with one or two other stories in the middle of one.
var boxLabels = set("read more", "related", "watch", "see more", "more")

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
	case isByline(l.text):
		return -200 // begins a story, or one of a list of others
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
	return resume(ls, cutTail(ls, best))
}

// cutTail ends a story where a long gap of lines that are no paragraphs parts
// it from less text than came before: a list of other stories whose heading
// was not known. Where the copy kept the indents a shorter gap will do, if the
// text beyond it stands in another column.
func cutTail(ls []line, s stretch) stretch {
	column := columnOf(ls, s)
	total := 0
	for i := s.begin; i < s.end; i++ {
		if ls[i].prose() {
			total += len(ls[i].text)
		}
	}
	sum, gap, last := 0, 0, s.begin
	for i := s.begin; i < s.end; i++ {
		if !ls[i].prose() {
			gap++
			continue
		}
		beyond := column > 0 && gap >= 5 && ls[i].indent != column || column == 0 && gap >= 8
		if beyond && sum > total-sum {
			s.end = last + 1
			return s
		}
		sum += len(ls[i].text)
		gap, last = 0, i
	}
	return s
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

// columnOf is the indent of most of a story's paragraphs, 0 where the text was
// copied without indents.
func columnOf(ls []line, s stretch) int {
	indents := make(map[int]int)
	most := 0
	for i := s.begin; i < s.end; i++ {
		if in := ls[i].indent; ls[i].prose() && !ls[i].bullet {
			indents[in] += len(ls[i].text)
			if n := indents[in]; n > indents[most] {
				most = in
			}
		}
	}
	if most < 2 {
		return 0
	}
	return most
}

// resume takes a story up again behind a box of other stories, where the
// indent shows that its column goes on.
func resume(ls []line, s stretch) stretch {
	most := columnOf(ls, s)
	if most == 0 {
		return s
	}
	gap, prose := 0, 0
	for i := s.end; i < len(ls) && gap < 30 && !endsStory(ls[i].text); i++ {
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

// lastWords goes on from the last paragraph over short sentences below it
// ("No date was set.") and returns the end of the story.
func lastWords(ls []line, s stretch) int {
	column := columnOf(ls, s)
	end := s.end
	for ; end < len(ls); end++ {
		l := &ls[end]
		if !endsSentence(l.text) || strings.Count(l.text, " ") < 2 || isLabel(l.text) || opensList(l.text) || opensTeaser(l.text) || isNotice(l.text) || isByline(l.text) || isCutOff(l.text) ||
			column > 0 && l.indent != column || l.bullet {
			break
		}
	}
	return end
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
	column := columnOf(ls, stretch{begin: first, end: last + 1})
	best, bestScore := -1, 0
	for i := max(0, first-250); i < min(first+4, last+1); i++ {
		l := &ls[i]
		words := strings.Fields(folded(l.text))
		if len(words) < 4 || len(l.text) > 220 || l.bullet || hasDate(l.text) || isLabel(l.text) || opensList(l.text) || opensTeaser(l.text) || looksLikeCaption(l.text) || hasPrefixFold(l.text, "by ") || isNotice(l.text) || strings.Contains(l.text, " > ") || strings.Contains(l.text, " » ") {
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
		score := 12*shared/len(words) + min(shared, 5)*2 - min(max(0, first-i)/4, 7)
		if endsSentence(l.text) && !strings.HasSuffix(l.text, "?") || strings.HasSuffix(l.text, ")") || strings.Contains(l.text, ". ") && len(l.text) > 90 {
			score -= 8
		}
		if r, _ := utf8.DecodeRuneInString(l.text); unicode.IsLower(r) || isCutOff(l.text) {
			score -= 6
		}
		if len(words) > 16 {
			score -= len(words) - 16 // a caption, rather
		}
		if column > 0 && l.indent > column {
			score -= 4
		}
		if i > 0 && ls[i-1].text == l.text {
			score++
		}
		// A byline comes right below a headline.
		for k := i + 1; k < len(ls) && k <= i+5; k++ {
			if isByline(ls[k].text) || k < i+3 && hasPrefixFold(ls[k].text, "by") && len(ls[k].text) < 4 {
				score += 9 - (k - i)
				break
			}
		}
		if shared == 0 {
			score -= 3
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

// aboveStory finds captions and the standfirst between headline and story.
func (d *draft) aboveStory(ls []line, kinds []BlockKind, h, first int) {
	for i := h + 1; h >= 0 && i < first; i++ {
		l := &ls[i]
		switch {
		case isCredit(l.text) || isLabel(l.text) || opensTeaser(l.text) || l.bullet:
			kinds[i] = Furniture
		case looksLikeCaption(l.text):
			kinds[i] = Caption
		case l.prose() && first-h < 12 && !isByline(l.text):
			kinds[i] = Body
		default:
			kinds[i] = Furniture
		}
	}
}

// bylines reads date and writers from the lines around the headline. Of the
// lines with a date the one with the fewest other words, nearest to the
// headline, is the byline.
func (d *draft) bylines(ls []line, kinds []BlockKind, h, first, last int) {
	if h < 0 {
		h = first
	}
	best, bestCost := -1, 0
	for i := max(0, h-12); i < len(ls) && i <= last+6; i++ {
		if i == first+12 && i <= last {
			i = last + 1 // past the story
			if i >= len(ls) {
				break
			}
		}
		l := &ls[i]
		if len(l.text) > 160 || kinds[i].Story() || kinds[i] == Teaser && i > first || looksLikeCaption(l.text) {
			continue
		}
		if i >= h-3 && i < first+12 && len(d.authors) == 0 {
			names := bylineNames(l.text)
			if i > 0 && strings.EqualFold(ls[i-1].text, "by") && len(l.text) < 60 {
				names = bylineNames("By " + l.text)
			}
			if names != nil {
				d.authors = names
				kinds[i] = Furniture
			}
		}
		f, ok := findDate(l.text)
		if !ok {
			continue
		}
		cost := otherWords(l.text, f)
		switch {
		case i < h:
			cost += h - i
		case i < first+12:
			cost += (i - h) / 2
		default:
			cost += 6
		}
		if _, published := bylineDate(l.text); !published {
			cost += 20
		}
		if f.hour >= 0 {
			cost -= 3
		}
		if cost > 24 {
			continue
		}
		if best < 0 || cost < bestCost {
			best, bestCost = i, cost
		}
	}
	if best < 0 {
		return
	}
	kinds[best] = Furniture
	d.dates = append(d.dates, datesOfLine(ls[best].text)...)
}
