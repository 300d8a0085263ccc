package event

import (
	"github.com/entente-graph/entente/extract/lexicon"
)

// trigger checks that the verb stands with the preposition or particle that
// the frame wants.
func (r *reader) trigger(s *site, f *frame) bool {
	plain := false
	for _, tr := range f.verbs {
		if tr.lemma != s.pred.lemma {
			continue
		}
		if len(tr.with) == 0 {
			plain = true
			continue
		}
		if f.toState && s.pred.end < len(s.t.toks) && s.t.toks[s.pred.end].low == "there" && holds(tr.with, "to") {
			return true // "went there"
		}
		for _, w := range tr.with {
			if w == "that" && s.pred.clause >= 0 || r.hasPrep(s.t, s.pred, w) {
				s.prep = w
				return true
			}
		}
	}
	s.prep = ""
	return plain
}

func holds(list []string, w string) bool {
	for _, x := range list {
		if x == w {
			return true
		}
	}
	return false
}

// particles may stand behind the object of their verb.
var particles = map[string]bool{"out": true, "home": true, "off": true, "down": true, "back": true}

// hasPrep reports whether predicate p has preposition or particle w.
func (r *reader) hasPrep(t *tree, p *predicate, w string) bool {
	if len(t.behind(p, w)) > 0 {
		return true
	}
	for _, q := range p.obj { // "ordered five envoys out"
		if at := t.phrases[q].end; particles[w] && at < len(t.toks) && t.toks[at].low == w && len(p.obj) == 1 {
			return true
		}
	}
	for _, q := range p.pps { // "pulled the U.S. out of the accord"
		if at := t.phrases[q].prepAt; at > p.end && t.toks[at-1].low == w && t.toks[at-1].class == prep {
			return true
		}
	}
	for i := p.end; i < len(t.toks) && i < p.end+2; i++ {
		if t.toks[i].low == w && (t.toks[i].class == prep || t.toks[i].class == to || t.toks[i].class == sub || t.toks[i].class == adv) {
			return true
		}
		if t.toks[i].class != adv {
			break
		}
	}
	return false
}

// lemmaOf is the lemma of a phrase's head.
func (t *tree) lemmaOf(q int) string {
	h := &t.toks[t.phrases[q].head]
	if h.entry != nil && h.entry.noun != "" {
		return h.entry.noun
	}
	return h.low
}

// headIn reports whether a phrase is headed by one of the lemmas, or is a
// measure of them: "a series of missiles", "tonnes of grain".
func (t *tree) headIn(q int, set map[string]bool) bool {
	if set[t.lemmaOf(q)] {
		return true
	}
	if q+1 < len(t.phrases) && t.phrases[q+1].owner == q && t.phrases[q+1].prep == "of" && set[t.lemmaOf(q+1)] {
		switch t.lemmaOf(q) {
		case "series", "number", "group", "pair", "dozens", "hundreds", "thousands", "tonnes", "tons", "barrage", "volley", "package", "shipment", "salvo", "couple", "lot", "dozen", "batch", "kind", "type", "state", "leg", "round", "million", "billion", "supply", "shipments", "millions", "billions", "worth":
			return true
		}
	}
	return false
}

// objectFits checks the frame's demands on the verb's object.
func (r *reader) objectFits(s *site, f *frame) bool {
	t := s.t
	objs := r.objects(s)
	for _, q := range objs {
		if f.object.ban[t.lemmaOf(q)] {
			return false
		}
		if t.toks[t.phrases[q].begin].low == "no" && len(f.object.want) > 0 {
			return false
		}
	}
	if len(f.object.want) == 0 && f.party == "" {
		return true
	}
	for _, q := range objs {
		if t.headIn(q, f.object.want) {
			return true
		}
		if f.party == "" {
			continue
		}
		for _, c := range r.parties(t, q) {
			switch {
			case f.party == "any",
				f.party == "person" && c.typ == lexicon.Person,
				f.party == "place" && (c.place || c.typ == lexicon.Country),
				f.party == "igo" && r.entities[c.entity].Sector == "IGO":
				return true
			}
		}
	}
	return false
}

