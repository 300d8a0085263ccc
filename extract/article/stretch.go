package article

import "strings"

// A stretch is a run of lines, and how much like a story it reads.
type stretch struct {
	begin, end int // lines, half open
	score      int // bytes of paragraphs less the cost of what lies between
}

// lineWeight is what a line says for or against its stretch being a story.
func lineWeight(ls []line, i int) int {
	l := &ls[i]
	switch {
	case isNotice(l.text):
		return -10
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
	discount := 1 // of what comes below a stretch that reads like a story
	for begin := 0; begin < len(ls); {
		end := begin + 1
		for end < len(ls) && !opensList(ls[end].text) {
			end++
		}
		s := bestRun(ls, begin, end)
		if score := s.score / discount; score > bestScore {
			best, bestScore = s, score
		}
		switch {
		case s.score >= 60 && datelined(ls, s):
			discount = 30
		case s.score >= 60 && signed(ls, s):
			discount = max(discount, 12)
		case s.score >= 150:
			discount = max(discount, 4)
		}
		begin = end
	}
	if bestScore == 0 {
		return stretch{}
	}
	return resume(ls, cutTail(ls, best))
}

// datelined reports whether a stretch opens with a dateline, the surest sign
// of a story.
func datelined(ls []line, s stretch) bool {
	for i := s.begin; i < min(s.begin+4, s.end); i++ {
		if _, _, _, n := ParseDateline(ls[i].text); n > 0 {
			return true
		}
	}
	return false
}

// signed reports whether a byline with a date stands just above a stretch.
func signed(ls []line, s stretch) bool {
	for i := max(0, s.begin-8); i < min(s.begin+4, s.end); i++ {
		if _, ok := bylineDate(ls[i].text); ok && isByline(ls[i].text) {
			return true
		}
	}
	return false
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
		return resumeFlat(ls, s)
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

// resumeFlat is resume for text without indents. A box in the middle of a
// story is a few short lines; below it three paragraphs or more must follow
// each other, open with no dateline, and speak of the same names as the story
// so far. Anything less is taken for the tail.
func resumeFlat(ls []line, s stretch) stretch {
	for {
		i := s.end
		for i < len(ls) && i < s.end+24 && !ls[i].prose() {
			if endsStory(ls[i].text) || isByline(ls[i].text) {
				return s
			}
			i++
		}
		run := stretch{begin: i, end: i}
		paragraphs := 0
		for ; run.end < len(ls) && (ls[run.end].prose() || isLabel(ls[run.end].text)); run.end++ {
			if _, _, _, n := ParseDateline(ls[run.end].text); n > 0 {
				return s
			}
			if ls[run.end].prose() {
				paragraphs++
			}
		}
		if paragraphs < 3 || !sameNames(ls, s, run) {
			return s
		}
		// Go on to the end of the stretch that the paragraphs begin.
		end := run.begin + 1
		for end < len(ls) && !opensList(ls[end].text) {
			end++
		}
		more := bestRun(ls, run.begin, end)
		if more.begin != run.begin || more.end <= s.end {
			return s
		}
		s.end = cutTail(ls, more).end
	}
}

// sameNames reports whether most of the names in the first paragraphs of b are
// names that a knows, and at least four of them.
func sameNames(ls []line, a, b stretch) bool {
	known := make(map[string]bool)
	for i := a.begin; i < a.end; i++ {
		for _, w := range capitals(ls[i].text) {
			if !w.first {
				known[w.text] = true
			}
		}
	}
	seen := make(map[string]bool)
	hits, all := 0, 0
	for i := b.begin; i < min(b.end, b.begin+5); i++ {
		if looksLikeCaption(ls[i].text) {
			continue // full of photographers
		}
		for _, w := range capitals(ls[i].text) {
			// What begins a sentence is a name only if it is known as one.
			if seen[w.text] || w.first && !known[w.text] {
				continue
			}
			seen[w.text] = true
			all++
			if known[w.text] {
				hits++
			}
		}
	}
	return hits >= 4 && hits*2 >= all
}

// A capital is a capitalised word of a paragraph; first is true of those that
// begin a sentence.
type capital struct {
	text  string
	first bool
}

func capitals(s string) []capital {
	var out []capital
	first := true
	for _, w := range strings.Fields(s) {
		bare := strings.Trim(w, "\"“”‘’'(),.;:!?")
		bare = strings.TrimSuffix(strings.TrimSuffix(bare, "’s"), "'s")
		if len(bare) > 3 && 'A' <= bare[0] && bare[0] <= 'Z' {
			out = append(out, capital{bare, first || strings.HasPrefix(w, "“") || w[0] == '"'})
		}
		first = strings.ContainsAny(w[len(w)-1:], ".!?")
	}
	return out
}
