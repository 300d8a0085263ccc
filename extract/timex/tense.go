package timex

import (
	"strings"

	"github.com/entente-graph/entente/extract/token"
)

// A tense is where the verb near an expression looks: back, ahead, or nowhere
// that we can tell.
type tense int8

const (
	noTense tense = 0
	past    tense = -1
	future  tense = 1
)

// reach is how many tokens are looked at on each side of an expression.
const reach = 25

// tenseAt tells the tense of the words around tokens begin to end-1: that of
// the nearest verb before, within the sentence, else of the nearest behind.
// Words like "scheduled" and "due" look ahead whatever their own tense.
func tenseAt(text string, toks []token.Token, begin, end int) tense {
	for i := begin - 1; i >= 0 && i >= begin-reach; i-- {
		if t := verbTense(text, toks, i); t != noTense {
			return t
		}
	}
	for i := end; i < len(toks) && i < end+reach; i++ {
		if t := verbTense(text, toks, i); t != noTense {
			return t
		}
	}
	return noTense
}

func verbTense(text string, toks []token.Token, i int) tense {
	w := toks[i].In(text)
	if len(w) < 2 || w[0] < 'a' || w[0] > 'z' {
		if w == "'ll" || w == "’ll" {
			return future
		}
		return noTense
	}
	switch w {
	case "plan", "plans", "hope", "hopes":
		if i > 0 && determines(toks[i-1].In(text)) {
			return noTense // the noun
		}
	}
	switch w {
	case "due", "scheduled", "expected", "planned", "slated", "set":
		if i > 1 && (toks[i-1].In(text) == "had" || toks[i-2].In(text) == "had") {
			return past
		}
		return future
	case "be":
		return future // "to be signed", "would be"
	case "to":
		if i > 0 && i+1 < len(toks) && promises(toks[i-1].In(text)) {
			if c := text[toks[i+1].Begin]; c >= 'a' && c <= 'z' && toks[i+1].In(text) != "the" && toks[i+1].In(text) != "a" {
				return future
			}
		}
		return noTense
	case "will", "shall", "wo", "would", "plans", "plan", "hopes", "hope", "intends", "intend", "ahead", "expects", "expect", "going", "may", "could", "should", "must", "can", "might", "upcoming", "prepares", "preparing", "planning", "unless", "deadline":
		return future
	case "was", "were", "had", "did", "has", "have", "been", "'d", "made", "met", "told", "took", "came", "went", "held", "sent", "began", "became", "left", "fell", "rose", "won", "lost", "got", "gave", "saw", "knew", "found", "thought", "felt", "kept", "brought", "bought", "sold", "paid", "led", "spoke", "wrote", "broke", "chose", "drew", "drove", "flew", "grew", "ran", "sat", "sought", "stood", "struck", "threw", "withdrew", "shot", "fought", "spent", "built", "caught", "taught", "said", "ended", "laid", "hit", "cut", "quit", "put", "dead":
		return past
	}
	if i > 0 && toks[i-1].In(text) == "be" {
		return future
	}
	if strings.HasSuffix(w, "ed") && len(w) > 4 && w != "united" && w != "indeed" && w != "need" {
		return past
	}
	return noTense
}

// determines reports whether w makes a noun of the word after it.
func determines(w string) bool {
	switch w {
	case "the", "a", "an", "this", "that", "his", "her", "its", "their", "'s", "’s", "no", "any", "such", "peace", "new", "of":
		return true
	}
	return false
}

// promises reports whether w, before "to" and a verb, puts that verb in the
// future: "agreed to meet on Friday".
func promises(w string) bool {
	switch w {
	case "is", "are", "agreed", "vowed", "pledged", "promised", "decided", "ready", "likely", "invited", "asked", "ordered", "wants", "want", "wanted", "hoping", "intended", "threatened", "offered", "need", "needs":
		return true
	}
	return false
}
