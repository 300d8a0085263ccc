package event

import (
	"sort"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
	"github.com/entente-graph/entente/extract/token"
)

// This file finds who pronouns and plurals such as "the two leaders" stand for.

// doubles are the plurals that take up two parties, and which sort of party.
var doubles = map[string]lexicon.Type{
	"leaders": lexicon.Person, "men": lexicon.Person, "presidents": lexicon.Person, "ministers": lexicon.Person, "diplomats": lexicon.Person,
	"envoys": lexicon.Person, "premiers": lexicon.Person, "officials": lexicon.Person,
	"sides": lexicon.Country, "countries": lexicon.Country, "nations": lexicon.Country, "states": lexicon.Country, "governments": lexicon.Country,
	"neighbours": lexicon.Country, "neighbors": lexicon.Country, "parties": lexicon.Country, "capitals": lexicon.Country, "foes": lexicon.Country,
	"navies": lexicon.Country, "armies": lexicon.Country, "militaries": lexicon.Country, "rivals": lexicon.Country, "allies": lexicon.Country, "partners": lexicon.Country, "powers": lexicon.Country,
}

// pair resolves "the two leaders", "both countries", "they" to the parties of
// the last claim between two, people or states as the noun wants.
func (r *reader) pair(t *tree, p *phrase) []party {
	head := &t.toks[p.head]
	want := lexicon.Type("")
	back := memory + 2
	first := t.toks[p.begin].low
	switch {
	case head.class == pron:
		if head.low != "they" {
			return nil
		}
		if out := r.several(t, p); len(out) > 1 {
			return out
		}
		back = 2
	case p.end == p.begin+2 && first == "the" && t.toks[p.begin+1].low == "two", p.end == p.begin+1 && first == "both":
	default:
		two := false
		for i := p.begin; i < p.head; i++ {
			two = two || t.toks[i].low == "two" || t.toks[i].low == "both"
			if t.toks[i].low == "three" && doubles[head.low] == lexicon.Country {
				return r.three(head)
			}
			if t.toks[i].class == name && !r.nominal(&t.toks[i]) {
				return nil
			}
		}
		var ok bool
		if want, ok = doubles[head.low]; !ok {
			return nil
		}
		if !two && !(want == lexicon.Person && first == "the" && head.entry != nil && head.entry.party) {
			return nil
		}
	}
	if want == "" {
		if out := r.twoIn(t, r.in.Sentences[r.index].Begin, t.toks[p.begin].Begin, lexicon.Person, head.Span); len(out) == 2 && r.state(out[0].entity) != r.state(out[1].entity) {
			return out
		} else if len(out) == 1 && r.person.entity != "" && r.person.entity != out[0].entity && r.index-r.personAt == 1 && t.says("him", p.begin) {
			other := r.person // "Kim invited him when the two met"
			other.Span, other.guessed = head.Span, true
			return append(out, other)
		}
	}
	if head.class != pron && (want == "" || want == lexicon.Person) {
		if out := r.twoIn(t, r.in.Sentences[r.index].Begin, t.toks[p.begin].Begin, want, head.Span); len(out) == 2 {
			return out
		}
	}
	var best []party
	most := 0
	for i := len(r.drafts) - 1; i >= 0; i-- {
		d := &r.drafts[i]
		near := r.index-d.Sentence <= back
		if !near && d.Sentence > 0 {
			if head.class == pron {
				break
			}
			// on to the headline's
			i = sort.Search(i, func(k int) bool { return r.drafts[k].Sentence > 0 })
			continue
		}
		if d.tree == t || len(d.Roles) != 2 || d.Status != Held || !near && (d.Sentence > 0 || head.class == pron) {
			continue
		}
		out := r.bothOf(d, want, head.Span)
		if len(out) != 2 {
			continue
		}
		n := 0
		if kind, _ := r.blockOf(r.in.Sentences[d.Sentence].Span); kind == article.Headline {
			n = 1 // what the article is about
		}
		a, b := r.state(d.Roles[0].Entity), r.state(d.Roles[1].Entity)
		for k := max(0, len(r.drafts)-recent); k < len(r.drafts); k++ { // whom the article keeps speaking of
			if o := &r.drafts[k]; len(o.Roles) == 2 {
				if x, y := r.state(o.Roles[0].Entity), r.state(o.Roles[1].Entity); x == a && y == b || x == b && y == a {
					n++
				}
			}
		}
		if n > most || n == most && near && d.Sentence == r.index-1 {
			best, most = out, n
		}
	}
	if best != nil {
		return best
	}
	if head.low == "they" && p.begin > 2 { // "Putin's first talks with Macron since they met in May"
		if out := r.twoIn(t, r.in.Sentences[r.index].Begin, head.Begin, lexicon.Person, head.Span); len(out) == 2 {
			return out
		}
	}
	if want == lexicon.Country && head.class != pron {
		if out := r.twoIn(t, r.in.Sentences[r.index].Begin, t.toks[p.begin].Begin, want, head.Span); len(out) == 2 {
			return out
		}
	}
	return nil
}

