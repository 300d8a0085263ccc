package event

import (
	"github.com/entente-graph/entente/extract/article"
)

// shallow makes the tree of a classed sentence: chunks, then for each verb its
// subject to the left, its objects and phrases to the right, and the verb it
// hangs on.
func (r *reader) shallow(toks []tok, times []timeAt) *tree {
	t := &tree{toks: toks, times: times}
	c := &clauses{tree: t, vocab: r.vocab, cs: t.chunks(), headline: r.kind == article.Headline}
	c.settleSubordinators()
	c.reduce()
	c.tie()
	for i := range t.preds {
		c.right(i)
	}
	for i := range t.preds {
		c.left(i)
	}
	for i := range t.preds {
		c.inverted(i)
		c.stretch(i)
	}
	return t
}

type clauses struct {
	*tree
	vocab    *vocabulary
	cs       []chunk
	headline bool
}

func (c *clauses) kind(i int) chunkKind {
	if i < 0 || i >= len(c.cs) {
		return breakChunk
	}
	return c.cs[i].kind
}

func (c *clauses) word(i int) string { return c.toks[c.cs[i].begin].low }

// finiteAt reports whether chunk i is a verb with a tense of its own.
func (c *clauses) finiteAt(i int) bool {
	return c.kind(i) == verbChunk && c.preds[c.cs[i].index].finite
}

// settleSubordinators takes "as", "after", "before", "since" and "until" for
// prepositions where no clause follows: "went there as an envoy last year".
func (c *clauses) settleSubordinators() {
	for i := range c.cs {
		if c.kind(i) != subChunk || c.kind(i+1) != nounChunk {
			continue
		}
		switch c.word(i) {
		case "as", "after", "before", "since", "until", "till", "once":
		default:
			continue
		}
		clause := false
	scan:
		for j := i + 1; j < len(c.cs) && j < i+14; j++ {
			switch c.kind(j) {
			case verbChunk:
				if c.finiteAt(j) {
					clause = true
					break scan
				}
			case commaChunk, breakChunk, thatChunk, relChunk, subChunk:
				break scan
			}
		}
		if !clause {
			c.cs[i].kind = prepChunk
		}
	}
}

// reduce finds past forms that are participles of a phrase in front of them:
// "the declaration signed in 2001 is …", "missiles fired by …". They are
// spelled as finite verbs and are none.
func (c *clauses) reduce() {
	for i := range c.preds {
		p := &c.preds[i]
		w := &c.toks[p.main]
		if !p.finite || p.begin != p.main || w.form&participle == 0 || w.class != verb {
			continue
		}
		before, after := c.kind(p.chunk-1), p.chunk+1
		if p.main > 0 && c.toks[p.main-1].low == "ever" && before == nounChunk { // "the first talks ever held"
			p.finite, p.bare, p.passive = false, true, true
			continue
		}
		if before == commaChunk && c.renames(p.chunk) {
			p.finite, p.bare, p.passive = false, true, true
			continue
		}
		if c.kind(after) == timeChunk {
			after++
		}
		if c.kind(after) == prepChunk && before == nounChunk && (c.word(after) == "by" || c.word(after) == "between" && c.deed(p.chunk-1)) {
			p.finite, p.bare, p.passive = false, true, true
			continue
		}
		if before != nounChunk && before != commaChunk {
			continue
		}
		// No object behind it, and another finite verb before the next comma
		// whose subject can only be the phrase in front.
		if c.kind(after) == nounChunk || c.kind(after) == thatChunk || c.vocab.speech[p.lemma] && before == nounChunk && c.kind(after) == verbChunk {
			continue
		}
		// The object of the verb before cannot be its subject as well: "hailed a
		// treaty signed in 2000".
		if v := p.chunk - 2; before == nounChunk && c.kind(v) == verbChunk && !c.vocab.speech[c.preds[c.cs[v].index].lemma] && c.preds[c.cs[v].index].lemma != "see" {
			p.finite, p.bare, p.passive = false, true, true
			continue
		}
		for j, nouns := after, false; ; j++ {
			k := c.kind(j)
			if k == breakChunk || k == subChunk || k == relChunk || k == thatChunk || k == conjChunk || k == commaChunk && before == nounChunk {
				break
			}
			if c.finiteAt(j) {
				q := &c.preds[c.cs[j].index]
				if !nouns || q.lemma == "be" || c.kind(j-1) == nounChunk && c.kind(j-2) == prepChunk || c.kind(j-1) == timeChunk {
					p.finite, p.bare, p.passive = false, true, true
				}
				break
			}
			if k == nounChunk && c.kind(j-1) != prepChunk {
				nouns = true
			}
		}
		// A phrase that is itself governed ("in a statement released Tuesday")
		// cannot be the subject either.
		if p.finite && before == nounChunk && c.kind(p.chunk-2) == prepChunk && c.word(p.chunk-2) != "of" && !c.subjectFurtherLeft(p.chunk-2) {
			p.finite, p.bare, p.passive = false, true, true
		}
	}
}

