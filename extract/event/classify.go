package event

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/link"
)

// classify gives each token of a sentence its part of speech: mentions and
// times first, closed classes next, then verb or noun by what stands around
// the word. It is a guess made for speed; where it errs a frame fails to
// match, which loses an event and invents none.
func (r *reader) classify(toks []tok) {
	v := r.vocab
	for i := range toks {
		t := &toks[i]
		if t.class != unknown { // a name or a time
			if t.class == name && (t.low == "jr." || t.low == "jr") {
				t.class = adv
			}
			continue
		}
		t.entry = v.words[t.low]
		if t.entry == nil && !t.upper {
			t.entry = v.coined(t.low)
			if t.entry == nil && r.coinedInfinitive(toks, i) {
				t.entry = &entry{verbs: []reading{{t.low, base}}}
			}
		}
		t.class = r.plainClass(toks, i)
	}
	for i := range toks {
		t := &toks[i]
		if t.entry == nil || len(t.entry.verbs) == 0 || (t.class != unknown && t.class != adj && t.class != prep && t.class != adv) {
			if t.class == unknown {
				t.class = guess(t)
			}
			continue
		}
		if t.class == prep || t.class == adv || t.class == adj && !strings.HasSuffix(t.low, "ed") && t.low != "open" && t.low != "free" {
			continue
		}
		if rd, ok := r.verbAt(toks, i); ok {
			t.class, t.lemma, t.form = verb, rd.lemma, rd.form
			continue
		}
		switch {
		case t.class == adj:
		case t.entry.noun == "" && (strings.HasSuffix(t.low, "ed") || strings.HasSuffix(t.low, "en")):
			t.class = adj
		default:
			t.class = noun
		}
	}
	for i := range toks {
		if t := &toks[i]; t.class == noun && t.entry != nil && t.entry.noun != "" {
			t.lemma = t.entry.noun
		}
	}
}

// coinedInfinitive reports whether a word nobody lists stands as the infinitive
// of the verb in front: "promised to replenish its stocks".
func (r *reader) coinedInfinitive(toks []tok, i int) bool {
	if i < 2 || i+1 >= len(toks) || toks[i-1].low != "to" || toks[i-2].entry == nil || len(toks[i-2].entry.verbs) == 0 {
		return false
	}
	if toks[i+1].class == name {
		return true
	}
	e := r.vocab.words[toks[i+1].low]
	return e != nil && (e.class == det || e.class == possdet || e.class == pron)
}

// yielding are verbs whose "to" is a preposition: "yielded to pressure".
var yielding = map[string]bool{"yield": true, "bow": true, "surrender": true, "react": true, "object": true, "contribute": true, "refer": true, "respond": true, "lead": true, "succumb": true, "submit": true, "resort": true}

