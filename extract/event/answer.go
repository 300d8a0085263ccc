package event

import "github.com/entente-graph/entente/extract/lexicon"

// asked are nouns for what somebody put to somebody else before.
var asked = map[string]bool{
	"request": true, "offer": true, "proposal": true, "demand": true, "appeal": true, "invitation": true, "call": true, "claim": true,
	"accusation": true, "allegation": true, "charge": true, "criticism": true, "threat": true, "ultimatum": true, "warning": true, "report": false,
}

// deeds are nouns for whatever somebody did before.
var deeds = map[string]bool{"move": true, "decision": true, "step": true, "announcement": true, "act": true, "outcome": true, "breakthrough": true}

// reaction are the kinds that answer what is done and are no move themselves.
var reaction = map[string]bool{"Endorsement": true, "Criticism": true, "Accusation": true, "Message": true, "Call": true, "Meeting": true, "Visit": true, "Request": true, "Declaration": true, "Statement": true}

// answered finds to whom something is done that is said of a thing known from
// the sentences before: "turned down the request" is done to whoever made it,
// "condemned the launch" to whoever launched.
func (r *reader) answered(s *site, f *frame, from []party) []party {
	if s.noun >= 0 || !verbal[f.kind.Type] && f.kind.Name != "Mediation" || f.kind.Type == "SUPPORT" && f.kind.Name != "Endorsement" {
		return nil
	}
	t := s.t
	for _, q := range r.objects(s) {
		ph := &t.phrases[q]
		switch t.toks[ph.begin].low {
		case "the", "this", "that", "these", "those":
		default:
			continue
		}
		head := &t.toks[ph.head]
		if head.entry == nil || head.entry.noun == "" || head.entry.party {
			continue
		}
		if asked[head.entry.noun] {
			if out := r.last(3, func(d *draft) bool {
				return verbal[d.Type] && r.hasSide(d, from[0].entity, false)
			}); out != nil {
				return r.actors(out, from[0].entity, head)
			}
			continue
		}
		if deeds[head.entry.noun] {
			if d := r.last(20, func(d *draft) bool {
				return d.Type != "STATEMENT" && !reaction[d.Kind] && d.Status == Held && !r.hasSide(d, from[0].entity, true)
			}); d != nil {
				return r.actors(d, from[0].entity, head)
			}
			continue
		}
		fs := r.vocab.nouns[head.entry.noun]
		if len(fs) == 0 {
			continue
		}
		if d := r.last(30, func(d *draft) bool {
			for _, x := range fs {
				if x.kind.Family == family(d.Kind) {
					return true
				}
			}
			return false
		}); d != nil {
			return r.actors(d, from[0].entity, head)
		}
	}
	return nil
}

// last is the last draft of the sentences back that fits, or nil.
func (r *reader) last(back int, fits func(*draft) bool) *draft {
	for i := len(r.drafts) - 1; i >= 0 && r.index-r.drafts[i].Sentence <= back; i-- {
		if fits(&r.drafts[i]) {
			return &r.drafts[i]
		}
	}
	return nil
}

// hasSide reports whether the state of an entity stands on a side of a draft.
func (r *reader) hasSide(d *draft, id string, actor bool) bool {
	k, _ := KindNamed(d.Kind)
	for _, x := range d.Roles {
		if (x.Role == k.From) == actor && r.state(x.Entity) == r.state(id) {
			return true
		}
	}
	return false
}

// actors are those who act in a draft and are not of the state of id.
func (r *reader) actors(d *draft, id string, head *tok) []party {
	k, _ := KindNamed(d.Kind)
	var out []party
	for _, x := range d.Roles {
		if e := r.entities[x.Entity]; x.Role == k.From && e != nil && e.Type != lexicon.Place && r.state(x.Entity) != r.state(id) {
			out = append(out, party{entity: x.Entity, Span: head.Span, typ: e.Type, guessed: true})
		}
	}
	return out
}

// sharedTarget gives the second of two hostile acts of one sentence the target
// of the first: "expelled ten Russian diplomats and imposed sanctions".
func (r *reader) sharedTarget(s *site, f *frame, from []party) []party {
	if s.pred == nil || s.pred.relation != coordinate || f.kind.Quad != 4 || s.noun >= 0 && !s.light {
		return nil
	}
	for i := len(r.drafts) - 1; i >= 0; i-- {
		d := &r.drafts[i]
		if d.tree != s.t {
			return nil
		}
		k, _ := KindNamed(d.Kind)
		if d.pred != s.pred.governor || k.Quad != 4 {
			continue
		}
		var out []party
		for _, x := range d.Roles {
			if e := r.entities[x.Entity]; x.Role == k.To && e != nil && e.ID != from[0].entity {
				out = append(out, party{entity: x.Entity, Span: x.Span, typ: e.Type, guessed: true})
			}
		}
		return out
	}
	return nil
}
