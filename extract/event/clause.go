package event

import "github.com/entente-graph/entente/extract/article"

// shallow makes the tree of a classed sentence: chunks, then for each verb its
// subject to the left, its objects and phrases to the right, and the verb it
// hangs on.
func (r *reader) shallow(toks []tok, times []timeAt) *tree {
	t := &tree{toks: toks, times: times}
	c := &clauses{tree: t, vocab: r.vocab, cs: t.chunks(), headline: r.kind == article.Headline}
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
		if c.kind(after) == timeChunk {
			after++
		}
		if c.kind(after) == prepChunk && c.word(after) == "by" && before == nounChunk {
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

// tie gives phrases their prepositions, owners, appositions and conjuncts.
func (c *clauses) tie() {
	for i := range c.cs {
		if c.kind(i) != nounChunk {
			continue
		}
		p := &c.phrases[c.cs[i].index]
		j := i - 1
		if c.kind(j) == prepChunk {
			p.prep, p.prepAt = c.word(j), c.cs[j].begin
			if c.kind(j-1) == nounChunk {
				p.owner = c.cs[j-1].index
			}
		}
		k := i
		for c.kind(k+1) == prepChunk && c.word(k+1) == "of" && c.kind(k+2) == nounChunk && k < i+6 {
			k += 2 // "the president of Russia, Putin,"
		}
		if c.kind(k+1) == commaChunk && c.kind(k+2) == nounChunk && c.apposes(k) {
			p.apposition = c.cs[k+2].index
		}
	}
	for i := range c.cs {
		if c.kind(i) != nounChunk || c.phrases[c.cs[i].index].conj != nil {
			continue
		}
		group := c.list(i)
		if len(group) < 2 && c.headline && c.kind(i+1) == commaChunk && c.kind(i+2) == nounChunk && c.finiteAt(i+3) && c.toks[c.phrases[c.cs[i].index].head].class == name {
			group = []int{i, i + 2} // "Russia, Ukraine sign deal"
			c.phrases[c.cs[i].index].apposition = -1
		}
		if len(group) < 2 {
			continue
		}
		idx := make([]int, len(group))
		for k, g := range group {
			idx[k] = c.cs[g].index
		}
		first := &c.phrases[idx[0]]
		for _, k := range idx {
			q := &c.phrases[k]
			q.conj = idx
			if q.prep == "" {
				q.prep, q.prepAt, q.owner = first.prep, first.prepAt, first.owner
			}
		}
	}
}

// apposes reports whether the phrase two chunks on renames chunk i: "Lavrov,
// the foreign minister, said", "the president, Kim,". A list does not.
func (c *clauses) apposes(i int) bool {
	switch c.kind(i + 3) {
	case commaChunk, breakChunk, closeChunk:
	case prepChunk:
		for j := i + 3; j < len(c.cs) && j < i+12; j++ {
			switch c.kind(j) {
			case prepChunk, nounChunk, timeChunk:
				continue
			case commaChunk:
				return true
			}
			return c.kind(j) == breakChunk
		}
		return false
	default:
		return false
	}
	// "A, B and C": the comma behind B would be followed by a list's end.
	if c.kind(i+3) == commaChunk && c.kind(i+4) == nounChunk && c.kind(i+5) == conjChunk {
		return false
	}
	return true
}

// list returns the chunks of the list of phrases that begins with chunk i:
// "A, B and C". Phrases between may carry "of" phrases of their own.
func (c *clauses) list(i int) []int {
	group := []int{i}
	j := i
	var commas []int
	for steps := 0; steps < 40; steps++ {
		k := j + 1
		for c.kind(k) == prepChunk && c.word(k) == "of" && c.kind(k+1) == nounChunk && c.kind(k+2) != commaChunk {
			k += 2
		}
		switch {
		case c.kind(k) == conjChunk && c.word(k) != "but" && c.kind(k+1) == nounChunk,
			c.kind(k) == commaChunk && c.kind(k+1) == conjChunk && c.word(k+1) != "but" && c.kind(k+2) == nounChunk:
			n := k + 1
			if c.kind(k) == commaChunk {
				n++
			}
			if c.heads(n) && !c.shared(i, n) {
				return group
			}
			group = append(append(group, commas...), n)
			commas = nil
			j = n
		case c.kind(k) == commaChunk && c.kind(k+1) == nounChunk && c.phrases[c.cs[j].index].apposition == c.cs[k+1].index:
			// "A, minister of this, and B, minister of that"
			m := k + 2
			for c.kind(m) == prepChunk && c.kind(m+1) == nounChunk {
				m += 2
			}
			if c.kind(m) != commaChunk || c.kind(m+1) != conjChunk || c.word(m+1) == "but" || c.kind(m+2) != nounChunk || c.heads(m+2) && !c.shared(i, m+2) {
				return group
			}
			group = append(append(group, commas...), m+2)
			commas = nil
			j = m + 2
		case c.kind(k) == commaChunk && c.kind(k+1) == nounChunk && k == j+1:
			commas = append(commas, k+1)
			j = k + 1
		default:
			return group
		}
	}
	return group
}

// heads reports whether the phrase at chunk i is followed by a finite verb
// that takes it as its subject.
func (c *clauses) heads(i int) bool { return c.finiteAt(c.behindSubject(i)) }

// behindSubject is the chunk behind the phrase at chunk i, what prepositions
// tie to it, and an aside: "the minister of trade, who was away,".
func (c *clauses) behindSubject(i int) int {
	j := i + 1
	for c.kind(j) == prepChunk && c.kind(j+1) == nounChunk {
		j += 2
	}
	if c.kind(j) != commaChunk || c.kind(j+1) != relChunk {
		return j
	}
	for k, n := j+2, 0; n < 20; k, n = k+1, n+1 {
		switch c.kind(k) {
		case breakChunk:
			return j
		case commaChunk:
			if c.finiteAt(k + 1) {
				return k + 1
			}
		}
	}
	return j
}

// shared reports whether chunk n, which a finite verb follows, belongs with
// chunk i all the same: the list stands at the front of its clause, so that
// the verb has the whole list for its subject.
func (c *clauses) shared(i, n int) bool {
	k := i - 1
	if c.kind(k) == prepChunk {
		// "talks with Russia and China ended": the list is the preposition's.
		for j := k - 1; j >= 0; j-- {
			switch c.kind(j) {
			case verbChunk:
				if c.finiteAt(j) {
					return false // "sent food to Chad and Mali, and Niger said"
				}
			case breakChunk, subChunk, thatChunk, relChunk:
				return true
			}
		}
		return c.kind(k-1) == nounChunk || k == 0
	}
	if c.kind(k) == verbChunk && c.preds[c.cs[k].index].finite && !c.vocab.speech[c.preds[c.cs[k].index].lemma] {
		return false // "met Putin and Xi said"
	}
	if c.kind(k) == timeChunk && c.kind(k-1) == verbChunk {
		return true
	}
	return true
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
			case len(p.obj) == 0 && c.kind(j-1) == timeChunk:
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
			if c.kind(j+1) == verbChunk {
				return
			}
			j++
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
			if q := c.nextFinite(j + 1); q >= 0 && (speech || p.obj == nil || c.vocab.control[p.lemma] || true) {
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
			if q.bare && q.passive && speech && p.clause < 0 && c.kind(j-1) == nounChunk {
				j++ // "said in a statement published on Tuesday that"
				continue
			}
			return
		default:
			return
		}
	}
}

// afterList is the chunk behind the list that begins at chunk j, or behind j.
func (c *clauses) afterList(j int) int {
	p := &c.phrases[c.cs[j].index]
	if p.conj == nil || p.conj[0] != c.cs[j].index {
		return j + 1
	}
	last := p.conj[len(p.conj)-1]
	for k := j; k < len(c.cs); k++ {
		if c.kind(k) == nounChunk && c.cs[k].index == last {
			return k + 1
		}
	}
	return j + 1
}

// headVerb is the predicate whose subject the phrase at chunk i is, which
// heads(i) found to exist.
func (c *clauses) headVerb(i int) int { return c.cs[c.behindSubject(i)].index }

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

// left finds the subject of predicate i and what governs it.
func (c *clauses) left(i int) {
	p := &c.preds[i]
	if p.relation == infinitive {
		c.infinitive(i)
		return
	}
	j := p.chunk - 1
	for c.kind(j) == timeChunk {
		j--
	}
	switch c.kind(j) {
	case conjChunk:
		if q := c.verbLeft(j); q >= 0 {
			// "told him that it was late and urged Paris to act": what speaks
			// belongs to who spoke.
			if c.vocab.speaks[p.lemma] && p.finite {
				for n := 0; n < 4; n++ {
					g := &c.preds[q]
					if g.relation != complement || g.governor < 0 || !c.vocab.speech[c.preds[g.governor].lemma] || c.vocab.speaks[g.lemma] {
						break
					}
					q = g.governor
				}
			}
			g := &c.preds[q]
			p.subj = g.subj
			p.relation, p.governor = coordinate, q
			if p.modal == "" && !p.passive && c.toks[p.main].form&base != 0 {
				p.modal = g.modal
			}
			if g.passive && p.begin == p.main && c.toks[p.main].form&participle != 0 {
				p.passive = true
			}
			p.clause = orElse(p.clause, -1)
			return
		}
	case relChunk, thatChunk:
		if a := c.antecedent(j); a >= 0 {
			p.subj = c.group(a)
			p.relation = relative
			p.governor = c.phrases[a].governor
			return
		}
	case prepChunk, subChunk:
		if p.bare && !p.passive { // "after meeting Putin"
			p.relation = adverbial
			p.sub = c.word(j)
			c.shareMain(i, j-1)
			// "accused Iran of arming", "thanked Oman for hosting"
			if g := p.governor; g >= 0 && c.preds[g].chunk < p.chunk && (p.sub == "of" || p.sub == "for" || p.sub == "from") && !c.preds[g].passive && len(c.preds[g].obj) > 0 {
				p.subj = c.preds[g].obj
			}
			return
		}
	}
	if p.bare {
		if p.passive && c.kind(j) == nounChunk { // "a pact signed by"
			p.subj = c.group(c.owned(j))
			p.relation = relative
			return
		}
		if !p.passive && c.kind(j) == nounChunk && c.kind(j-1) != verbChunk {
			p.relation = relative
			p.subj = c.group(c.owned(j))
			return
		}
		p.relation = participial
		c.shareMain(i, j)
		return
	}
	c.subject(i, j)
}

// inverted turns "…, said Peskov" round: a verb of speech behind a comma or a
// quotation whose subject stands behind it.
func (c *clauses) inverted(i int) {
	p := &c.preds[i]
	if !c.vocab.speech[p.lemma] || !p.finite || len(p.subj) > 0 || len(p.obj) == 0 || p.begin == 0 {
		return
	}
	if b := c.toks[p.begin-1].class; b == comma || b == quote {
		p.subj, p.obj = p.obj, nil
	}
}

// owned is the phrase that a participle behind chunk j describes: chunk j
// itself, or what an "of" ties it to when it is a party of its own.
func (c *clauses) owned(j int) int { return c.cs[j].index }

// group is a phrase with all it is coordinated with.
func (c *clauses) group(q int) []int {
	if g := c.phrases[q].conj; g != nil {
		return g
	}
	return []int{q}
}

// subject walks left from chunk j for the subject of finite predicate i.
func (c *clauses) subject(i, j int) {
	p := &c.preds[i]
	for steps := 0; j >= 0 && steps < 60; steps++ {
		switch c.kind(j) {
		case nounChunk:
			q := &c.phrases[c.cs[j].index]
			if q.prep != "" { // in a phrase with a preposition: step over it
				j = c.beforePrep(j)
				continue
			}
			if q.governor >= 0 && q.governor != i && c.preds[q.governor].chunk < j && c.preds[q.governor].finite {
				// an object of the verb before: no subject of its own
				if c.preds[q.governor].clause != i {
					return
				}
			}
			// An apposition stands for what it renames.
			if c.kind(j-1) == commaChunk && c.kind(j-2) == nounChunk && c.phrases[c.cs[j-2].index].apposition == c.cs[j].index {
				j -= 2
				continue
			}
			p.subj = c.group(c.cs[j].index)
			c.above(i, c.firstOf(p.subj, j))
			return
		case timeChunk, openChunk, closeChunk:
			j--
		case commaChunk:
			k := c.matchingComma(j)
			if k < 0 {
				return
			}
			j = k - 1
		case verbChunk:
			v := &c.preds[c.cs[j].index]
			if v.finite {
				return
			}
			j-- // "the declaration signed by A and B is"
		case prepChunk:
			j--
		default:
			return
		}
	}
}

// beforePrep is the chunk in front of the preposition that governs chunk j.
func (c *clauses) beforePrep(j int) int {
	at := c.phrases[c.cs[j].index].prepAt
	for j >= 0 && c.cs[j].begin >= at {
		j--
	}
	return j
}

// firstOf is the chunk of the first phrase of a group that ends at chunk j.
func (c *clauses) firstOf(group []int, j int) int {
	for j >= 0 {
		if c.kind(j) == nounChunk && c.cs[j].index == group[0] {
			return j
		}
		j--
	}
	return 0
}

// matchingComma is the comma that opens the aside closed by the comma at
// chunk j ("Lavrov, who was in Paris, said"), or -1.
func (c *clauses) matchingComma(j int) int {
	for k, n := j-1, 0; k > 0 && n < 45; k, n = k-1, n+1 {
		switch c.kind(k) {
		case commaChunk:
			switch c.kind(k + 1) {
			case relChunk, prepChunk, subChunk, timeChunk:
				return k
			case verbChunk:
				if c.preds[c.cs[k+1].index].bare {
					return k
				}
				return -1
			case nounChunk:
				if c.kind(k-1) == nounChunk {
					return k
				}
				return -1
			}
			return -1
		case breakChunk, thatChunk:
			return -1
		case verbChunk:
			if c.finiteAt(k) && c.kind(k-1) != relChunk && c.kind(k-1) != thatChunk {
				if k2 := c.opensRelative(k); !k2 {
					return -1
				}
			}
		}
	}
	return -1
}

// opensRelative reports whether the finite verb at chunk k stands in a clause
// that a relative or subordinator opened.
func (c *clauses) opensRelative(k int) bool {
	for n := 0; k >= 0 && n < 12; k, n = k-1, n+1 {
		switch c.kind(k) {
		case relChunk, subChunk:
			return true
		case commaChunk, breakChunk:
			return false
		}
	}
	return false
}

// above finds what governs finite predicate i whose subject begins at chunk s.
func (c *clauses) above(i, s int) {
	p := &c.preds[i]
	switch c.kind(s - 1) {
	case subChunk:
		p.relation, p.sub = adverbial, c.word(s-1)
	case thatChunk:
		p.relation = complement
	}
	for g := range c.preds {
		if c.preds[g].clause == i && g != i {
			p.governor, p.relation = g, complement
			return
		}
	}
}

// antecedent is the phrase that the relative at chunk j refers to.
func (c *clauses) antecedent(j int) int {
	rel := c.word(j)
	k := j - 1
	if c.kind(k) == commaChunk {
		k--
	}
	for c.kind(k) == timeChunk {
		k--
	}
	if c.kind(k) == nounChunk {
		q := c.cs[k].index
		if o := c.phrases[q].owner; o >= 0 && c.phrases[q].prep == "of" && (rel == "who" || rel == "whom") {
			if e := c.toks[c.phrases[o].head].entry; e != nil && e.party {
				return o // "the president of Russia, who"
			}
		}
		return q
	}
	if c.kind(k) == commaChunk || c.kind(k) == closeChunk {
		return -1
	}
	return -1
}

// infinitive finds what governs an infinitive and who does it.
func (c *clauses) infinitive(i int) {
	p := &c.preds[i]
	j := p.chunk - 1
	if c.kind(j) == conjChunk { // "to meet Putin and to sign"
		if q := c.verbLeft(j); q >= 0 && c.preds[q].relation == infinitive {
			p.governor, p.subj = c.preds[q].governor, c.preds[q].subj
			return
		}
	}
	if p.governor < 0 {
		for k, n := j, 0; k >= 0 && n < 12; k, n = k-1, n+1 {
			if c.kind(k) == verbChunk {
				p.governor = c.cs[k].index
				break
			}
			if c.kind(k) != nounChunk && c.kind(k) != prepChunk && c.kind(k) != timeChunk {
				break
			}
		}
	}
	if p.governor < 0 || p.governor == i {
		p.governor = -1
		return
	}
	g := &c.preds[p.governor]
	if g.inf < 0 {
		g.inf = i
	}
	if c.vocab.control[g.lemma] && !g.passive {
		if len(g.obj) > 0 {
			p.subj = g.obj
			return
		}
		for _, q := range g.pps {
			if pr := c.phrases[q].prep; pr == "on" || pr == "upon" || pr == "for" || pr == "to" {
				p.subj = append(p.subj, q)
			}
		}
		if len(p.subj) > 0 {
			return
		}
	}
	p.subj = g.subj
}

// verbLeft is the verb that a verb behind the conjunction at chunk j is
// coordinated with: the nearest one left of it in the same stretch.
func (c *clauses) verbLeft(j int) int {
	for k, n := j-1, 0; k >= 0 && n < 25; k, n = k-1, n+1 {
		switch c.kind(k) {
		case verbChunk:
			v := &c.preds[c.cs[k].index]
			if v.bare && n > 0 && c.kind(k-1) == nounChunk {
				continue
			}
			return c.cs[k].index
		case breakChunk, relChunk:
			return -1
		}
	}
	return -1
}

// shareMain gives a participle the subject of the clause it belongs to: the
// nearest finite verb left of chunk j, or right of it at the front.
func (c *clauses) shareMain(i, j int) {
	p := &c.preds[i]
	for k := j; k >= 0; k-- {
		if c.kind(k) == breakChunk {
			break
		}
		if c.finiteAt(k) {
			g := c.cs[k].index
			p.subj, p.governor = c.preds[g].subj, g
			return
		}
	}
	for k := p.chunk + 1; k < len(c.cs); k++ {
		if c.finiteAt(k) && c.kind(k) != breakChunk {
			g := c.cs[k].index
			if g > i && c.preds[g].subj == nil {
				c.left(g)
			}
			p.subj, p.governor = c.preds[g].subj, g
			return
		}
	}
}

// stretch finds how far the clause of predicate i reaches, for its adverbials.
func (c *clauses) stretch(i int) {
	p := &c.preds[i]
	p.left, p.right = p.begin, len(c.toks)
	for j := p.chunk + 1; j < len(c.cs); j++ {
		k := c.kind(j)
		if k == thatChunk || k == subChunk || k == relChunk || k == breakChunk || c.finiteAt(j) ||
			k == verbChunk && c.preds[c.cs[j].index].bare || k == conjChunk && c.kind(j+1) == verbChunk {
			p.right = c.cs[j].begin
			break
		}
	}
	if p.relation == infinitive || p.relation == coordinate {
		return
	}
	for j := p.chunk - 1; j >= 0; j-- {
		k := c.kind(j)
		if k == commaChunk {
			if m := c.matchingComma(j); m >= 0 { // over an aside and its times
				p.skip = [2]int{c.cs[m].begin, c.cs[j].begin}
				j = m
				p.left = c.cs[j].begin
				continue
			}
		}
		if k == thatChunk || k == subChunk || k == relChunk || k == breakChunk || k == verbChunk || k == timeChunk && c.kind(j-1) == verbChunk {
			if k == subChunk && c.word(j) == "when" {
				// "in October 2000, when Albright met Kim"
				b := j - 1
				if c.kind(b) == commaChunk {
					b--
				}
				if c.kind(b) == timeChunk {
					p.when = c.cs[b].begin + 1
				}
			}
			break
		}
		p.left = c.cs[j].begin
	}
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
