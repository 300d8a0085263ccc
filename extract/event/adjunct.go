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
	if s.noun < 0 || s.light || !encounter[f.kind.Name] || !beside[t.phrases[s.noun].prep] {
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

// meanwhile is the predicate that an event noun hangs beside, or -1: the one
// that governs it, else the one whose stretch it stands in, else the main one
// behind it when it opens the sentence.
func (r *reader) meanwhile(s *site) int {
	t := s.t
	ph := &t.phrases[s.noun]
	if ph.governor >= 0 {
		return ph.governor
	}
	best := -1
	for i := range t.preds {
		p := &t.preds[i]
		if p.finite && p.end <= ph.prepAt && ph.prepAt < p.right {
			best = i
		}
	}
	if best >= 0 {
		return best
	}
	for i := range t.preds {
		p := &t.preds[i]
		if p.finite && p.begin >= ph.end && p.left <= ph.prepAt {
			return i
		}
	}
	return -1
}
