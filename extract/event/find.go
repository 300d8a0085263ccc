package event

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
	"github.com/entente-graph/entente/extract/timex"
	"github.com/entente-graph/entente/extract/token"
)

// Input is what earlier stages found in one article.
type Input struct {
	ID        string // the document's id; claim ids are made from it
	Text      string
	Blocks    []article.Block
	Sentences []token.Sentence
	Mentions  []link.Mention
	Entities  []lexicon.Entity
	Times     []timex.Time
	Published article.Published
}

// longest is the number of tokens beyond which a "sentence" is a list or a
// table and is not read.
const longest = 250

// Find returns the claims of one article, in the order of their sentences and
// triggers. Claims come only from headline, body and caption blocks. Find
// keeps nothing of in and is a pure function of it.
func Find(in Input) []Claim {
	if len(in.Sentences) == 0 || len(in.Mentions) == 0 {
		return nil
	}
	r := newReader(in)
	for i := range in.Sentences {
		r.sentence(i)
	}
	return r.finish()
}

// A reader reads one article.
type reader struct {
	in       Input
	text     string
	vocab    *vocabulary
	entities map[string]*lexicon.Entity
	order    []int // mentions by Begin
	starts   []int // their Begin
	reach    []int // the furthest End of the mentions up to each
	times    []int // usable times by Begin

	index    int // the sentence at hand
	kind     article.BlockKind
	block    int  // the block it stands in
	past     bool // the paragraph turned to history
	recased  bool // most of its words begin with capitals: a headline
	drafts   []draft
	actor    party // the last state that did something: "it" of the next sentence
	person   party // the last person who did something: "he"
	personAt int
	acted    int                 // the sentence it did it in
	home     string              // the state the article is set in, or ""
	heads    map[string]bool     // people with the title of a head of state or government
	holder   map[string][]titled // who was called by each title of office
	voice    string              // whose words the article is, or ""
	roles    map[string][]titled // the states each role noun is said to be of
}

// A draft is a claim while its article is being read.
type draft struct {
	Claim
	tree   *tree
	frame  *frame
	pred   int // predicate that triggers or carries it, or -1
	phrase int // phrase of the noun that triggers it, or -1
	tokens [2]int
}

func newReader(in Input) *reader {
	r := &reader{in: in, text: in.Text, vocab: words(), heads: map[string]bool{}, holder: map[string][]titled{}, roles: map[string][]titled{}, entities: make(map[string]*lexicon.Entity, len(in.Entities))}
	for i := range in.Entities {
		r.entities[in.Entities[i].ID] = &in.Entities[i]
	}
	r.order = make([]int, len(in.Mentions))
	for i := range r.order {
		r.order[i] = i
	}
	sort.SliceStable(r.order, func(a, b int) bool { return in.Mentions[r.order[a]].Begin < in.Mentions[r.order[b]].Begin })
	r.starts = make([]int, len(r.order))
	r.reach = make([]int, len(r.order))
	end := 0
	for i, m := range r.order {
		r.starts[i] = in.Mentions[m].Begin
		end = max(end, in.Mentions[m].End)
		r.reach[i] = end
	}
	for i, t := range in.Times {
		if t.Type == timex.Date || t.Type == timex.TimeOf || t.Type == timex.Duration || t.Type == timex.Set {
			r.times = append(r.times, i)
		}
	}
	slices.SortStableFunc(r.times, func(a, b int) int { return in.Times[a].Begin - in.Times[b].Begin })
	r.settle()
	r.titles()
	r.bodies()
	r.listen()
	return r
}

// mentionsIn returns the mentions that overlap text[begin:end), by Begin.
func (r *reader) mentionsIn(begin, end int) []int {
	hi := sort.SearchInts(r.starts, end)
	lo := hi
	for lo > 0 && r.reach[lo-1] > begin {
		lo--
	}
	if lo == hi {
		return nil
	}
	clean := true
	for _, m := range r.order[lo:hi] {
		if r.in.Mentions[m].End <= begin {
			clean = false
			break
		}
	}
	if clean {
		return r.order[lo:hi]
	}
	out := make([]int, 0, hi-lo)
	for _, m := range r.order[lo:hi] {
		if r.in.Mentions[m].End > begin {
			out = append(out, m)
		}
	}
	return out
}

// sentence reads sentence i.
func (r *reader) sentence(i int) {
	s := r.in.Sentences[i]
	kind, ok := r.blockOf(s.Span)
	if !ok {
		return
	}
	r.index, r.kind = i, kind
	if len(s.Tokens) == 0 || len(s.Tokens) > longest {
		return
	}
	toks, triggered := r.tokens(s)
	if !triggered {
		return
	}
	times := r.mark(s, toks)
	r.classify(toks)
	t := r.shallow(toks, times)
	before := len(r.drafts)
	r.paragraph()
	r.match(t)
	r.derived(t, before)
	r.statements(t, before)
	if elsewhere(toks) {
		r.playful(before)
	}
	r.prune(before)
	r.background(t)
}

