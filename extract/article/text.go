package article

import (
	"fmt"
	"strings"

	"github.com/entente-graph/entente/extract/source"
)

// A line of page text.
type line struct {
	text   string // tidied, without the mark of a list item
	indent int    // columns of white space before it
	bullet bool   // a list item
	blank  bool   // an empty line stands before it
}

// readText reads page text without markup: agency copy, which is the article
// and nothing else, or what "select all, copy" gives of a page, which is the
// article somewhere between menus and lists of other stories.
func readText(it source.Item) (*draft, error) {
	ls := splitLines(it.Body)
	if len(ls) == 0 {
		return nil, fmt.Errorf("%w: the text is empty", ErrNoArticle)
	}
	d := &draft{title: tidy(it.Title)}
	var kinds []BlockKind
	if isCopy(ls) {
		kinds = d.readCopy(ls)
	} else {
		kinds = d.readPageText(ls)
	}
	d.parts = make([]part, 0, len(ls)+1)
	shown := false
	for i, l := range ls {
		switch {
		case kinds[i] == Caption:
			d.parts = appendCaption(d.parts, l.text)
			continue
		case kinds[i] == Headline:
			shown = true
		}
		d.parts = append(d.parts, part{kinds[i], l.text})
	}
	if !shown && d.title != "" {
		d.insertTitle()
	}
	d.readDateline()
	return d, nil
}

// insertTitle puts the title before the first part of the story.
func (d *draft) insertTitle() {
	at := 0
	for at < len(d.parts) && !d.parts[at].kind.Story() {
		at++
	}
	d.parts = append(d.parts, part{})
	copy(d.parts[at+1:], d.parts[at:])
	d.parts[at] = part{Headline, d.title}
}

// readDateline takes the agency, as outlet where nothing else names one, and
// the day from the dateline of the first paragraph.
func (d *draft) readDateline() {
	for _, p := range d.parts {
		if p.kind != Body {
			continue
		}
		_, day, agency, n := ParseDateline(p.text)
		if n == 0 {
			continue
		}
		d.agency = agency
		d.day = day
		if hasDate(p.text[:n]) { // "SEOUL, Nov. 29, 2017 (EXP) -"
			d.dates = append(d.dates, dated{p.text[:n], Dateline, fromDateline})
		}
		return
	}
}

// isSlug reports whether a line above the headline is for the desk, not for
// readers: "BC-UN-ENVOYS, 2nd Ld-Writethru", "(Eds: UPDATES with quotes)".
func isSlug(l string) bool {
	if l[0] == '(' && l[len(l)-1] == ')' {
		return true
	}
	for _, w := range strings.Fields(l) {
		if strings.Count(w, "-") >= 2 && w == strings.ToUpper(w) && strings.ContainsFunc(w, isASCIILetter) {
			return true
		}
	}
	return false
}

// splitLines cuts a text into tidied lines that are not empty and joins the
// lines of paragraphs that were wrapped to a width.
func splitLines(s string) []line {
	var ls []line
	blank := false
	for len(s) > 0 {
		raw, rest, _ := strings.Cut(s, "\n")
		s = rest
		l := line{text: tidy(raw), blank: blank}
		if l.text == "" {
			blank = true
			continue
		}
		blank = false
		for _, r := range raw {
			if r == '\t' {
				l.indent += 8
			} else if r == ' ' || r == 0xa0 {
				l.indent++
			} else {
				break
			}
		}
		for _, mark := range []string{"* ", "+ ", "• ", "· ", "▪ "} {
			if t, ok := strings.CutPrefix(l.text, mark); ok {
				l.text, l.bullet = strings.TrimSpace(t), true
			}
		}
		if l.text == "*" || l.text == "+" || l.text == "" {
			continue
		}
		ls = append(ls, l)
	}
	return unwrap(ls)
}

// unwrap joins the lines of text that was wrapped to a width: where many lines
// break inside a sentence, a paragraph goes on until an empty line, a change
// of indent, or a short line that ends a sentence.
func unwrap(ls []line) []line {
	width := wrapWidth(ls)
	if width == 0 {
		return ls
	}
	pairs, full, lower := 0, 0, 0
	for i := 1; i < len(ls); i++ {
		if ls[i].blank || ls[i].bullet {
			continue
		}
		pairs++
		if n := len(ls[i-1].text); n*10 >= width*7 && !endsSentence(ls[i-1].text) {
			full++
			if startsLower(ls[i].text) {
				lower++
			}
		}
	}
	if lower < 2 || full*5 < pairs*2 {
		return ls
	}
	var out []line
	var text strings.Builder
	for i, l := range ls {
		if i > 0 {
			prev := ls[i-1]
			ends := endsSentence(prev.text)
			if l.blank || l.bullet || ends && (len(prev.text)*4 < width*3 || l.indent > prev.indent+1) {
				out[len(out)-1].text = text.String()
				text.Reset()
			} else {
				// A hyphen at the end is the word's own ("self-") more
				// often than the line's, and stays.
				if p := prev.text; !(p[len(p)-1] == '-' && startsLower(l.text) && len(p) > 1 && p[len(p)-2] != ' ' && p[len(p)-2] != '-') {
					text.WriteByte(' ')
				}
				text.WriteString(l.text)
				continue
			}
		}
		text.WriteString(l.text)
		out = append(out, l)
	}
	out[len(out)-1].text = text.String()
	return out
}

