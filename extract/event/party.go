package event

import (
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
	"github.com/entente-graph/entente/extract/token"
)

// A party is an entity in a place of a sentence, with the words that name it.
type party struct {
	entity string
	token.Span
	typ     lexicon.Type
	place   bool // a place that is no state: a goal or a target, never an actor
	bare    bool // a state named by its own name and nothing else
	guessed bool // a role noun whose state the context gave
}

// platforms are where things are said, not who says them.
var platforms = map[string]bool{"org:twitter": true, "org:facebook": true, "org:telegram": true, "org:youtube": true, "org:weibo": true, "org:instagram": true, "org:truth-social": true, "org:x": true}

// capable returns mention m as a party. Outlets are sources of what they
// report and never parties to it.
func (r *reader) capable(m int) (party, bool) {
	x := &r.in.Mentions[m]
	e := r.entities[x.Entity]
	if e == nil || e.Sector == "MED" || x.Sector == "MED" || platforms[x.Entity] {
		return party{}, false
	}
	p := party{entity: x.Entity, Span: x.Span, typ: e.Type}
	p.place = e.Type == lexicon.Place
	p.bare = e.Type == lexicon.Country && x.Form != link.Demonym
	return p, true
}

// parties resolves a phrase: the entities its head stands for. "Russian
// President Vladimir Putin" is the person, "North Korea's foreign ministry" the
// ministry, "Iranian police" the state they belong to; "the Turkish raid" is
// nobody.
//
// A person nobody knows, with a state in the same phrase ("Prime Minister Foo of
// Chad"), is taken for that state: the name alone would tie to nothing.
func (r *reader) parties(t *tree, q int) []party {
	if c, ok := r.ledBy(t, q); ok {
		return []party{c}
	}
	out := r.partiesDeep(t, q, 0)
	if len(out) != 1 || out[0].typ != lexicon.Person {
		return out
	}
	if e := r.entities[out[0].entity]; e.Country != "" {
		return out
	}
	p := &t.phrases[q]
	if p.apposition >= 0 && t.office(&t.phrases[p.apposition]) { // "Foo, the trade minister of Chad,"
		if c := r.partiesDeep(t, p.apposition, 1); len(c) == 1 && c[0].typ == lexicon.Country && !c[0].guessed {
			c[0].bare = false
			return c
		}
	}
	if !t.office(p) {
		return out
	}
	if q+1 < len(t.phrases) && t.phrases[q+1].owner == q && t.phrases[q+1].prep == "of" {
		if c := r.partiesDeep(t, q+1, 1); len(c) == 1 && c[0].typ == lexicon.Country {
			c[0].bare = false
			return c
		}
	}
	for _, m := range r.mentionsIn(t.toks[p.begin].Begin, out[0].Begin) {
		if c, ok := r.capable(m); ok && c.typ == lexicon.Country && c.End <= out[0].Begin && !r.prefixed(t, p, c.Span) {
			c.bare = false
			return []party{c}
		}
	}
	return out
}

// ledBy is the person who heads what a phrase names: "a delegation led by
// Lavrov".
func (r *reader) ledBy(t *tree, q int) (party, bool) {
	switch t.lemmaOf(q) {
	case "delegation", "mission", "team", "group":
	default:
		return party{}, false
	}
	for i := range t.preds {
		p := &t.preds[i]
		if !p.bare || !p.passive || p.lemma != "lead" && p.lemma != "head" || p.begin < t.phrases[q].end || p.begin > t.phrases[q].end+1 {
			continue
		}
		for _, k := range t.behind(p, "by") {
			if out := r.partiesDeep(t, k, 0); len(out) == 1 && out[0].typ == lexicon.Person {
				return out[0], true
			}
		}
	}
	return party{}, false
}

// office reports whether a phrase has a word for people of a state in it.
func (t *tree) office(p *phrase) bool {
	for i := p.begin; i < p.end; i++ {
		if e := t.toks[i].entry; e != nil && e.party {
			return true
		}
	}
	return false
}

