package event

// A chunk is a run of tokens that hang together, or one that joins or parts
// others.
type chunk struct {
	kind       chunkKind
	begin, end int // tokens
	index      int // phrase or predicate
}

type chunkKind uint8

const (
	nounChunk chunkKind = iota
	verbChunk
	prepChunk
	conjChunk
	subChunk // a conjunction that opens a clause
	relChunk
	thatChunk
	commaChunk
	openChunk
	closeChunk
	breakChunk // a dash, semicolon or full stop
	timeChunk
)

// chunks cuts a classed sentence and fills t.phrases and t.preds, without
// arguments yet. Adverbs and quotation marks are passed over.
func (t *tree) chunks() []chunk {
	toks := t.toks
	cs := make([]chunk, 0, len(toks)/2+4)
	for i := 0; i < len(toks); {
		switch toks[i].class {
		case det, possdet, pron, num, adj, noun, name, poss:
			end := t.nounEnd(i)
			cs = append(cs, chunk{nounChunk, i, end, len(t.phrases)})
			t.phrases = append(t.phrases, phrase{begin: i, end: end, head: t.headOf(i, end), owner: -1, apposition: -1, governor: -1})
			i = end
		case modal, be, have, do, verb, neg, to:
			p, ok := t.verbGroup(i)
			if !ok {
				if toks[i].class == to {
					cs = append(cs, chunk{kind: prepChunk, begin: i, end: i + 1})
				}
				i++
				break
			}
			p.chunk = len(cs)
			cs = append(cs, chunk{verbChunk, i, p.end, len(t.preds)})
			t.preds = append(t.preds, p)
			i = p.end
		case when:
			j := i + 1
			for j < len(toks) && toks[j].class == when {
				j++
			}
			adjective := timeNoun(toks, j) && (len(cs) == 0 || cs[len(cs)-1].kind != verbChunk) // not in "said Tuesday officials met"
			// "on Tuesday" has nothing to do with whatever else "on" may govern.
			if k := len(cs); k > 0 && (cs[k-1].kind == prepChunk || cs[k-1].kind == subChunk) && cs[k-1].end == i && !adjective {
				cs = cs[:k-1]
			}
			if adjective { // "April 2019 summit"
				end := t.nounEnd(i)
				cs = append(cs, chunk{nounChunk, i, end, len(t.phrases)})
				t.phrases = append(t.phrases, phrase{begin: i, end: end, head: t.headOf(i, end), owner: -1, apposition: -1, governor: -1})
				i = end
				break
			}
			cs = append(cs, chunk{kind: timeChunk, begin: i, end: j})
			i = j
		case prep:
			cs = append(cs, chunk{kind: prepChunk, begin: i, end: i + 1})
			i++
		case conj:
			cs = append(cs, chunk{kind: conjChunk, begin: i, end: i + 1})
			i++
		case sub:
			cs = append(cs, chunk{kind: subChunk, begin: i, end: i + 1})
			i++
		case rel:
			cs = append(cs, chunk{kind: relChunk, begin: i, end: i + 1})
			i++
		case that:
			cs = append(cs, chunk{kind: thatChunk, begin: i, end: i + 1})
			i++
		case comma:
			cs = append(cs, chunk{kind: commaChunk, begin: i, end: i + 1})
			i++
		case open:
			cs = append(cs, chunk{kind: openChunk, begin: i, end: i + 1})
			i++
		case closed:
			cs = append(cs, chunk{kind: closeChunk, begin: i, end: i + 1})
			i++
		case dash, stop:
			cs = append(cs, chunk{kind: breakChunk, begin: i, end: i + 1})
			i++
		default:
			i++
		}
	}
	return cs
}

// timeNoun reports whether the time that ends before token j qualifies a noun
// behind it: "April 2019 summit", "July 19, 2000, agreement".
func timeNoun(toks []tok, j int) bool {
	return j < len(toks) && (toks[j].class == noun || toks[j].class == adj)
}