// deed reports whether the phrase at chunk i is headed by a noun of an event.
func (c *clauses) deed(i int) bool {
	h := &c.toks[c.phrases[c.cs[i].index].head]
	return h.class == noun && h.entry != nil && h.entry.frames && !h.entry.party
}

// renames reports whether the past form at chunk i opens an aside about the
// thing in front of the first comma of its stretch: "The accord, signed in
// Oslo in May, says". A subject is not parted from its verb by one comma.
func (c *clauses) renames(i int) bool {
	if c.kind(i-2) != nounChunk || c.kind(i+1) != prepChunk && c.kind(i+1) != timeChunk {
		return false
	}
	h := &c.toks[c.phrases[c.cs[i-2].index].head]
	if h.class != noun || h.entry != nil && h.entry.party || c.vocab.speech[c.preds[c.cs[i].index].lemma] {
		return false
	}
	for j := i - 2; j >= 0; j-- {
		switch c.kind(j) {
		case commaChunk, conjChunk:
			return false
		case breakChunk, thatChunk, relChunk, subChunk, verbChunk:
			return true
		}
	}
	return true
}

// subjectFurtherLeft reports whether a phrase that no preposition governs and
// no verb has taken stands between chunk i and the verb or boundary left of it.
func (c *clauses) subjectFurtherLeft(i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch c.kind(j) {
		case nounChunk:
			if c.kind(j-1) == prepChunk {
				j--
				continue
			}
			return c.kind(j-1) != verbChunk
		case timeChunk, conjChunk, commaChunk:
		default:
			return false
		}
	}
	return false
}

