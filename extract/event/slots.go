package event

import "github.com/entente-graph/entente/extract/lexicon"

// A site is a place where a frame is tried: a verb, or a noun with the verb
// that lends it a subject.
type site struct {
	t      *tree
	pred   *predicate // the verb, or the noun's verb; nil when a noun has none
	index  int        // of pred in t.preds, or -1
	noun   int        // the noun's phrase, or -1
	light  bool       // pred lends its subject to the noun
	prep   string     // the preposition or particle the trigger needed
	trail  []int      // phrases behind the noun
	beside bool       // the noun hangs beside pred, whose subject takes part
	host   int        // 1 + the predicate whose day a noun with parties of its own shares, or 0
	tied   bool       // the frame is symmetric: "dig" finds only those who share the object
}

// at returns the parties in one slot of a verb's site or a noun's.
func (r *reader) at(s *site, x slot) []party {
	if s.noun >= 0 {
		return r.atNoun(s, x)
	}
	t, p := s.t, s.pred
	switch x {
	case subj:
		if p.passive {
			by := t.behind(p, "by")
			if out := r.partiesOf(t, by); len(out) > 0 {
				return out
			}
			return r.doersOf(t, by)
		}
		return r.subjects(t, s.index, 0)
	case obj:
		if p.passive {
			return r.partiesOf(t, p.subj)
		}
		return r.partiesOf(t, r.objects(s))
	case iobj:
		return r.indirect(t, p)
	case pp:
		return r.partiesOf(t, t.own(p, s.prep))
	case dig:
		if s.tied {
			var out []party
			for _, q := range r.objects(s) {
				out = append(out, r.tiedTo(s.t, q)...)
			}
			return out
		}
		return r.digIn(s, r.objects(s))
	case subjdig:
		return r.digIn(s, p.subj)
	case csubj:
		if p.clause < 0 {
			return nil
		}
		qs := t.preds[p.clause].subj
		if out := r.partiesOf(t, qs); len(out) > 0 {
			return out
		}
		return r.digIn(s, qs)
	case first:
		qs := p.iobj
		if len(qs) == 0 {
			qs = r.objects(s)
		}
		return r.digIn(s, qs)
	case comp:
		if p.inf < 0 {
			return nil
		}
		return r.content(t, p.inf, 0)
	}
	return r.partiesOf(t, t.own(p, string(x)))
}

// doersOf finds whose the things are by which something was done: "was hit by
// Israeli strikes", "killed by a bomb of the rebels".
func (r *reader) doersOf(t *tree, qs []int) []party {
	var out []party
	for _, q := range qs {
		for _, c := range append(r.possessors(t, q), r.modifiers(t, q)...) {
			if c.typ != lexicon.Person && !hasParty(out, c.entity) {
				out = append(out, c)
			}
		}
	}
	return out
}

// own returns the phrases behind predicate p with preposition prep, without
// those that belong to another event: "on the sidelines of talks with Raisi".
func (t *tree) own(p *predicate, prep string) []int {
	var qs []int
	for _, q := range t.behind(p, prep) {
		o := t.phrases[q].owner
		if o >= 0 && t.phrases[o].prep == "in" && !has1(p.obj, t.phrases[o].owner) {
			o = t.phrases[o].owner // "after talks in Oslo with Raisi"
		}
		if o >= 0 && !has1(p.obj, o) && t.phrases[q].conj == nil {
			if e := t.toks[t.phrases[o].head].entry; e != nil && e.frames && e.noun != "" && !e.party {
				continue
			}
		}
		qs = append(qs, q)
	}
	return qs
}

// objects are the phrases that are the verb's object, taken as it is used: the
// subject of a passive, the phrase behind a particle ("called off talks").
func (r *reader) objects(s *site) []int {
	p := s.pred
	if len(p.obj) > 0 { // also what a passive keeps: "was given weapons"
		return p.obj
	}
	if p.passive {
		return p.subj
	}
	if s.prep != "" {
		return s.t.behind(p, s.prep)
	}
	return nil
}

// digIn looks inside phrases that are no parties themselves.
func (r *reader) digIn(s *site, qs []int) []party {
	var out []party
	for _, q := range qs {
		found := r.parties(s.t, q)
		if len(found) == 0 {
			found = r.inside(s.t, q)
		}
		for _, c := range found {
			if !hasParty(out, c.entity) {
				out = append(out, c)
			}
		}
	}
	return out
}

// content is whom an infinitive is about.
func (r *reader) content(t *tree, i, depth int) []party {
	p := &t.preds[i]
	if out := r.partiesOf(t, p.obj); len(out) > 0 {
		return out
	}
	for _, prep := range []string{"with", "against", "to", "on", "from", "for", "in"} {
		if out := r.partiesOf(t, t.behind(p, prep)); len(out) > 0 {
			return withoutPlaces(out)
		}
	}
	for _, q := range p.obj {
		if out := r.inside(t, q); len(out) > 0 {
			return out
		}
	}
	if p.inf >= 0 && p.inf != i && depth < 2 {
		return r.content(t, p.inf, depth+1)
	}
	return nil
}

func withoutPlaces(ps []party) []party {
	var out []party
	for _, p := range ps {
		if !p.place {
			out = append(out, p)
		}
	}
	return out
}

