package event

import (
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
)

// grounds are nouns for parts of a state: who goes to "the Iraqi capital" goes
// to Iraq.
var grounds = map[string]bool{
	"capital": true, "territory": true, "soil": true, "city": true, "town": true, "coast": true, "port": true, "airport": true, "resort": true,
	"province": true, "station": true, "airbase": true, "base": true, "headquarters": true, "village": true, "island": true, "region": true, "capitals": true,
}

// owners are the states whose thing something is done to that is no party
// itself: "fired rockets at the Israeli port", "sent tanks to the Polish border".
func (r *reader) owners(s *site, f *frame, from []party) []party {
	if f.kind.Quad < 3 {
		return nil
	}
	var out []party
	for _, x := range f.to {
		if x == dig || x == obj || x == pp {
			continue
		}
		for _, q := range s.t.own(s.pred, string(x)) {
			for _, c := range append(r.possessors(s.t, q), r.modifiers(s.t, q)...) {
				if !c.place && c.typ != lexicon.Person && !hasParty(out, c.entity) && !r.sameState(from, c) {
					out = append(out, c)
				}
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// goal is where somebody goes whom no name behind the verb tells: "went there",
// "was in the Iraqi capital".
func (r *reader) goal(s *site, f *frame, from []party) []party {
	if !f.toState || f.kind.Name != "Visit" || s.pred == nil {
		return nil
	}
	t := s.t
	qs := s.trail
	if s.noun < 0 {
		qs = append(append([]int(nil), s.pred.pps...), s.pred.obj...)
	}
	for _, q := range qs {
		ph := &t.phrases[q]
		if ph.prep != "" && ph.prep != "to" && ph.prep != "in" && ph.prep != "into" || !grounds[t.lemmaOf(q)] {
			continue
		}
		out := append(r.possessors(t, q), r.modifiers(t, q)...)
		if len(out) == 0 && q+1 < len(t.phrases) && t.phrases[q+1].owner == q && t.phrases[q+1].prep == "of" {
			out = r.parties(t, q+1)
		}
		for _, c := range out {
			if (c.typ == lexicon.Country || c.typ == lexicon.Place) && !r.sameState(from, c) {
				return []party{c}
			}
		}
	}
	for _, q := range qs {
		ph := &t.phrases[q]
		if (ph.prep == "to" || ph.prep == "in" || ph.prep == "") && realms[t.lemmaOf(q)] && t.toks[ph.begin].low == "the" && ph.head <= ph.begin+1 {
			return r.named(t.toks[ph.begin].Begin, from)
		}
	}
	if s.noun >= 0 {
		return nil
	}
	for i := s.pred.end; i < len(t.toks) && i < s.pred.end+2; i++ {
		if t.toks[i].low == "there" {
			return r.named(t.toks[i].Begin, from)
		}
	}
	return nil
}

// realms are nouns that take up a state named before.
var realms = map[string]bool{"country": true, "kingdom": true, "republic": true, "nation": true, "emirate": true}

// named is the place or state named last in front of byte pos, in its sentence
// or the one before, that is not one of those who go.
func (r *reader) named(pos int, from []party) []party {
	ms := r.mentionsIn(r.in.Sentences[max(0, r.index-1)].Begin, pos)
	for k := len(ms) - 1; k >= 0; k-- {
		m := &r.in.Mentions[ms[k]]
		c, ok := r.capable(ms[k])
		if !ok || m.Form != link.Name && m.Form != link.Metonym || c.typ != lexicon.Country && c.typ != lexicon.Place || r.sameState(from, c) {
			continue
		}
		c.guessed = true
		return []party{c}
	}
	return nil
}
