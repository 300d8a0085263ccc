package event

import (
	"github.com/entente-graph/entente/extract/lexicon"
)

// attribution finds who says so: the subject of the verb of speech that
// governs the claim, of one that stands behind it ("…, Peskov said"), or who
// follows "according to". Outlets count here.
func (r *reader) attribution(s *site, d *draft) *Attribution {
	t := s.t
	from := s.index
	if from < 0 && s.noun >= 0 {
		from = r.enclosing(t, t.phrases[s.noun].begin)
	}
	for i, n := from, 0; i >= 0 && n < 6; n++ {
		p := &t.preds[i]
		if p.governor < 0 {
			break
		}
		if p.relation == complement && r.vocab.speech[t.preds[p.governor].lemma] {
			if a := r.source(t, p.governor); a != nil {
				return a
			}
		}
		i = p.governor
	}
	at := t.find(d.Trigger.Begin)
	for i := range t.preds {
		p := &t.preds[i]
		if p.begin <= at || p.clause >= 0 || i == s.index || !r.vocab.speech[p.lemma] || !p.finite || len(p.subj) == 0 {
			continue
		}
		// "…, Peskov said." and "…," said Peskov
		f := min(t.phrases[p.subj[0]].begin, p.begin)
		if f > at && f > 0 && (t.toks[f-1].class == comma || t.toks[f-1].class == quote) {
			if a := r.source(t, i); a != nil {
				return a
			}
		}
	}
	for i := 0; i+2 < len(t.toks); i++ {
		if t.toks[i].low != "according" || t.toks[i+1].low != "to" {
			continue
		}
		for q := range t.phrases {
			if t.phrases[q].begin > i+1 {
				return r.sourcePhrase(t, q)
			}
		}
	}
	return nil
}

// enclosing is the last predicate in front of token i, or -1.
func (r *reader) enclosing(t *tree, i int) int {
	best := -1
	for k := range t.preds {
		if t.preds[k].finite && t.preds[k].begin < i {
			best = k
		}
	}
	if best >= 0 && t.preds[best].clause < 0 && r.vocab.speech[t.preds[best].lemma] {
		return -1
	}
	// A noun in the subject of a clause stands in front of its verb.
	for k := range t.preds {
		p := &t.preds[k]
		if p.relation == complement && p.governor >= 0 && t.preds[p.governor].end <= i && p.begin > i {
			return k
		}
	}
	return best
}

// source is the subject of predicate i as a source.
func (r *reader) source(t *tree, i int) *Attribution {
	for _, q := range t.preds[i].subj {
		if a := r.sourcePhrase(t, q); a != nil {
			return a
		}
	}
	return nil
}

// sourcePhrase is the entity a phrase stands for as a source.
func (r *reader) sourcePhrase(t *tree, q int) *Attribution {
	if ps := r.parties(t, q); len(ps) > 0 {
		return &Attribution{ps[0].entity, ps[0].Span}
	}
	h := t.toks[t.phrases[q].head].Span
	for _, m := range r.mentionsIn(h.Begin, h.End) {
		x := r.in.Mentions[m]
		if r.entities[x.Entity] != nil {
			return &Attribution{x.Entity, x.Span}
		}
	}
	return nil
}

// telling are the verbs of speech whose saying can itself be what happened.
var telling = map[string]bool{"say": true, "announce": true, "state": true, "declare": true, "claim": true, "insist": true, "assert": true, "confirm": true, "maintain": true, "reveal": true, "disclose": true, "tell": true}

// statements adds a statement for each verb of speech that tells of another
// state and whose content made no claim of its own: "Russia said most North
// Korean workers were repatriated". The other state must be what the clause is
// about, that is, in its subject.
func (r *reader) statements(t *tree, before int) {
	for i := range t.preds {
		p := &t.preds[i]
		if !telling[p.lemma] || p.clause < 0 || p.negated || p.modal != "" || !p.finite {
			continue
		}
		if p.sub != "" {
			continue
		}
		made := false
		for _, d := range r.drafts[before:] {
			if d.tokens[0] >= p.begin {
				made = true
			}
		}
		if made {
			continue
		}
		s := &site{t: t, pred: p, index: i, noun: -1}
		from := r.at(s, subj)
		if len(from) == 0 || from[0].place || !r.official(from[0]) {
			continue
		}
		c := &t.preds[p.clause]
		var to []party
		for _, q := range c.subj {
			to = append(to, r.parties(t, q)...)
			if len(to) == 0 {
				to = append(to, r.inside(t, q)...)
			}
			if len(to) == 0 {
				// "the majority of North Korean workers"
				for _, k := range t.trail(q) {
					if t.phrases[k].prep == "of" {
						to = append(to, r.parties(t, k)...)
					}
				}
			}
		}
		d := draft{tree: t, pred: i, phrase: -1}
		k, rule := r.tone(t, c)
		if k.Name != "Statement" {
			if p.lemma == "tell" && (len(to) == 0 || k.Name == "Threat") { // "told them that they would bear the consequences"
				to = append(to, r.at(s, obj)...)
			}
			for _, prep := range []string{"for", "against", "on"} { // "said the consequences would be grave for …"
				if len(to) == 0 {
					to = withoutPlaces(r.partiesOf(t, t.behind(c, prep)))
				}
			}
		}
		if k.Name == "Statement" && p.lemma == "tell" {
			continue
		}
		for _, x := range to {
			if x.place || r.state(x.entity) == r.state(from[0].entity) {
				continue
			}
			d.Roles = append(d.Roles, Role{k.To, x.entity, x.Span})
		}
		if len(d.Roles) == 0 {
			continue
		}
		d.Roles = append([]Role{{k.From, from[0].entity, from[0].Span}}, d.Roles...)
		d.Kind, d.Type, d.CAMEO, d.Status = k.Name, k.Type, k.CAMEO, Held
		d.Trigger, d.Sentence, d.Rule = t.toks[p.main].Span, r.index, rule
		d.Date = r.date(s, &d)
		d.Confidence = 0.3
		d.tokens = [2]int{p.main, p.main}
		r.drafts = append(r.drafts, d)
	}
}

