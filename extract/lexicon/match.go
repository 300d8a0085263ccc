package lexicon

import (
	"slices"

	"github.com/entente-graph/entente/extract/token"
)

// A Use says how a name stands for what it names.
type Use uint8

const (
	Proper    Use = iota // its name
	Adjective            // "Russian"
	Demonym              // "Russians", "a Briton"
	Capital              // a city that stands for its state when it acts
	Seat                 // "the Kremlin" for its state
	Surname              // a person known by the family name alone
	Weak                 // a name that is a common word too; counts beside the full name only
)

// A Sense is one thing that a name may stand for.
type Sense struct {
	Entity string // id; of the place for a Capital
	Type   Type   // of the name: a Nationality for Adjective and Demonym
	Use    Use
	State  string // id of the state that a Capital or Seat stands for
}

// A Match is a name of the lexicon found in text.
type Match struct {
	Tokens int // how many tokens it covers
	Senses []Sense
}

// entry is one name in the table of names.
type entry struct {
	shapes uint64 // two bits for each part, the first lowest
	sense  Sense
	next   int32 // another entry of the same letters, or -1
}

// node is a name, or the beginning of one.
type node struct {
	first int32 // entry, or -1
	more  bool  // longer names begin like this
}

// table finds names by their parts.
type table struct {
	nodes   map[uint64]node
	entries []entry
}

func newTable(size int) *table {
	return &table{nodes: make(map[uint64]node, size), entries: make([]entry, 0, size)}
}

// add enters a name, once for each entity and use.
func (t *table) add(name string, s Sense) {
	p := parts{s: name, hash: fnvOffset}
	var shapes uint64
	n := 0
	last := uint64(0)
	for p.next() {
		if n > 0 {
			nd, ok := t.nodes[last]
			if !ok {
				nd.first = -1
			}
			if !ok || !nd.more {
				nd.more = true
				t.nodes[last] = nd
			}
		}
		if n < 32 {
			sh := p.shape
			if sh == allCaps && p.size > 4 {
				sh = capital // "UNICEF" is written "Unicef" too
			}
			shapes |= uint64(sh) << (2 * n)
		}
		last = p.hash
		n++
	}
	if n == 0 {
		return
	}
	nd, ok := t.nodes[last]
	if !ok {
		nd.first = -1
	}
	for e := nd.first; e >= 0; e = t.entries[e].next {
		if o := t.entries[e]; o.sense == s && o.shapes == shapes {
			return
		}
	}
	t.entries = append(t.entries, entry{shapes, s, nd.first})
	nd.first = int32(len(t.entries) - 1)
	t.nodes[last] = nd
}

// maxParts is more than the parts of the longest name.
const maxParts = 16

// find returns the longest name that begins with the first token. With caps
// the text around is all in capitals and says nothing of how names are
// written.
func (t *table) find(text string, tokens []token.Token, caps bool, buf []Sense) Match {
	var m Match
	h := uint64(fnvOffset)
	var shapes [maxParts]shape
	var sizes [maxParts]int
	n := 0
	for k, tok := range tokens {
		p := parts{s: text[tok.Begin:tok.End], hash: h}
		var nd node
		any := false
		for p.next() {
			var ok bool
			if n == maxParts {
				return m
			}
			if nd, ok = t.nodes[p.hash]; !ok {
				return m
			}
			shapes[n], sizes[n] = p.shape, p.size
			n++
			any = true
			if !nd.more && p.i < len(p.s) && rest(p) {
				return m
			}
		}
		if !any {
			// No mark is part of a name, but for the comma of "Washington, D.C."
			// and the apostrophe of "Workers' Party".
			switch w := text[tok.Begin:tok.End]; {
			case w == "," && n == 1, w == "'" && n > 0, w == "’" && n > 0:
				continue
			case w == "-" && n > 0 && tokens[k-1].End == tok.Begin && k+1 < len(tokens) && tok.End == tokens[k+1].Begin:
				continue // "Thomas-Greenfield" is three tokens
			}
			return m
		}
		h = p.hash
		if nd.first >= 0 {
			if s := t.senses(nd.first, shapes[:n], sizes[:n], caps, buf[:0]); len(s) > 0 {
				m = Match{k + 1, s}
			}
		}
		if !nd.more {
			break
		}
	}
	return m
}

func rest(p parts) bool { return p.next() }

// senses collects what the entries from e on stand for where they may be
// written like this.
func (t *table) senses(e int32, shapes []shape, sizes []int, caps bool, buf []Sense) []Sense {
	for ; e >= 0; e = t.entries[e].next {
		want := t.entries[e].shapes
		ok := true
		for i, have := range shapes {
			switch shape(want >> (2 * i) & 3) {
			case allCaps:
				ok = have == allCaps && (!caps || safeCaps(sizes[i]))
			case capital:
				ok = have == capital || have == allCaps && (caps || sizes[i] > 3)
			}
			if !ok {
				break
			}
		}
		if ok && !slices.Contains(buf, t.entries[e].sense) {
			buf = append(buf, t.entries[e].sense)
		}
	}
	return buf
}

// safeCaps reports whether an acronym of that many letters is one among words
// that are all in capitals, where "US" and "WHO" may be words.
func safeCaps(letters int) bool { return letters > 3 }

// Match returns the longest name of the lexicon that begins with the first of
// tokens, which are tokens of text. With caps the text around is all in
// capitals. A Match of no tokens is none.
func (l *Lexicon) Match(text string, tokens []token.Token, caps bool) Match {
	return l.names.find(text, tokens, caps, nil)
}

// Named returns what a whole name, written as in text, may stand for.
func (l *Lexicon) Named(name string) []Sense {
	m := l.names.find(name, []token.Token{{Span: token.Span{End: len(name)}}}, false, nil)
	return m.Senses
}

// Title reads a title or office at the first of tokens ("Foreign Minister",
// "Gen.", "secretary of state") and returns how many tokens it covers, 0 for
// none, and its role, empty for titles that are no office.
func (l *Lexicon) Title(text string, tokens []token.Token) (int, Role) {
	m := l.titles.find(text, tokens, false, nil)
	if m.Tokens == 0 {
		return 0, ""
	}
	return m.Tokens, Role(m.Senses[0].Entity)
}

// Body reads the name of an office of state at the first of tokens, in any
// case ("foreign ministry", "Ministry of Foreign Affairs", "army") and returns
// how many tokens it covers and its key for [Lexicon.OfficeOf].
func (l *Lexicon) Body(text string, tokens []token.Token) (int, string) {
	m := l.bodies.find(text, tokens, true, nil)
	if m.Tokens == 0 {
		return 0, ""
	}
	return m.Tokens, m.Senses[0].Entity
}
