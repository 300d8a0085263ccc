package event

import (
	"strings"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/token"
)

// match tries the frames at each verb and event noun of a sentence and adds a
// draft for each that fits.
func (r *reader) match(t *tree) {
	consumed := make([]bool, len(t.preds)) // predicates that are another's content
	for i := range t.preds {
		p := &t.preds[i]
		if consumed[i] || p.main < 0 {
			continue
		}
		for _, f := range r.vocab.verbs[p.lemma] {
			d, ok := r.tryVerb(t, i, f)
			if !ok {
				continue
			}
			r.drafts = append(r.drafts, calls(t, i, d)...)
			if f.consume {
				consume(t, i, consumed)
			}
			break
		}
	}
	for q := range t.phrases {
		h := &t.toks[t.phrases[q].head]
		if h.class != noun || h.entry == nil || h.entry.noun == "" {
			continue
		}
		fs := r.vocab.nouns[h.entry.noun]
		if len(fs) == 0 {
			continue
		}
		if g := t.phrases[q].governor; g >= 0 && consumed[g] {
			continue
		}
		for _, f := range fs {
			if d, ok := r.tryNoun(t, q, f); ok {
				r.drafts = append(r.drafts, d)
				break
			}
		}
	}
}

// calls makes one draft for each of several people that one person called in
// turn: "Trump called Moon and Abe" is two calls.
func calls(t *tree, i int, d draft) []draft {
	if d.Kind != "Call" || len(d.Roles) < 3 {
		return []draft{d}
	}
	p := &t.preds[i]
	caller := -1
	for k, x := range d.Roles {
		for _, q := range p.subj {
			if ph := &t.phrases[q]; len(p.subj) == 1 && t.toks[ph.begin].Begin <= x.Begin && x.End <= t.toks[ph.end-1].End {
				caller = k
			}
		}
	}
	if caller < 0 {
		return []draft{d}
	}
	var out []draft
	for k, x := range d.Roles {
		if k != caller {
			c := d
			c.Roles = []Role{d.Roles[caller], x}
			out = append(out, c)
		}
	}
	return out
}

// consume marks what predicate i says the content of: its infinitive and its
// clause, and theirs.
func consume(t *tree, i int, consumed []bool) {
	for k := range t.preds { // "to return envoys and to open a dialogue"
		if t.preds[k].relation == infinitive && t.preds[k].governor == i {
			consumed[k] = true
		}
	}
	for _, k := range []int{t.preds[i].inf, t.preds[i].clause} {
		if k >= 0 && k > i {
			consumed[k] = true
			consume(t, k, consumed)
			for j := range t.preds {
				if t.preds[j].relation == coordinate && t.preds[j].governor == k && j > k {
					consumed[j] = true
				}
			}
		}
	}
}

// tryVerb tries a frame at predicate i.
func (r *reader) tryVerb(t *tree, i int, f *frame) (draft, bool) {
	p := &t.preds[i]
	s := &site{t: t, pred: p, index: i, noun: -1, tied: len(f.all) > 0}
	if !r.trigger(s, f) {
		return draft{}, false
	}
	if !r.objectFits(s, f) || !r.restFits(s, f) {
		return draft{}, false
	}
	// "Iran, which backs Hamas", "Iran funds Hamas": a habit, no event.
	if p.present && !p.perfect && !p.passive && p.modal == "" && p.finite && r.kind == article.Body && t.toks[p.main].form&(base|third) != 0 &&
		(!verbal[f.kind.Type] || p.relation == relative) {
		return draft{}, false
	}
	w := &t.toks[p.main]
	return r.fill(s, f, w.Span)
}

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

