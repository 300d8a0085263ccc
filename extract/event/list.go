package event

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
		for c.kind(k+1) == prepChunk && (c.word(k+1) == "of" || c.word(k+1) == "for") && c.kind(k+2) == nounChunk && k < i+6 {
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
	// "A, B, C, D and E": names all along
	for j := i; c.kind(j) == nounChunk && c.toks[c.phrases[c.cs[j].index].head].class == name; j += 2 {
		if c.kind(j+1) == conjChunk && j > i+2 {
			return false
		}
		if c.kind(j+1) != commaChunk {
			break
		}
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
			if c.heads(n) && !c.shared(i, n) || k > j+1 && len(group) == 1 && c.officeOf(i, k-1, n) {
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

// officeOf reports whether chunks a and b share the plural office of chunk i:
// in "the leaders of China and Russia" the list is behind "of".
func (c *clauses) officeOf(i, a, b int) bool {
	e := c.toks[c.phrases[c.cs[i].index].head].entry
	if e == nil || !e.party || !e.plural {
		return false
	}
	x, y := &c.phrases[c.cs[a].index], &c.phrases[c.cs[b].index]
	return c.toks[x.head].class == name && c.toks[y.head].class == name && y.head == y.end-1
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
