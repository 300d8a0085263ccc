package event

import (
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/token"
)

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
		if (len(from) > 0 || s.t.denied(s.noun) >= 0 || f.kind.Name == "Call" || f.kind.Name == "Declaration" || f.kind.Name == "Agreement") && len(r.at(s, ofPoss)) == 0 {
			for _, c := range r.companions(s, f) {
				if !hasParty(from, c.entity) {
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
			from = r.custodian(s, f)
		}
		if len(from) == 0 {
			from = r.companions(s, f)
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
		if len(to) == 0 {
			to = r.goal(s, f, from)
		}
		if len(to) == 0 && f.toState && s.noun < 0 {
			to = r.owners(s, f, from)
		}
		if len(to) == 0 && f.mutual && len(from) == 2 {
			from, to = from[:1], from[1:]
		}
		if len(to) == 0 && (f.need.to || f.kind.Quad == 3) {
			to = r.answered(s, f, from)
		}
		if len(to) == 0 && f.need.to {
			to = r.sharedTarget(s, f, from)
		}
		if f.need.to && len(to) == 0 || f.need.person && from[0].typ != lexicon.Person && (from[0].typ != lexicon.Country || from[0].bare) {
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
	r.around(s, f, append(from[:len(from):len(from)], to...))
	status, ok := r.status(s, f)
	if !ok {
		return d, false
	}
	if f.kind.Name == "Criticism" && len(to) == 0 && status != Held {
		return d, false // somebody may yet criticise something
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
	if f.need.place && d.Place == "" {
		return d, false
	}
	r.summit(&d)
	r.byPhone(s, &d)
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
	if c.place && (f.kind.Quad == 3 && (x == "on" || x == "from" || x == "to" || x == pp || x == csubj || x == dig) || x == subj || x == obj || x == lsubj || x == iobj || x == "with" || x == "between" || x == "against") && !(f.toState && x != subj && x != lsubj) {
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
	if s.pred != nil && (s.noun < 0 || s.light || s.beside || has1(s.pred.subj, s.noun)) && look(s.pred.pps) {
		return
	}
	for _, c := range to {
		if c.place && strings.HasPrefix(c.entity, "place:") {
			d.Place = c.entity
			return
		}
	}
}

// custodian is who arrested somebody where nobody says: "was jailed in Russia in
// 2006" was Russia's doing.
func (r *reader) custodian(s *site, f *frame) []party {
	if f.kind.Name != "Arrest" || s.pred == nil || s.noun >= 0 || !s.pred.passive {
		return nil
	}
	if out := r.arresting(s); out != nil {
		return out
	}
	for _, q := range s.t.behind(s.pred, "in") {
		h := s.t.toks[s.t.phrases[q].head].Span
		for _, c := range r.covering(h, 0) {
			id := c.entity
			if c.place {
				id = r.stateOf(id)
			}
			if e := r.entities[id]; e != nil && e.Type == lexicon.Country {
				return []party{{entity: id, Span: c.Span, typ: e.Type, guessed: true}}
			}
		}
	}
	return nil
}

// arresters are those who tell of arrests that they have made.
var arresters = map[string]bool{"police": true, "policeman": true, "authority": true, "prosecutor": true, "army": true, "navy": true, "military": true, "soldier": true}

// arresting is who tells of an arrest: "was detained on Monday, Iranian police
// said".
func (r *reader) arresting(s *site) []party {
	a := r.attribution(s, &draft{Claim: Claim{Trigger: s.t.toks[s.pred.main].Span}})
	if a == nil {
		return nil
	}
	for q := range s.t.phrases {
		ph := &s.t.phrases[q]
		if s.t.toks[ph.begin].Begin <= a.Begin && a.End <= s.t.toks[ph.end-1].End && arresters[s.t.lemmaOf(q)] {
			if out := r.parties(s.t, q); len(out) == 1 && out[0].entity == a.Entity {
				out[0].guessed = true
				return out
			}
		}
	}
	return nil
}
