package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// isByline reports whether a line says who wrote an article, or when it came
// out, and nothing else.
func isByline(l string) bool {
	if len(l) > 160 {
		return false
	}
	if bylineNames(l) != nil || strings.EqualFold(l, "by") {
		return true
	}
	f, ok := findDate(l)
	if !ok {
		// "Published Tue, Nov 19 20197:05 AMUpdated …", run together.
		return hasPrefixFold(l, "published ") && len(l) < 120 && strings.ContainsAny(l, "0123456789") && !endsSentence(l)
	}
	n := otherWords(l, f)
	return n <= 3 || n <= 8 && !endsSentence(l)
}

// bylineNames returns the names in "By Ann Example and Bo Example, The Paper",
// nil for a line that is not of this form.
func bylineNames(l string) []string {
	if !hasPrefixFold(l, "by ") || len(l) > 160 || endsSentence(l) && strings.Count(l, " ") > 5 && !hasDate(l) {
		return nil
	}
	l = l[3:]
	if f, ok := findDate(l); ok {
		l = strings.TrimRight(l[:f.begin], " ,")
		for _, w := range []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "on", "updated", "published"} {
			if k := len(l) - len(w); k > 0 && strings.EqualFold(l[k:], w) {
				l = strings.TrimRight(l[:k], " ,|-–—:")
			}
		}
	}
	if i := strings.IndexAny(l, "|•·/"); i >= 0 {
		l = l[:i]
	}
	// What follows the last comma is the paper, unless it ends the list of
	// names: "By Ann Example, The Paper", "By Ann, Bo and Cy Example".
	if comma := strings.LastIndexByte(l, ','); comma > strings.LastIndex(l, " and ") {
		l = l[:comma]
	}
	var names []string
	for _, n := range strings.Split(strings.ReplaceAll(l, " and ", ","), ",") {
		n = strings.Trim(n, " -–—:;")
		r, _ := utf8.DecodeRuneInString(n)
		if n == "" || strings.Count(n, " ") > 4 || !unicode.IsUpper(r) {
			continue
		}
		names = append(names, n)
	}
	if len(names) > 8 {
		return nil
	}
	return names
}

// dropBios takes what a page tells of its writers out of the last paragraphs of
// the story: "Ann Example covers the ministry for The Example."
func dropBios(parts []part, authors []string) {
	first := slices.IndexFunc(parts, func(p part) bool { return p.kind == Body })
	for i, n := len(parts)-1, 0; i > first && n < 3; i-- {
		p := &parts[i]
		if p.kind != Body {
			continue
		}
		n++
		if len(p.text) < 500 && isBio(p.text, authors) {
			p.kind = Furniture
		}
	}
}

func isBio(s string, authors []string) bool {
	head := " " + s[:min(len(s), 120)]
	for _, w := range bioWords {
		if strings.Contains(head, w) {
			return true
		}
	}
	for _, name := range authors {
		if !strings.HasPrefix(s, name) {
			continue
		}
		for _, w := range []string{" is a ", " is an ", " is the ", " is based ", " covers ", " writes ", " has written ", " has covered ", " joined ", " reports "} {
			if strings.HasPrefix(s[len(name):], w) || strings.HasPrefix(s[len(name):], ","+w) {
				return true
			}
		}
	}
	return false
}

// bioWords are what only a writer is called at the foot of an article.
var bioWords = []string{" is a writer ", " is a journalist ", " is an editor ", " is a reporter ", " is a correspondent ", " is a contributor ", " is a freelance ", " is a columnist ", " is a staff writer ", " is a senior reporter ", " is an award-winning journalist ", " is a contributing "}

// datesOfLine is what a byline says of the date of publication. Where it tells
// only of an update, that is the last resort.
func datesOfLine(l string) []dated {
	if text, ok := bylineDate(l); ok {
		return []dated{{text, Byline, fromByline}}
	}
	if hasDate(l) {
		return []dated{{l, Byline, fromUpdate}}
	}
	return nil
}

// bylineDate returns the part of a line that tells the date of publication.
func bylineDate(s string) (string, bool) {
	low := strings.ToLower(s)
	if len(low) != len(s) {
		low = s
	}
	for _, w := range publishedWords {
		if i := strings.Index(low, w); i >= 0 {
			if d, ok := findDate(s[i:]); ok {
				if j := strings.Index(low[i:], "update"); j < 0 || j > d.begin {
					return s[i:], true
				}
			}
		}
	}
	d, ok := findDate(s)
	if !ok {
		return "", false
	}
	for _, w := range otherDateWords {
		if i := strings.Index(low, w); i >= 0 && i < d.begin {
			return "", false
		}
	}
	// Two dates are a span ("12 captures, 17 Jun 2021 – 30 Nov 2023"), unless
	// the second is that of an update.
	if second, ok := findDate(s[d.end:]); ok && second.date() != d.date() && !strings.Contains(low, "updat") && !strings.Contains(low, "modif") {
		return "", false
	}
	return s, !strings.Contains(low, " issue")
}

var publishedWords = []string{"first published", "originally published", "published", "posted", "publié", "veröffentlicht", "created"}

// otherDateWords before a date say that it is not the one of publication.
var otherDateWords = []string{"updated", "last update", "modified", "aktualisiert", "mis à jour", "actualizado", "copyright", "©", "retrieved", "accessed", "expires", "since", "issue", "edition"}

// otherWords counts the words of a line that are no part of its date and time
// nor of the phrases around them: what a line with a byline's date has few of.
func otherWords(l string, f foundDate) int {
	n := 0
	for _, t := range dateTokens(l) {
		if t.begin >= f.begin && t.end <= f.end || t.kind != 'w' {
			continue
		}
		if _, zone := zones[t.word]; zone || dateWords[t.word] || months[t.word] != 0 {
			continue
		}
		n++
	}
	return n
}

// dateWords are the words around a date in a byline.
var dateWords = set("am", "pm", "a", "p", "m", "at", "on", "by", "h", "uhr", "published", "posted", "updated", "last", "first", "et", "bst", "ist", "aest", "aedt", "sast", "publication", "date",
	"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
	"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
