package article

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// storyNode chooses the element that holds the story: the one whose text has
// the largest sum of weights, where paragraphs count for it and labels, links
// and named furniture against it. The smallest element that holds all the
// paragraphs wins over the page around it.
func storyNode(body *html.Node, segs []segment) *html.Node {
	sums := make(map[*html.Node]float64, 256)
	for i := range segs {
		w := weight(&segs[i])
		for n := segs[i].node; n != nil; n = n.Parent {
			sums[n] += w
			if n == body {
				break
			}
		}
	}
	best, bestSum := body, sums[body]
	// Document order, so that ties go to the outer one, then the first.
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		sum, seen := sums[n]
		if !seen {
			return
		}
		sum += bonus(n, sum)
		if sum > bestSum {
			best, bestSum = n, sum
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode {
				visit(c)
			}
		}
	}
	visit(body)
	// A lone paragraph is no story yet: take in what lies around it as long
	// as that says little against it.
	for best != body && best.Parent != nil && sums[best.Parent] >= bestSum*0.8-40 && sums[best.Parent] > 0 && best.DataAtom != atom.Article && best.DataAtom != atom.Main && attr(best, "itemprop") != "articleBody" {
		best = best.Parent
		bestSum = max(bestSum, sums[best])
	}
	return best
}

// weight is what a segment says for (positive) or against its being part of a
// story, in bytes of a paragraph.
func weight(s *segment) float64 {
	n := float64(len(s.text))
	linked := float64(s.links) / n
	r := s.roleOf()
	switch {
	case r == junkRole:
		return -min(n/2, 60)
	case r == teaserRole:
		return -min(n/2, 60)
	case r == captionRole:
		return 0
	case s.listed:
		return -30
	case s.prose():
		w := min(n, 600) * (1 - linked)
		if s.tag == atom.Li || s.tag == atom.Td {
			w /= 2
		}
		return w
	case linked > 0.6:
		return -20 - min(n/4, 20)
	}
	return -8
}

// bonus prefers elements that say that they hold the story.
func bonus(n *html.Node, sum float64) float64 {
	if sum <= 0 {
		return 0
	}
	if attr(n, "itemprop") == "articleBody" {
		return sum * 0.3
	}
	switch n.DataAtom {
	case atom.Article:
		return sum * 0.05
	}
	return 0
}

func contains(outer, n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}
