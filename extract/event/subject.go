package event

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
			for p.finite && !p.present && p.modal == "" && c.preds[q].relation == infinitive && c.preds[q].governor >= 0 && c.preds[q].governor < q {
				q = c.preds[q].governor // "became the first to go, and signed"
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
			p.subj = c.group(c.cs[j].index)
			p.relation = relative
			return
		}
		if !p.passive && c.kind(j) == nounChunk && c.kind(j-1) != verbChunk {
			p.relation = relative
			p.subj = c.group(c.cs[j].index)
			return
		}
		if p.passive && c.kind(j) == commaChunk && c.kind(j-1) == nounChunk {
			// "The accord, signed in Oslo, says"
			if h := &c.toks[c.phrases[c.cs[j-1].index].head]; h.class == noun && h.entry != nil && h.entry.frames && !h.entry.party {
				p.subj = c.group(c.cs[j-1].index)
				p.relation = relative
				return
			}
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
	told := false // "told parliament that": whom is no object of what follows
	for g := range c.preds {
		told = told || c.preds[g].clause == i && g != i && c.kind(s-1) == thatChunk && c.vocab.speech[c.preds[g].lemma]
	}
	// "a treaty that both signed", "the deal he reached": the phrase in front is
	// the object.
	if !told && len(p.obj) == 0 && !p.passive && p.clause < 0 {
		a := -1
		switch {
		case (c.kind(s-1) == relChunk || c.kind(s-1) == thatChunk) && c.kind(s-2) == nounChunk:
			a = s - 2
		case c.kind(s-1) == relChunk && c.kind(s-2) == commaChunk && c.kind(s-3) == nounChunk && c.word(s-1) == "which":
			a = s - 3
		case c.kind(s-1) == nounChunk && c.toks[c.cs[s].begin].class == pron:
			a = s - 1
		}
		if a >= 0 && !papers[c.toks[c.phrases[c.cs[a].index].head].low] {
			p.obj = []int{c.cs[a].index}
			p.relation = relative
			if h := &c.toks[c.phrases[c.cs[a].index].head]; h.class == noun && h.entry != nil && h.entry.frames && !h.entry.party {
				for g := range c.preds { // "came under a treaty that both signed": no content of the coming
					if c.preds[g].clause == i && g != i && !c.vocab.speech[c.preds[g].lemma] {
						c.preds[g].clause = -1
					}
				}
			}
		}
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
	aside := c.kind(j-1) == commaChunk // ", and": back to the main clause
	skipped := false                   // the verb of a clause inside, with its relative
	for k, n := j-1, 0; k >= 0 && n < 25; k, n = k-1, n+1 {
		switch c.kind(k) {
		case verbChunk:
			v := &c.preds[c.cs[k].index]
			if v.bare && n > 0 && c.kind(k-1) == nounChunk || aside && v.finite && c.opensRelative(k-1) {
				skipped = true
				continue
			}
			return c.cs[k].index
		case relChunk:
			if !skipped {
				return -1
			}
		case breakChunk:
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
				if c.kind(m+1) != verbChunk { // "Hasina, speaking in Dhaka on Monday, accused": that is when
					p.skip = [2]int{c.cs[m].begin, c.cs[j].begin}
				}
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
	for p.left > 0 { // "Yesterday, …"
		if k := c.toks[p.left-1].class; k != adv && k != when && k != comma {
			break
		}
		p.left--
	}
}
