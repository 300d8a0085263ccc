package event

import (
	"embed"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed words/*.txt
var wordFiles embed.FS

// A class is the part of speech of a word, as finely as finding the parties
// of an event needs it.
type class uint8

const (
	unknown class = iota
	det
	possdet // "its"
	pron
	prep
	conj // "and", "or"
	sub  // "because", "after" before a clause
	rel  // "who", "which"
	that
	to
	modal
	be
	have
	do
	neg
	adv
	adj
	num
	noun
	name // a mention of an entity
	verb
	when // an expression of time
	poss // "'s"
	comma
	quote
	open   // "("
	closed // ")"
	dash   // "--", ";", ":"
	hyphen
	stop // "." and what else ends
)

var classNames = map[string]class{
	"det": det, "possdet": possdet, "pron": pron, "prep": prep, "conj": conj, "sub": sub, "rel": rel, "that": that, "to": to,
	"modal": modal, "be": be, "have": have, "do": do, "neg": neg, "adv": adv, "adj": adj,
}

// A reading is one way to read a word as a verb.
type reading struct {
	lemma string
	form  form
}

// outlook is what a verb says of the infinitive that follows it.
type outlook uint8

const (
	noOutlook outlook = iota
	asPlanned
	asHeld
	asDenied
	asHypothetical
)

// An entry is what is known of one spelling, in lower case.
type entry struct {
	class  class     // of the closed classes, else unknown
	verbs  []reading // readings as a verb
	noun   string    // lemma, where the word is a noun that frames or lists name
	plural bool      // the spelling is that noun's plural
	other  bool      // shows a sentence to be about a game, a show, the markets
	party  bool      // a noun of people or bodies: "troops", "ministry"
	frames bool      // some frame is triggered by this word
}

// vocabulary is everything known of words. It is built once, when first
// needed, and only read afterwards.
type vocabulary struct {
	words   map[string]*entry
	speech  map[string]bool    // lemmas of verbs that report speech
	tone    map[string]string  // what a word says of whom a clause is about
	speaks  map[string]bool    // lemmas of verbs whose events are words
	outlook map[string]outlook // by lemma of the governing verb
	organs  map[string]bool    // nouns of a state's organs
	control map[string]bool    // lemmas whose object is subject of the infinitive
	verbs   map[string][]*frame
	nouns   map[string][]*frame
	frames  []*frame
}

// words returns the vocabulary with all frames in it. A fault in the embedded
// files is a fault of the build; tests read them and fail.
var words = sync.OnceValue(func() *vocabulary {
	frames, err := loadFrames()
	if err != nil {
		panic("event: " + err.Error())
	}
	return newVocabulary(frames)
})

func newVocabulary(frames []*frame) *vocabulary {
	v := &vocabulary{
		words:   make(map[string]*entry, 12000),
		speech:  map[string]bool{},
		speaks:  map[string]bool{},
		tone:    map[string]string{},
		outlook: map[string]outlook{},
		control: map[string]bool{},
		organs:  map[string]bool{},
		verbs:   map[string][]*frame{},
		nouns:   map[string][]*frame{},
		frames:  frames,
	}
	irregular := map[string][2][]string{}
	for _, f := range wordLines("words/irregular.txt") {
		if len(f) == 3 {
			irregular[f[0]] = [2][]string{strings.Split(f[1], "/"), strings.Split(f[2], "/")}
		}
	}
	doubles := map[string]bool{}
	for _, f := range wordLines("words/doubling.txt") {
		for _, w := range f {
			doubles[w] = true
		}
	}
	seen := map[string]bool{}
	addVerb := func(lemma string, framed bool) {
		if !seen[lemma] {
			seen[lemma] = true
			inflect(lemma, irregular, doubles, func(s string, f form) {
				e := v.entry(s)
				for i := range e.verbs {
					if e.verbs[i].lemma == lemma {
						e.verbs[i].form |= f
						return
					}
				}
				e.verbs = append(e.verbs, reading{lemma, f})
			})
		}
		if framed {
			inflect(lemma, irregular, doubles, func(s string, f form) { v.entry(s).frames = true })
		}
	}
	addNoun := func(lemma string, party, framed bool) {
		for _, s := range []string{lemma, plural(lemma)} {
			e := v.entry(s)
			e.noun = lemma
			e.plural = s != lemma
			e.party = e.party || party
			e.frames = e.frames || framed
		}
	}
	for _, f := range frames {
		for _, t := range f.verbs {
			addVerb(t.lemma, true)
			v.verbs[t.lemma] = append(v.verbs[t.lemma], f)
			if verbal[f.kind.Type] {
				v.speaks[t.lemma] = true
			}
		}
		for _, t := range f.light {
			addVerb(t.lemma, false)
		}
		for _, t := range f.nouns {
			addNoun(t.lemma, false, true)
			v.nouns[t.lemma] = append(v.nouns[t.lemma], f)
		}
		for _, n := range keysOf(f.object.want) {
			addNoun(n, false, false)
		}
		for _, n := range keysOf(f.object.ban) {
			addNoun(n, false, false)
		}
		for _, h := range f.has {
			for _, n := range keysOf(h.heads) {
				addNoun(n, false, false)
			}
		}
	}
	for _, fs := range []map[string][]*frame{v.verbs, v.nouns} {
		for lemma, list := range fs {
			slices.SortStableFunc(list, func(a, b *frame) int { return b.special(lemma) - a.special(lemma) })
		}
	}
	for _, f := range wordLines("words/verbs.txt") {
		for _, w := range f {
			addVerb(w, false)
		}
	}
	for _, lemma := range keysOf(irregular) {
		if lemma != "be" && lemma != "have" {
			addVerb(lemma, false)
		}
	}
	for lemma := range idle {
		addVerb(lemma, false)
	}
	for _, f := range wordLines("words/speech.txt") {
		for _, w := range f {
			addVerb(w, false)
			v.speech[w] = true
			v.speaks[w] = true
		}
	}
	adjectives := map[string]bool{"able": true, "ready": true, "due": true, "willing": true, "likely": true}
	outlooks := map[string]outlook{"planned": asPlanned, "held": asHeld, "denied": asDenied, "hypothetical": asHypothetical}
	for _, f := range wordLines("words/control.txt") {
		for _, w := range f[1:] {
			if !adjectives[w] {
				addVerb(w, false)
			}
			if f[0] == "object" {
				v.control[w] = true
			} else {
				v.outlook[w] = outlooks[f[0]]
			}
		}
	}
	for _, f := range wordLines("words/parties.txt") {
		for _, w := range f {
			addNoun(w, true, false)
		}
	}
	for _, f := range wordLines("words/tone.txt") {
		for _, w := range f[1:] {
			v.tone[w] = f[0]
		}
	}
	for _, f := range wordLines("words/other.txt") {
		for _, w := range f {
			v.entry(w).other = true
		}
	}
	for _, f := range wordLines("words/organs.txt") {
		for _, w := range f {
			addNoun(w, true, false)
			v.organs[w] = true
		}
	}
	for _, f := range wordLines("words/closed.txt") {
		c := classNames[f[0]]
		for _, w := range f[1:] {
			e := v.entry(w)
			if e.class == unknown {
				e.class = c
			}
		}
	}
	return v
}

func (v *vocabulary) entry(s string) *entry {
	e := v.words[s]
	if e == nil {
		e = &entry{}
		v.words[s] = e
	}
	return e
}

// coined reads a word nobody lists as a verb by its ending: "misjudged",
// "re-affirmed". The lemma is a guess and triggers nothing.
func (v *vocabulary) coined(low string) *entry {
	if len(low) < 5 {
		return nil
	}
	stem, f := low, form(0)
	switch {
	case strings.HasSuffix(low, "ed"):
		stem, f = low[:len(low)-2], past|participle
	case strings.HasSuffix(low, "ing"):
		stem, f = low[:len(low)-3], gerund
	default:
		return nil
	}
	if i := strings.LastIndexByte(low, '-'); i > 0 {
		// "re-affirmed" is "reaffirmed"; "Russian-backed" is no verb
		if e := v.words[low[:i]+low[i+1:]]; e != nil {
			return e
		}
		return nil
	}
	return &entry{verbs: []reading{{stem, f}}}
}

// wordLines reads an embedded word list: fields of each line that is neither
// empty nor a comment.
func wordLines(path string) [][]string {
	b, err := wordFiles.ReadFile(path)
	if err != nil {
		return nil
	}
	var lines [][]string
	for _, l := range strings.Split(string(b), "\n") {
		if f := strings.Fields(l); len(f) > 0 && !strings.HasPrefix(f[0], "#") {
			lines = append(lines, f)
		}
	}
	return lines
}

// keysOf are the keys of a set in one order: where two lemmas share a form, the
// one that is entered last must always be the same.
func keysOf[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
