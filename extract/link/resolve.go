package link

import (
	"cmp"
	"slices"
	"strings"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/tag"
	"github.com/entente-graph/entente/extract/token"
)

// Input is one article with the names found in it.
type Input struct {
	Text      string
	Blocks    []article.Block
	Sentences []token.Sentence
	Names     []tag.Name
	Published string // YYYY-MM-DD, empty when unknown
	Outlet    string // who published it, as the page says; empty when unknown
	Title     string // not read: the headline is a block of Text
	Lexicon   *lexicon.Lexicon
}

// Result is what the names stand for.
type Result struct {
	Mentions []Mention        // by span, then entity
	Entities []lexicon.Entity // those mentioned and their states, by id
}

// Link resolves the names of one article. It is a pure function of in and
// keeps nothing of it.
//
// Names in full come first, then what leans on them: family names, offices
// ("the Russian president"), bodies of state ("the foreign ministry"), and
// last what points back ("the two leaders", "he"). Mentions never overlap,
// but for those of one span that stands for two.
func Link(in Input) Result {
	if in.Lexicon == nil || len(in.Sentences) == 0 {
		return Result{}
	}
	a := newStory(in)
	a.orgs()
	a.states()
	a.people()
	a.stations()
	a.bodies()
	a.offices()
	a.bares()
	a.nominals()
	return a.result()
}

// story is one article while its names are resolved.
type story struct {
	in   Input
	lex  *lexicon.Lexicon
	text string

	sents []sentence
	names []name // of all sentences, in order

	// Entities that the lexicon does not have.
	local map[string]lexicon.Entity

	// People named in full: by id, by slugs of their family names, by the first
	// words of their names, and those of them who held an office.
	persons map[string]*person
	family  map[string][]*person
	first   map[string][]*person
	held    []*person

	stateCount map[string]int    // mentions by state
	acronym    map[string]string // entity by the acronym that the article gives it
	ministry   string            // see seeMinistry
	georgia    int               // 1 the state in the Caucasus, 2 the American one, 0 not looked at
	tagged     int               // how many of names are the tagger's

	// The state that the article is set in, once settled; see setting.
	home    string
	settled bool
	bodied  map[string]map[string]bool // states whose bodies are named, by key
	called  map[lexicon.Role]string    // see callings
	offs    []lexicon.Office           // see holders
}

// sentence is one sentence with the names in it.
type sentence struct {
	tokens []token.Token
	cover  []int // for each token the index of its name plus one
	opens  bool  // first of its block
}

// name is one name with what it was resolved to. Names that the linker finds
// itself, offices and pronouns, are added to those of the tagger.
type name struct {
	tag.Name
	sent       int
	begin, end int // tokens in the sentence
	form       Form
	entities   []string // none: unresolved
	typ        lexicon.Type
}

// state names the state whose name or adjective it is.
func (n *name) state() string {
	if len(n.entities) == 1 && strings.HasPrefix(n.entities[0], "country:") {
		return n.entities[0]
	}
	return ""
}

// resolve sets what a name stands for.
func (n *name) resolve(form Form, typ lexicon.Type, entities ...string) {
	n.form, n.typ, n.entities = form, typ, entities
}

// longest is how many tokens are looked at together: what is longer than any
// sentence that someone wrote goes in pieces, so that no input takes more than
// linear time.
const longest = 400

