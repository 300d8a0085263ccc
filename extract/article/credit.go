package article

import "strings"

// creditStarts begin the part of a caption that names who took the picture.
var creditStarts = []string{
	"file photo by", "file photo", "photo by", "photos by", "photo:", "photos:", "photo credit", "photograph:", "photograph by", "picture by", "picture:", "pictures:", "image:", "image credit",
	"credit:", "credits:", "(ap photo", "ap photo", "(photo by", "(photo:", "(credit:", "(image:", "(reuters", "(afp", "foto:", "(foto:", "bild:", "photo courtesy", "courtesy of", "source:", "illustration by", "illustration:",
	"pool photo", "(pool", "(handout", "courtesy:", "credit...", "фото:", "image source,", "via getty", "getty images", "afp/", "afp via", "reuters/", "epa-efe", "epa/", "| license photo", "©", "copyright",
}

// cutCredit splits a caption from the credit at its end. The credit is "" when
// there is none; the caption is "" when there is nothing else.
func cutCredit(s string) (caption, credit string) {
	low := strings.ToLower(s)
	if len(low) != len(s) { // a letter changed its length; positions would lie
		return s, ""
	}
	best := len(s)
	for _, c := range creditStarts {
		for from := 0; ; {
			i := strings.Index(low[from:], c)
			if i < 0 {
				break
			}
			i += from
			from = i + len(c)
			// The start of the line or of a sentence, a bracket or bar, or
			// a name in capitals after a space.
			if i > 0 {
				before := strings.TrimRight(s[:i], " ")
				if before == "" || strings.IndexByte(" (|.•)", s[i-1]) < 0 {
					continue
				}
				last := before[len(before)-1]
				agency := s[i] >= 'A' && s[i] <= 'Z'
				if !strings.ContainsRune(".!?)|•/”\"'’]>:", rune(last)) && !(agency || s[i] == '(' || s[i] == '|' || s[i] > 0x7f) && last < 0x80 {
					continue
				}
			}
			if len(s)-i > 120 {
				continue
			}
			best = min(best, i)
			break
		}
	}
	return strings.TrimRight(s[:best], " (|•[–—-"), s[best:]
}

// isCredit reports whether a whole line is the credit of a picture.
func isCredit(s string) bool {
	if len(s) > 120 || s == "" {
		return false
	}
	if s[0] == '(' && s[len(s)-1] == ')' && len(s) < 80 && strings.Contains(s, "/") {
		return true // "(A. Example / EXP)"
	}
	caption, credit := cutCredit(s)
	return caption == "" && credit != ""
}

// looksLikeCaption reports whether a line of page text is the caption of a
// picture: it ends in a credit.
func looksLikeCaption(s string) bool {
	if len(s) > 600 {
		return false
	}
	_, credit := cutCredit(s)
	if credit != "" {
		return true
	}
	return opensCaption(s)
}

// opensCaption reports whether a line begins as only captions do.
func opensCaption(s string) bool {
	if len(s) > 600 {
		return false
	}
	low := strings.ToLower(s[:min(len(s), 60)])
	for _, o := range captionOpenings {
		if strings.HasPrefix(low, o) {
			return true
		}
	}
	// "Apr. 8: The president signs the treaty."
	if date, _, ok := strings.Cut(low, ": "); ok && len(date) <= 14 {
		if month, day, ok := strings.Cut(date, " "); ok && isNumber(day) && months[strings.TrimSuffix(month, ".")] != 0 {
			return true
		}
	}
	// "In this Dec. 12, 2006, file photo", "In this handout image"
	if !strings.HasPrefix(low, "in this ") && !strings.HasPrefix(low, "in an ") {
		return false
	}
	return strings.Contains(low, " file photo") || strings.Contains(low, "handout ") || strings.Contains(low, " photo provided") || strings.Contains(low, " photo released") ||
		strings.Contains(low, "image made") || strings.Contains(low, "image provided") || strings.Contains(low, "image taken from") || strings.Contains(low, "photo made available")
}

// endsInCredit reports whether a paragraph that nothing marks as a caption is
// one all the same.
func endsInCredit(s string) bool {
	if len(s) > 400 {
		return false
	}
	caption, credit := cutCredit(s)
	if caption == "" || credit == "" || len(credit) > 70 {
		return false
	}
	return !hasPrefixFold(credit, "source") && !hasPrefixFold(credit, "courtesy") && !hasPrefixFold(credit, "copyright")
}

// captionOpenings begin captions of agencies and of pages read aloud.
var captionOpenings = []string{"in this photo", "in this file photo", "in this image", "in this undated", "in this picture", "media caption", "image caption", "file -", "file –", "file —", "caption:", "pictured:", "pictured right", "pictured left", "pictured from", "pictured at", "from left,", "from right,"}