func (r *reader) partiesDeep(t *tree, q, depth int) []party {
	p := &t.phrases[q]
	if p.begin >= p.end {
		return nil
	}
	head := &t.toks[p.head]
	if depth == 0 {
		if out := r.pair(t, p); len(out) >= 2 && !r.linked(head) {
			return out
		}
		if head.class == pron {
			if out := r.pronoun(t, p); out != nil {
				return out
			}
		}
	}
	own := r.covering(head.Span, t.toks[p.begin].Begin)
	partyHead := head.entry != nil && head.entry.party && head.class != pron
	if len(own) > 0 {
		// "the president of Guatemala, Alejandro Giammattei": the person acts.
		if own[0].typ != lexicon.Person && p.apposition >= 0 && depth == 0 {
			if a := r.partiesDeep(t, p.apposition, 1); len(a) == 1 && a[0].typ == lexicon.Person && partyHead {
				return a
			}
		}
		if own[0].typ == lexicon.Country && head.upper && !partyHead || len(own) > 0 {
			return own
		}
	}
	if head.class == pron || head.class == when {
		return nil
	}
	titled := false // "Iraqi President Foo Bar", where nobody knows Foo Bar
	if head.upper && !partyHead {
		for i := p.begin; i < p.head; i++ {
			if e := t.toks[i].entry; e != nil && e.party {
				titled = true
			}
		}
	}
	if depth < 2 {
		if out := r.shortName(t, p); out != nil {
			return out
		}
	}
	if !partyHead && !titled {
		if head.upper && p.apposition >= 0 && depth == 0 { // "the Grand Mufti, Egypt's highest cleric,"
			if a := r.partiesDeep(t, p.apposition, 1); len(a) == 1 {
				return a
			}
		}
		if p.apposition >= 0 && depth == 0 && head.class == noun { // "a cleric, Nimr al-Nimr,"
			if a := r.partiesDeep(t, p.apposition, 1); len(a) == 1 && a[0].typ == lexicon.Person {
				return a
			}
		}
		return nil
	}
	if p.apposition >= 0 && depth == 0 {
		if a := r.partiesDeep(t, p.apposition, 1); len(a) == 1 && a[0].typ == lexicon.Person {
			return a
		}
	}
	// "Secretary of State Antony Blinken", "the president of Russia Vladimir Putin"
	for k := q + 1; depth == 0 && k < len(t.phrases) && k < q+3 && t.phrases[k].owner == k-1 && t.phrases[k].prep == "of"; k++ {
		n := &t.phrases[k]
		if n.head > n.begin {
			if c := r.covering(t.toks[n.head].Span, 0); len(c) == 1 && c[0].typ == lexicon.Person && c[0].Begin > t.toks[n.begin].Begin && t.toks[n.begin].class != possdet && r.in.Text[c[0].Begin-1] == ' ' && !r.possessed(t, n, c[0].End) {
				return c
			}
		}
	}
	ms := r.mentionsIn(t.toks[p.begin].Begin, head.End)
	if titled {
		// "Crown Prince Mohammed bin Nobody" where only the first name is known
		for i := len(ms) - 1; i >= 0; i-- {
			if c, ok := r.capable(ms[i]); ok && c.typ == lexicon.Person && r.in.Mentions[ms[i]].Form == link.Name && !r.possessed(t, p, c.End) {
				return []party{c}
			}
		}
	}
	for i := len(ms) - 1; i >= 0; i-- {
		c, ok := r.capable(ms[i])
		if !ok || r.prefixed(t, p, c.Span) || r.in.Mentions[ms[i]].Form == link.Pronoun {
			continue
		}
		switch c.typ {
		case lexicon.Place: // "Dhaka police"
			s := r.stateOf(c.entity)
			if s == c.entity {
				continue
			}
			c.entity, c.typ, c.place = s, lexicon.Country, false
		case lexicon.Country, lexicon.Organization, lexicon.Group:
		case lexicon.Person: // "the Clinton administration", "a Putin spokesman"
			s := r.stateOf(c.entity)
			if s == c.entity || r.entities[s].Type != lexicon.Country {
				continue
			}
			c.entity, c.typ = s, lexicon.Country
		default:
			continue
		}
		c.bare = false
		return []party{c}
	}
	// "the president of Russia", "troops from Chad", "the minister of trade of Chad"
	for k := q + 1; depth < 2 && k < len(t.phrases) && k < q+4; k++ {
		n := &t.phrases[k]
		if n.owner != k-1 || n.prep != "of" && n.prep != "from" && n.prep != "for" && n.prep != "in" {
			break
		}
		if head.entry != nil && head.entry.plural && t.phrases[k].conj != nil { // "the leaders of China and North Korea"
			var all []party
			for _, g := range t.phrases[k].conj {
				for _, c := range r.partiesDeep(t, g, depth+1) {
					if c.typ == lexicon.Country && !hasParty(all, c.entity) {
						c.bare = false
						all = append(all, c)
					}
				}
			}
			if len(all) > 1 {
				return r.chiefs(head, all)
			}
		}
		if pp := r.pair(t, &t.phrases[k]); len(pp) == 2 && depth == 0 {
			return r.chiefs(head, pp) // "officials from the two countries"
		}
		for _, c := range r.partiesDeep(t, k, depth+1) {
			if s := r.stateOf(c.entity); c.place && s != c.entity && n.prep != "for" { // "authorities in Dhaka"
				c.entity, c.typ, c.place = s, lexicon.Country, false
			}
			if c.typ == lexicon.Country || c.typ == lexicon.Organization || c.typ == lexicon.Group || c.typ == lexicon.Person && n.prep == "of" {
				c.bare = false
				return []party{c}
			}
		}
	}
	if p.apposition >= 0 && depth == 0 {
		if a := r.partiesDeep(t, p.apposition, 1); len(a) == 1 {
			return a
		}
	}
	if partyHead {
		return r.organ(t, p)
	}
	return nil
}

