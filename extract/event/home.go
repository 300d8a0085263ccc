package event

import (
	"strings"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
)

// settle finds the state an article is set in: the one named most, if nothing
// comes near it, or the one of the dateline if the article goes on to name it.
// It is "" where that cannot be told. Bare words for the organs of a state
// ("police", "the government") are taken to be of that state.
func (r *reader) settle() {
	count := map[string]int{}
	total := 0
	first := ""
	for _, m := range r.order {
		x := &r.in.Mentions[m]
		if x.Form == link.Pronoun || x.Form == link.Nominal {
			continue
		}
		e := r.entities[x.Entity]
		if e == nil || e.Sector == "MED" {
			continue
		}
		s := r.state(x.Entity)
		if r.entities[s] == nil || r.entities[s].Type != lexicon.Country {
			continue
		}
		if first == "" && r.atFront(x.Begin) && (e.Type == lexicon.Place || e.Type == lexicon.Country) {
			first = s
		}
		count[s]++
		total++
	}
	best, second := "", ""
	for s, n := range count {
		switch {
		case best == "" || n > count[best] || n == count[best] && s < best:
			best, second = s, best
		case second == "" || n > count[second] || n == count[second] && s < second:
			second = s
		}
	}
	switch {
	case best == "":
	case best == first && count[best]*5 >= total*2, count[best] >= 3 && count[best]*2 >= total && count[best] >= 2*count[second]:
		r.home = best
	case first != "" && count[first] >= 3 && count[first]*2 > count[best]:
		r.home = first
	}
}

// atFront reports whether byte pos is where a dateline stands: at the very
// front of the first block of the body.
func (r *reader) atFront(pos int) bool {
	for _, b := range r.in.Blocks {
		if b.Kind == article.Body {
			return pos >= b.Begin && pos < b.Begin+4
		}
	}
	return false
}

// organ resolves a bare role noun: the state that such people were said to be
// of before in this article, else the state the article is set in.
func (r *reader) organ(t *tree, p *phrase) []party {
	head := &t.toks[p.head]
	lemma := head.entry.noun
	if who := r.bearer(lemma, head.Begin); who != "" && chief[lemma] && t.toks[p.begin].low == "the" && p.head == p.begin+1 {
		return []party{{entity: who, Span: head.Span, typ: lexicon.Person, guessed: true}}
	}
	id := r.bodyOf(lemma, head.Begin)
	if id == "" {
		organ := r.vocab.organs[lemma]
		for i := p.begin; i < p.head && !organ; i++ { // "police leadership"
			e := t.toks[i].entry
			organ = t.toks[i].class == noun && e != nil && r.vocab.organs[e.noun]
		}
		if !organ {
			return nil
		}
		id = r.home
	}
	if id == "" || r.entities[id] == nil {
		return nil
	}
	// Only what nothing qualifies: no other name, no "foreign", no "some".
	for i := p.begin; i < p.head; i++ {
		w := &t.toks[i]
		switch {
		case w.class == det && w.low != "the":
			if w.low == "a" || w.low == "an" || w.low == "another" || w.low == "no" || w.low == "any" || w.low == "other" || w.low == "some" {
				return nil
			}
		case w.class == name, w.upper && i > p.begin && !r.recased, w.class == poss, w.class == possdet, w.class == hyphen:
			return nil
		case w.low == "foreign" && lemma != "ministry" && lemma != "minister", w.low == "other", w.low == "rebel", w.low == "former":
			return nil
		}
	}
	return []party{{entity: id, Span: head.Span, typ: r.entities[id].Type, guessed: true}}
}

// bodies notes of what state each role noun is said to be, where it is said:
// "Iranian police", "Turkey's army".
func (r *reader) bodies() {
	for _, m := range r.order {
		x := &r.in.Mentions[m]
		if e := r.entities[x.Entity]; e == nil || e.Type != lexicon.Country || x.Form == link.Pronoun || x.End > len(r.text) {
			continue
		}
		rest := r.text[x.End:min(len(r.text), x.End+40)]
		rest = strings.TrimPrefix(strings.TrimPrefix(rest, "'s"), "’s")
		if !strings.HasPrefix(rest, " ") {
			continue
		}
		for i, w := range strings.Fields(rest) {
			e := r.vocab.words[strings.TrimRight(w, ".,;:")]
			if e != nil && e.party {
				r.roles[e.noun] = append(r.roles[e.noun], titled{x.Entity, x.Begin})
				break
			}
			if i == 2 || e == nil || e.class != adj {
				break
			}
		}
	}
}

// bodyOf is the state that a role noun was last said to be of before byte pos.
func (r *reader) bodyOf(lemma string, pos int) string {
	ts := r.roles[lemma]
	if i := before(ts, pos); i > 0 {
		return ts[i-1].entity
	}
	return ""
}
