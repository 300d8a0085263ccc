package event

import (
	"fmt"
	"strings"
)

// String writes a tree for people who look for a fault.
func (t *tree) String() string {
	var b strings.Builder
	names := func(qs []int) string {
		var out []string
		for _, q := range qs {
			p := &t.phrases[q]
			var w []string
			for _, k := range t.toks[p.begin:p.end] {
				w = append(w, k.low)
			}
			s := strings.Join(w, " ")
			if p.prep != "" {
				s = p.prep + " " + s
			}
			out = append(out, s)
		}
		return strings.Join(out, " | ")
	}
	all := make([]int, len(t.phrases))
	for i := range all {
		all[i] = i
	}
	fmt.Fprintf(&b, "  phrases: %s\n", names(all))
	for i := range t.preds {
		p := &t.preds[i]
		fmt.Fprintf(&b, "  %d %s", i, p.lemma)
		for _, x := range []struct {
			on   bool
			name string
		}{{p.finite, "finite"}, {p.passive, "passive"}, {p.negated, "not"}, {p.perfect, "perfect"}, {p.present, "present"}, {p.bare, "bare"}, {p.modal != "", p.modal}, {p.sub != "", p.sub}} {
			if x.on {
				b.WriteString(" " + x.name)
			}
		}
		fmt.Fprintf(&b, " rel=%d gov=%d inf=%d clause=%d\n    subj: %s\n    obj: %s\n    iobj: %s\n    pps: %s\n", p.relation, p.governor, p.inf, p.clause, names(p.subj), names(p.obj), names(p.iobj), names(p.pps))
	}
	return b.String()
}