// covering returns the parties whose mentions cover the end of a head word:
// the longest span, and all entities of that span. from is where its phrase
// begins.
func (r *reader) covering(head token.Span, from int) []party {
	var best token.Span
	var out []party
	for _, m := range r.mentionsIn(head.Begin, head.End) {
		x := r.in.Mentions[m].Span
		if x.End < head.End {
			continue
		}
		c, ok := r.capable(m)
		if !ok {
			return nil // the head is an outlet
		}
		switch n := x.End - x.Begin; {
		case n > best.End-best.Begin:
			best, out = x, []party{c}
		case x == best && !hasParty(out, c.entity):
			out = append(out, c)
		}
	}
	return out
}

func hasParty(ps []party, id string) bool {
	for _, p := range ps {
		if p.entity == id {
			return true
		}
	}
	return false
}

// prefixed reports whether a name in a phrase is part of a compound that does
// not make it a party: "pro-Russian", "anti-China".
func (r *reader) prefixed(t *tree, p *phrase, s token.Span) bool {
	for i := p.begin; i < p.end; i++ {
		if t.toks[i].Begin != s.Begin {
			continue
		}
		return i >= p.begin+2 && t.toks[i-1].class == hyphen && (t.toks[i-2].low == "pro" || t.toks[i-2].low == "anti" || t.toks[i-2].low == "non")
	}
	return false
}

// partiesOf resolves several phrases.
func (r *reader) partiesOf(t *tree, qs []int) []party {
	var out []party
	for _, q := range qs {
		for _, p := range r.parties(t, q) {
			if !hasParty(out, p.entity) {
				out = append(out, p)
			}
		}
	}
	return out
}

// possessors returns the parties that possess a phrase: "Russia's".
func (r *reader) possessors(t *tree, q int) []party {
	p := &t.phrases[q]
	var out []party
	for i := p.begin + 1; i < p.end; i++ {
		if t.toks[i].class != poss || i > p.head {
			continue
		}
		sub := phrase{begin: p.begin, end: i, head: i - 1, owner: -1, apposition: -1, governor: -1}
		t.phrases = append(t.phrases, sub)
		out = append(out, r.partiesDeep(t, len(t.phrases)-1, 1)...)
		t.phrases = t.phrases[:len(t.phrases)-1]
	}
	if len(out) == 0 && p.begin < len(t.toks) && t.toks[p.begin].class == possdet {
		for _, m := range r.mentionsIn(t.toks[p.begin].Begin, t.toks[p.begin].End) {
			if c, ok := r.capable(m); ok {
				out = append(out, c)
			}
		}
	}
	return out
}

