package event

import (
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/timex"
)

// brokering are the words that make the first half of a compound the one who
// brought a thing about: "a Qatari-brokered truce".
var brokering = map[string]bool{"brokered": true, "mediated": true, "negotiated": true}

// derived adds what words inside a phrase tell on the side, to the drafts from
// before on: who brokered a deal, and who is on a visit.
func (r *reader) derived(t *tree, before int) {
	for i := range t.preds {
		r.phoned(t, i, before)
		r.retold(t, i)
	}
	for q := range t.phrases {
		ph := &t.phrases[q]
		for i := ph.begin; i < ph.head; i++ {
			switch w := &t.toks[i]; {
			case brokering[w.low] && i > ph.begin+1 && t.toks[i-1].class == hyphen:
				r.brokered(t, q, i, before)
			case w.low == "visiting" && w.class != verb:
				r.visiting(t, q, i)
			}
		}
	}
}

// phoned makes the call that "told Borrell by phone" tells of, where the verb
// made none.
func (r *reader) phoned(t *tree, i, before int) {
	p := &t.preds[i]
	if !p.finite || p.passive || p.negated || p.modal != "" || !r.vocab.speech[p.lemma] && !r.vocab.speaks[p.lemma] {
		return
	}
	at := -1
	for _, q := range p.pps {
		switch t.phrases[q].prep {
		case "by", "over":
			if l := t.lemmaOf(q); l == "phone" || l == "telephone" {
				at = t.phrases[q].head
			}
		}
	}
	if at < 0 {
		return
	}
	from := r.subjects(t, i, 0)
	to := r.partiesOf(t, append(append(append([]int(nil), p.obj...), p.iobj...), t.behind(p, "to")...))
	if len(from) != 1 || len(to) != 1 || from[0].typ != lexicon.Person || to[0].typ != lexicon.Person || from[0].entity == to[0].entity {
		return
	}
	k, _ := KindNamed("Call")
	c := draft{tree: t, pred: i, phrase: -1, tokens: [2]int{at, at}}
	c.Kind, c.Type, c.CAMEO, c.Status = k.Name, k.Type, k.CAMEO, Held
	c.Roles = []Role{{k.From, from[0].entity, from[0].Span}, {k.From, to[0].entity, to[0].Span}}
	for j := before; j < len(r.drafts); j++ {
		if d := &r.drafts[j]; d.tree == t && family(d.Kind) == k.Family && sameStates(r, d, &c) {
			return
		}
	}
	c.Date = r.date(&site{t: t, pred: p, index: i, noun: -1}, &c)
	r.side(&c, t, at, "by-phone")
}

// brokered makes the mediation that "U.S.-brokered" tells of: between the
// parties of the event that the phrase stands for.
func (r *reader) brokered(t *tree, q, at, before int) {
	ms := r.mentionsIn(t.toks[at-2].Begin, t.toks[at-2].End)
	if len(ms) != 1 {
		return
	}
	c, ok := r.capable(ms[0])
	if !ok || c.place {
		return
	}
	for i := len(r.drafts) - 1; i >= before; i-- {
		d := &r.drafts[i]
		if d.tree != t || len(d.Roles) < 2 || d.phrase != q && (d.pred < 0 || !has1(t.preds[d.pred].obj, q)) {
			continue
		}
		k, _ := KindNamed("Mediation")
		m := draft{tree: t, frame: d.frame, pred: d.pred, phrase: q, tokens: [2]int{at, at}}
		m.Kind, m.Type, m.CAMEO, m.Status = k.Name, k.Type, k.CAMEO, d.Status
		if m.Status == Planned {
			m.Status = Held // what is brokered already may yet be signed
		}
		m.Roles = append(m.Roles, Role{k.From, c.entity, c.Span})
		for _, x := range d.Roles {
			if r.state(x.Entity) != r.state(c.entity) {
				m.Roles = append(m.Roles, Role{k.To, x.Entity, x.Span})
			}
		}
		if len(m.Roles) < 3 {
			return
		}
		r.side(&m, t, at, "brokered")
		return
	}
}

// visiting makes the visit that "told visiting Foreign Minister Lavrov" tells
// of: to the state of whoever met or spoke to the visitor.
func (r *reader) visiting(t *tree, q, at int) {
	g := t.phrases[q].governor
	if g < 0 || has1(t.preds[g].subj, q) {
		return
	}
	guest := r.parties(t, q)
	host := r.subjects(t, g, 0)
	if len(guest) != 1 || len(host) != 1 || guest[0].place || guest[0].bare || host[0].place {
		return
	}
	to := r.state(host[0].entity)
	if e := r.entities[to]; e == nil || e.Type != lexicon.Country || to == r.state(guest[0].entity) {
		return
	}
	k, _ := KindNamed("Visit")
	v := draft{tree: t, pred: g, phrase: q, tokens: [2]int{at, at}}
	v.Kind, v.Type, v.CAMEO, v.Status = k.Name, k.Type, k.CAMEO, Held
	v.Roles = []Role{{k.From, guest[0].entity, guest[0].Span}, {k.To, to, host[0].Span}}
	s := &site{t: t, pred: &t.preds[g], index: g, noun: -1}
	v.Date = r.date(s, &v)
	r.side(&v, t, at, "visiting")
}

// side adds a draft that a word at token at tells of on the side.
func (r *reader) side(d *draft, t *tree, at int, rule string) {
	d.Trigger, d.Sentence, d.Rule = t.toks[at].Span, r.index, rule
	if d.Date.Basis == "" {
		d.Date = Date{Basis: NoBasis}
		d.Date.Precision = timex.Unknown
	}
	d.Confidence = 0.45
	r.drafts = append(r.drafts, *d)
}