// wrapWidth is the width that most lines keep to, 0 when there is none: the
// length, in bytes, that nine lines in ten do not exceed.
func wrapWidth(ls []line) int {
	const widest = 130
	var lengths [widest + 1]int
	n := 0
	for i := range ls {
		if k := len(ls[i].text); k <= widest {
			lengths[k]++
			n++
		}
	}
	if (len(ls)-n)*5 > len(ls) {
		return 0
	}
	for k, sum := widest, 0; k >= 40; k-- {
		if sum += lengths[k]; sum*10 > n {
			return k
		}
	}
	return 0
}

// endsSentence reports whether a line ends with the end of a sentence.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \"'”’»)]*_")
	for _, end := range []string{".", "!", "?", "…", ":", "。", "！", "？"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return strings.HasSuffix(s, " -0-") || strings.HasSuffix(s, "--")
}

// isCutOff reports whether a line is the start of a text that is somewhere
// else: "Envoys of Chad and Sudan meet in …".
func isCutOff(s string) bool {
	return len(s) < 160 && (strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…")) && strings.Count(s, " ") >= 3 && !strings.ContainsAny(s[:len(s)-3], ".?!\"“")
}

// isItem reports whether a line goes on in the next, as the items of an
// enumeration do.
func isItem(s string) bool {
	return strings.HasSuffix(s, ";") || strings.HasSuffix(s, ",") || strings.HasSuffix(s, "; and") || strings.HasSuffix(s, "; or")
}

func startsLower(s string) bool { return len(s) > 0 && 'a' <= s[0] && s[0] <= 'z' }

// prose reports whether a line reads like a paragraph.
func (l *line) prose() bool {
	s := segment{text: l.text}
	return s.prose() && !isCutOff(l.text) && (endsSentence(l.text) || len(l.text) > 200 || looksLikeCaption(l.text))
}

// isCopy reports whether a text is an article and nothing else: nearly all of
// it is paragraphs, and nothing in it heads a list of other stories.
func isCopy(ls []line) bool {
	var prose, paragraphs, other, menu int // bytes and lines, bytes and lines
	for i := range ls {
		l := &ls[i]
		if l.prose() {
			prose += len(l.text)
			paragraphs++
			continue
		}
		if i > 0 && opensList(l.text) {
			return false
		}
		if i > 3 && !isItem(l.text) && !endsSentence(l.text) {
			other += len(l.text)
		}
		if l.bullet || i < len(ls)-1 && isLabel(l.text) || len(l.text) < 40 && !endsSentence(l.text) && !isItem(l.text) {
			menu++
		}
	}
	if prose == 0 {
		return len(ls) <= 12
	}
	return other*5 <= prose && (menu <= 8 || menu*4 <= paragraphs)
}

// readCopy gives kinds to the lines of agency copy: a headline and byline at
// the top, paragraphs, whatever their length, to the end.
func (d *draft) readCopy(ls []line) []BlockKind {
	kinds := make([]BlockKind, len(ls))
	top := 0
	for top < len(ls) && top < 6 && !ls[top].prose() {
		top++
	}
	if top == len(ls) || len(ls) == 1 {
		top = 0
	}
	want := folded(d.title)
	for i := range ls {
		l := ls[i].text
		switch {
		case i <= top && want != "" && folded(l) == want:
			kinds[i] = Headline
			want = ""
		case i < top && isByline(l):
			kinds[i] = Furniture
			d.dates = append(d.dates, datesOfLine(l)...)
			if len(d.authors) == 0 {
				d.authors = bylineNames(l)
			}
		case i < top && (isLabel(l) || isCredit(l) || isSlug(l)):
			kinds[i] = Furniture
		case i < top && d.title == "" && strings.Count(l, " ") >= 2 && !endsSentence(l) && len(l) < 250:
			d.title = l
			kinds[i] = Headline
		case i > 0 && isNotice(l):
			kinds[i] = Furniture
		case opensTeaser(l) && i > 0:
			kinds[i] = Teaser
		case i > 0 && len(ls) > 2 && isLabel(l):
			kinds[i] = Furniture
		default:
			kinds[i] = Body
		}
	}
	return kinds
}
