package graph

import (
	"cmp"
	"encoding/json"
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
)

// standsForState reports whether what somebody of a PLOVER sector does is the
// doing of their state. Business, media, rebels, opposition and the like act
// for themselves; where the sector is unknown a person is taken to their
// state.
func standsForState(sector string) bool {
	switch sector {
	case "BUS", "MED", "NGO", "IGO", "IMG", "MNC", "CVL", "CIV", "REB", "OPP", "UAF", "SEP", "CRM", "EDU", "REL", "PTY", "RAD", "REF", "ENV", "HLH", "LAB", "HRI", "AGR":
		return false
	}
	return true
}

// stateOf is the entity that e acts for: its state, or e itself.
func stateOf(e lexicon.Entity) string {
	switch e.Type {
	case lexicon.Person, lexicon.Organization:
		if e.Country != "" && standsForState(e.Sector) {
			return "country:" + e.Country
		}
	}
	return e.ID
}

// merge joins what two articles say of one entity. It is idempotent,
// commutative and associative, so that the order of articles does not matter.
func merge(a, b lexicon.Entity) lexicon.Entity {
	if a.ID == "" {
		return b
	}
	if b.ID == "" {
		return a
	}
	return lexicon.Entity{
		ID:      a.ID,
		Type:    known(a.Type, b.Type),
		Name:    fuller(a.Name, b.Name),
		ISO3:    known(a.ISO3, b.ISO3),
		QID:     known(a.QID, b.QID),
		Sector:  known(a.Sector, b.Sector),
		Country: known(a.Country, b.Country),
	}
}

// known is the one that is not empty, the smaller if both are not.
func known[T ~string](a, b T) T {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

// fuller is the longer name, of two the same length the smaller.
func fuller(a, b string) string {
	if c := cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)); c > 0 {
		return b
	}
	return a
}

// bare is an entity of which only the id is known, for a state that is a
// party through its people and that neither facts nor articles describe.
func bare(id string) lexicon.Entity {
	prefix, name, _ := strings.Cut(id, ":")
	e := lexicon.Entity{ID: id, Name: name}
	switch prefix {
	case "country":
		e.Type, e.ISO3 = lexicon.Country, name
	case "person":
		e.Type = lexicon.Person
	case "org":
		e.Type = lexicon.Organization
	case "place":
		e.Type = lexicon.Place
	default:
		e.Type = lexicon.Group
	}
	return e
}

// entityNode writes an entity as a node.
func entityNode(e lexicon.Entity) Node {
	props := map[string]any{"id": e.ID}
	put(props, "name", e.Name)
	put(props, "iso3", e.ISO3)
	put(props, "qid", e.QID)
	put(props, "sector", e.Sector)
	put(props, "country", e.Country)
	return Node{ID: e.ID, Labels: Entity.Labels(entityLabel(e.Type)), Props: props}
}

// entityOf reads an entity back from its node.
func entityOf(n Node) lexicon.Entity {
	e := lexicon.Entity{
		ID:      n.ID,
		Type:    lexicon.Group,
		Name:    text(n.Props["name"]),
		ISO3:    text(n.Props["iso3"]),
		QID:     text(n.Props["qid"]),
		Sector:  text(n.Props["sector"]),
		Country: text(n.Props["country"]),
	}
	if len(n.Labels) > 1 {
		e.Type = entityType(n.Labels[1])
	}
	return e
}

// record is what MENTIONS keeps of an article's own words on an entity.
func record(e lexicon.Entity) string {
	b, err := json.Marshal(e)
	if err != nil {
		panic("graph: entity cannot be written as JSON: " + err.Error()) // a struct of strings always can
	}
	return string(b)
}

func recordOf(s string) (lexicon.Entity, error) {
	var e lexicon.Entity
	err := json.Unmarshal([]byte(s), &e)
	return e, err
}

// put sets a property unless its value is empty, which means unknown.
func put[T ~string](props map[string]any, name string, v T) {
	if v == "" {
		return
	}
	if d, ok := any(v).(Date); ok {
		props[name] = d
		return
	}
	props[name] = string(v)
}

// statics are the relationships that the facts give an entity by itself:
// offices of a person, the country of a place.
func statics(e lexicon.Entity, facts Facts) []Rel {
	var rels []Rel
	switch e.Type {
	case lexicon.Person:
		for _, o := range facts.Offices(e.ID) {
			props := o.props()
			put(props, "title", o.Title)
			rels = append(rels, HoldsOffice.New(e.ID, o.Of, props))
		}
	case lexicon.Place:
		if e.Country != "" {
			rels = append(rels, In.New(e.ID, "country:"+e.Country, nil))
		}
	}
	return rels
}

// memberships are the memberships of a country, or of an organisation.
func memberships(e lexicon.Entity, facts Facts) []Rel {
	var ms []Membership
	switch e.Type {
	case lexicon.Country:
		ms = facts.Memberships(e.ID)
	case lexicon.Organization:
		ms = facts.Members(e.ID)
	}
	rels := make([]Rel, len(ms))
	for i, m := range ms {
		rels[i] = MemberOf.New(m.Country, m.Organization, m.props())
	}
	return rels
}
