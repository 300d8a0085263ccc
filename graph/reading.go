package graph

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/token"
)

// A reading is what one document brings to the graph.
type reading struct {
	article  Node
	mentions []Rel
	claims   []*Claim
	records  map[string]lexicon.Entity // what the document says of entities the facts do not know
}

// articleID is the node id of a document.
func articleID(doc string) string { return "article:" + doc }

// read takes a document apart, which must be valid. It is pure.
func read(d *extract.Document, facts Facts) (*reading, error) {
	if err := d.Validate(); err != nil {
		return nil, err
	}
	hash, err := contentHash(d)
	if err != nil {
		return nil, err
	}
	r := &reading{article: articleNode(d, hash), records: make(map[string]lexicon.Entity)}
	entities := make(map[string]lexicon.Entity, len(d.Entities))
	for _, e := range d.Entities {
		if !Entity.Owns(e.ID) {
			return nil, fmt.Errorf("entity id %q begins with none of %v", e.ID, Entity.Prefix)
		}
		e.Type = entityType(entityLabel(e.Type))
		if f, ok := facts.Entity(e.ID); ok {
			e = f
		} else {
			r.records[e.ID] = merge(r.records[e.ID], e)
			e = r.records[e.ID]
		}
		entities[e.ID] = e
	}
	r.mentions = mentionRels(d, r)
	for i := range d.Claims {
		c, err := readClaim(d, &d.Claims[i], entities)
		if err != nil {
			return nil, fmt.Errorf("claim %s: %w", d.Claims[i].ID, err)
		}
		r.claims = append(r.claims, c)
	}
	crossReference(r.claims)
	return r, nil
}

// contentHash tells two versions of a document apart.
func contentHash(d *extract.Document) (string, error) {
	b, err := json.Marshal(d)
	if err != nil {
		return "", err
	}
	return digest(string(b)), nil
}

func articleNode(d *extract.Document, hash string) Node {
	id := articleID(d.ID)
	props := map[string]any{"id": id, "hash": hash}
	put(props, "url", d.URL)
	put(props, "title", d.Title)
	put(props, "outlet", d.Outlet)
	put(props, "published", Date(d.Published.Date))
	if d.Published.Date != "" {
		put(props, "publishedBasis", d.Published.Basis)
	}
	put(props, "lang", d.Lang)
	put(props, "source", d.Source)
	put(props, "origin", d.Origin)
	if len(d.Authors) > 0 {
		props["authors"] = slices.Clone(d.Authors)
	}
	return Node{ID: id, Labels: Article.Labels(""), Props: props}
}

// mentionRels counts how often the article names each entity. What a claim
// names counts where no mention does.
func mentionRels(d *extract.Document, r *reading) []Rel {
	type place struct {
		entity string
		token.Span
	}
	seen := make(map[place]bool)
	counts := make(map[string]int64)
	count := func(id string, s token.Span) {
		if p := (place{id, s}); id != "" && !seen[p] {
			seen[p] = true
			counts[id]++
		}
	}
	for _, m := range d.Mentions {
		count(m.Entity, m.Span)
	}
	for _, c := range d.Claims {
		for _, role := range c.Roles {
			count(role.Entity, role.Span)
		}
		if c.Attribution != nil {
			count(c.Attribution.Entity, c.Attribution.Span)
		}
		if c.Place != "" && counts[c.Place] == 0 {
			count(c.Place, c.Trigger)
		}
	}
	rels := make([]Rel, 0, len(counts))
	for id, n := range counts {
		props := map[string]any{"count": n}
		if e, ok := r.records[id]; ok {
			props["record"] = record(e)
		}
		rels = append(rels, Mentions.New(r.article.ID, id, props))
	}
	slices.SortFunc(rels, compareRels)
	return rels
}