// modifiers returns the parties named in front of a phrase's head, possessors
// left out: "Turkish raid", "U.S.-China talks".
func (r *reader) modifiers(t *tree, q int) []party {
	p := &t.phrases[q]
	start := p.begin
	for i := p.begin; i < p.head; i++ {
		if t.toks[i].class == poss {
			start = i + 1
		}
	}
	if start >= p.head {
		return nil
	}
	var out []party
	for _, m := range r.mentionsIn(t.toks[start].Begin, t.toks[p.head].Begin) {
		c, ok := r.capable(m)
		if !ok || c.place || r.in.Mentions[m].End > t.toks[p.head].Begin || r.prefixed(t, p, c.Span) || hasParty(out, c.entity) || r.in.Mentions[m].Begin < t.toks[start].Begin {
			continue
		}
		if r.led(t, p, c.Span) {
			continue
		}
		c.bare = false
		out = append(out, c)
	}
	return out
}

// led reports whether a name is the first half of a compound such as
// "U.S.-brokered": it says who helped and not who takes part.
func (r *reader) led(t *tree, p *phrase, s token.Span) bool {
	for i := p.begin; i+2 < p.end; i++ {
		if t.toks[i].End == s.End && t.toks[i+1].class == hyphen {
			n := t.toks[i+2]
			return !n.upper && n.class != name
		}
	}
	return false
}

// trail returns the phrases that stand in a row behind phrase q, tied to it by
// prepositions: "talks / between A and B / on trade / in Geneva".
func (t *tree) trail(q int) []int {
	var out []int
	end := t.phrases[q].end
	for k := q + 1; k < len(t.phrases) && len(out) < 8; k++ {
		n := &t.phrases[k]
		if n.prep == "" {
			break
		}
		ok := true
		for i := end; i < n.begin && ok; i++ {
			switch t.toks[i].class {
			case when, adv, quote, prep, noun, name, poss, to, conj, hyphen, sub:
			case comma:
				ok = n.conj != nil && n.conj[0] != k || i+1 < len(t.toks) && t.toks[i+1].class == when || i > 0 && t.toks[i-1].class == when
			default:
				ok = false
			}
		}
		if !ok {
			break
		}
		out = append(out, k)
		end = n.end
	}
	return out
}

// tiedTo returns the parties that share a thing: "Russia's treaty with China",
// "a deal between both".
func (r *reader) tiedTo(t *tree, q int) []party {
	out := append(r.possessors(t, q), r.modifiers(t, q)...)
	for _, k := range t.trail(q) {
		if p := t.phrases[k].prep; p == "with" || p == "between" || p == "among" {
			out = append(out, r.parties(t, k)...)
		}
	}
	return out
}

// inside returns the parties a thing belongs to, is done by or is about, the
// nearest first to be found: "the shelling of Dohuk by Turkey" is Turkey's.
func (r *reader) inside(t *tree, q int) []party {
	trail := t.trail(q)
	pick := func(preps ...string) []party {
		var out []party
		for _, k := range trail {
			for _, pr := range preps {
				if t.phrases[k].prep == pr {
					for _, c := range r.parties(t, k) {
						if !c.place && !hasParty(out, c.entity) {
							out = append(out, c)
						}
					}
				}
			}
		}
		return out
	}
	if out := pick("by"); len(out) > 0 {
		return out
	}
	if out := r.possessors(t, q); len(out) > 0 {
		return out
	}
	if out := r.modifiers(t, q); len(out) > 0 {
		return out
	}
	if out := pick("with", "between", "against", "on", "toward", "towards", "from"); len(out) > 0 {
		return out
	}
	if out := pick("of", "to", "for"); len(out) > 0 {
		return out
	}
	// "three drones that the rebels had sent"
	for i := range t.preds {
		if p := &t.preds[i]; p.finite && p.relation == relative && has1(p.obj, q) && len(p.subj) == 1 && t.toks[t.phrases[p.subj[0]].head].class != pron {
			if out := withoutPlaces(r.partiesDeep(t, p.subj[0], 1)); len(out) > 0 {
				return out
			}
		}
	}
	// "a shipment promised to Egypt", "a declaration signed by both"
	for i := range t.preds {
		if p := &t.preds[i]; p.bare && p.relation == relative && has1(p.subj, q) {
			for _, k := range p.pps {
				out := withoutPlaces(r.parties(t, k))
				if len(out) > 0 {
					return out
				}
			}
		}
	}
	return nil
}
