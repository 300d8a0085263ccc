package event

import (
	"sort"
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
)

// shortened are nouns that stand for the body whose name ends in them, once it
// has been named: "the council" for the Security Council, "the agency".
var shortened = map[string]bool{
	"council": true, "commission": true, "agency": true, "court": true, "assembly": true, "tribunal": true, "committee": true, "alliance": true,
	"league": true, "union": true, "fund": true, "bank": true, "ministry": true, "congress": true, "senate": true, "parliament": true, "organisation": true,
	"organization": true,
}

// reach is how many mentions back such a name is looked for.
const reach = 120

// shortName resolves "the council" to the last body named before it whose name
// ends in that noun. "The alliance" is NATO, which does not say so.
func (r *reader) shortName(t *tree, p *phrase) []party {
	head := &t.toks[p.head]
	if head.entry == nil && !shortened[head.low] || p.head != p.begin+1 || t.toks[p.begin].low != "the" || head.upper && !r.recased {
		return nil
	}
	noun := head.low
	if !shortened[noun] {
		return nil
	}
	k := sort.SearchInts(r.starts, head.Begin)
	for n := 0; k > 0 && n < reach; n++ {
		k--
		x := &r.in.Mentions[r.order[k]]
		e := r.entities[x.Entity]
		if e == nil || x.Form != link.Name || e.Type != lexicon.Organization || e.Sector == "MED" {
			continue
		}
		if strings.HasSuffix(strings.ToLower(x.In(r.text)), " "+noun) || noun == "alliance" && e.ID == "org:nato" {
			return []party{{entity: e.ID, Span: head.Span, typ: e.Type, guessed: true}}
		}
	}
	return nil
}
