package event

import (
	"github.com/entente-graph/entente/extract/article"
)

// match tries the frames at each verb and event noun of a sentence and adds a
// draft for each that fits.
func (r *reader) match(t *tree) {
	consumed := make([]bool, len(t.preds)) // predicates that are another's content
	for i := range t.preds {
		p := &t.preds[i]
		if consumed[i] || p.main < 0 {
			continue
		}
		if p.lemma == "do" {
			r.didSo(t, i)
		}
		for _, f := range r.vocab.verbs[p.lemma] {
			d, ok := r.tryVerb(t, i, f)
			if !ok {
				continue
			}
			for _, c := range append(calls(t, i, d), exchanged(d)...) {
				r.drafts = append(r.drafts, r.again(t, c)...)
			}
			if f.consume {
				consume(t, i, consumed, 0)
			}
			break
		}
	}
	for q := range t.phrases {
		h := &t.toks[t.phrases[q].head]
		if h.class != noun || h.entry == nil || h.entry.noun == "" {
			continue
		}
		fs := r.vocab.nouns[h.entry.noun]
		if len(fs) == 0 {
			continue
		}
		if g := t.phrases[q].governor; g >= 0 && consumed[g] && t.phrases[q].prep != "after" && t.phrases[q].prep != "following" && t.phrases[q].prep != "during" && !t.asideAt(q) {
			continue
		}
		for _, f := range fs {
			if d, ok := r.tryNoun(t, q, f); ok {
				r.drafts = append(r.drafts, r.again(t, d)...)
				break
			}
		}
	}
}

// calls makes one draft for each of several people that one person called in
// turn: "Trump called Moon and Abe" is two calls.
func calls(t *tree, i int, d draft) []draft {
	if d.Kind != "Call" || len(d.Roles) < 3 {
		return []draft{d}
	}
	p := &t.preds[i]
	caller := -1
	for k, x := range d.Roles {
		for _, q := range p.subj {
			if ph := &t.phrases[q]; len(p.subj) == 1 && t.toks[ph.begin].Begin <= x.Begin && x.End <= t.toks[ph.end-1].End {
				caller = k
			}
		}
	}
	if caller < 0 {
		return []draft{d}
	}
	var out []draft
	for k, x := range d.Roles {
		if k != caller {
			c := d
			c.Roles = []Role{d.Roles[caller], x}
			out = append(out, c)
		}
	}
	return out
}

// deepest is how far one clause inside another is followed: nobody writes
// deeper, and a text that does must not exhaust the stack.
const deepest = 12

// exchanged is the answer of an exchange of messages: who got one sent one.
func exchanged(d draft) []draft {
	if d.Rule != "exchange-messages" || len(d.Roles) != 2 {
		return nil
	}
	d.Roles = []Role{{d.Roles[0].Role, d.Roles[1].Entity, d.Roles[1].Span}, {d.Roles[1].Role, d.Roles[0].Entity, d.Roles[0].Span}}
	return []draft{d}
}

// consume marks what predicate i says the content of: its infinitive and its
// clause, and theirs.
func consume(t *tree, i int, consumed []bool, depth int) {
	if depth > deepest {
		return
	}
	for k := range t.preds { // "to return envoys and to open a dialogue"
		if t.preds[k].relation == infinitive && t.preds[k].governor == i {
			consumed[k] = true
		}
	}
	for _, k := range []int{t.preds[i].inf, t.preds[i].clause} {
		if k >= 0 && k > i {
			consumed[k] = true
			consume(t, k, consumed, depth+1)
			for j := range t.preds {
				if t.preds[j].relation == coordinate && t.preds[j].governor == k && j > k {
					consumed[j] = true
				}
			}
		}
	}
}

// tryVerb tries a frame at predicate i.
func (r *reader) tryVerb(t *tree, i int, f *frame) (draft, bool) {
	p := &t.preds[i]
	s := &site{t: t, pred: p, index: i, noun: -1, tied: len(f.all) > 0}
	if !r.trigger(s, f) {
		return draft{}, false
	}
	if !r.objectFits(s, f) || !r.restFits(s, f) {
		return draft{}, false
	}
	// "Iran, which backs Hamas", "Iran funds Hamas": a habit, no event.
	if p.present && !p.perfect && !p.passive && p.modal == "" && p.finite && r.kind == article.Body && t.toks[p.main].form&(base|third) != 0 &&
		(!verbal[f.kind.Type] || p.relation == relative) {
		return draft{}, false
	}
	w := &t.toks[p.main]
	return r.fill(s, f, w.Span)
}

// tryNoun tries a frame at the event noun that heads phrase q.
func (r *reader) tryNoun(t *tree, q int, f *frame) (draft, bool) {
	ph := &t.phrases[q]
	h := &t.toks[ph.head]
	s := &site{t: t, index: -1, noun: q, trail: t.trail(q)}
	if !r.nounFits(t, q, f) {
		return draft{}, false
	}
	r.carrier(s, f)
	return r.fill(s, f, h.Span)
}

// carrier finds the verb a noun hangs on, and whether it lends the noun its
// subject.
func (r *reader) carrier(s *site, f *frame) {
	t := s.t
	ph := &t.phrases[s.noun]
	isLight := func(p *predicate) bool {
		for _, tr := range f.light {
			if tr.lemma != p.lemma {
				continue
			}
			if len(tr.with) == 0 {
				return true
			}
			for _, w := range tr.with {
				if ph.prep == w || r.hasPrep(t, p, w) {
					return true
				}
			}
		}
		return false
	}
	for i := range t.preds { // "the talks held between both in Hanoi"
		p := &t.preds[i]
		if p.bare && p.passive && p.main > ph.head && p.main <= ph.end+2 && has1(p.subj, s.noun) && isLight(p) {
			s.pred, s.index, s.light = p, i, true
			return
		}
	}
	if g := ph.governor; g >= 0 {
		p := &t.preds[g]
		direct := has1(p.obj, s.noun)
		s.pred, s.index = p, g
		if isLight(p) && (direct || ph.prep != "" && r.particle(f, p.lemma, ph.prep)) && !p.passive {
			s.light = true
			return
		}
		if !direct {
			s.pred, s.index = p, g
			return
		}
		return
	}
	for i := range t.preds {
		p := &t.preds[i]
		if !has1(p.subj, s.noun) {
			continue
		}
		if s.pred == nil || p.passive && isLight(p) {
			s.pred, s.index = p, i
			s.light = p.passive && isLight(p)
		}
		if s.light {
			return
		}
	}
}

// particle reports whether the frame's light verb wants the noun behind that
// preposition: "engage in talks".
func (r *reader) particle(f *frame, lemma, prep string) bool {
	for _, tr := range f.light {
		if tr.lemma == lemma {
			for _, w := range tr.with {
				if w == prep {
					return true
				}
			}
		}
	}
	return false
}
