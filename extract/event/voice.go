package event

import (
	"strings"

	"github.com/entente-graph/entente/extract/article"
)

// spoken are words that open the headline of somebody's own words.
var spoken = []string{"remarks", "statement", "press statement", "address", "speech", "message", "letter", "joint statement", "opening remarks"}

// listen finds whose words the whole article is, from a headline such as
// "Remarks by President X at …" or "Press Statement of Y". In it "I" and "we"
// are that one's.
func (r *reader) listen() {
	for _, b := range r.in.Blocks {
		if b.Kind != article.Headline || b.Begin < 0 || b.End > len(r.text) || b.Begin >= b.End {
			continue
		}
		line := strings.ToLower(r.text[b.Begin:b.End])
		for _, w := range spoken {
			rest, ok := strings.CutPrefix(line, w)
			if !ok {
				continue
			}
			rest = strings.TrimSpace(rest)
			if !strings.HasPrefix(rest, "by ") && !strings.HasPrefix(rest, "of ") && !strings.HasPrefix(rest, "from ") {
				continue
			}
			for _, m := range r.mentionsIn(b.Begin, b.End) {
				if c, ok := r.capable(m); ok && !c.place {
					c.guessed = true
					r.voice = c.entity
					break
				}
			}
			return
		}
	}
}

// firstPerson resolves "I" and "we" of predicate i: inside a quotation to
// whoever the sentence says speaks, else to whose words the article is.
func (r *reader) firstPerson(t *tree, h *tok) []party {
	switch h.low {
	case "i", "we":
	default:
		return nil
	}
	at := t.find(h.Begin)
	if t.quoted(at) {
		for i := range t.preds {
			p := &t.preds[i]
			if !r.vocab.speech[p.lemma] || !p.finite || t.quoted(p.main) || len(p.subj) == 0 {
				continue
			}
			if ps := r.partiesOf(t, p.subj); len(ps) > 0 {
				ps[0].guessed = true
				return ps[:1]
			}
		}
		return nil
	}
	if r.voice == "" {
		return nil
	}
	return []party{{entity: r.voice, Span: h.Span, typ: r.entities[r.voice].Type, guessed: true}}
}

// quoted reports whether token i stands between quotation marks.
func (t *tree) quoted(i int) bool {
	open := false
	for k := 0; k < i && k < len(t.toks); k++ {
		if t.toks[k].class == quote {
			switch t.toks[k].low {
			case "“", "``":
				open = true
			case "”", "''":
				open = false
			case "\"":
				open = !open
			}
		}
	}
	return open
}
