package link

import (
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
)

// bares resolves the bodies and crowds of a state that the words do not name:
// "police", "the government", "protesters in Nairobi". They are of the state
// they are said to be in, else of the one that the article is set in.
func (a *story) bares() {
	for i := range a.sents {
		s := &a.sents[i]
		for k := 0; k < len(s.tokens); k++ {
			n := a.at(s, k)
			if n != nil && (len(n.entities) > 0 || n.Type == lexicon.Person) {
				k = max(k, n.end-1)
				continue
			}
			if !letterFirst(a.word(s, k)) {
				continue
			}
			end, key := a.bareBody(s, k)
			if key == "" || n != nil && (n.begin != k || n.end != end) {
				continue
			}
			if a.stands(s, k, end, key) {
				if state := a.stateOfBare(s, k, end, key); state != "" {
					a.bare(i, k, end, key, state)
				}
			}
			k = end - 1
		}
	}
}

// bareBody reads a body at token k: its end and its key, "government" for the
// state itself.
func (a *story) bareBody(s *sentence, k int) (int, string) {
	switch strings.ToLower(a.word(s, k)) {
	case "government", "authorities":
		return k + 1, "government"
	}
	t, key := a.lex.Body(a.text, s.tokens[k:])
	if !oneOfEach[key] {
		return k, ""
	}
	return k + t, key
}

// oneOfEach are the bodies that are understood without the name of a state;
// plural are those of them that stand without "the" too.
var (
	oneOfEach = set("police army military navy air-force coast-guard parliament cabinet supreme-court central-bank electoral-commission opposition protesters security-forces prosecutors state-media")
	plural    = set("police protesters security-forces prosecutors state-media parliament government")
)

// stands reports whether a body over tokens [k, end) is spoken of by itself:
// not in another noun ("police station", "military exercises") or with a word
// before it that makes another of it ("UN police").
func (a *story) stands(s *sentence, k, end int, key string) bool {
	before, after := strings.ToLower(a.word(s, k-1)), a.word(s, end)
	first := strings.ToLower(a.word(s, k))
	switch {
	case before == "the":
	case !plural[key] || first == "government", key == "parliament" && (before == "state" || before == "local"):
		return false
	case k == 0 || !letterFirst(before) || leading[before] || strings.HasSuffix(before, "ed"):
		if before == "-" || before == "'s" || before == "’s" || before == "'" || before == "’" {
			return false
		}
	default:
		return false
	}
	if upperFirst(a.word(s, k)) && k > 0 && letterFirst(before) && before != "the" && !upperFirst(a.word(s, k-1)) {
		return false // part of a name that is not known
	}
	switch {
	case after == "-" || key == "opposition" && (after == "to" || after == "from" || after == "of"):
		return false
	case after == "" || !letterFirst(after):
		return true
	case after == "of":
		return strings.HasSuffix(a.word(s, end+1), "ing") // "accused the police of having"
	}
	return following[strings.ToLower(after)] || verbLike(after) || verbPast[after]
}

// stateOfBare returns the state of a bare body over tokens [k, end).
func (a *story) stateOfBare(s *sentence, k, end int, key string) string {
	if a.word(s, end) == "in" {
		if n := a.at(s, end+1); n != nil && n.begin == end+1 && len(n.entities) == 1 {
			if e, ok := a.entity(n.entities[0]); ok && e.Country != "" && (e.Type == lexicon.Country || e.Type == lexicon.Place) {
				return "country:" + e.Country
			}
			return ""
		}
	}
	home := a.setting()
	if home == "" || a.abroad(s, k, home) {
		return ""
	}
	// Whose body of this kind the article names elsewhere.
	for state := range a.bodied[key] {
		if state != home {
			return ""
		}
	}
	return home
}

// bare enters the body of a state.
func (a *story) bare(sent, begin, end int, key, state string) {
	if key == "government" {
		a.add(sent, begin, end, Nominal, lexicon.Country, state)
		return
	}
	e, ok := a.lex.OfficeOf(strings.TrimPrefix(state, "country:"), key)
	if !ok {
		return
	}
	if _, known := a.lex.Entity(e.ID); !known {
		a.local[e.ID] = e
	}
	a.body(sent, begin, end, Nominal, e.ID)
}

// leading are words that stand before "police" where it is bare; following
// are those behind it, next to verbs.
var (
	leading   = set("and but by with while when after before as that against from to said told says of on if though because where which who riot local anti-riot national state federal armed between whether since until at over than for so then")
	following = set("in on at to and or but with who which that for after before as when while by from near against during into over not also still later then had has have is are was were will would could can may might must should did do does were if because amid under out about")
	verbPast  = set("say said told took held gave began shot found beat fought broke caught saw came went stood rose made kept left sought met put set got fell ran drew brought threw swore knew thought are were have do use want fear believe seek accuse blame deny hope")
)