// elsewhere reports whether a sentence is about a game, a show, the weather or
// the markets.
func elsewhere(toks []tok) bool {
	for i := range toks {
		if e := toks[i].entry; e != nil && e.other {
			return true
		}
		if toks[i].low == "cup" && i > 0 && toks[i-1].low == "world" {
			return true
		}
	}
	return false
}

// playful drops what such a sentence made, but for refusals and expulsions: a
// state may well stay away from a tournament or bar a film.
func (r *reader) playful(before int) {
	out := r.drafts[:before]
	for _, d := range r.drafts[before:] {
		switch d.Kind {
		case "Rejection", "ExpulsionOrBreak", "Restriction", "Sanction", "Criticism", "Accusation":
			if d.Kind != "Criticism" && d.Kind != "Accusation" || d.phrase < 0 {
				out = append(out, d)
			}
		}
	}
	r.drafts = out
}

// blockOf is the kind of block a sentence stands in, and whether claims may
// come from there.
func (r *reader) blockOf(s token.Span) (article.BlockKind, bool) {
	i := sort.Search(len(r.in.Blocks), func(i int) bool { return r.in.Blocks[i].End > s.Begin })
	if i == len(r.in.Blocks) || r.in.Blocks[i].Begin > s.Begin {
		return "", false
	}
	return r.in.Blocks[i].Kind, r.in.Blocks[i].Kind.Story()
}

// tokens copies a sentence's tokens and reports whether any word can trigger a
// frame or a statement.
func (r *reader) tokens(s token.Sentence) ([]tok, bool) {
	toks := make([]tok, 0, len(s.Tokens))
	triggered := false
	capitals, letters := 0, 0
	for _, t := range s.Tokens {
		if t.Begin < 0 || t.End > len(r.text) || t.Begin >= t.End {
			continue
		}
		w := r.text[t.Begin:t.End]
		k := tok{Span: t.Span, low: w}
		c := w[0]
		switch {
		case c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf:
			k.low = strings.ToLower(w)
			k.upper = k.low != w
		default:
			if hasUpper(w) {
				k.low = strings.ToLower(w)
			}
		}
		if c >= 'a' && c <= 'z' || k.upper {
			letters++
			if k.upper {
				capitals++
			}
		}
		if !triggered {
			if e := r.vocab.words[k.low]; e != nil && (e.frames || len(e.verbs) > 0 && r.vocab.speech[e.verbs[0].lemma]) {
				triggered = true
			}
		}
		toks = append(toks, k)
	}
	r.recased = letters > 3 && capitals*3 > letters*2
	return toks, triggered
}

func hasUpper(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' {
			return true
		}
	}
	return false
}

// mark classes the tokens of mentions and times and returns where the times
// stand.
func (r *reader) mark(s token.Sentence, toks []tok) []timeAt {
	at := func(pos int) int { // first token that ends behind pos
		return sort.Search(len(toks), func(i int) bool { return toks[i].End > pos })
	}
	for _, m := range r.mentionsIn(s.Begin, s.End) {
		mention := &r.in.Mentions[m]
		if mention.Form == link.Pronoun {
			continue
		}
		for i := at(mention.Begin); i < len(toks) && toks[i].Begin < mention.End; i++ {
			if e := r.vocab.words[toks[i].low]; e != nil && (e.class == det || e.class == possdet || e.class == prep && toks[i].low == "of" || toks[i].low == "and") && !toks[i].upper {
				continue
			}
			if toks[i].low == "'s" || toks[i].low == "’s" || toks[i].low == "," || toks[i].low == "'" || toks[i].low == "’" {
				continue
			}
			toks[i].class = name
			if e := r.vocab.words[toks[i].low]; e != nil {
				toks[i].entry = e
			}
		}
	}
	var times []timeAt
	lo := sort.Search(len(r.times), func(i int) bool { return r.in.Times[r.times[i]].End > s.Begin })
	for _, x := range r.times[lo:] {
		t := &r.in.Times[x]
		if t.Begin >= s.End {
			break
		}
		b := at(t.Begin)
		e := b
		for e < len(toks) && toks[e].Begin < t.End {
			e++
		}
		if b == e || toks[b].class == name {
			continue
		}
		event := false // "the 21st anniversary" is an event, whatever else it is
		for i := b; i < e; i++ {
			if w := r.vocab.words[toks[i].low]; w != nil && w.frames && w.noun != "" && len(w.verbs) == 0 {
				event = true
			}
		}
		if event {
			continue
		}
		if w := r.vocab.words[toks[b].low]; e == b+1 && w != nil && (w.class == adv || w.class == sub) {
			times = append(times, timeAt{b, e, x})
			continue // "had recently visited": dates at best, and parts nothing
		}
		times = append(times, timeAt{b, e, x})
		for i := b; i < e; i++ {
			toks[i].class = when
		}
	}
	return times
}
