package event

import (
	"sort"
	"strings"
	"time"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/timex"
	"github.com/entente-graph/entente/extract/token"
)

// none is an empty stretch of tokens.
var none [2]int

// history is how many days before publication a date has to lie for the rest
// of its paragraph to be taken as background.
const history = 31

// date works out when a claim's event happened: by an expression at the noun,
// by one in the stretch of its verb, else by the day of publication where the
// main clause of news tells it in the simple past. What is left is unknown.
func (r *reader) date(s *site, d *draft) Date {
	t := s.t
	if s.noun >= 0 && d.Type == "STATEMENT" {
		// It is the saying that is dated, not what is spoken of.
		if s.pred == nil || s.pred.governor < 0 && !s.light {
			return Date{Interval: timex.Interval{Precision: timex.Unknown}, Basis: NoBasis}
		}
		i := s.index
		if !s.light {
			i = s.pred.governor
		}
		return r.date(&site{t: t, pred: &t.preds[i], index: i, noun: -1}, d)
	}
	if s.noun >= 0 {
		ph := &t.phrases[s.noun]
		if x, ok := r.timeIn(t, ph.begin, r.nounReach(s), ph.head, false, none); ok {
			return x
		}
		if b := ph.prepAt; (ph.prep == "after" || ph.prep == "following" || ph.prep == "during") && b > 1 && t.toks[b-1].class == comma && t.toks[b-2].class == when {
			for i := range t.times { // "In 2018, after the talks between both,"
				if t.times[i].end == b-1 {
					if x, ok := r.dateOf(t.times[i].index); ok {
						return x
					}
				}
			}
		}
	}
	if p := s.pred; p != nil && (s.noun < 0 || s.light || s.beside || has1(p.subj, s.noun)) {
		if x, ok := r.timeIn(t, p.left, p.right, p.main, true, p.skip); ok {
			return x
		}
		if p.when > 0 {
			for _, x := range t.times {
				if x.begin <= p.when-1 && p.when-1 < x.end {
					if d, ok := r.timeOf(x.index, true); ok {
						return d
					}
				}
			}
		}
		if p.sub == "where" && s.index > 0 && s.noun < 0 { // "was in Beijing on Wednesday, where he met"
			g := &t.preds[s.index-1]
			if x, ok := r.timeIn(t, g.left, g.right, g.main, true, g.skip); ok {
				return x
			}
		}
		if (p.relation == participial || p.relation == coordinate || p.relation == infinitive && tribute[p.lemma]) && p.governor >= 0 {
			g := &t.preds[p.governor]
			if x, ok := r.timeIn(t, g.left, g.right, g.main, true, g.skip); ok {
				return x
			}
		}
		if x, ok := r.paperTime(t, p); ok {
			return x
		}
		if r.news(t, s.index) && d.Status == Held && !r.lasted(t, p) {
			pub := r.in.Published.Date
			return Date{
				Interval: timex.Interval{Start: pub, End: pub, Precision: timex.Day},
				Basis:    Publication,
				Why:      "told as news on the day of publication, " + pub,
			}
		}
	}
	if s.host > 0 && d.Status == Held {
		p := &t.preds[s.host-1]
		if x, ok := r.timeIn(t, p.left, p.right, p.main, true, p.skip); ok {
			return x
		}
	}
	return Date{Interval: timex.Interval{Precision: timex.Unknown}, Basis: NoBasis}
}

// lasted reports whether predicate p went on for weeks or more, or was done
// several times: it was not on the day of publication.
func (r *reader) lasted(t *tree, p *predicate) bool {
	for _, x := range t.times {
		if x.begin < p.left || x.begin >= p.right || x.begin == 0 {
			continue
		}
		if v := r.in.Times[x.index]; v.Type != timex.Duration || !strings.ContainsAny(v.Value, "WMY") || strings.Contains(v.Value, "T") {
			continue
		}
		switch t.toks[x.begin-1].low {
		case "over", "for", "during", "through", "throughout":
			return true
		}
	}
	for i := max(p.left, 1); i < p.right && i < len(t.toks); i++ {
		if c := t.toks[i-1].class; t.toks[i].low == "times" && (c == num || c == adj || c == det) {
			return true
		}
	}
	return false
}