// three are the parties of the last claim between three: "the three navies".
func (r *reader) three(head *tok) []party {
	for i := len(r.drafts) - 1; i >= 0 && i >= len(r.drafts)-recent; i-- {
		d := &r.drafts[i]
		if len(d.Roles) != 3 || d.Status != Held || r.index-d.Sentence > 3*memory {
			continue
		}
		if out := r.bothOf(d, lexicon.Country, head.Span); len(out) == 3 {
			return out
		}
	}
	return nil
}

// several are the parties that are together the subject of the nearest verb in
// front of "they" in its own sentence: "A and B urged him when they met".
func (r *reader) several(t *tree, p *phrase) []party {
	for k := len(t.preds) - 1; k >= 0; k-- {
		g := &t.preds[k]
		if g.main >= p.begin || len(g.subj) == 0 || g.relation == infinitive || t.phrases[g.subj[0]].begin >= p.begin || t.toks[t.phrases[g.subj[0]].head].class == pron {
			continue
		}
		out := withoutPlaces(r.partiesOf(t, g.subj))
		if len(out) < 2 {
			return nil
		}
		head := t.toks[p.head].Span
		for i := range out {
			out[i].guessed, out[i].Span = true, head
		}
		return out
	}
	return nil
}

// says reports whether a word stands among the tokens in front of token end.
func (t *tree) says(low string, end int) bool {
	for i := 0; i < end; i++ {
		if t.toks[i].low == low {
			return true
		}
	}
	return false
}

// chiefs turns the states that "leaders" belong to into the heads of state or
// government whom the article has named for them, if it has for each.
func (r *reader) chiefs(head *tok, states []party) []party {
	if head.low != "leaders" && head.low != "presidents" {
		return states
	}
	var out []party
	hi := sort.SearchInts(r.starts, head.Begin)
	for _, s := range states {
		for k := hi - 1; k >= 0 && k >= hi-recent; k-- {
			m := &r.in.Mentions[r.order[k]]
			e := r.entities[m.Entity]
			if e == nil || e.Type != lexicon.Person || r.state(m.Entity) != s.entity || !r.head(m.Entity, "") {
				continue
			}
			if !hasParty(out, m.Entity) {
				out = append(out, party{entity: m.Entity, Span: s.Span, typ: e.Type, guessed: true})
			}
			break
		}
	}
	if len(out) != len(states) {
		return states
	}
	return out
}

// bothOf are the parties of a draft between two: people or states, as wanted.
func (r *reader) bothOf(d *draft, want lexicon.Type, span token.Span) []party {
	var out []party
	for _, x := range d.Roles {
		id := x.Entity
		e := r.entities[id]
		if e == nil {
			return nil
		}
		if want == lexicon.Country && e.Type != lexicon.Country && e.Country != "" {
			id = r.state(id)
			e = r.entities[id]
		}
		if e == nil || want == lexicon.Person && e.Type != want || e.Type == lexicon.Place {
			return nil
		}
		if !hasParty(out, id) {
			out = append(out, party{entity: id, Span: span, typ: e.Type, guessed: true})
		}
	}
	return out
}