// plainClass is the class of a word that needs no more than a look at its
// neighbours, or unknown.
func (r *reader) plainClass(toks []tok, i int) class {
	t := &toks[i]
	if t.low == "in" && i+1 < len(toks) && setPhrases[toks[i+1].low] || setPhrases[t.low] && i > 0 && toks[i-1].low == "in" && toks[i-1].class == adv {
		return adv // "had in effect recognised"
	}
	if t.low == "right" && i+1 < len(toks) && (toks[i+1].low == "after" || toks[i+1].low == "before" || toks[i+1].low == "away" || toks[i+1].low == "now") {
		return adv
	}
	switch t.low {
	case ",":
		if i > 0 && toks[i-1].class == adv && (toks[i-1].low == "jr." || toks[i-1].low == "sr.") && i+1 < len(toks) && toks[i+1].class == unknown && !commaWithin(toks, i+1, 12) {
			return adv
		}
		if i+1 < len(toks) && (toks[i+1].low == "jr." || toks[i+1].low == "sr." || toks[i+1].low == "jr" || toks[i+1].low == "inc.") {
			return adv // part of the name: passed over
		}
		return comma
	case "jr.", "sr.", "jr", "inc.":
		return adv
	case "s":
		if i > 0 && (toks[i-1].low == "’" || toks[i-1].low == "'") && toks[i-1].class == poss {
			return poss // "Russia’ s", as some archives print it
		}
	case "'s", "’s", "'", "’":
		if i+1 < len(toks) && toks[i+1].low == "s" {
			return poss
		}
		if i > 0 && (t.low == "'" || t.low == "’") && !strings.HasSuffix(toks[i-1].low, "s") {
			return quote
		}
		if i+1 < len(toks) && (t.low == "'s" || t.low == "’s") {
			if n := r.vocab.words[toks[i+1].low]; toks[i+1].class == unknown && n != nil && (n.class == det || n.class == neg) {
				return be
			}
		}
		return poss
	case "\"", "“", "”", "‘", "``", "''", "\"\"":
		return quote
	case "(", "[":
		return open
	case ")", "]":
		return closed
	case "--", "—", "–", ";", ":", "...", "…", "―":
		return dash
	case "-", "/", "‐", "‑":
		return hyphen
	case ".", "?", "!":
		return stop
	}
	if c := t.low[0]; c >= '0' && c <= '9' || c == '$' {
		return num
	}
	if t.entry != nil {
		if t.entry.class == prep && i+1 < len(toks) && (t.low == "about" || t.low == "over" || t.low == "around" || t.low == "under") {
			if c := r.text[toks[i+1].Begin]; c >= '0' && c <= '9' || c == '$' {
				return adv // "about 8,000 protesters"
			}
			if i+2 < len(toks) && toks[i+1].low == "a" && measures[toks[i+2].low] {
				return adv // "about a dozen agreements"
			}
			if n := r.vocab.words[toks[i+1].low]; n != nil && n.class == num {
				return adv
			}
		}
		switch t.entry.class {
		case pron, det, possdet:
			return t.entry.class
		case to:
			return to
		case unknown:
		default:
			if t.low == "may" && t.upper || t.low == "us" && r.text[t.Begin] == 'U' && t.End-t.Begin == 2 && r.text[t.Begin+1] == 'S' {
				return noun
			}
			return t.entry.class
		}
	}
	if t.upper && i > 0 && toks[i-1].class != quote && !r.recased {
		return noun
	}
	return unknown
}

// setPhrases are words that make an adverb with "in".
var setPhrases = map[string]bool{"effect": true, "fact": true, "secret": true, "public": true, "person": true, "private": true, "principle": true, "turn": true}

// measures are nouns that count with "a".
var measures = map[string]bool{"dozen": true, "hundred": true, "thousand": true, "million": true, "score": true, "quarter": true, "third": true, "half": true}

// commaWithin reports whether a comma stands among the n tokens from i on.
func commaWithin(toks []tok, i, n int) bool {
	for ; i < len(toks) && n > 0; i, n = i+1, n-1 {
		if toks[i].low == "," {
			return true
		}
	}
	return false
}

// guess classes a word by its ending.
func guess(t *tok) class {
	if t.entry != nil && t.entry.noun != "" {
		return noun
	}
	switch {
	case strings.HasSuffix(t.low, "ly"):
		return adv
	case endsAny(t.low, "ous", "ful", "ive", "able", "ible", "ical", "ist", "less", "ian", "ish", "ese", "ant", "ent") && len(t.low) > 5:
		return adj
	case !utf8.ValidString(t.low):
		return noun
	}
	if r, _ := utf8.DecodeRuneInString(t.low); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return adv // a stray mark: passed over
	}
	return noun
}

