package article

import "strings"

// Page text has lost its tags. What is left to go by: paragraphs follow each
// other where the story is and stand alone elsewhere; a handful of headings
// open the lists of other stories; a copy that keeps the indent of the page
// keeps the story's column apart from the rest.

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
		case !endsSentence(l.text) && !isItem(l.text) && column == 0 && (i > first && short(&ls[i-1]) || i < last && short(&ls[i+1])):
			// A subheading stands alone; a box has several lines.
			kinds[i] = Teaser
		default:
			kinds[i] = Body
		}
	}
}

// short reports whether a line is neither a paragraph nor known furniture.
func short(l *line) bool { return !l.prose() && !endsSentence(l.text) && !isLabel(l.text) }

// boxLabels open a box with one or two other stories in the middle of one.
var boxLabels = set("read more", "related", "watch", "see more", "more")

// beside is the kind of a line that is no part of the story.
func beside(l *line) BlockKind {
	if l.prose() || strings.Count(l.text, " ") >= 5 && !isLabel(l.text) {
		return Teaser
	}
	return Furniture
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
