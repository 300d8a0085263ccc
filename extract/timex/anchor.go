package timex

import "strings"

// dateline is the full date that a text without a publication date opens
// with, behind the place in capitals: "JAKARTA, 12 March 2024 – …".
func (r *resolver) dateline() date {
	s := r.specs[0]
	d := date{s.y, s.m, s.d}
	if s.sent > 1 || s.begin < 1 || s.begin > 8 || s.act != actDate || s.swap || s.y == 0 || s.d == 0 || !d.valid() {
		return date{}
	}
	for _, t := range r.sents[s.sent].Tokens[:s.begin] {
		w := t.In(r.text)
		if len(w) > 2 && w == strings.ToUpper(w) && w != strings.ToLower(w) {
			return d
		}
	}
	return date{}
}

// datelineDay is the day of a dateline that is up to three days before
// publication, "SEOUL, July 20 (Agency) --": what the report calls today.
func (r *resolver) datelineDay() date {
	for _, s := range r.specs[:min(len(r.specs), 6)] {
		if s.act != actDate || s.y != 0 || s.m == 0 || s.d == 0 || !r.inDateline(s) {
			continue
		}
		d := date{r.nearestYear(date{0, s.m, s.d}, past), s.m, s.d}
		if n := r.pub.serial() - d.serial(); d.valid() && n > 0 && n <= 3 {
			return d
		}
	}
	return date{}
}

// inDateline reports whether a date stands in a dateline: nothing but names
// before it in its sentence, and a dash behind, perhaps after an agency in
// brackets.
func (r *resolver) inDateline(s *spec) bool {
	toks := r.sents[s.sent].Tokens
	if s.begin > 8 {
		return false
	}
	for _, t := range toks[:s.begin] {
		if c := r.text[t.Begin]; c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
			return false
		}
		switch t.In(r.text) {
		case "On", "By", "Since", "Until", "From", "After", "Before", "The":
			return false
		}
	}
	for i := int(s.end); i < min(len(toks), int(s.end)+8); i++ {
		switch w := toks[i].In(r.text); w {
		case "-", "--", "–", "—":
			return true
		case "(":
			if i > int(s.end) {
				return false
			}
		default:
			if toks[s.end].In(r.text) != "(" {
				return false
			}
		}
	}
	return false
}

// farAway reports whether the years told in full are mostly not near the year
// of publication and words that count from publication are few: a history, a
// biography, not news. A text that opens with its own day ("PYONGYANG, July
// 20") is news whatever it tells.
func (r *resolver) farAway() bool {
	far, near, deictic := 0, 0, 0
	for _, s := range r.specs {
		switch {
		case s.act == actDate && s.y == 0 && s.d != 0 && s.sent < 3 && s.m == r.pub.m && abs(s.d-r.pub.d) <= 2:
			return false
		case s.act == actBC, s.act == actDate && s.y != 0 && (s.y < r.pub.y-1 || r.pub.y == 0):
			far++
		case s.act == actDate && s.y != 0:
			near++
		case s.act == actWeekday && s.dir == 0, s.act == actRel, s.act == actAgo:
			deictic++
		}
	}
	return far >= 4 && far > near && far > 3*deictic
}

// aside reports whether a year told in full is only a glance at another time:
// it is far from the date told last, and the text does not stay there.
func (r *resolver) aside(y int) bool {
	if !r.history || r.last.y == 0 || abs(y-r.last.y) <= 3 {
		return false
	}
	for k := r.next; k < len(r.specs); k++ {
		if s := r.specs[k]; s.act == actDate && s.y > 99 && !s.pair {
			return abs(s.y-r.last.y) < abs(s.y-y)
		}
	}
	return abs(y-r.last.y) > 30
}
