package event

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sort"
	"strings"

	"github.com/entente-graph/entente/extract/article"
)

// memory is how many sentences back a definite noun finds its event.
const memory = 4

// antecedentParties gives a definite noun without parties ("the July 19, 2000,
// agreement", "the summit") those of the last claim of its family, if one was
// made in the sentences just before. from then holds them.
func (r *reader) antecedentParties(s *site, f *frame, from *[]party) bool {
	if s.noun < 0 || len(*from) > 0 || s.t.toks[s.t.phrases[s.noun].begin].low != "the" {
		return false
	}
	// Without a date of its own or a verb that makes it happen the noun says
	// nothing that the claim before did not.
	ph := &s.t.phrases[s.noun]
	when := Date{}
	for _, x := range s.t.times {
		if x.begin >= ph.begin && x.begin < r.nounReach(s) {
			if d, ok := r.dateOf(x.index); ok {
				when = d
			}
		}
	}
	if when.Start == "" {
		return false
	}
	for i := len(r.drafts) - 1; i >= 0; i-- {
		d := &r.drafts[i]
		if r.index-d.Sentence > memory {
			return false
		}
		if family(d.Kind) != f.kind.Family || len(d.Roles) < 2 {
			continue
		}
		if d.Date.Start != "" && (d.Date.Start > when.End || when.Start > d.Date.End) {
			return false // another one of the kind
		}
		for _, x := range d.Roles {
			*from = append(*from, party{entity: x.Entity, Span: x.Span})
		}
		return true
	}
	return false
}

// finish orders the drafts, ties those that speak of others to them and gives
// them their ids.
func (r *reader) finish() []Claim {
	ds := r.drafts
	sort.SliceStable(ds, func(i, j int) bool {
		if ds[i].Sentence != ds[j].Sentence {
			return ds[i].Sentence < ds[j].Sentence
		}
		return ds[i].Trigger.Begin < ds[j].Trigger.Begin
	})
	heads := 0
	for i := range ds {
		if kind, _ := r.blockOf(r.in.Sentences[ds[i].Sentence].Span); kind == article.Headline && heads < headlines {
			heads++
			r.inherit(ds, i)
		}
	}
	seen := map[string]int{}
	bySentence(ds, func(same []draft) {
		for i := range same {
			r.address(same, i)
		}
		for i := range same {
			same[i].ID = r.id(&same[i].Claim, seen)
		}
		for i := range same {
			r.refer(same, i)
		}
	})
	if len(ds) == 0 {
		return nil
	}
	claims := make([]Claim, len(ds))
	for i := range ds {
		claims[i] = ds[i].Claim
	}
	return claims
}

// headlines is how many claims of headlines look through the story for their
// day. A page that is headlines from end to end tells no story.
const headlines = 32

// bySentence calls do for the drafts of each sentence. They stand in the order
// of their sentences. What ties drafts to each other looks no further, so that
// the work grows with the text and not with its square.
func bySentence(ds []draft, do func([]draft)) {
	for i := 0; i < len(ds); {
		j := i + 1
		for j < len(ds) && ds[j].Sentence == ds[i].Sentence {
			j++
		}
		do(ds[i:j])
		i = j
	}
}

// inherit gives a headline's claim the day that the story below tells of the
// same event, if it tells one: the day of publication was only a guess.
func (r *reader) inherit(ds []draft, i int) {
	d := &ds[i]
	if d.Date.Words != nil {
		return
	}
	found := -1
	for j := range ds {
		o := &ds[j]
		if i == j || o.Date.Words == nil || o.Status != d.Status || family(o.Kind) != family(d.Kind) || !sameStates(r, o, d) || daysBetween(o.Date.End, r.in.Published.Date) > history {
			continue
		}
		if found >= 0 && ds[found].Date.Interval != o.Date.Interval {
			return
		}
		found = j
	}
	if found < 0 {
		return
	}
	o := ds[found].Date
	d.Date = Date{Interval: o.Interval, Basis: Inherited, Words: o.Words, Why: "the story says when: " + o.Why}
}

// address gives a statement about an event the other parties of that event
// for its addressees, where it names none itself. ds are the drafts of its
// sentence.
func (r *reader) address(ds []draft, i int) {
	d := &ds[i]
	if d.Type != "STATEMENT" || len(d.Roles) != 1 {
		return
	}
	for j := range ds {
		o := &ds[j]
		if o.tree != d.tree || o.Type == "STATEMENT" || o.tokens[0] < d.tokens[0] {
			continue
		}
		for _, x := range o.Roles {
			if r.state(x.Entity) != r.state(d.Roles[0].Entity) {
				d.Roles = append(d.Roles, Role{Addressee, x.Entity, x.Span})
			}
		}
		return
	}
}

// refer ties a statement to the events it speaks of in the same sentence, and
// an event to what it follows or answers. ds are the drafts of its sentence.
func (r *reader) refer(ds []draft, i int) {
	d := &ds[i]
	for j := range ds {
		o := &ds[j]
		if i == j || o.tree != d.tree || o.Type == "STATEMENT" {
			continue
		}
		how := ""
		switch {
		case d.Kind == "Anniversary" && o.tokens[0] > d.tokens[0]:
			how = "commemorates"
		case d.Kind == "Statement" && o.tokens[0] > d.tokens[0]:
			how = "cites"
		case d.Type != "STATEMENT" && o.phrase >= 0 && o.tokens[0] > d.tokens[0]:
			how = r.link(d, o)
		}
		if how != "" {
			d.RefersTo = append(d.RefersTo, Reference{How: how, Claim: o.ID})
		}
	}
}

// link reads the words in front of the phrase of event o for how d stands to
// it: "in response to the attack", "after the summit".
func (r *reader) link(d, o *draft) string {
	t := o.tree
	b := t.phrases[o.phrase].begin
	w := func(k int) string {
		if b-k < 0 || b-k <= d.tokens[0] {
			return ""
		}
		return t.toks[b-k].low
	}
	switch {
	case w(1) == "to" && (w(2) == "response" || w(2) == "reaction" || w(2) == "retaliation"), w(1) == "for" && w(2) == "retaliation":
		return "responds"
	case w(1) == "after" || w(1) == "following" || w(1) == "since":
		return "follows"
	}
	return ""
}

// id makes a claim's id of the document's id and what the claim says and
// where it says it. It does not depend on the claims around it.
func (r *reader) id(c *Claim, seen map[string]int) string {
	s := r.in.Sentences[c.Sentence]
	parts := []string{
		r.in.ID, s.In(r.text), fmt.Sprint(c.Trigger.Begin-s.Begin, c.Trigger.End-s.Begin),
		c.Kind, string(c.Status), c.Date.Start, c.Date.End,
	}
	roles := make([]string, len(c.Roles))
	for i, x := range c.Roles {
		roles[i] = string(x.Role) + "=" + x.Entity
	}
	sort.Strings(roles)
	parts = append(parts, roles...)
	key := strings.Join(parts, "\x00")
	// The very same sentence twice in one article (a caption printed twice).
	n := seen[key]
	seen[key] = n + 1
	if n > 0 {
		key += fmt.Sprintf("\x00%d", n)
	}
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:8])
}