func readClaim(d *extract.Document, c *event.Claim, entities map[string]lexicon.Entity) (*Claim, error) {
	out := &Claim{
		ID:        c.ID,
		Article:   articleID(d.ID),
		Kind:      c.Kind,
		CAMEO:     c.CAMEO,
		Status:    c.Status,
		Place:     c.Place,
		Start:     c.Date.Start,
		End:       c.Date.End,
		Precision: c.Date.Precision,
		Basis:     c.Date.Basis,
		Origin:    d.Origin,
	}
	for _, r := range c.Roles {
		e, ok := entities[r.Entity]
		if !ok {
			return nil, fmt.Errorf("role %s: entity %q is not listed", r.Role, r.Entity)
		}
		out.Parties = append(out.Parties, Party{Role: r.Role, Entity: e.ID, Name: e.Name, State: stateOf(e)})
	}
	out.Parties = sortParties(out.Parties)
	for _, ref := range c.RefersTo {
		out.RefersTo = append(out.RefersTo, Reference{How: ref.How, Claim: ref.Claim})
	}
	out.Evidence = evidence(d, c)
	return out, nil
}

// evidence is what a person needs to judge the claim.
func evidence(d *extract.Document, c *event.Claim) map[string]any {
	p := map[string]any{"claim": c.ID, "confidence": c.Confidence}
	put(p, "kind", c.Kind)
	put(p, "cameo", c.CAMEO)
	put(p, "status", c.Status)
	put(p, "rule", c.Rule)
	put(p, "dateStart", Date(c.Date.Start))
	put(p, "dateEnd", Date(c.Date.End))
	put(p, "precision", c.Date.Precision)
	put(p, "basis", c.Date.Basis)
	put(p, "dateWhy", c.Date.Why)
	if c.Date.Words != nil {
		put(p, "dateWords", c.Date.Words.In(d.Text))
	}
	if c.Attribution != nil {
		put(p, "attribution", c.Attribution.Entity)
		put(p, "attributionWords", c.Attribution.In(d.Text))
	}
	quote := d.Sentences[c.Sentence].Span
	put(p, "quote", quote.In(d.Text))
	p["begin"], p["end"] = int64(quote.Begin), int64(quote.End)
	put(p, "trigger", c.Trigger.In(d.Text))
	if quote.Covers(c.Trigger) {
		p["triggerBegin"], p["triggerEnd"] = int64(c.Trigger.Begin-quote.Begin), int64(c.Trigger.End-quote.Begin)
	}
	var marks []string
	for _, r := range c.Roles {
		if quote.Covers(r.Span) {
			m := Mark{Role: string(r.Role), Entity: r.Entity, Begin: r.Begin - quote.Begin, End: r.End - quote.Begin}
			marks = append(marks, m.String())
		}
	}
	if len(marks) > 0 {
		p["marks"] = set(marks)
	}
	return p
}

// A Mark says which words of a quote name a party: one value of the property
// marks of REPORTED_IN.
type Mark struct {
	Role, Entity string
	Begin, End   int // bytes in the quote, half open
}

// String writes "ROLE entity begin end".
func (m Mark) String() string { return fmt.Sprintf("%s %s %d %d", m.Role, m.Entity, m.Begin, m.End) }

// ParseMark reads what String writes. Entity ids may hold spaces.
func ParseMark(s string) (Mark, error) {
	f := strings.Split(s, " ")
	if len(f) < 4 {
		return Mark{}, fmt.Errorf("mark %q: want ROLE entity begin end", s)
	}
	m := Mark{Role: f[0], Entity: strings.Join(f[1:len(f)-2], " ")}
	if _, err := fmt.Sscanf(f[len(f)-2]+" "+f[len(f)-1], "%d %d", &m.Begin, &m.End); err != nil {
		return Mark{}, fmt.Errorf("mark %q: %w", s, err)
	}
	return m, nil
}

// crossReference writes each reference down at the claim referred to as well.
func crossReference(claims []*Claim) {
	byID := make(map[string]*Claim, len(claims))
	for _, c := range claims {
		byID[c.ID] = c
	}
	for _, c := range claims {
		for _, r := range c.RefersTo {
			if o := byID[r.Claim]; o != nil && o != c {
				o.ReferredBy = append(o.ReferredBy, Reference{How: r.How, Claim: c.ID})
			}
		}
	}
}
