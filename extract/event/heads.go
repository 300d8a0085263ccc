package event

import (
	"sort"
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
)

// chief are the titles of heads of state and government.
var chief = map[string]bool{"president": true, "premier": true, "chancellor": true, "king": true, "queen": true, "emperor": true, "sultan": true, "emir": true, "leader": true, "taoiseach": true, "minister": true}

// titles finds who bears the title of a head of state or government in the
// words of the article: "President X", "Prime Minister Y".
func (r *reader) titles() {
	for _, i := range r.order {
		m := &r.in.Mentions[i]
		if m.Form != link.Name && m.Form != link.Title || r.entities[m.Entity] == nil || r.entities[m.Entity].Type != lexicon.Person {
			continue
		}
		title := r.text[max(0, m.Begin-32):m.Begin]
		if m.Form == link.Title {
			title += m.In(r.text)
		}
		ws := strings.Fields(strings.ToLower(title))
		n := len(ws)
		if n == 0 || !chief[ws[n-1]] {
			continue
		}
		if ws[n-1] == "minister" && (n < 2 || ws[n-2] != "prime") {
			continue
		}
		if n > 1 && (ws[n-2] == "vice" || ws[n-2] == "deputy" || ws[n-2] == "opposition" || ws[n-2] == "party") || n > 2 && ws[n-1] == "minister" && (ws[n-3] == "deputy" || ws[n-3] == "vice") {
			continue
		}
		if ws[n-1] != "leader" || n > 1 && strings.HasSuffix(ws[n-2], "n") { // "North Korean leader"
			r.heads[m.Entity] = true
		}
		if gone(ws) {
			continue // a bare "the president" is not the former one
		}
		r.holder[ws[n-1]] = append(r.holder[ws[n-1]], titled{m.Entity, m.Begin})
	}
}

// gone reports whether words in front of a title say that it is held no more.
func gone(ws []string) bool {
	for _, w := range ws[max(0, len(ws)-4):] {
		switch w {
		case "former", "late", "then-president", "then-premier", "ex-president":
			return true
		}
	}
	return false
}

// titled says whom or what a title or role noun was used of at a place in the
// text.
type titled struct {
	entity string
	at     int
}

// bearer is whom a bare title at byte pos stands for: the person of the
// article's own state who bears it, else the last one before.
func (r *reader) bearer(title string, pos int) string {
	ts := r.holder[title]
	n := before(ts, pos)
	for i := n - 1; i >= 0 && i >= n-recent && r.home != ""; i-- {
		if r.state(ts[i].entity) == r.home {
			return ts[i].entity
		}
	}
	if n > 0 {
		return ts[n-1].entity
	}
	return ""
}

// recent is how many uses or claims back something is looked for in an article:
// more than any story has, and a bound for what is none.
const recent = 100

// before is how many of ts, which are in order, stand before byte pos.
func before(ts []titled, pos int) int {
	return sort.Search(len(ts), func(i int) bool { return ts[i].at >= pos })
}

// head reports whether a person is, or around that day was, the head of a
// state or government.
func (r *reader) head(id, day string) bool {
	if r.heads[id] {
		return true
	}
	if day == "" {
		day = r.in.Published.Date
	}
	for _, o := range lexicon.Load().Offices(id) {
		switch o.Role {
		case lexicon.HeadOfState, lexicon.HeadOfGovernment, lexicon.Leader:
			if o.Covers(day) {
				return true
			}
		}
	}
	return false
}

// summit turns a meeting of heads of state or government of different states
// into what it is.
func (r *reader) summit(d *draft) {
	if d.Kind != "Meeting" && d.Kind != "Negotiation" {
		return
	}
	states := map[string]bool{}
	for _, x := range d.Roles {
		e := r.entities[x.Entity]
		if e == nil || e.Type != lexicon.Person || !r.head(x.Entity, d.Date.Start) {
			return
		}
		states[r.state(x.Entity)] = true
	}
	if len(states) >= 2 {
		k, _ := KindNamed("Summit")
		d.Kind, d.Type, d.CAMEO = k.Name, k.Type, k.CAMEO
	}
}

// byPhone turns talks held by telephone into a call.
func (r *reader) byPhone(s *site, d *draft) {
	if d.Kind != "Meeting" && d.Kind != "Negotiation" && d.Kind != "Summit" || s.pred == nil || s.noun >= 0 && !s.light {
		return
	}
	for _, q := range s.pred.pps {
		switch s.t.lemmaOf(q) {
		case "phone", "telephone", "video", "videolink", "video-link", "hotline":
			switch s.t.phrases[q].prep {
			case "by", "on", "over", "via":
				k, _ := KindNamed("Call")
				d.Kind, d.Type, d.CAMEO = k.Name, k.Type, k.CAMEO
			}
		}
	}
}