// nounReach is the token behind what belongs to a noun: its phrases and the
// times among and right behind them.
func (r *reader) nounReach(s *site) int {
	t := s.t
	end := t.phrases[s.noun].end
	if n := len(s.trail); n > 0 {
		end = t.phrases[s.trail[n-1]].end
	}
	for i := end; i < len(t.toks) && i < end+3; i++ {
		c := t.toks[i].class
		if c == when {
			for i < len(t.toks) && t.toks[i].class == when {
				i++
			}
			return i
		}
		if c != prep {
			break
		}
	}
	return end
}

// timeIn finds the expression of time nearest to token at within [begin, end),
// those behind it first. With free, expressions that belong to a noun ("the
// April 2019 summit") do not count.
func (r *reader) timeIn(t *tree, begin, end, at int, free bool, skip [2]int) (Date, bool) {
	var best *timeAt
	bestScore := 1 << 30
	for i := range t.times {
		x := &t.times[i]
		if i > 0 && t.spans(i) {
			continue // "September 30 to October 2" begins on its first day
		}
		if x.begin < begin || x.begin >= end || free && t.inPhrase(x) || skip[0] <= x.begin && x.begin < skip[1] {
			continue
		}
		if _, ok := r.dateOf(x.index); !ok {
			continue
		}
		score := x.begin - at
		if score < 0 {
			score = 2 * -score
		}
		if score < bestScore {
			best, bestScore = x, score
		}
	}
	if best == nil {
		return Date{}, false
	}
	return r.dateOf(best.index)
}

// spans reports whether time i ends a span that the time before it begins.
func (t *tree) spans(i int) bool {
	a, b := &t.times[i-1], &t.times[i]
	if b.begin != a.end+1 {
		return false
	}
	switch t.toks[a.end].low {
	case "–", "-", "—", "to", "through", "until":
		return true
	}
	return false
}

// inPhrase reports whether a time is part of a noun phrase.
func (t *tree) inPhrase(x *timeAt) bool {
	for i := range t.phrases {
		p := &t.phrases[i]
		if p.begin <= x.begin && x.end < p.end && p.head >= x.end {
			return true
		}
	}
	return false
}

// dateOf makes a date of an expression of time, if it can date anything:
// durations, habits and approximations ("more than two decades ago") cannot.
func (r *reader) dateOf(i int) (Date, bool) { return r.timeOf(i, false) }

// timeOf is dateOf; with bare, the words in front of the expression say
// nothing about it ("since April 2017, when they met").
func (r *reader) timeOf(i int, bare bool) (Date, bool) {
	x := &r.in.Times[i]
	if x.Type != timex.Date && x.Type != timex.TimeOf {
		return Date{}, false
	}
	iv := x.Interval()
	if iv.Precision == timex.Unknown || iv.Start == "" {
		return Date{}, false
	}
	if approximate(r.text, x.Span, bare) {
		return Date{}, false
	}
	if before := r.text[max(0, x.Begin-13):x.Begin]; iv.Precision == timex.Year && (strings.HasSuffix(before, "for ") || strings.HasSuffix(before, " and ") && strings.HasPrefix(before, "for ")) {
		return Date{}, false // "a plan for 2024"
	}
	if iv.Precision == timex.Range && len(x.Value) <= 3 { // a decade or a century
		return Date{}, false
	}
	if x.Value == r.in.Published.Date && strings.EqualFold(x.Span.In(r.text), "now") {
		return Date{}, false
	}
	basis := Explicit
	if x.Relative {
		basis = Relative
	}
	span := x.Span
	return Date{Interval: iv, Basis: basis, Words: &span, Why: x.Why}, true
}

// vague are words that make an expression of time an approximation.
var vague = []string{"more than", "less than", "over ", "about ", "around ", "nearly ", "almost ", "some ", "at least", "roughly", "several", "decades", "few ", "recent"}