// pronoun resolves what nobody has resolved before: "It" at the front of a
// sentence to the state that acted in the one before, "him" and "her" to the
// one other person the sentence has named so far.
func (r *reader) pronoun(t *tree, p *phrase) []party {
	head := &t.toks[p.head]
	if len(r.mentionsIn(head.Begin, head.End)) > 0 {
		return nil
	}
	switch head.low {
	case "it":
		if p.governor >= 0 && p.prep == "" { // "Chad waits: Mali accuses it"
			var other []party
			var subject []party
			for _, q := range t.preds[p.governor].subj {
				if t.toks[t.phrases[q].head].class != pron { // "said it": no way round in a circle
					subject = append(subject, r.parties(t, q)...)
				}
			}
			for _, c := range r.twoIn(t, r.in.Sentences[r.index].Begin, head.Begin, lexicon.Country, head.Span) {
				if !hasParty(subject, c.entity) && len(subject) == 1 && c.entity != r.state(subject[0].entity) {
					other = append(other, c)
				}
			}
			if len(other) == 1 {
				return other
			}
			return nil
		}
		if p.governor < 0 && r.subordinate(t, p) {
			if out := r.before(t, p, lexicon.Country); out != nil {
				return out
			}
		}
		if p.begin == 0 && r.actor.entity != "" && r.index-r.acted == 1 {
			return []party{{entity: r.actor.entity, Span: head.Span, typ: lexicon.Country, guessed: true}}
		}
	case "he", "she":
		if out := r.before(t, p, lexicon.Person); out != nil {
			return out
		}
		// the person who did something in this sentence or the ones just before
		if r.person.entity != "" && r.index-r.personAt <= 2 {
			return []party{{entity: r.person.entity, Span: head.Span, typ: lexicon.Person, guessed: true}}
		}
		// else the only person the sentence before names
		if r.index > 0 && p.begin < 3 {
			s := r.in.Sentences[r.index-1]
			if out := r.twoIn(t, s.Begin, s.End, lexicon.Person, head.Span); len(out) == 1 {
				return out
			}
		}
	case "him", "her":
		if p.governor < 0 {
			return nil
		}
		var subject []party
		for _, q := range t.preds[p.governor].subj {
			if t.toks[t.phrases[q].head].class != pron {
				subject = append(subject, r.parties(t, q)...)
			}
		}
		var other []party
		for _, c := range r.twoIn(t, r.in.Sentences[r.index].Begin, head.Begin, lexicon.Person, head.Span) {
			if !hasParty(subject, c.entity) {
				other = append(other, c)
			}
		}
		if len(subject) > 0 && len(other) == 1 {
			return other
		}
	}
	return nil
}

// subordinate reports whether a phrase is the subject of a relative or
// adverbial clause.
func (r *reader) subordinate(t *tree, p *phrase) bool {
	for i := range t.preds {
		for _, q := range t.preds[i].subj {
			if t.phrases[q].begin == p.begin {
				return t.preds[i].relation == relative || t.preds[i].relation == adverbial || t.preds[i].sub != ""
			}
		}
	}
	return false
}

// before is the one person, or state, that is the subject of the nearest verb
// in front of phrase p in its own sentence: "Putin was in Beijing, where he met
// Xi".
func (r *reader) before(t *tree, p *phrase, want lexicon.Type) []party {
	for k := len(t.preds) - 1; k >= 0; k-- {
		g := &t.preds[k]
		if g.main >= p.begin || len(g.subj) != 1 {
			continue
		}
		q := &t.phrases[g.subj[0]]
		if q == p || q.begin >= p.begin || t.toks[q.head].class == pron {
			continue
		}
		if out := r.parties(t, g.subj[0]); len(out) == 1 && out[0].typ == want {
			out[0].guessed = true
			return out
		}
	}
	return nil
}

// linked reports whether two entities have been linked to a plural noun: "the
// two ministers" of a sentence that has named two.
func (r *reader) linked(k *tok) bool {
	ms := r.mentionsIn(k.Begin, k.End)
	return len(ms) == 2 && r.nominal(k) && r.in.Mentions[ms[0]].Entity != r.in.Mentions[ms[1]].Entity
}

// nominal reports whether a token is part of a mention that is no name.
func (r *reader) nominal(k *tok) bool {
	for _, m := range r.mentionsIn(k.Begin, k.End) {
		if r.in.Mentions[m].Form != link.Nominal {
			return false
		}
	}
	return true
}

// twoIn returns the parties named in text[begin:end) if there are two: people,
// or states with people and places taken to theirs.
func (r *reader) twoIn(t *tree, begin, end int, want lexicon.Type, span token.Span) []party {
	var out []party
	for _, m := range r.mentionsIn(begin, end) {
		x := &r.in.Mentions[m]
		if x.Form == link.Nominal || x.Form == link.Pronoun || x.Begin < begin || x.End > end {
			continue
		}
		id := x.Entity
		e := r.entities[id]
		if e == nil || e.Sector == "MED" {
			continue
		}
		if want != lexicon.Person {
			if want == lexicon.Country && e.Type != lexicon.Country || e.Type == lexicon.Place {
				continue
			}
			id = r.state(id)
			e = r.entities[id]
		}
		if e == nil || e.Type != want && want == lexicon.Person || want != lexicon.Person && e.Type != lexicon.Country {
			continue
		}
		if !hasParty(out, id) {
			out = append(out, party{entity: id, Span: span, typ: e.Type, guessed: true})
		}
	}
	return out
}