// indirect is the first of two objects: "gave Ukraine weapons".
func (r *reader) indirect(t *tree, p *predicate) []party {
	if p.passive { // "Ukraine was given weapons"
		if len(p.obj) > 0 {
			return r.partiesOf(t, p.subj)
		}
		return nil
	}
	if len(p.iobj) > 0 {
		return r.partiesOf(t, p.iobj)
	}
	for _, q := range p.obj {
		ph := &t.phrases[q]
		for _, m := range r.mentionsIn(t.toks[ph.begin].Begin, t.toks[ph.begin].End) {
			x := r.in.Mentions[m]
			if c, ok := r.capable(m); ok && c.bare && x.Begin == t.toks[ph.begin].Begin && ph.head > ph.begin && x.End < t.toks[ph.head].Begin && !r.possessed(t, ph, x.End) {
				return []party{c}
			}
		}
	}
	return nil
}

// possessed reports whether a possessive ending stands at byte pos.
func (r *reader) possessed(t *tree, p *phrase, pos int) bool {
	for i := p.begin; i < p.end; i++ {
		if t.toks[i].Begin >= pos {
			return t.toks[i].class == poss || t.toks[i].class == hyphen
		}
	}
	return false
}

// papers are nouns of things that speak for whoever issued them.
var papers = map[string]bool{
	"statement": true, "message": true, "letter": true, "report": true, "article": true, "commentary": true, "communique": true,
	"speech": true, "note": true, "telegram": true, "decree": true, "press": true, "tweet": true, "post": true, "address": true, "release": true,
	"order": true, "memorandum": true, "proclamation": true, "resolution": true, "law": true, "bill": true, "petition": true, "cable": true,
}

// subjects are the parties that do what predicate i says. A pronoun that
// nobody resolved stands for the speaker inside what he says, and a paper for
// whoever issued it.
func (r *reader) subjects(t *tree, i, depth int) []party {
	p := &t.preds[i]
	if out := r.partiesOf(t, p.subj); len(out) > 0 {
		return out
	}
	if depth > 3 {
		return nil
	}
	for _, q := range p.subj {
		ph := &t.phrases[q]
		h := &t.toks[ph.head]
		if h.class == pron {
			if out := r.firstPerson(t, h); out != nil {
				return out
			}
		}
		switch {
		case h.class == pron && p.relation == complement && p.governor >= 0 && len(r.mentionsIn(h.Begin, h.End)) == 0:
			return r.subjects(t, p.governor, depth+1)
		case papers[h.low]:
			if ps := r.possessors(t, q); len(ps) > 0 {
				return ps
			}
			g := ph.governor
			for n := 0; g >= 0 && g != i && n < 4; n++ {
				// "said its army kept the peace in a statement": the paper is
				// the sayer's wherever in the sentence it stands.
				if r.vocab.speech[t.preds[g].lemma] || t.preds[g].relation != complement {
					return r.subjects(t, g, depth+1)
				}
				g = t.preds[g].governor
			}
		}
	}
	return nil
}

// ownOf resolves "his meeting", "its attack" where nobody said whose: the
// subject of the clause the noun stands in.
func (r *reader) ownOf(s *site) []party {
	t := s.t
	ph := &t.phrases[s.noun]
	if t.toks[ph.begin].class != possdet || len(r.mentionsIn(t.toks[ph.begin].Begin, t.toks[ph.begin].End)) > 0 {
		return nil
	}
	switch t.toks[ph.begin].low {
	case "his", "her", "its", "their":
	default:
		return nil
	}
	i := ph.governor
	for k := range t.preds {
		if i < 0 && t.preds[k].finite && t.preds[k].begin >= ph.end {
			i = k // "During his visit, Putin said"
		}
	}
	if i < 0 || has1(t.preds[i].subj, s.noun) { // "saw Xi before his summit with Putin ended"
		switch t.toks[ph.begin].low {
		case "his", "her":
			return r.before(t, ph, lexicon.Person)
		case "its":
			return r.before(t, ph, lexicon.Country)
		}
		return nil
	}
	if t.preds[i].passive {
		return r.partiesOf(t, t.preds[i].subj)
	}
	return r.subjects(t, i, 0)
}

// atNoun returns the parties in one slot of an event noun.
func (r *reader) atNoun(s *site, x slot) []party {
	t := s.t
	switch x {
	case lsubj:
		if s.pred == nil || !s.light {
			return nil
		}
		if s.pred.passive {
			return r.partiesOf(t, t.behind(s.pred, "by"))
		}
		return r.subjects(t, s.index, 0)
	case ofPoss:
		if out := r.possessors(t, s.noun); len(out) > 0 {
			return out
		}
		return r.ownOf(s)
	case ofMod:
		var out []party
		for _, c := range r.modifiers(t, s.noun) {
			if e := r.entities[c.entity]; e.Sector != "IGO" || e.Country != "" { // "a NATO summit"
				out = append(out, c)
			}
		}
		return out
	case "speaker":
		if s.pred != nil && s.pred.relation == complement && s.pred.governor >= 0 {
			return r.subjects(t, s.pred.governor, 0)
		}
		return nil
	case iobj: // "sent him an appeal", "issued Israel a warning"
		if s.pred == nil || !s.light || s.pred.passive {
			return nil
		}
		return r.indirect(t, s.pred)
	case obj, subj:
		return nil
	case dig:
		for _, q := range s.trail {
			if t.phrases[q].prep == "of" || t.phrases[q].prep == "on" || t.phrases[q].prep == "to" {
				if len(r.parties(t, q)) == 0 {
					if out := r.inside(t, q); len(out) > 0 {
						return out
					}
				}
			}
		}
		return nil
	}
	var out []party
	add := func(q int) {
		if t.phrases[q].prep == string(x) {
			for _, c := range r.parties(t, q) {
				if !hasParty(out, c.entity) {
					out = append(out, c)
				}
			}
		}
	}
	for _, q := range s.trail {
		add(q)
	}
	if s.pred != nil && len(out) == 0 && s.light {
		for _, q := range s.pred.pps {
			add(q)
		}
	}
	return out
}
