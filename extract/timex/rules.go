package timex

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed data/rules.txt
var rulesFile string

// A grammar is the compiled rules with their vocabulary.
type grammar struct {
	*vocabulary
	rules []rule
	// starts are the rules that can start with a class, by pass.
	starts [2][numClasses][]int32
}

// A rule is a pattern over lexemes and what it stands for.
type rule struct {
	name    string
	pass    int // 0 over words, 1 over words and expressions found before
	pattern []element
	proto   spec // what the rule says of itself; the pattern's words fill in the rest
	filter  filter
}

// An element matches one lexeme, or none when optional.
type element struct {
	classes  mask
	words    []int32
	optional bool
}

func (e *element) matches(l *lexeme) bool {
	if e.classes&l.classes != 0 {
		return true
	}
	if l.entry == nil {
		return false
	}
	for _, w := range e.words {
		if w == l.entry.id {
			return true
		}
	}
	return false
}

// load compiles the embedded rules once. They are part of the program and
// tests hold that they compile, so an error here is a fault of the build.
var load = sync.OnceValue(func() *grammar {
	g, err := compile(wordsFile, rulesFile)
	if err != nil {
		panic(err)
	}
	return g
})

// compile reads the two files; see the head of each for its form.
func compile(words, rules string) (*grammar, error) {
	v, err := readWords(words)
	if err != nil {
		return nil, err
	}
	g := &grammar{vocabulary: v}
	pass := 0
	for n, line := range strings.Split(rules, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#' || line[0] == '+' || line[0] == '-':
			continue
		case line == "[expressions]":
			pass = 1
			continue
		}
		r, err := g.rule(line)
		if err != nil {
			return nil, fmt.Errorf("read rules.txt:%d: %w", n+1, err)
		}
		r.pass = pass
		g.index(r)
	}
	return g, nil
}

// rule reads one line, NAME: PATTERN = TYPE ACTION KEY=VALUE….
func (g *grammar) rule(line string) (rule, error) {
	name, rest, ok1 := strings.Cut(line, ": ")
	pattern, result, ok2 := strings.Cut(rest, " = ")
	if !ok1 || !ok2 {
		return rule{}, fmt.Errorf("want NAME: PATTERN = TYPE ACTION, have %q", line)
	}
	r := rule{name: name}
	for _, f := range strings.Fields(pattern) {
		e, err := g.element(f)
		if err != nil {
			return rule{}, err
		}
		r.pattern = append(r.pattern, e)
	}
	if len(r.pattern) == 0 || len(r.pattern) > maxPattern {
		return rule{}, fmt.Errorf("pattern has %d elements, may have 1 to %d", len(r.pattern), maxPattern)
	}
	f := strings.Fields(result)
	if len(f) < 2 {
		return rule{}, fmt.Errorf("want TYPE ACTION after =, have %q", result)
	}
	r.proto.typ = Type(f[0])
	switch r.proto.typ {
	case Date, TimeOf, Duration, Set:
	default:
		return rule{}, fmt.Errorf("type %q is unknown", f[0])
	}
	var ok bool
	if r.proto.act, ok = actionOf(f[1]); !ok {
		return rule{}, fmt.Errorf("action %q is unknown", f[1])
	}
	for _, a := range f[2:] {
		k, v, _ := strings.Cut(a, "=")
		if k == "if" {
			if r.filter, ok = filterOf(v); !ok {
				return rule{}, fmt.Errorf("condition %q is unknown", v)
			}
			continue
		}
		if err := r.proto.set(k, v); err != nil {
			return rule{}, err
		}
	}
	return r, nil
}

func (g *grammar) element(f string) (element, error) {
	var e element
	if s, ok := strings.CutSuffix(f, "?"); ok && s != "" {
		f, e.optional = s, true
	}
	for _, w := range strings.Split(f, "|") {
		if w == "" {
			return e, fmt.Errorf("empty alternative in %q", f)
		}
		if c, ok := classOf(w); ok {
			e.classes |= 1 << c
			continue
		}
		if w != strings.ToLower(w) {
			return e, fmt.Errorf("%q is no class; words are written in small letters", w)
		}
		if len(w) > maxWord {
			return e, fmt.Errorf("word %q is longer than %d bytes", w, maxWord)
		}
		e.words = append(e.words, g.add(w).id)
	}
	return e, nil
}

// index adds r to the lists of what it can start with.
func (g *grammar) index(r rule) {
	id := int32(len(g.rules))
	g.rules = append(g.rules, r)
	for _, e := range r.pattern {
		for c := class(1); c < numClasses; c++ {
			if e.classes.has(c) {
				g.starts[r.pass][c] = append(g.starts[r.pass][c], id)
			}
		}
		for _, w := range e.words {
			g.byID[w].rules[r.pass] = append(g.byID[w].rules[r.pass], id)
		}
		if !e.optional {
			break
		}
	}
}
