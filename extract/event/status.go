package event

import "github.com/entente-graph/entente/extract/article"

// status works out how far a claim's event is said to have happened. ok is
// false when the words say so little that there is no claim: a wish, a
// condition without parties, an event that was put off.
func (r *reader) status(s *site, f *frame) (Status, bool) {
	if f.planned {
		return Planned, true
	}
	st := Held
	if s.noun >= 0 {
		n, ok := r.nounStatus(s, f)
		if !ok {
			return n, false
		}
		st = n
	} else {
		st = r.predStatus(s.t, s.index, 0)
	}
	if st == Held && r.hedged(s) {
		st = Alleged
	}
	if st == Hypothetical {
		return st, false
	}
	return st, true
}

// rank orders statuses by how far they are from having happened.
var rank = map[Status]int{Held: 0, Alleged: 1, Planned: 2, Denied: 3, Hypothetical: 4}

func worse(a, b Status) Status {
	if rank[b] > rank[a] {
		return b
	}
	return a
}

var accusing = map[string]bool{"allege": true, "accuse": true, "claim": true, "suspect": true, "contend": true, "charge": true}

// predStatus is the status of what predicate i says, by its own auxiliaries
// and by what governs it.
func (r *reader) predStatus(t *tree, i, depth int) Status {
	p := &t.preds[i]
	st := Held
	switch p.modal {
	case "will":
		st = Planned
	case "would":
		st = Hypothetical
		if p.relation == complement && p.governor >= 0 && r.vocab.speech[t.preds[p.governor].lemma] {
			st = Planned
		}
	case "could", "may", "might", "should", "must", "can", "ought":
		st = Hypothetical
	}
	if p.negated {
		st = worse(st, Denied)
	}
	if p.sub == "if" || p.sub == "unless" || p.sub == "whether" || p.sub == "lest" {
		return Hypothetical
	}
	g := p.governor
	if g < 0 || depth > 4 {
		return st
	}
	above := &t.preds[g]
	switch p.relation {
	case infinitive:
		up := r.predStatus(t, g, depth+1)
		switch o := r.vocab.outlook[above.lemma]; {
		case tribute[p.lemma]: // "gathered to mark the day": they did
			st = worse(st, up)
		case above.lemma == "look":
			st = worse(st, Planned)
		case above.lemma == "be":
			st = worse(st, r.beTo(t, above))
		case above.lemma == "go" && t.toks[above.main].form&gerund != 0: // "is going to stage"
			st = worse(st, Planned)
		case o == asPlanned, above.lemma == "accept" && len(above.obj) == 1 && t.lemmaOf(above.obj[0]) == "invitation":
			st = worse(st, Planned)
		case o == asHeld:
		case o == asDenied: // "failed to reach an agreement" makes none
			st = Hypothetical
		case motion[above.lemma]:
			st = worse(st, Planned)
		default:
			st = worse(st, Hypothetical)
		}
		if up == Hypothetical || up == Denied {
			st = worse(st, Hypothetical)
		}
	case complement:
		switch {
		case above.lemma == "deny":
			st = worse(st, Denied)
		case accusing[above.lemma]:
			st = worse(st, Alleged)
		case r.vocab.control[above.lemma] && above.lemma != "tell" && above.lemma != "warn" && above.lemma != "see" && !r.vocab.speech[above.lemma]:
			st = worse(st, Hypothetical)
		}
	case coordinate:
		if p.begin == p.main {
			st = worse(st, modalStatus(r.predStatus(t, g, depth+1), above))
		}
		// "denied that A had gone there and met B"
		for n := 0; n < 3 && above.relation == coordinate && above.governor >= 0; n++ {
			above = &t.preds[above.governor]
		}
		if above.relation == complement && above.governor >= 0 && p.subj != nil {
			switch l := t.preds[above.governor].lemma; {
			case l == "deny" && !r.vocab.speaks[p.lemma]:
				st = worse(st, Denied)
			case accusing[l]:
				st = worse(st, Alleged)
			}
		}
	case participial, adverbial:
		if p.sub == "of" && accusing[above.lemma] { // "accused it of sheltering"
			st = worse(st, Alleged)
		} else if p.sub == "of" && above.lemma != "warn" && above.lemma != "remind" { // "its policy of not sending"
			return Hypothetical
		}
		if p.sub == "from" || p.sub == "against" { // "kept it from attacking"
			st = Hypothetical
		}
		if up := r.predStatus(t, g, depth+1); up == Planned || up == Hypothetical {
			if p.sub == "after" || p.sub == "since" {
				break
			}
			st = worse(st, up)
		}
	}
	return st
}