// hasPrep reports whether predicate p has preposition or particle w.
func (r *reader) hasPrep(t *tree, p *predicate, w string) bool {
	if len(t.behind(p, w)) > 0 {
		return true
	}
	for _, q := range p.pps { // "pulled the U.S. out of the accord"
		if at := t.phrases[q].prepAt; at > p.end && t.toks[at-1].low == w && t.toks[at-1].class == prep {
			return true
		}
	}
	for i := p.end; i < len(t.toks) && i < p.end+2; i++ {
		if t.toks[i].low == w && (t.toks[i].class == prep || t.toks[i].class == to || t.toks[i].class == sub) {
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
		if o := t.phrases[q].owner; o < 0 || has1(p.obj, o) || len(r.parties(t, o)) > 0 {
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

// tryNoun tries a frame at the event noun that heads phrase q.
func (r *reader) tryNoun(t *tree, q int, f *frame) (draft, bool) {
	ph := &t.phrases[q]
	h := &t.toks[ph.head]
	s := &site{t: t, index: -1, noun: q, trail: t.trail(q)}
	if !r.nounFits(t, q, f) {
		return draft{}, false
	}
	r.carrier(s, f)
	return r.fill(s, f, h.Span)
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
	if i := ph.begin; t.toks[i].low == "no" || t.toks[i].low == "any" || t.toks[i].low == "every" {
		return false
	}
	return true
}

// carrier finds the verb a noun hangs on, and whether it lends the noun its
// subject.
func (r *reader) carrier(s *site, f *frame) {
	t := s.t
	ph := &t.phrases[s.noun]
	isLight := func(p *predicate) bool {
		for _, tr := range f.light {
			if tr.lemma != p.lemma {
				continue
			}
			if len(tr.with) == 0 {
				return true
			}
			for _, w := range tr.with {
				if ph.prep == w || r.hasPrep(t, p, w) {
					return true
				}
			}
		}
		return false
	}
	if g := ph.governor; g >= 0 {
		p := &t.preds[g]
		direct := has1(p.obj, s.noun)
		s.pred, s.index = p, g
		if isLight(p) && (direct || ph.prep != "" && r.particle(f, p.lemma, ph.prep)) && !p.passive {
			s.light = true
			return
		}
		if !direct {
			s.pred, s.index = p, g
			return
		}
		return
	}
	for i := range t.preds {
		p := &t.preds[i]
		if !has1(p.subj, s.noun) {
			continue
		}
		if s.pred == nil || p.passive && isLight(p) {
			s.pred, s.index = p, i
			s.light = p.passive && isLight(p)
		}
		if s.light {
			return
		}
	}
}

// particle reports whether the frame's light verb wants the noun behind that
// preposition: "engage in talks".
func (r *reader) particle(f *frame, lemma, prep string) bool {
	for _, tr := range f.light {
		if tr.lemma == lemma {
			for _, w := range tr.with {
				if w == prep {
					return true
				}
			}
		}
	}
	return false
}

// fill finds the parties of a frame at a site and makes the draft.
func (r *reader) fill(s *site, f *frame, trig token.Span) (draft, bool) {
	d := draft{tree: s.t, frame: f, pred: s.index, phrase: s.noun}
	var from, to []party
	if len(f.all) > 0 {
		for _, x := range f.all {
			for _, c := range r.at(s, x) {
				if c = r.speaking(f, x, c); !c.place && !hasParty(from, c.entity) {
					from = append(from, c)
				}
			}
		}
		from = r.distinct(from)
		if f.need.obj && len(r.at(s, obj)) == 0 {
			return d, false
		}
		if f.need.persons && (len(from) < 2 || !persons(from)) {
			return d, false
		}
		if len(from) < 2 && !r.antecedentParties(s, f, &from) {
			return d, false
		}
	} else {
		for _, x := range f.from {
			for _, c := range r.at(s, x) {
				if c = r.speaking(f, x, c); !c.place {
					from = append(from, c)
				}
			}
			if len(from) > 0 {
				break
			}
		}
		if len(from) == 0 {
			return d, false
		}
		for _, x := range f.to {
			for _, c := range r.at(s, x) {
				if c = r.speaking(f, x, c); c.place && !f.toState && f.party != "place" {
					continue
				}
				if f.kind.Type == "STATEMENT" && r.state(c.entity) == r.state(from[0].entity) && c.typ != lexicon.Organization {
					continue // one speaks of others
				}
				if f.kind.Name == "ExpulsionOrBreak" && r.state(c.entity) == r.state(from[0].entity) {
					continue // its own ambassador
				}
				if !hasParty(from, c.entity) && !r.sameState(from, c) {
					to = append(to, c)
				}
			}
			if len(to) > 0 {
				break
			}
		}
		if len(to) == 0 && f.mutual && len(from) == 2 {
			from, to = from[:1], from[1:]
		}
		if len(to) == 0 && f.need.to {
			to = r.answered(s, f, from)
		}
		if len(to) == 0 && f.need.to {
			to = r.sharedTarget(s, f, from)
		}
		if f.need.to && len(to) == 0 || f.need.person && from[0].typ != lexicon.Person {
			return d, false
		}
		if f.need.two && len(from) < 2 && len(to) == 0 {
			return d, false
		}
		if f.people && bareStates(from) {
			return d, false
		}
	}
	d.Kind, d.Type, d.CAMEO = f.kind.Name, f.kind.Type, f.kind.CAMEO
	d.Trigger, d.Sentence, d.Rule = trig, r.index, f.name
	status, ok := r.status(s, f)
	if !ok {
		return d, false
	}
	d.Status = status
	if status == Planned {
		r.replan(&d)
	}
	d.Date = r.date(s, &d)
	if f.need.date && d.Date.Start == "" {
		return d, false
	}
	k, _ := KindNamed(d.Kind)
	for _, c := range from {
		d.Roles = append(d.Roles, Role{k.From, c.entity, c.Span})
	}
	toRole := k.To
	if toRole == "" {
		toRole = k.From
	}
	for _, c := range to {
		id := c.entity
		if c.place {
			id = r.stateOf(id)
		}
		d.Roles = append(d.Roles, Role{toRole, id, c.Span})
	}
	r.place(s, &d, from, to)
	r.summit(&d)
	d.Attribution = r.attribution(s, &d)
	guessed := false
	for _, c := range append(from[:len(from):len(from)], to...) {
		guessed = guessed || c.guessed
	}
	d.Confidence = r.confidence(s, f, &d, guessed)
	d.tokens = [2]int{s.t.find(trig.Begin), s.t.find(trig.End - 1)}
	return d, true
}

// verbal are the types whose events are words between parties.
var verbal = map[string]bool{"SUPPORT": true, "AGREE": true, "CONCEDE": true, "REQUEST": true, "ACCUSE": true, "REJECT": true, "THREATEN": true, "STATEMENT": true}

// speaking takes a capital that speaks or is spoken to for its state: "asked
// Beijing to", "Tehran condemned".
func (r *reader) speaking(f *frame, x slot, c party) party {
	if c.place && (x == subj || x == obj || x == lsubj || x == iobj || x == "with" || x == "between" || x == "against") && !(f.toState && x != subj && x != lsubj) {
		if s := r.stateOf(c.entity); s != c.entity {
			c.entity, c.typ, c.place = s, lexicon.Country, false
		}
	}
	return c
}

// find is the token at byte pos.
func (t *tree) find(pos int) int {
	for i := range t.toks {
		if t.toks[i].End > pos {
			return i
		}
	}
	return len(t.toks) - 1
}

// replan turns a meeting or an agreement that is to come into the kinds the
// ontology has for them.
func (r *reader) replan(d *draft) {
	var k Kind
	switch d.Kind {
	case "Summit", "Meeting", "Negotiation", "Call":
		k, _ = KindNamed("PlannedMeeting")
	case "Agreement", "Declaration":
		k, _ = KindNamed("PlannedAgreement")
	default:
		return
	}
	d.Kind, d.Type, d.CAMEO = k.Name, k.Type, k.CAMEO
}

// state is the entity id of the state a party belongs to, or the party itself.
func (r *reader) state(id string) string {
	if e := r.entities[id]; e != nil {
		if e.Type == lexicon.Country {
			return id
		}
		if e.Country != "" {
			return "country:" + e.Country
		}
	}
	return id
}

// stateOf is the state a place lies in if the document lists it, else the
// place.
func (r *reader) stateOf(id string) string {
	if s := r.state(id); r.entities[s] != nil {
		return s
	}
	return id
}

// distinct drops a state that is named beside one of its own people or bodies:
// they act for it.
func (r *reader) distinct(ps []party) []party {
	var out []party
	for i, p := range ps {
		redundant := false
		for j, q := range ps {
			if i != j && p.entity != q.entity && r.state(q.entity) == p.entity {
				redundant = true
			}
		}
		if !redundant {
			out = append(out, p)
		}
	}
	return out
}

// sameState reports whether a party is the state of one that acts, or one of
// its own: nobody condemns, visits or sanctions himself. People of one state
// may well meet each other.
func (r *reader) sameState(from []party, c party) bool {
	for _, p := range from {
		if p.entity == r.state(c.entity) && c.typ == lexicon.Country || r.state(p.entity) == c.entity || c.place && r.state(c.entity) == r.state(p.entity) {
			return true
		}
	}
	return false
}

// persons reports whether all parties are people, by name or by an office
// whose holder nobody knows.
func persons(ps []party) bool {
	for _, p := range ps {
		if p.typ != lexicon.Person && p.bare {
			return false
		}
	}
	return true
}

func bareStates(ps []party) bool {
	for _, p := range ps {
		if !p.bare {
			return false
		}
	}
	return true
}

// place finds where it took place: a place or state behind "in" or "at" that
// plays no part.
func (r *reader) place(s *site, d *draft, from, to []party) {
	look := func(qs []int) bool {
		for _, q := range qs {
			pr := s.t.phrases[q].prep
			if pr != "in" && pr != "at" && pr != "near" && pr != "outside" {
				continue
			}
			h := s.t.toks[s.t.phrases[q].head].Span
			for _, m := range r.mentionsIn(h.Begin, h.End) {
				e := r.entities[r.in.Mentions[m].Entity]
				if e != nil && (e.Type == lexicon.Place || e.Type == lexicon.Country) && !hasParty(from, e.ID) && !hasParty(to, e.ID) {
					d.Place = e.ID
					return true
				}
			}
		}
		return false
	}
	if look(s.trail) {
		return
	}
	if s.pred != nil && (s.noun < 0 || s.light || has1(s.pred.subj, s.noun)) && look(s.pred.pps) {
		return
	}
	for _, c := range to {
		if c.place && strings.HasPrefix(c.entity, "place:") {
			d.Place = c.entity
			return
		}
	}
}