// approximate reports whether an expression, or the words right in front of
// it, only say about when.
func approximate(text string, s token.Span, bare bool) bool {
	low := strings.ToLower(s.In(text))
	for _, v := range vague {
		if strings.Contains(low, v) {
			return true
		}
	}
	if bare {
		return false
	}
	b := max(0, s.Begin-12)
	before := strings.ToLower(text[b:s.Begin])
	for _, v := range []string{"more than ", "less than ", "about ", "around ", "nearly ", "almost ", "since ", "until ", "by ", "roughly ", "before "} {
		if strings.HasSuffix(before, v) {
			return true
		}
	}
	return false
}

// paperTime finds the day a paper came out that its speaker says something
// in: "said in a statement published Tuesday that".
func (r *reader) paperTime(t *tree, p *predicate) (Date, bool) {
	for i := range t.preds {
		q := &t.preds[i]
		if !q.bare || q.relation != relative {
			continue
		}
		for _, x := range q.subj {
			if t.phrases[x].governor >= 0 && &t.preds[t.phrases[x].governor] == p && papers[t.toks[t.phrases[x].head].low] {
				return r.timeIn(t, q.left, q.right, q.main, true, q.skip)
			}
		}
	}
	return Date{}, false
}

// background notes whether the sentence just read dates its verbs well before
// the article came out. What follows it in the same paragraph without a date of
// its own is then history, not news. It also keeps which state acted last.
func (r *reader) background(t *tree) {
	for i := range t.times {
		if t.inPhrase(&t.times[i]) {
			continue
		}
		if d, ok := r.dateOf(t.times[i].index); ok {
			r.past = daysBetween(d.End, r.in.Published.Date) > history
		}
	}
	for i := range t.preds {
		for _, q := range t.preds[i].subj {
			for _, c := range r.parties(t, q) {
				switch {
				case c.place:
				case c.typ == lexicon.Country:
					r.actor, r.acted = c, r.index
				case c.typ == lexicon.Person:
					r.person, r.personAt = c, r.index
				}
			}
		}
	}
}

// paragraph starts a new paragraph where the sentence at hand stands in
// another block than the one before.
func (r *reader) paragraph() {
	s := r.in.Sentences[r.index]
	b := sort.Search(len(r.in.Blocks), func(i int) bool { return r.in.Blocks[i].End > s.Begin })
	if b != r.block {
		r.block, r.past = b, false
	}
}

// daysBetween counts the days from a to b, 0 if either is no day.
func daysBetween(a, b string) int {
	x, err := time.Parse(time.DateOnly, a)
	if err != nil {
		return 0
	}
	y, err := time.Parse(time.DateOnly, b)
	if err != nil {
		return 0
	}
	return int(y.Sub(x).Hours() / 24)
}

// news reports whether predicate i is the news of the day: in a headline, or
// the simple past of a main clause of the body outside of background.
func (r *reader) news(t *tree, i int) bool {
	if r.in.Published.Date == "" {
		return false
	}
	p := &t.preds[i]
	if r.kind == article.Headline {
		return p.finite && !p.perfect || p.bare
	}
	if r.past {
		return false
	}
	for n := 0; n < 5; n++ {
		switch p.relation {
		case root:
			if p.present && !p.passive { // "the ministry condemns": said and done
				return p.finite && !p.perfect && r.vocab.speaks[p.lemma] && t.toks[p.main].form&(base|third) != 0
			}
			return p.finite && !p.perfect
		case infinitive:
			if !tribute[p.lemma] || p.governor < 0 {
				return false
			}
			p = &t.preds[p.governor]
		case complement, participial, coordinate:
			if p.perfect || p.relation != participial && p.present {
				return false
			}
			if p.governor < 0 {
				return p.finite
			}
			p = &t.preds[p.governor]
		case relative:
			for _, x := range p.subj { // "in a statement commemorating"
				if papers[t.toks[t.phrases[x].head].low] && t.phrases[x].governor >= 0 {
					return r.news(t, t.phrases[x].governor)
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}
