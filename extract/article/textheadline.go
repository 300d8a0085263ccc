package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
