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
		place, ok := "", t.listed(t.times[j-1].end, t.times[j].begin)
		if !ok {
			place, ok = r.elsewhere(t, t.times[j-1].end, t.times[j].begin)
		}
		if !ok {
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
		if place != "" {
			c.Place = place
		}
		out = append(out, c)
	}
	if len(out) == 1 {
		if c, ok := r.gapped(t, &d, i); ok {
			out = append(out, c)
		}
	}
	return out
}

// didSo reads "and did so again in 2022": the event of the verb in front, on
// another date.
func (r *reader) didSo(t *tree, i int) {
	p := &t.preds[i]
	if p.relation != coordinate || p.governor < 0 || p.negated || p.modal != "" || p.end >= len(t.toks) || t.toks[p.end].low != "so" && t.toks[p.end].low != "it" {
		return
	}
	end := len(t.toks) // "so" parts clauses elsewhere
	if i+1 < len(t.preds) {
		end = t.preds[i+1].begin
	}
	x, ok := r.timeIn(t, p.begin, end, p.main, true, p.skip)
	if !ok {
		return
	}
	for k := len(r.drafts) - 1; k >= 0 && r.drafts[k].tree == t; k-- {
		if d := r.drafts[k]; d.pred == p.governor && d.phrase < 0 && d.Status == Held {
			d.Roles = append([]Role(nil), d.Roles...)
			d.Trigger, d.Date = t.toks[p.main].Span, x
			d.tokens = [2]int{p.main, p.main}
			r.drafts = append(r.drafts, r.again(t, d)...)
			return
		}
	}
}

// retold makes a new draft of a treaty known from before that is signed or
// renewed on a date of its own: "It was renewed in 1981 and again in 2001".
func (r *reader) retold(t *tree, i int) {
	p := &t.preds[i]
	if !treaty[p.lemma] || !p.passive || p.negated || p.modal != "" || len(p.subj) != 1 || len(t.behind(p, "by")) > 0 || p.relation == infinitive {
		return
	}
	ph := &t.phrases[p.subj[0]]
	switch low := t.toks[ph.head].low; {
	case low == "it" && ph.begin == 0:
	case t.toks[ph.begin].low == "the" && ph.head <= ph.begin+2 && (low == "treaty" || low == "pact" || low == "accord" || low == "agreement" || low == "deal"):
	default:
		return
	}
	x, ok := r.timeIn(t, p.left, p.right, p.main, true, p.skip)
	if !ok || r.predStatus(t, i, 0) != Held {
		return
	}
	d := r.last(3, func(d *draft) bool {
		return d.Kind == "Agreement" && d.Status == Held && len(d.Roles) > 1 && d.tree != t
	})
	if d == nil {
		return
	}
	c := *d
	c.Roles = nil
	for _, o := range d.Roles {
		id := o.Entity
		if p.lemma != "sign" && p.lemma != "conclude" { // others may renew it than signed
			id = r.stateOf(id)
		}
		c.Roles = append(c.Roles, Role{o.Role, id, t.toks[ph.head].Span})
	}
	c.tree, c.pred, c.phrase, c.Place, c.Attribution, c.RefersTo = t, i, -1, "", nil, nil
	c.Trigger, c.Sentence, c.Rule, c.Date = t.toks[p.main].Span, r.index, "treaty-again", x
	c.tokens = [2]int{p.main, p.main}
	r.drafts = append(r.drafts, r.again(t, c)...)
}

// treaty are the verbs of what is done to a treaty.
var treaty = map[string]bool{"sign": true, "renew": true, "extend": true, "prolong": true, "conclude": true, "ratify": true}

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

// elsewhere reads what joins two dates of the same thing done in two places:
// "and again in Geneva on". It returns the second place.
func (r *reader) elsewhere(t *tree, begin, end int) (place string, ok bool) {
	k, again := begin, false
	for ; k < end && !again; k++ {
		w := &t.toks[k]
		again = w.low == "again"
		if !again && w.class != comma && w.low != "and" && w.low != "then" {
			return "", false
		}
	}
	if !again || end-k < 2 || end-k > 6 || t.toks[k].low != "in" && t.toks[k].low != "at" {
		return "", false
	}
	last := end
	if low := t.toks[end-1].low; low == "on" || low == "in" {
		last--
	}
	if k+1 >= last {
		return "", false
	}
	from, to := t.toks[k+1].Begin, t.toks[last-1].End
	for _, m := range r.mentionsIn(from, to) {
		if e := r.entities[r.in.Mentions[m].Entity]; e != nil && e.Type == lexicon.Place {
			return e.ID, true
		}
	}
	return "", false
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
