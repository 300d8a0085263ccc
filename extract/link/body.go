package link

import (
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
)

// bodies resolves offices that every state has: "North Korea's foreign
// ministry", "the Russian army", "the Ministry of Defence of France", and
// "the foreign ministry" after one of them.
func (a *story) bodies() {
	last := map[string]string{} // by key the body of state last named
	states := map[string]map[string]bool{}
	type bare struct {
		sent, begin, end int
		key              string
	}
	var open []bare
	for i := range a.sents {
		s := &a.sents[i]
		for k := 0; k < len(s.tokens); k++ {
			if n := a.at(s, k); n != nil && (len(n.entities) > 0 || n.Type == lexicon.Person) {
				k = n.end - 1
				continue
			}
			if w := a.word(s, k); w == "" || !letterFirst(w) {
				continue
			}
			t, key := a.lex.Body(a.text, s.tokens[k:])
			if t == 0 {
				continue
			}
			end := k + t
			if n := a.at(s, k); n != nil && n.begin < k {
				continue // inside a longer name
			}
			state := a.stateBefore(s, k)
			if state == "" {
				state = a.stateAfter(s, end)
			}
			if state == "" {
				the := strings.ToLower(a.word(s, k-1)) == "the"
				if only := a.onlyState(); only != "" && the && !common(key) && last[key] == "" && !ofSome[strings.ToLower(a.word(s, k))] {
					if e, ok := a.lex.OfficeOf(strings.TrimPrefix(only, "country:"), key); ok {
						if _, known := a.lex.Entity(e.ID); !known {
							a.local[e.ID] = e
						}
						a.body(i, k, end, Nominal, e.ID)
					}
					k = end - 1
					continue
				}
				if common(key) || a.otherState(s, k, last[key]) {
					k = end - 1
					continue
				}
				if id := last[key]; id != "" && the {
					a.body(i, k, end, Nominal, id)
				} else if the || k == 0 {
					open = append(open, bare{i, k, end, key})
				}
				k = end - 1
				continue
			}
			if e, ok := a.lex.OfficeOf(strings.TrimPrefix(state, "country:"), key); ok {
				if _, known := a.lex.Entity(e.ID); !known {
					a.local[e.ID] = e
				}
				a.body(i, k, end, Name, e.ID)
				last[key] = e.ID
				if a.bodied[key] == nil {
					a.bodied[key] = map[string]bool{}
				}
				a.bodied[key][state] = true
				if states[key] == nil {
					states[key] = map[string]bool{}
				}
				states[key][e.ID] = true
			}
			k = end - 1
		}
	}
	// Named without a state before the one that tells it.
	for _, b := range open {
		if len(states[b.key]) == 1 {
			a.body(b.sent, b.begin, b.end, Nominal, last[b.key])
		}
	}
}

// ofSome open names of bodies that some states have and others do not.
var ofSome = map[string]bool{"senate": true, "house": true, "upper": true, "lower": true, "national": true, "federal": true, "treasury": true, "high": true, "home": true, "embassy": true, "office": true}

// onlyState returns the state that the article names, when it names just one.
func (a *story) onlyState() string {
	if len(a.stateCount) == 1 {
		for s := range a.stateCount {
			return s
		}
	}
	return ""
}

// otherState reports whether the sentence names, before token k, a state that
// the body id is not of.
func (a *story) otherState(s *sentence, k int, id string) bool {
	e, ok := a.entity(id)
	for i := range k {
		if n := a.at(s, i); n != nil && ok {
			if st := n.state(); st != "" && st != "country:"+e.Country {
				return true
			}
		}
	}
	return false
}

// body enters a body of state, over the tagger's name if there is one.
func (a *story) body(sent, begin, end int, form Form, id string) {
	s := &a.sents[sent]
	if n := a.at(s, begin); n != nil && n.begin == begin && n.end == end {
		n.resolve(form, lexicon.Organization, id)
		return
	}
	a.add(sent, begin, end, form, lexicon.Organization, id)
}

// common reports whether a body of state is too common a word to be one
// without the state's name.
func common(key string) bool {
	switch key {
	case "army", "navy", "military", "police", "cabinet", "embassy", "parliament", "opposition", "protesters", "security-forces", "prosecutors", "state-media", "electoral-commission", "supreme-court", "central-bank", "air-force", "coast-guard", "security-council", "finance-ministry":
		return true
	}
	return false
}

// stateBefore returns the state that stands right before token k, with "'s"
// between or not.
func (a *story) stateBefore(s *sentence, k int) string {
	i := k - 1
	if w := a.word(s, i); w == "'s" || w == "’s" || w == "'" || w == "’" {
		i--
	}
	if n := a.at(s, i); n != nil && n.end == i+1 {
		return n.state()
	}
	return ""
}

// stateAfter returns the state named by "of the DPRK" behind token k-1.
func (a *story) stateAfter(s *sentence, k int) string {
	if a.word(s, k) != "of" {
		return ""
	}
	k++
	if a.word(s, k) == "the" {
		k++
	}
	if n := a.at(s, k); n != nil && n.form != Demonym {
		return n.state()
	}
	return ""
}

func letterFirst(w string) bool {
	c := w[0] | 0x20
	return c >= 'a' && c <= 'z'
}
