package evidence

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// MarkKind says what marked words did for the claim.
type MarkKind string

const (
	Trigger MarkKind = "trigger"     // made the claim: "met", "signed"
	Actor   MarkKind = "party"       // name a party
	When    MarkKind = "date"        // gave the date
	Said    MarkKind = "attribution" // name who says so
)

// A Mark is a run of words in a claim's quote, [Begin, End) in bytes, on rune
// boundaries. Marks may overlap.
type Mark struct {
	Kind   MarkKind `json:"kind"`
	Role   string   `json:"role,omitempty"`   // of a party
	Entity string   `json:"entity,omitempty"` // of a party
	Begin  int      `json:"begin"`
	End    int      `json:"end"`
}

// marks finds the words of a claim in its quote. Places that do not lie in the
// quote, or not on whole characters, are left out: the quote is shown all the
// same.
func marks(c Claim, props map[string]any) []Mark {
	var out []Mark
	add := func(m Mark) {
		if 0 <= m.Begin && m.Begin < m.End && m.End <= len(c.Quote) && boundary(c.Quote, m.Begin) && boundary(c.Quote, m.End) {
			out = append(out, m)
		}
	}
	begin, ok := props["triggerBegin"].(int64)
	end, ok2 := props["triggerEnd"].(int64)
	if ok && ok2 {
		add(Mark{Kind: Trigger, Begin: int(begin), End: int(end)})
	}
	parties, _ := props["marks"].([]string)
	for _, p := range parties { // "ROLE entity begin end"
		f := strings.Fields(p)
		if len(f) != 4 {
			continue
		}
		begin, err := strconv.Atoi(f[2])
		end, err2 := strconv.Atoi(f[3])
		if err == nil && err2 == nil {
			add(Mark{Kind: Actor, Role: f[0], Entity: f[1], Begin: begin, End: end})
		}
	}
	// A date or a speaker may stand in another sentence: then they are not in
	// the quote.
	for _, w := range []struct {
		kind  MarkKind
		words string
	}{{When, c.DateWords}, {Said, c.SaidWords}} {
		if i := indexWords(c.Quote, w.words); i >= 0 {
			add(Mark{Kind: w.kind, Begin: i, End: i + len(w.words)})
		}
	}
	slices.SortFunc(out, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Begin, b.Begin), cmp.Compare(b.End, a.End), cmp.Compare(a.Kind, b.Kind),
			cmp.Compare(a.Role, b.Role), cmp.Compare(a.Entity, b.Entity))
	})
	return slices.Compact(out)
}

func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// indexWords finds words in s where they stand as words, or -1.
func indexWords(s, words string) int {
	if words == "" {
		return -1
	}
	for from := 0; ; {
		i := strings.Index(s[from:], words)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(words):])
		if !letter(before) && !letter(after) {
			return i
		}
		from = i + 1
	}
}

// A piece is a run of a quote under one mark or none.
type piece struct {
	text string
	kind MarkKind // empty for none
}

// rank says which mark shows where marks overlap.
var rank = map[MarkKind]int{Trigger: 4, When: 3, Actor: 2, Said: 1}

// pieces cuts a quote at its marks. Where marks overlap, the one that says
// more of the claim shows.
func pieces(quote string, marks []Mark) []piece {
	cuts := []int{0, len(quote)}
	for _, m := range marks {
		cuts = append(cuts, m.Begin, m.End)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []piece
	var last Mark
	for i := 1; i < len(cuts); i++ {
		begin, end := cuts[i-1], cuts[i]
		var best Mark
		for _, m := range marks {
			if m.Begin <= begin && end <= m.End && rank[m.Kind] > rank[best.Kind] {
				best = m
			}
		}
		if n := len(out); n > 0 && best == last {
			out[n-1].text += quote[begin:end]
			continue
		}
		out = append(out, piece{quote[begin:end], best.Kind})
		last = best
	}
	return out
}
