package event

import "github.com/entente-graph/entente/extract/lexicon"

// beside are the prepositions that hang an event noun on what one of its
// parties does around then: "said during a visit to Oslo", "told reporters
// after talks with Lavrov".
var beside = map[string]bool{"in": true, "at": true, "during": true, "after": true, "following": true, "on": true, "over": true}

// encounter are the kinds whose nouns leave out the party that the sentence is
// about.
var encounter = map[string]bool{"Meeting": true, "Summit": true, "Negotiation": true, "Call": true, "Visit": true, "Declaration": true}

// companions are who an event noun that hangs beside a verb is about besides
// those it names: the subject of that verb. "Macron signed the law after talks
// with Putin" has Macron at the talks.
func (r *reader) companions(s *site, f *frame) []party {
	t := s.t
	if s.noun >= 0 && s.light && s.pred.bare && s.pred.passive && (f.kind.Name == "Agreement" || f.kind.Name == "Declaration") {
		// "both sides want to revive a pact signed in 2001"
		g := t.phrases[s.noun].governor
		if g < 0 || t.toks[t.phrases[s.noun].begin].low == "the" {
			return nil
		}
		if out := r.subjects(t, g, 0); len(out) == 2 && r.state(out[0].entity) != r.state(out[1].entity) {
			return out
		}
		return nil
	}
	if g := t.denied(s.noun); g >= 0 && !s.light {
		out := withoutPlaces(r.subjects(t, g, 0))
		if f.kind.Symmetric() && len(out)+len(r.at(s, "with")) < 2 {
			return nil
		}
		return out
	}
	if s.noun < 0 || s.light || !encounter[f.kind.Name] {
		return nil
	}
	if prep := t.phrases[t.whole(s.noun)].prep; !beside[prep] && !r.errand(s) && !(prep == "" && t.whole(s.noun) != s.noun) {
		return nil
	}
	if f.kind.Name == "Visit" {
		if len(r.at(s, "to")) == 0 {
			return nil
		}
	} else if len(r.at(s, "with")) == 0 && f.kind.Name != "Call" && f.kind.Name != "Declaration" {
		return nil
	}
	i := r.meanwhile(s)
	if i < 0 {
		return nil
	}
	p := &t.preds[i]
	if has1(p.subj, s.noun) {
		return nil
	}
	var ps []party
	if p.passive {
		ps = r.partiesOf(t, p.subj)
	} else {
		ps = r.subjects(t, i, 0)
	}
	var out []party
	for _, c := range ps {
		if c.place || f.kind.Name == "Visit" && c.bare || c.typ == lexicon.Organization && f.kind.Name == "Visit" {
			continue
		}
		out = append(out, c)
	}
	if len(r.at(s, "with")) == 0 {
		switch f.kind.Name {
		case "Call": // "thanked Macron in a phone call"
			for _, c := range append(r.partiesOf(t, p.obj), r.partiesOf(t, append(t.behind(p, "to"), t.behind(p, "with")...))...) {
				if !hasParty(out, c.entity) {
					out = append(out, c)
				}
			}
			if p.passive || len(out) != 2 || !persons(out) {
				return nil
			}
		case "Declaration": // "voiced regret in a joint statement"
			if len(out) < 2 {
				return nil
			}
		}
	}
	if len(out) > 0 {
		s.pred, s.index, s.beside = p, i, true
	}
	return out
}

// errand reports whether an event noun is what somebody travels for: "arrived in
// Oslo for talks with Lavrov". The talks are then to come.
func (r *reader) errand(s *site) bool {
	ph := &s.t.phrases[s.noun]
	return ph.prep == "for" && ph.governor >= 0 && motion[s.t.preds[ph.governor].lemma]
}

// denied is the predicate that denies the event of phrase q whose actor it has
// for its subject, or -1: "Iran denied any role in an attack" has none, "Iran
// denies any trade in arms" has.
func (t *tree) denied(q int) int {
	if q < 0 {
		return -1
	}
	g := t.phrases[q].governor
	if g < 0 || t.preds[g].lemma != "deny" || t.preds[g].passive || t.preds[g].negated || !has1(t.preds[g].obj, q) {
		return -1
	}
	switch t.toks[t.phrases[q].begin].low {
	case "any", "a", "an", "all":
		return g
	}
	return -1
}

// around finds the predicate that an event noun with parties of its own hangs
// beside, if one of them is its subject: what happens at the meeting happens on
// its day. "They agreed on Monday, at the end of their first talks".
func (r *reader) around(s *site, f *frame, ps []party) {
	t := s.t
	if s.noun < 0 || s.beside || !encounter[f.kind.Name] {
		return
	}
	q := t.whole(s.noun)
	switch t.phrases[q].prep {
	case "in", "at", "during", "on":
	default:
		return
	}
	if s.light && !s.pred.bare {
		return
	}
	i := r.meanwhile(&site{t: t, noun: q})
	if t.asideAt(s.noun) {
		for k := range t.preds {
			if p := &t.preds[k]; p.finite && p.relation == root && p.end <= t.phrases[q].prepAt {
				i = k
			}
		}
	}
	if i < 0 || has1(t.preds[i].subj, s.noun) || t.preds[i].passive {
		return
	}
	for _, c := range r.subjects(t, i, 0) {
		for _, x := range ps {
			if c.entity == x.entity || r.state(c.entity) == r.state(x.entity) {
				s.host = i + 1
				return
			}
		}
	}
}

// asideAt reports whether a comma parts the phrase of an event from what stands
// in front: ", at the end of their talks" belongs to the whole sentence.
func (t *tree) asideAt(q int) bool {
	ph := &t.phrases[t.whole(q)]
	return (ph.prep == "at" || ph.prep == "during") && ph.prepAt > 0 && t.toks[ph.prepAt-1].class == comma
}

// whole is the phrase of which q is the event: "the end of the talks", "the
// second day of a visit".
func (t *tree) whole(q int) int {
	for n := 0; n < 2 && t.phrases[q].prep == "of" && t.phrases[q].owner >= 0 && edges[t.lemmaOf(t.phrases[q].owner)]; n++ {
		q = t.phrases[q].owner
	}
	return q
}

// edges are nouns for parts of an event.
var edges = map[string]bool{"end": true, "start": true, "beginning": true, "close": true, "sidelines": true, "sideline": true, "margins": true, "opening": true, "conclusion": true, "outset": true, "day": true, "leg": true, "round": true}

// meanwhile is the predicate that an event noun hangs beside, or -1: the one
// that governs it, else the one whose stretch it stands in, else the main one
// behind it when it opens the sentence.
func (r *reader) meanwhile(s *site) int {
	t := s.t
	ph := &t.phrases[t.whole(s.noun)]
	if t.asideAt(s.noun) { // "said that it was calm, during a trip": he was on it
		for k := range t.preds {
			if p := &t.preds[k]; p.finite && p.relation == root && p.end <= ph.prepAt && len(p.subj) > 0 {
				return k
			}
		}
	}
	if ph.governor >= 0 {
		return ph.governor
	}
	at := ph.prepAt
	if ph.prep == "" { // "met Xi on Monday, the second day of a visit"
		at = ph.begin
	}
	best := -1
	for i := range t.preds {
		p := &t.preds[i]
		if p.finite && p.end <= at && at <= p.right {
			best = i
		}
	}
	if best >= 0 {
		return best
	}
	for i := range t.preds {
		p := &t.preds[i]
		if p.finite && p.begin >= ph.end && p.left <= at {
			return i
		}
	}
	return -1
}