// verbAt decides whether token i, which can be a verb, is one, and in which
// reading.
func (r *reader) verbAt(toks []tok, i int) (reading, bool) {
	t := &toks[i]
	p := prevWord(toks, i)
	var pc class
	var pt *tok
	if p >= 0 {
		pt, pc = &toks[p], toks[p].class
	}
	n := i + 1
	for n < len(toks) && toks[n].class == quote {
		n++
	}
	var nt *tok
	if n < len(toks) {
		nt = &toks[n]
	}
	hasNoun := t.entry.noun != "" || t.entry.class == adj
	pick := func(f form) (reading, bool) {
		for _, x := range t.entry.verbs {
			if x.form&f != 0 {
				return reading{x.lemma, x.form & f}, true
			}
		}
		return reading{}, false
	}
	if pt != nil && (pt.low == "both" || pt.low == "two" && p > 0 && toks[p-1].low == "the") {
		// "when the two met in May", "both praised the step"
		if x, ok := pick(past); ok && nt != nil && (nt.class == det || nt.class == possdet || nt.class == prep || nt.class == when) {
			return x, true
		}
	}
	switch pc {
	case modal, do:
		return pick(base)
	case to:
		if p > 0 && toks[p-1].low == "forward" { // "looks forward to welcoming"
			return pick(base | gerund)
		}
		if k := prevWord(toks, p); k >= 0 && toks[k].class == verb && yielding[toks[k].lemma] {
			return reading{}, false
		}
		return pick(base)
	case be:
		if x, ok := pick(participle | gerund); ok {
			return x, true
		}
		return reading{}, false
	case have:
		if x, ok := pick(participle); ok {
			return x, true
		}
		return reading{}, false
	case neg:
		if x, ok := pick(base | participle | gerund | past); ok {
			return x, true
		}
	case det, possdet, poss, num:
		if x, ok := pick(gerund); ok && pc != det && !hasNoun && nt != nil && opens(nt) {
			return x, true
		}
		return reading{}, false
	case adj:
		// "a U.S. official denied": some adjectives are nouns of people too
		if (pt.low == "last" || pt.low == "first" || pt.low == "next") && p > 0 {
			// "the two sides last negotiated in March"
			if c := toks[p-1].class; c == noun || c == name || c == pron || c == rel || c == adj && toks[p-1].low == "two" {
				x, ok := pick(past)
				if ok {
					pt.class = adv
				}
				return x, ok
			}
		}
		if pt.entry == nil || pt.entry.noun == "" || t.upper {
			return reading{}, false
		}
		x, ok := pick(past | third)
		if !ok || hasNoun && x.form == third {
			return reading{}, false
		}
		pt.class, pt.lemma = noun, pt.entry.noun
		return x, true
	case hyphen:
		return reading{}, false
	case prep, sub:
		if x, ok := pick(gerund); ok && !(hasNoun && (nt == nil || !opens(nt) || nt.class == prep || nt.class == to)) {
			return x, true
		}
		if pc == prep {
			if x, ok := pick(past | participle); ok && nt != nil && !nounish(nt, r) && !hasNoun {
				return x, true
			}
			return reading{}, false
		}
		if x, ok := pick(past | participle | gerund); ok {
			return x, true
		}
		return reading{}, false
	case conj:
		// "will meet Putin and sign a treaty", "met and signed"
		if x, ok := pick(past | participle | gerund); ok && !(hasNoun && x.form == gerund && (nt == nil || !opens(nt))) {
			return x, true
		}
		if x, ok := pick(base); ok && !hasNoun && r.inInfinitive(toks, i) {
			return x, true // "to strengthen ties and promote trade"
		}
		if x, ok := pick(base | third); ok && nt != nil && opens(nt) && (!hasNoun || nt.class != prep && nt.class != name) {
			return x, true
		}
		return reading{}, false
	}
	if pc == verb && pt.lemma == "help" && !hasNoun {
		if x, ok := pick(base); ok { // "helped defend"
			return x, true
		}
	}
	if pc == name && r.adjectival(pt) && nt != nil && nt.class == noun || pc == name && r.adjectival(pt) && nt != nil && nt.class == unknown && !nt.upper && (nt.entry == nil || nt.entry.class == unknown) {
		if x, ok := pick(participle); ok && x.form&base == 0 {
			return reading{}, false // "two Iraqi suspected hijackers"
		}
	}
	// Behind a noun, a name, a pronoun, a comma or at the start.
	subject := pc == noun || pc == name || pc == pron || pc == closed || pc == when || pc == rel || pc == verb
	if x, ok := pick(past | participle); ok && t.low != "left" {
		if subject || pc == comma || pc == that || pc == adv || pc == quote || pc == dash {
			// "the disputed islands" after a noun does not happen; "two wounded
			// soldiers" has no noun before it.
			return x, true
		}
		if p < 0 {
			return x, nt != nil && nt.class == prep
		}
		return reading{}, false
	}
	if x, ok := pick(past | participle); ok && subject {
		return x, true
	}
	if x, ok := pick(gerund); ok {
		if hasNoun && (nt == nil || !opens(nt) || nt.class == prep) {
			return reading{}, false
		}
		if pc == verb && !aspect[pt.lemma] && (!r.vocab.speech[pt.lemma] || t.low == "visiting") {
			return reading{}, false // "told visiting envoys"
		}
		if pc == comma || subject || p < 0 || pc == dash {
			// "a law banning protests"
			return x, nt != nil && (opens(nt) || pc == noun && !hasNoun && papers[pt.low])
		}
		return reading{}, false
	}
	if x, ok := pick(third); ok {
		if !subject && pc != comma && pc != that {
			return reading{}, false
		}
		if pc == verb && hasNoun || pt.class == noun && pt.entry != nil && pt.entry.plural {
			return reading{}, false
		}
		if pc == name && r.adjectival(pt) && hasNoun {
			return reading{}, false
		}
		if !hasNoun {
			return x, true
		}
		if nt != nil && nt.low == "to" && n+1 < len(toks) && (toks[n+1].class == name || toks[n+1].class == det || toks[n+1].class == possdet) {
			return reading{}, false // "security guarantees to Kyiv"
		}
		return x, nt != nil && opens(nt) && nt.class != prep && nt.class != verb
	}
	if x, ok := pick(base); ok {
		switch {
		case pc == pron && (pt.low == "we" || pt.low == "they" || pt.low == "i" || pt.low == "you"), pc == rel:
			return x, true
		case pc == noun && (pt.entry != nil && pt.entry.plural || strings.HasSuffix(pt.low, "s")) && (!hasNoun || nt != nil && opens(nt) && nt.class != prep):
			return x, true
		case pc == name && r.kind == article.Headline && p > 1 && (toks[p-1].class == comma || toks[p-1].class == conj) && toks[p-2].class == name && nt != nil && (nt.class == noun || nt.class == unknown) && !nt.upper && !r.adjectival(pt):
			return x, true // "Putin, Xi trade messages"
		case pc == name && !hasNoun && nt != nil && (opens(nt) || nt.class == unknown) && !r.adjectival(pt):
			return x, true
		}
	}
	return reading{}, false
}