// right finds objects and phrases behind predicate i.
func (c *clauses) right(i int) {
	p := &c.preds[i]
	j := p.chunk + 1
	speech := c.vocab.speech[p.lemma]
	bound := func(q int, list *[]int) {
		*list = append(*list, q)
		c.phrases[q].governor = i
		for _, k := range c.phrases[q].conj {
			if k != q && !has1(*list, k) {
				*list = append(*list, k)
				c.phrases[k].governor = i
			}
		}
	}
	lastNoun := -1
	for steps := 0; j < len(c.cs) && steps < 60; steps++ {
		switch c.kind(j) {
		case timeChunk:
			j++
		case nounChunk:
			q := c.cs[j].index
			last := c.afterList(j) - 1 // of "Putin and Kim agreed" the whole list is the subject
			if c.heads(last) && (speech || len(p.obj) > 0 || c.preds[c.headVerb(last)].relation != infinitive) && c.phrases[q].prep == "" {
				// the subject of what comes next
				if p.clause < 0 && len(p.obj) == 0 || speech {
					p.clause = c.headVerb(last)
				}
				return
			}
			switch {
			case c.phrases[q].prep != "" && c.phrases[q].governor < 0 && c.kind(j-1) == prepChunk:
				bound(q, &p.pps)
			case len(p.obj) == 0 && len(p.pps) == 0:
				bound(q, &p.obj)
				p.obj = p.obj[:len(p.obj):len(p.obj)]
			case len(p.obj) > 0 && len(p.iobj) == 0 && len(p.pps) == 0 && c.phrases[q].conj == nil && c.kind(j-1) == nounChunk:
				p.iobj, p.obj = p.obj, []int{q}
				c.phrases[q].governor = i
			case len(p.obj) == 0 && (c.kind(j-1) == timeChunk || c.kind(j-1) == nounChunk): // "signed with Putin a statement"
				bound(q, &p.obj)
			}
			if lastNoun >= 0 && c.phrases[q].prep != "" && c.kind(j-1) == prepChunk {
				o := &c.phrases[lastNoun]
				o.slots = append(o.slots, q)
			}
			if c.phrases[q].prep == "" || lastNoun < 0 {
				lastNoun = q
			}
			j = c.afterList(j)
		case prepChunk:
			if c.kind(j+1) == nounChunk {
				j++
				continue
			}
			if n := c.named(j + 1); n >= 0 { // "over what it called a raid"
				q := &c.phrases[c.cs[n].index]
				if q.prep == "" {
					q.prep, q.prepAt = c.word(j), c.cs[j].begin
					bound(c.cs[n].index, &p.pps)
				}
				j = n + 1
				continue
			}
			if c.kind(j+1) == verbChunk {
				return
			}
			j++
		case relChunk:
			n := c.named(j)
			if n < 0 || len(p.obj) > 0 {
				return
			}
			bound(c.cs[n].index, &p.obj)
			j = n + 1
		case conjChunk: // "with Moon and with Abe"
			if c.kind(j+1) == prepChunk && c.kind(j+2) == nounChunk && !c.heads(j+2) {
				j++
				continue
			}
			return
		case commaChunk:
			if c.kind(j+1) == prepChunk && c.kind(j+2) == nounChunk && !c.heads(j+2) {
				j++
				continue
			}
			if c.kind(j+1) == timeChunk && c.kind(j+2) != nounChunk {
				j++
				continue
			}
			if c.kind(j+1) == nounChunk && c.kind(j-1) == nounChunk && c.phrases[c.cs[j-1].index].apposition == c.cs[j+1].index {
				// step over the apposition
				j += 2
				for c.kind(j) == prepChunk && c.kind(j+1) == nounChunk {
					j += 2
				}
				if c.kind(j) == commaChunk && c.kind(j+1) == prepChunk {
					j++
				}
				continue
			}
			return
		case thatChunk:
			if len(p.obj)+len(p.pps) > 0 && c.kind(j-1) == nounChunk && !speech && !c.vocab.speaks[p.lemma] && !c.vocab.control[p.lemma] && !telltale[p.lemma] {
				return // "shot down drones that others had sent"
			}
			if q := c.nextFinite(j + 1); q >= 0 {
				if c.kind(j+1) == verbChunk && c.kind(j-1) == nounChunk {
					return // "a treaty that ended the war"
				}
				p.clause = q
			}
			return
		case verbChunk:
			q := &c.preds[c.cs[j].index]
			if q.relation == infinitive && q.governor < 0 {
				q.governor = i
				p.inf = c.cs[j].index
				return
			}
			if q.bare && q.passive && speech && p.clause < 0 && c.kind(j-1) == nounChunk && !(c.deed(j-1) && !papers[c.toks[c.phrases[c.cs[j-1].index].head].low]) {
				j++ // "said in a statement published on Tuesday that"
				continue
			}
			return
		default:
			return
		}
	}
}

// telltale are verbs beside those of speech that tell somebody that something
// is so.
var telltale = map[string]bool{"agree": true, "demand": true, "complain": true, "appeal": true, "vow": true, "call": true, "assure": true, "convince": true, "persuade": true, "notify": true, "promise": true, "inform": true, "send": true, "leave": true, "see": true, "make": true, "raise": true, "have": true, "express": true, "take": true}

// named is the chunk of the thing that the words from chunk j on name: "a raid"
// of "what it called a raid", "its last test" of "what he said would be its last
// test"; or -1.
func (c *clauses) named(j int) int {
	if c.kind(j) != relChunk || c.word(j) != "what" || c.kind(j+1) != nounChunk || !c.finiteAt(j+2) {
		return -1
	}
	switch c.preds[c.cs[j+2].index].lemma {
	case "call", "describe", "say", "see", "consider", "regard", "term", "claim", "label":
	default:
		return -1
	}
	for k := j + 3; k < j+6; k++ {
		switch c.kind(k) {
		case nounChunk:
			if c.heads(k) {
				return -1 // "what he said Iran did"
			}
			return k
		case verbChunk, prepChunk:
			if w := c.word(k); c.kind(k) == prepChunk && w != "as" {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// nextFinite is the first finite predicate from chunk j on, before a
// boundary, or -1.
func (c *clauses) nextFinite(j int) int {
	for n := 0; j < len(c.cs) && n < 25; j, n = j+1, n+1 {
		switch c.kind(j) {
		case verbChunk:
			if c.finiteAt(j) {
				return c.cs[j].index
			}
		case breakChunk:
			return -1
		}
	}
	return -1
}

func orElse(a, b int) int {
	if a >= 0 {
		return a
	}
	return b
}

func has1(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}
