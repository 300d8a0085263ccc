package eval

import (
	"regexp"
	"strings"
)

// A goldEvent is a labelled event. Agreed is false when only one of two
// readers saw it: to find it is neither rewarded nor punished. Alt is the
// other reader's version.
type goldEvent struct {
	triple
	Agreed *bool    `json:"agreed"`
	Alt    []triple `json:"alt"`
}

func (g goldEvent) agreed() bool { return g.Agreed == nil || *g.Agreed }

// near reports whether either reader's version and p agree by the level.
func (g goldEvent) near(p triple, published *string, l level) bool {
	if l.agree(g.triple, p, published) {
		return true
	}
	for _, v := range g.Alt {
		if l.agree(v, p, published) {
			return true
		}
	}
	return false
}

// A level is how much of an event must be right to count.
type level struct {
	name  string
	agree func(gold, p triple, published *string) bool
}

var levels = []level{
	{"parties", func(g, p triple, _ *string) bool { return sameParties(g, p) }},
	{"quad", func(g, p triple, _ *string) bool { return sameParties(g, p) && quad(g.Type) == quad(p.Type) }},
	{"type", func(g, p triple, _ *string) bool { return sameParties(g, p) && yield(g.Type) == yield(p.Type) }},
	{"dated", func(g, p triple, pub *string) bool {
		return sameParties(g, p) && yield(g.Type) == yield(p.Type) && sameDate(g, p, pub)
	}},
	{"full", func(g, p triple, pub *string) bool {
		return sameParties(g, p) && yield(g.Type) == yield(p.Type) && sameDate(g, p, pub) &&
			g.Kind == p.Kind && g.Status == p.Status && sameStates(g, p)
	}},
}

// quad is the quad class of a PLOVER type; -1 for none.
func quad(plover string) int {
	switch plover {
	case "STATEMENT":
		return 0
	case "CONSULT", "SUPPORT", "AGREE", "CONCEDE":
		return 1
	case "COOPERATE", "AID", "RETREAT":
		return 2
	case "REQUEST", "ACCUSE", "REJECT", "THREATEN":
		return 3
	case "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT":
		return 4
	}
	return -1
}

// yield takes CONCEDE and RETREAT as one type.
func yield(plover string) string {
	if plover == "CONCEDE" || plover == "RETREAT" {
		return "YIELD"
	}
	return plover
}

// symmetric are the kinds in which the data puts all parties on one side.
var symmetric = set(strings.Fields("Summit Meeting Negotiation Call Declaration Agreement JointExercise Ceasefire Trade PlannedMeeting PlannedAgreement"))

var (
	wordRE  = regexp.MustCompile(`[\pL\pN_]+`)
	ignored = set(strings.Fields("the of and a an in for mr mrs president minister prime foreign government"))
)

// A sig is what a party counts by: its state, else the words of its name.
type sig map[string]bool

func sigOf(p party) sig {
	if p.Country != nil && *p.Country != "" {
		return sig{*p.Country: true}
	}
	s := sig{}
	for _, w := range wordRE.FindAllString(strings.ToLower(p.Name), -1) {
		if !ignored[w] {
			s[w] = true
		}
	}
	if len(s) == 0 {
		s[strings.ToLower(p.Name)] = true
	}
	return s
}

func (s sig) meets(o sig) bool {
	for k := range s {
		if o[k] {
			return true
		}
	}
	return false
}

func (s sig) equal(o sig) bool {
	if len(s) != len(o) {
		return false
	}
	for k := range s {
		if !o[k] {
			return false
		}
	}
	return true
}

func sigs(ps []party) []sig {
	out := make([]sig, len(ps))
	for i, p := range ps {
		out[i] = sigOf(p)
	}
	return out
}

func anyMeets(a, b []sig) bool { return shared(a, b) > 0 }

// shared counts those of a that meet one of b.
func shared(a, b []sig) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			if x.meets(y) {
				n++
				break
			}
		}
	}
	return n
}

func sameParties(g, p triple) bool {
	ga, gr, pa, pr := sigs(g.Actor), sigs(g.Recipient), sigs(p.Actor), sigs(p.Recipient)
	if symmetric[g.Kind] {
		var distinct []sig
		for _, x := range append(ga, gr...) {
			known := false
			for _, y := range distinct {
				known = known || x.equal(y)
			}
			if !known {
				distinct = append(distinct, x)
			}
		}
		return shared(distinct, append(pa, pr...)) >= min(2, len(distinct))
	}
	return anyMeets(ga, pa) && (len(gr) == 0 || anyMeets(gr, pr))
}

func sameDate(g, p triple, published *string) bool {
	if g.Date == nil {
		return p.Date == nil || *p.Date == "" || published != nil && *p.Date == *published
	}
	return p.Date != nil && strings.HasPrefix(*p.Date, *g.Date)
}

func sameStates(g, p triple) bool {
	if symmetric[g.Kind] {
		return states(append(append([]party{}, g.Actor...), g.Recipient...)).equal(states(append(append([]party{}, p.Actor...), p.Recipient...)))
	}
	return states(g.Actor).equal(states(p.Actor)) && states(g.Recipient).equal(states(p.Recipient))
}

func states(ps []party) sig {
	s := sig{}
	for _, p := range ps {
		if p.Country != nil && *p.Country != "" {
			s[*p.Country] = true
		}
	}
	return s
}

// A storyScore adds up articles. Hit and free are by level: free predictions
// match an event that only one reader saw.
type storyScore struct {
	gold, predicted int
	hit, free       [5]int
}

func (s *storyScore) add(gold []goldEvent, found []triple, published *string) {
	var both, one []goldEvent
	for _, g := range gold {
		if g.agreed() {
			both = append(both, g)
		} else {
			one = append(one, g)
		}
	}
	s.gold += len(both)
	s.predicted += len(found)
	for i, l := range levels {
		owner := match(both, found, published, l)
		var rest []triple
		for k, p := range found {
			if owner[k] < 0 {
				rest = append(rest, p)
			}
		}
		for _, o := range owner {
			if o >= 0 {
				s.hit[i]++
			}
		}
		for _, o := range match(one, rest, published, l) {
			if o >= 0 {
				s.free[i]++
			}
		}
	}
}

// match pairs as many gold events with predictions as can be (a largest
// bipartite matching) and returns for each prediction the gold event that has
// it, or -1.
func match(gold []goldEvent, found []triple, published *string, l level) []int {
	owner := make([]int, len(found))
	for i := range owner {
		owner[i] = -1
	}
	var grow func(i int, seen []bool) bool
	grow = func(i int, seen []bool) bool {
		for k, p := range found {
			if seen[k] || !gold[i].near(p, published, l) {
				continue
			}
			seen[k] = true
			if owner[k] < 0 || grow(owner[k], seen) {
				owner[k] = i
				return true
			}
		}
		return false
	}
	for i := range gold {
		grow(i, make([]bool, len(found)))
	}
	return owner
}