// nounEnd is the end of the noun phrase that begins at i.
func (t *tree) nounEnd(i int) int {
	toks := t.toks
	if toks[i].class == pron {
		return i + 1
	}
	j := i
	headed := false // a noun was seen: a determiner now opens another phrase
	for j < len(toks) {
		switch toks[j].class {
		case det, possdet, num:
			if headed && (j == 0 || toks[j].class != num) {
				return j
			}
		case adj:
		case noun, name:
			headed = true
		case poss:
			headed = false
		case conj, comma:
			// "a grave political and military provocation"
			if headed || j == i || toks[j-1].class != adj || j+1 >= len(toks) || toks[j+1].class != adj && (toks[j].class == comma || toks[j+1].class != noun) {
				return j
			}
		case hyphen:
			if j+1 >= len(toks) || j == i {
				return j
			}
			switch toks[j+1].class {
			case noun, name, adj, num, verb:
				if toks[j+1].class == verb {
					toks[j+1].class = adj // "Russia-backed"
				}
			default:
				return j
			}
		case when:
			k := j + 1
			for k < len(toks) && toks[k].class == when {
				k++
			}
			switch {
			case headed && j > i:
				return j
			case timeNoun(toks, k):
				j = k - 1
			case k+1 < len(toks) && toks[k].class == comma && timeNoun(toks, k+1) && toks[k+1].class == noun && j > i:
				j = k
			default:
				if j == i {
					return k
				}
				return j
			}
		case quote, adv:
			// "a “historic reunion”", "a highly public visit": only inside.
			if j+1 >= len(toks) {
				return j
			}
			switch toks[j+1].class {
			case adj, noun, name, num:
				if headed && toks[j].class == adv || headed && toks[j].class == quote && toks[j+1].class != noun {
					return j
				}
			default:
				return j
			}
		default:
			if j == i {
				return j + 1
			}
			return j
		}
		j++
	}
	return j
}

// headOf is the last noun or name of a phrase, else its last token.
func (t *tree) headOf(begin, end int) int {
	for i := end - 1; i >= begin; i-- {
		if c := t.toks[i].class; c == noun || c == name || c == pron {
			return i
		}
	}
	return end - 1
}

// verbGroup reads auxiliaries, negation and the main verb from token i.
func (t *tree) verbGroup(i int) (predicate, bool) {
	toks := t.toks
	p := predicate{begin: i, main: -1, governor: -1, clause: -1, inf: -1}
	hadBe, hadHave, hadDo, hadTo := false, false, false, false
	j := i
	last := -1 // the auxiliary that is the main verb if none follows
loop:
	for ; j < len(toks); j++ {
		w := &toks[j]
		switch w.class {
		case modal:
			if p.main >= 0 || hadTo {
				break loop
			}
			p.modal = modalOf(w.low)
		case be:
			hadBe, last = true, j
			if w.low == "is" || w.low == "are" || w.low == "am" || w.low == "'s" || w.low == "’s" || w.low == "'re" {
				p.present = true
			}
		case have:
			hadHave, last = true, j
			p.present = w.low != "had" && w.low != "having"
		case do:
			hadDo, last = true, j
			p.present = w.low == "do" || w.low == "does"
		case neg:
			p.negated = true
		case to:
			if j != i && !(j == i+1 && toks[i].class == neg) {
				break loop
			}
			hadTo = true
		case verb:
			p.main, p.lemma = j, w.lemma
			j++
			break loop
		case adv, quote:
			if j == i {
				return p, false
			}
		default:
			break loop
		}
	}
	if p.main < 0 {
		if last < 0 {
			return p, false
		}
		p.main = last
		j = last + 1
		for j < len(toks) && toks[j].class == neg {
			p.negated = true
			j++
		}
		switch toks[last].class {
		case be:
			p.lemma = "be"
			hadBe = false
		case have:
			p.lemma = "have"
			hadHave = false
		default:
			p.lemma = "do"
			hadDo = false
		}
		toks[last].lemma = p.lemma
		p.finite = !hadTo
		p.perfect = hadHave
		p.end = j
		if hadTo {
			p.relation = infinitive
		}
		return p, true
	}
	p.end = j
	w := &toks[p.main]
	p.perfect = hadHave
	switch {
	case hadTo:
		p.relation = infinitive
		p.passive = hadBe && w.form&participle != 0
	case p.modal != "" || hadDo:
		p.finite = true
		p.passive = hadBe && w.form&participle != 0
	case hadBe:
		p.finite = toks[i].low != "being" && toks[i].low != "been"
		p.passive = w.form&participle != 0
	case hadHave:
		p.finite = toks[i].low != "having"
	case w.form&gerund != 0:
		p.bare = true
	case w.form == participle:
		p.bare, p.passive = true, true
	default:
		p.finite = true
		p.present = w.form&past == 0
	}
	return p, true
}

// modalOf spells a modal out.
func modalOf(low string) string {
	switch low {
	case "'ll", "wo", "shall":
		return "will"
	case "ca":
		return "can"
	}
	return low
}
