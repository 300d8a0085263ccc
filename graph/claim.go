package graph

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/timex"
)

// A Claim is what one place in one article says happened, with all that is
// needed to decide which event it belongs to without looking at the article
// again. Stores keep it whole on REPORTED_IN.
type Claim struct {
	ID      string `json:"-"` // in its article
	Article string `json:"-"` // node id

	Kind       string          `json:"kind"`
	CAMEO      string          `json:"cameo,omitempty"`
	Status     event.Status    `json:"status"`
	Parties    []Party         `json:"parties"` // sorted, without repetitions
	Place      string          `json:"place,omitempty"`
	Start      string          `json:"start,omitempty"` // first day, YYYY-MM-DD; empty when unknown
	End        string          `json:"end,omitempty"`   // last day, included
	Precision  timex.Precision `json:"precision"`
	Basis      event.DateBasis `json:"basis,omitempty"`
	Origin     string          `json:"origin,omitempty"` // of the article
	RefersTo   []Reference     `json:"refersTo,omitempty"`
	ReferredBy []Reference     `json:"referredBy,omitempty"`

	// Evidence are the properties of REPORTED_IN that people read.
	Evidence map[string]any `json:"-"`
}

// A Party is one party of a claim.
type Party struct {
	Role   event.RoleName `json:"role"`
	Entity string         `json:"entity"`
	Name   string         `json:"name"`

	// State is the entity the party acts for: a state for its people and
	// offices, otherwise the party itself.
	State string `json:"state"`
}

// A Reference ties a claim to another one of the same article.
type Reference struct {
	How   string `json:"how"`
	Claim string `json:"claim"` // ID
}

// Key names the claim among those of all articles.
func (c *Claim) Key() string { return c.Article + "#" + c.ID }

// Group names what a claim shares with every claim that may tell of the same
// event: the family of its kind, and its parties, people taken to their
// state.
func (c *Claim) Group() string {
	k, _ := event.KindNamed(c.Kind)
	from, to := c.sides(k)
	group := k.Family + "|" + strings.Join(from, ",") + "|" + strings.Join(to, ",")
	const most = 500 // bytes; Neo4j does not index values of more than 8 kB
	if len(group) > most {
		group = k.Family + "|" + digest(group)
	}
	return group
}

// sides returns the states on either side, each sorted and once; all stand on
// the first side when the kind has no direction.
func (c *Claim) sides(k event.Kind) (from, to []string) {
	var hosts []string
	for _, p := range c.Parties {
		switch {
		case !k.Symmetric() && p.Role == k.To:
			to = append(to, p.State)
		case k.Symmetric() && p.Role == event.Host:
			hosts = append(hosts, p.State)
		default:
			from = append(from, p.State)
		}
	}
	from, to = set(from), set(to)
	// Who lends the room to two others is no party to what they do there, but
	// who hosts a single guest is the other party.
	if len(from) < 2 {
		from = set(append(from, hosts...))
	}
	return from, to
}

// set sorts s and drops repetitions, in place.
func set(s []string) []string {
	slices.Sort(s)
	return slices.Compact(s)
}

// rel writes the claim as the REPORTED_IN of an event.
func (c *Claim) rel(eventID string) Rel {
	props := make(map[string]any, len(c.Evidence)+2)
	for k, v := range c.Evidence {
		props[k] = v
	}
	record, err := json.Marshal(c)
	if err != nil {
		panic("graph: claim cannot be written as JSON: " + err.Error()) // a struct of strings always can
	}
	props["record"] = string(record)
	props["group"] = c.Group()
	return ReportedIn.New(eventID, c.Article, props)
}

// claimOf reads a claim back from a stored REPORTED_IN.
func claimOf(r Rel) (*Claim, error) {
	c := &Claim{ID: text(r.Props["claim"]), Article: r.To}
	if err := json.Unmarshal([]byte(text(r.Props["record"])), c); err != nil {
		return nil, fmt.Errorf("claim %s of %s: stored record: %w", c.ID, c.Article, err)
	}
	c.Evidence = r.Props // rel writes the internal ones over
	return c, nil
}

// sortClaims puts claims into the one order that everything below is worked
// out in, each once.
func sortClaims(claims []*Claim) []*Claim {
	claims = slices.Clone(claims)
	slices.SortFunc(claims, func(a, b *Claim) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.ID, b.ID))
	})
	return slices.CompactFunc(claims, func(a, b *Claim) bool { return a.Article == b.Article && a.ID == b.ID })
}

func sortParties(parties []Party) []Party {
	slices.SortFunc(parties, func(a, b Party) int {
		return cmp.Or(cmp.Compare(a.Role, b.Role), cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Name, b.Name))
	})
	return slices.CompactFunc(parties, func(a, b Party) bool { return a.Role == b.Role && a.Entity == b.Entity })
}
