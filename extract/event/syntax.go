package event

import (
	"github.com/entente-graph/entente/extract/token"
)

// This file is the seam between syntax and frames. Frames look at a tree and
// at nothing else of a sentence; shallow makes one from the order of words. A
// dependency parser that fills the same tree can take its place.

// A tok is one token with what was worked out of it.
type tok struct {
	token.Span
	low   string // lower case
	class class
	lemma string // of verbs and known nouns
	form  form   // of verbs
	entry *entry // nil for words nobody lists
	upper bool   // begins with a capital
}

// A phrase is a noun phrase: tokens [begin, end) with the head last.
type phrase struct {
	begin, end int
	head       int
	prep       string // preposition in front of it, "" for none
	prepAt     int    // token of that preposition
	owner      int    // phrase that a preposition ties it to, or -1
	apposition int    // phrase that renames it, or -1
	governor   int    // predicate it is the object of, or -1
	slots      []int  // phrases behind it, each with its preposition
	conj       []int  // all phrases it is coordinated with, itself included; nil for none
}

// relation says how a predicate hangs on the one that governs it.
type relation uint8

const (
	root relation = iota
	infinitive
	complement // "said that …"
	coordinate
	relative // "who met …", "signed by …"
	participial
	adverbial // "after he met …"
)

// A predicate is a verb group with its arguments, which are phrases.
type predicate struct {
	begin, end int // tokens of the whole group
	main       int // token of the main verb
	chunk      int
	lemma      string
	finite     bool
	passive    bool
	negated    bool
	perfect    bool
	modal      string // "will", "would", ""
	present    bool   // finite and not past
	bare       bool   // a participle without auxiliary: "signed by", "accusing"
	governor   int    // predicate above it, or -1
	relation   relation
	sub        string // subordinator: "if", "after"
	subj, obj  []int
	iobj       []int
	pps        []int  // phrases behind it that have a preposition
	clause     int    // predicate of the clause it tells ("said that …"), or -1
	inf        int    // predicate of the infinitive behind it, or -1
	left       int    // first and last+1 token of its stretch of the sentence,
	right      int    // where its adverbials stand
	skip       [2]int // an aside in that stretch that is not its own
	when       int    // 1 + token of the time that its "when" takes up, or 0
}

// A tree is a sentence's syntax as far as frames need it.
type tree struct {
	toks    []tok
	phrases []phrase
	preds   []predicate
	times   []timeAt // expressions of time, in order
}

// timeAt is where an expression of time stands.
type timeAt struct {
	begin, end int // tokens
	index      int // in Input.Times
}

// behind returns the phrases that stand in slot prep of predicate p.
func (t *tree) behind(p *predicate, prep string) []int {
	var out []int
	for _, i := range p.pps {
		if t.phrases[i].prep == prep {
			out = append(out, i)
		}
	}
	return out
}
