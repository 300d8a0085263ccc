package event

import (
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/timex"
)

// again makes one draft for each of several dates on which the same thing
// happened: "visited Hanoi in 1958 and 1964", "tested missiles on July 4 and
// July 28". Two days in a row are one event that lasts.
func (r *reader) again(t *tree, d draft) []draft {
	out := []draft{d}
	i := t.timeOfWords(r, &d)
	if i < 0 || d.Status != Held {
		return out
	}
	for j := i + 1; j < len(t.times); j++ {
		if !t.listed(t.times[j-1].end, t.times[j].begin) {
			break
		}
		x, ok := r.dateOf(t.times[j].index)
		if !ok || x.Precision != d.Date.Precision {
			break
		}
		if n := daysBetween(out[len(out)-1].Date.End, x.Start); x.Precision == timex.Day && n >= 0 && n <= 2 {
			break
		}
		c := d
		c.Roles = append([]Role(nil), d.Roles...)
		c.Date = x
		out = append(out, c)
	}
	if len(out) == 1 {
		if c, ok := r.gapped(t, &d, i); ok {
			out = append(out, c)
		}
	}
	return out
}

// timeOfWords is the index in t.times of the expression that dates a draft, or
// -1.
func (t *tree) timeOfWords(r *reader, d *draft) int {
	if d.Date.Words == nil {
		return -1
	}
	for i := range t.times {
		if r.in.Times[t.times[i].index].Span == *d.Date.Words {
			return i
		}
	}
	return -1
}

// listed reports whether the tokens [begin, end) do no more than join two
// dates: "and", ", and again in".
func (t *tree) listed(begin, end int) bool {
	if begin >= end || end-begin > 4 {
		return false
	}
	for k := begin; k < end; k++ {
		w := &t.toks[k]
		switch {
		case w.class == comma, w.low == "and", w.low == "again", w.low == "in", w.low == "on", w.low == "once":
		default:
			return false
		}
	}
	return true
}

// gapped reads "received Kim in June 2000 and Roh in October 2007": behind the
// date of a draft, another person in the place of its object and another date
// tell of a second event with the verb left out.
func (r *reader) gapped(t *tree, d *draft, i int) (draft, bool) {
	if i+1 >= len(t.times) || d.phrase >= 0 || d.pred < 0 || len(d.Roles) != 2 || t.times[i].begin < t.preds[d.pred].end {
		return *d, false
	}
	b, e := t.times[i].end, t.times[i+1].begin
	if b < len(t.toks) && t.toks[b].class == comma {
		b++
	}
	if b >= len(t.toks) || t.toks[b].low != "and" {
		return *d, false
	}
	b++
	for k := b; k < e; k++ {
		if c := t.toks[k].class; c == verb || c == that || c == rel || c == comma || c == modal || c == be || c == have {
			return *d, false
		}
	}
	object := -1
	for k, x := range d.Roles {
		if at := t.find(x.Begin); at >= t.preds[d.pred].end && at < t.times[i].begin {
			object = k
		}
	}
	if object < 0 || r.entities[d.Roles[object].Entity] == nil || r.entities[d.Roles[object].Entity].Type != lexicon.Person {
		return *d, false
	}
	for q := range t.phrases {
		ph := &t.phrases[q]
		if ph.begin < b || ph.end > e || ph.prep != "" && ph.prepAt >= b {
			continue
		}
		ps := r.parties(t, q)
		if len(ps) != 1 || ps[0].typ != lexicon.Person || ps[0].entity == d.Roles[object].Entity {
			return *d, false
		}
		x, ok := r.dateOf(t.times[i+1].index)
		if !ok {
			return *d, false
		}
		c := *d
		c.Roles = append([]Role(nil), d.Roles...)
		c.Roles[object] = Role{d.Roles[object].Role, ps[0].entity, ps[0].Span}
		c.Date, c.Place = x, ""
		return c, true
	}
	return *d, false
}