// restFits checks phrases, infinitive and clause behind the verb.
func (r *reader) restFits(s *site, f *frame) bool {
	t, p := s.t, s.pred
	if f.second != nil && !r.secondFits(s, f) {
		return false
	}
	for _, h := range f.has {
		ok := false
		for _, q := range t.behind(p, h.prep) {
			ok = ok || t.headIn(q, h.heads)
		}
		if !ok {
			return false
		}
	}
	if f.without["second"] && (len(p.iobj) > 0 || len(p.obj) == 1 && t.phrases[p.obj[0]].end-1 != t.phrases[p.obj[0]].head) {
		return false // "called Putin a fool", "called Putin mad"
	}
	for _, q := range p.pps {
		if !f.without[t.phrases[q].prep] || f.kind.Name == "Call" && !r.where(t, q) {
			continue
		}
		if o := t.phrases[q].owner; o < 0 || has1(p.obj, o) || t.phrases[o].prep == "for" || len(r.parties(t, o)) > 0 {
			// also "for two hours in Geneva", where the place hangs on the hours
			return false // "spoke with Lavrov in Geneva", not "about the war in Syria"
		}
	}
	if f.anyInf && p.inf < 0 {
		return false
	}
	if len(f.follow.want)+len(f.follow.ban) > 0 {
		lemma := ""
		if p.inf >= 0 {
			lemma = t.preds[p.inf].lemma
		}
		if f.follow.ban[lemma] || len(f.follow.want) > 0 && !f.follow.want[lemma] {
			return false
		}
	}
	if f.clause != nil && (p.clause < 0 || !f.clause[t.preds[p.clause].lemma] || t.preds[p.clause].modal != "" || t.preds[p.clause].negated) {
		return false
	}
	return true
}

// where reports whether a phrase is headed by the name of a place or a state.
func (r *reader) where(t *tree, q int) bool {
	h := t.toks[t.phrases[q].head].Span
	for _, m := range r.mentionsIn(h.Begin, h.End) {
		if e := r.entities[r.in.Mentions[m].Entity]; e != nil && (e.Type == lexicon.Place || e.Type == lexicon.Country) {
			return true
		}
	}
	return false
}

// secondFits checks what the object is called: the second object, or what
// stands behind "as".
func (r *reader) secondFits(s *site, f *frame) bool {
	t, p := s.t, s.pred
	in := func(begin, end int) bool {
		for i := begin; i < end; i++ {
			k := &t.toks[i]
			if f.second[k.low] || k.entry != nil && f.second[k.entry.noun] {
				return true
			}
		}
		return false
	}
	for _, q := range p.obj {
		if (len(p.iobj) > 0 || p.passive) && in(t.phrases[q].begin, t.phrases[q].end) {
			return true
		}
	}
	// "as": it is not always read as a preposition
	for i := p.end; i < len(t.toks) && i < p.end+14; i++ {
		if t.toks[i].low == "as" {
			return in(i+1, min(i+7, len(t.toks)))
		}
		if t.toks[i].class == verb || t.toks[i].class == that {
			break
		}
	}
	// an adjective that ends the object: "called the raid unacceptable"
	if len(p.obj) > 0 && len(p.iobj) == 0 {
		q := p.obj[len(p.obj)-1]
		return in(t.phrases[q].head+1, min(t.phrases[q].end+1, len(t.toks)))
	}
	return false
}

// nounFits checks the words the frame wants around a noun.
func (r *reader) nounFits(t *tree, q int, f *frame) bool {
	ph := &t.phrases[q]
	lemma := t.toks[ph.head].entry.noun
	near := func(set func(string) bool) bool {
		for i := ph.begin; i < ph.end; i++ {
			if set(t.toks[i].low) {
				return true
			}
		}
		if q+1 < len(t.phrases) && t.phrases[q+1].owner == q {
			n := &t.phrases[q+1]
			if set(n.prep) {
				return true
			}
			for i := n.begin; i < n.end; i++ {
				if set(t.toks[i].low) || t.toks[i].entry != nil && set(t.toks[i].entry.noun) {
					return true
				}
			}
		}
		return false
	}
	ok := false
	for _, tr := range f.nouns {
		if tr.lemma != lemma {
			continue
		}
		if len(tr.with) == 0 {
			ok = true
			break
		}
		for _, w := range tr.with {
			if near(func(s string) bool { return s == w }) {
				ok = true
			}
		}
	}
	if !ok {
		return false
	}
	if f.words != nil && !near(func(s string) bool { return f.words[s] }) {
		return false
	}
	if i := ph.begin; t.toks[i].low == "no" || t.toks[i].low == "any" && t.denied(q) < 0 || t.toks[i].low == "every" {
		return false
	}
	return true
}