// modalStatus is what a verb shares with one coordinated to it: that it is to
// come, not that it did not happen.
func modalStatus(st Status, above *predicate) Status {
	if st == Planned || st == Hypothetical {
		return st
	}
	return Held
}

var motion = map[string]bool{"travel": true, "fly": true, "arrive": true, "go": true, "leave": true, "head": true, "depart": true, "come": true}

// beTo reads "is to", "is due to", "is ready to": what stands between decides.
func (r *reader) beTo(t *tree, p *predicate) Status {
	for i := p.end; i < len(t.toks) && i < p.end+3; i++ {
		if t.toks[i].class == to {
			if i == p.end {
				return Planned
			}
			break
		}
		switch t.toks[i].low {
		case "due", "set", "scheduled", "ready", "bound", "expected", "about":
			return Planned
		}
	}
	if p.end < len(t.toks) && t.toks[p.end].class == to {
		return Planned
	}
	return Hypothetical
}

// idle are verbs whose passive says that what is their subject does not go on.
var idle = map[string]bool{"freeze": true, "deadlock": true, "stall": true, "suspend": true, "block": true}

// What a verb that is no light verb says of the event noun it governs.
var (
	nounPlanned = map[string]bool{"plan": true, "schedule": true, "prepare": true, "arrange": true, "set": true, "expect": true, "await": true, "agree": true}
	nounVoid    = map[string]bool{
		"propose": true, "seek": true, "demand": true, "urge": true, "want": true, "consider": true, "need": true, "suggest": true, "threaten": true, "rule": true,
		"call": true, "ask": true, "request": true, "hope": true, "offer": true, "favour": true, "favor": true, "support": false, "push": true, "oppose": true,
		"suspend": true, "freeze": true, "halt": true, "stop": true, "cancel": true, "scrap": true, "reject": true, "refuse": true, "prevent": true, "avoid": true, "avert": true, "fear": true, "postpone": true, "abandon": true,
		"deter": true, "invite": true, "lack": true, "risk": true, "fail": true, "decline": true, "delay": true, "require": true, "encourage": true, "rebuff": true, "deny": true,
		"lift": true, "ease": true, "remove": true, "waive": true, "foil": true, "thwart": true, "repel": true, "envisage": true, "discuss": false,
		"warn": true, "prepare for": true, "authorise": true, "authorize": true, "allow": true,
	}
	adjPlanned = map[string]bool{"planned": true, "upcoming": true, "scheduled": true, "forthcoming": true, "coming": true, "next": true, "future": true, "expected": true, "impending": true}
	adjVoid    = map[string]bool{"possible": true, "potential": true, "proposed": true, "eventual": true, "would-be": true, "alleged": false, "hypothetical": true, "draft": true, "failed": true, "cancelled": true, "canceled": true, "aborted": true, "abortive": true, "imminent": true, "foiled": true}
	adjAlleged = map[string]bool{"alleged": true, "suspected": true, "purported": true, "reported": true, "apparent": true}
)