// tone is the kind of a statement by what its clause, of predicate c, says of
// the other party: that it must do something is a request, that it did wrong a
// criticism, that it will pay for it a threat.
func (r *reader) tone(t *tree, c *predicate) (Kind, string) {
	name, rule := "Statement", "said-of"
	switch {
	case c.modal == "must" || c.modal == "should" || c.modal == "ought":
		name, rule = "Request", "said-must"
	default:
		begin := c.begin
		if len(c.subj) > 0 && t.phrases[c.subj[0]].begin < begin { // "the consequences will be grave"
			begin = t.phrases[c.subj[0]].begin
		}
		for i := begin; i < len(t.toks); i++ {
			tone := r.vocab.tone[t.toks[i].low]
			switch {
			case tone == "" || c.negated || i < c.begin && tone != "threat":
				continue
			case tone == "threat" && (c.modal == "will" || c.modal == "would"):
				name, rule = "Threat", "said-threat"
			case tone == "criticism":
				name, rule = "Criticism", "said-bad"
			case tone == "praise":
				name, rule = "Endorsement", "said-good"
			default:
				continue
			}
			break
		}
	}
	k, _ := KindNamed(name)
	return k, rule
}

// official reports whether a party speaks for a state or an organisation.
func (r *reader) official(p party) bool {
	e := r.entities[p.entity]
	if e == nil {
		return false
	}
	switch e.Type {
	case lexicon.Country:
		return true
	case lexicon.Organization:
		switch e.Sector {
		case "GOV", "MIL", "LEG", "JUD", "IGO":
			return true
		}
		return false
	case lexicon.Person, lexicon.Group:
		return e.Country != "" || e.Sector == "IGO" || e.Sector == "GOV"
	}
	return false
}

// prune drops what one sentence tells twice: of drafts of one family with the
// same parties the first and surest stays, and a statement gives way to
// anything stronger by the same speaker.
func (r *reader) prune(before int) {
	ds := r.drafts[before:]
	out := ds[:0]
	for i := range ds {
		dup := false
		for j := range out {
			if ds[i].Rule == "exchange-messages" && ds[i].Trigger == out[j].Trigger {
				continue // there and back
			}
			if family(ds[i].Kind) == family(out[j].Kind) && sameStates(r, &ds[i], &out[j]) && !apart(ds[i].Date, out[j].Date) {
				if betterDate(ds[i].Date, out[j].Date) {
					ds[i].Roles = pickRoles(out[j].Roles, ds[i].Roles)
					out[j] = ds[i]
				}
				dup = true
				break
			}
		}
		if !dup {
			out = append(out, ds[i])
		}
	}
	r.drafts = r.drafts[:before+len(out)]
}

func pickRoles(a, b []Role) []Role {
	if len(a) > len(b) {
		return a
	}
	return b
}

// apart reports whether words date two drafts to days that do not meet: they
// are two events.
func apart(a, b Date) bool {
	return a.Words != nil && b.Words != nil && (a.Start > b.End || b.Start > a.End)
}

// betterDate reports whether a dates by words and b does not.
func betterDate(a, b Date) bool {
	return a.Words != nil && b.Words == nil
}

// family is the family of a kind: planned meetings and agreements with those
// that took place.
func family(kind string) string {
	k, _ := KindNamed(kind)
	return k.Family
}

// sameStates reports whether two drafts have the same parties, people taken to
// their state.
func sameStates(r *reader, a, b *draft) bool {
	set := func(d *draft) map[string]bool {
		m := map[string]bool{}
		for _, x := range d.Roles {
			m[r.state(x.Entity)] = true
		}
		return m
	}
	x, y := set(a), set(b)
	if len(x) != len(y) {
		return false
	}
	for k := range x {
		if !y[k] {
			return false
		}
	}
	return true
}