// inInfinitive reports whether a verb in its base form, behind "to" or a
// modal, stands not far in front of token i.
func (r *reader) inInfinitive(toks []tok, i int) bool {
	for k := i - 1; k > 0 && k > i-12; k-- {
		if toks[k].class == verb {
			p := prevWord(toks, k)
			return toks[k].form&base != 0 && p >= 0 && (toks[p].class == to || toks[p].class == modal)
		}
	}
	return false
}

// aspect are the verbs that take a gerund for their object.
var aspect = map[string]bool{"begin": true, "start": true, "stop": true, "consider": true, "avoid": true, "keep": true, "continue": true, "deny": true, "admit": true, "suggest": true, "propose": true, "finish": true, "cease": true, "oppose": true, "resume": true}

// prevWord is the last token before i that is neither an adverb nor a quote.
func prevWord(toks []tok, i int) int {
	for i--; i >= 0 && (toks[i].class == adv || toks[i].class == quote); i-- {
	}
	return i
}

// opens reports whether what stands behind a word shows it to be a verb: an
// object, a clause or a phrase begins there.
func opens(t *tok) bool {
	switch t.class {
	case det, possdet, pron, name, that, to, prep, adv, num, adj, when, sub, quote, rel:
		return true
	}
	return t.upper
}

func nounish(t *tok, r *reader) bool {
	if t.class == noun || t.class == name || t.class == adj {
		return true
	}
	e := r.vocab.words[t.low]
	return t.class == unknown && (e == nil || e.class == unknown)
}

// adjectival reports whether a name stands as an adjective: "Russian".
func (r *reader) adjectival(t *tok) bool {
	for _, m := range r.mentionsIn(t.Begin, t.End) {
		if r.in.Mentions[m].Form == link.Demonym {
			return true
		}
	}
	return false
}