// nounStatus is the status of an event noun, by its adjectives and its verb.
func (r *reader) nounStatus(s *site, f *frame) (Status, bool) {
	t := s.t
	ph := &t.phrases[s.noun]
	st := Held
	for i := ph.begin; i < ph.head; i++ {
		w := t.toks[i].low
		switch {
		case adjVoid[w]:
			return Hypothetical, false
		case adjPlanned[w]:
			st = worse(st, Planned)
		case adjAlleged[w]:
			st = worse(st, Alleged)
		}
	}
	p := s.pred
	if p == nil {
		// "the possibility of talks", "calls for a truce"
		if ph.prep == "for" || ph.prep == "without" || ph.prep == "until" || ph.prep == "before" {
			return Hypothetical, false
		}
		if o := ph.owner; o >= 0 && (ph.prep == "of" || ph.prep == "to") && unreal[t.lemmaOf(o)] {
			return Hypothetical, false
		}
		return st, true
	}
	if o := ph.owner; o >= 0 && (ph.prep == "of" || ph.prep == "to" || ph.prep == "for") && unreal[t.lemmaOf(o)] {
		return Hypothetical, false
	}
	if t.denied(s.noun) >= 0 && !s.light {
		return worse(st, Denied), true
	}
	if s.light {
		return worse(st, r.predStatus(t, s.index, 0)), true
	}
	if s.beside {
		// "will speak at a meeting with": it is to come when that is.
		if ph.prep == "for" {
			st = worse(st, Planned)
		}
		if up := r.predStatus(t, s.index, 0); (up == Planned || up == Hypothetical) && ph.prep != "after" && ph.prep != "following" {
			st = worse(st, up)
		}
		return st, st != Hypothetical
	}
	if has1(p.subj, s.noun) {
		switch {
		case (nounVoid[p.lemma] || idle[p.lemma]) && p.passive, p.lemma == "fail" && p.relation != infinitive:
			return Hypothetical, false
		case p.modal == "will" || p.modal == "would" || p.passive && nounPlanned[p.lemma]:
			return worse(st, Planned), true
		case p.modal != "":
			return Hypothetical, false
		}
		return st, true
	}
	switch {
	case ph.prep == "for" && (nounVoid[p.lemma] || p.lemma == "apply" || p.lemma == "wait" || p.lemma == "prepare" || p.lemma == "appeal"),
		ph.prep == "" && nounVoid[p.lemma], ph.prep == "without":
		return Hypothetical, false
	case nounPlanned[p.lemma] && has1(p.obj, s.noun):
		return worse(st, Planned), true
	}
	if factive[p.lemma] && has1(p.obj, s.noun) {
		return st, true
	}
	if up := r.predStatus(t, s.index, 0); has1(p.obj, s.noun) && (up == Hypothetical || up == Planned || up == Denied) && !definite(t, ph) {
		return up, up != Hypothetical && up != Denied
	}
	return st, true
}

// tribute are verbs that tell, as a purpose, what is done in doing the other
// thing: "exchanged messages to commemorate the treaty".
var tribute = map[string]bool{"mark": true, "commemorate": true, "celebrate": true, "honour": true, "honor": true}

// factive are verbs whose object has happened, whether or not they have
// themselves: "to protest a trip to Taiwan".
var factive = map[string]bool{"protest": true, "condemn": true, "denounce": true, "mark": true, "commemorate": true, "celebrate": true, "praise": true, "hail": true, "criticise": true, "criticize": true, "regret": true, "mourn": true, "avenge": true}

// definite reports whether a phrase speaks of something known, which stays
// true whatever is wished or denied around it: "the 2015 deal", "Russia's
// invasion".
func definite(t *tree, p *phrase) bool {
	switch t.toks[p.begin].low {
	case "the", "this", "that", "these", "those", "its", "their", "his", "her", "our":
		return true
	}
	for i := p.begin; i < p.head; i++ {
		if t.toks[i].class == poss || t.toks[i].class == when {
			return true
		}
	}
	return false
}

// unreal are nouns whose "of" or "for" holds what has not happened.
var unreal = map[string]bool{
	"possibility": true, "prospect": true, "threat": true, "risk": true, "call": true, "calls": true, "request": true, "demand": true, "hope": true, "fear": true,
	"likelihood": true, "chance": true, "danger": true, "idea": true, "proposal": true, "plan": true, "plans": true, "hopes": true, "fears": true, "demands": true,
	"prospects": true, "absence": true, "lack": true, "appeal": true, "preparation": true, "preparations": true, "need": true, "readiness": true, "willingness": true, "attempt": true,
	"possibilities": true, "eve": true, "event": true, "case": true, "advance": true, "path": true, "risks": true, "chances": true,
}

// hedged reports whether a hedge stands in the stretch of the claim.
func (r *reader) hedged(s *site) bool {
	if s.pred == nil {
		return false
	}
	for i := s.pred.left; i < s.pred.right && i < len(s.t.toks); i++ {
		switch s.t.toks[i].low {
		case "allegedly", "reportedly", "purportedly", "supposedly":
			return true
		}
	}
	return false
}

// confidence is a constant of the evidence, set from how often such claims had
// the right parties and type on 205 labelled articles: 55 % where a verb
// carries the event, 45 % for a noun on its own, 70 % and more where words date
// it, less in headlines, for what is not held, and for parties that the
// context had to supply. Statements about others are right one time in three.
func (r *reader) confidence(s *site, f *frame, d *draft, guessed bool) float64 {
	c := 0.55
	if s.noun >= 0 && !s.light {
		c = 0.45
	}
	if d.Date.Basis == Explicit || d.Date.Basis == Relative {
		c += 0.15
	}
	if r.kind == article.Headline {
		c -= 0.05
	}
	if d.Status != Held {
		c -= 0.1
	}
	if guessed {
		c -= 0.1
	}
	return float64(int(c*100+0.5)) / 100
}