func newStory(in Input) *story {
	a := &story{in: in, lex: in.Lexicon, text: in.Text, local: map[string]lexicon.Entity{}, stateCount: map[string]int{}, acronym: map[string]string{}, bodied: map[string]map[string]bool{},
		persons: map[string]*person{}, family: map[string][]*person{}, first: map[string][]*person{}}
	pieces := make([]token.Sentence, 0, len(in.Sentences))
	for _, s := range in.Sentences {
		if len(s.Tokens) <= longest {
			pieces = append(pieces, s)
			continue
		}
		for part := range slices.Chunk(s.Tokens, longest) {
			pieces = append(pieces, token.Sentence{Span: token.Span{Begin: part[0].Begin, End: part[len(part)-1].End}, Tokens: part})
		}
	}
	a.sents = make([]sentence, len(pieces))
	a.names = make([]name, 0, len(in.Names)+len(pieces))
	k, b, block := 0, 0, -1
	for i, s := range pieces {
		for b < len(in.Blocks) && in.Blocks[b].End <= s.Begin {
			b++
		}
		st := sentence{tokens: s.Tokens, cover: make([]int, len(s.Tokens))}
		st.opens = b != block
		block = b
		for k < len(in.Names) && in.Names[k].Begin < s.Begin {
			k++
		}
		t := 0
		for k < len(in.Names) && in.Names[k].End <= s.End {
			n := name{Name: in.Names[k], sent: i, typ: in.Names[k].Type}
			for t < len(s.Tokens) && s.Tokens[t].End <= n.Begin {
				t++
			}
			n.begin = t
			for t < len(s.Tokens) && s.Tokens[t].Begin < n.End {
				t++
			}
			n.end = t
			k++
			if n.end <= n.begin || n.begin < len(st.cover) && st.cover[n.begin] != 0 {
				continue
			}
			a.names = append(a.names, n)
			for x := n.begin; x < n.end; x++ {
				st.cover[x] = len(a.names)
			}
		}
		a.sents[i] = st
	}
	a.tagged = len(a.names)
	return a
}

// word returns token i of a sentence, empty outside it.
func (a *story) word(s *sentence, i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Text(a.text)
}

// at returns the name that covers token i of a sentence.
func (a *story) at(s *sentence, i int) *name {
	if i < 0 || i >= len(s.cover) || s.cover[i] == 0 {
		return nil
	}
	return &a.names[s.cover[i]-1]
}

// add enters a name that the linker found over tokens [begin, end).
func (a *story) add(sent, begin, end int, form Form, typ lexicon.Type, entities ...string) {
	s := &a.sents[sent]
	for i := begin; i < end; i++ {
		if s.cover[i] != 0 {
			if n := a.at(s, i); len(n.entities) > 0 {
				return
			}
		}
	}
	n := name{sent: sent, begin: begin, end: end}
	n.Span = token.Span{Begin: s.tokens[begin].Begin, End: s.tokens[end-1].End}
	n.resolve(form, typ, entities...)
	a.names = append(a.names, n)
	for i := begin; i < end; i++ {
		s.cover[i] = len(a.names)
	}
}

// entity returns the entity of that id.
func (a *story) entity(id string) (lexicon.Entity, bool) {
	if e, ok := a.local[id]; ok {
		return e, true
	}
	return a.lex.Entity(id)
}

// result writes out the mentions and their entities.
func (a *story) result() Result {
	var r Result
	ids := map[string]bool{}
	for i := range a.names {
		n := &a.names[i]
		for _, id := range n.entities {
			e, ok := a.entity(id)
			if !ok {
				continue
			}
			r.Mentions = append(r.Mentions, Mention{Span: n.Span, Type: n.typ, Form: n.form, Entity: id, Sector: e.Sector})
			if !ids[id] {
				ids[id] = true
				r.Entities = append(r.Entities, e)
			}
		}
	}
	for _, e := range r.Entities {
		state := "country:" + e.Country
		if e.Country == "" || ids[state] {
			continue
		}
		if s, ok := a.lex.Entity(state); ok {
			ids[state] = true
			r.Entities = append(r.Entities, s)
		}
	}
	slices.SortFunc(r.Mentions, func(x, y Mention) int {
		return cmp.Or(cmp.Compare(x.Begin, y.Begin), cmp.Compare(x.End, y.End), cmp.Compare(x.Entity, y.Entity))
	})
	slices.SortFunc(r.Entities, func(x, y lexicon.Entity) int { return cmp.Compare(x.ID, y.ID) })
	return r
}
