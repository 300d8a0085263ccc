package event

import (
	"github.com/entente-graph/entente/extract/timex"
	"github.com/entente-graph/entente/extract/token"
)

// Status says how far a claim's event is said to have happened.
type Status string

const (
	Held         Status = "held"
	Planned      Status = "planned"
	Denied       Status = "denied"
	Alleged      Status = "alleged"
	Hypothetical Status = "hypothetical"
)

// A Claim is what one place in one article says happened.
type Claim struct {
	ID          string       `json:"id"` // unique in the article and stable: made of the article's id and the claim's content
	Kind        string       `json:"kind"`
	Type        string       `json:"type"`  // PLOVER
	CAMEO       string       `json:"cameo"` // root or code
	Status      Status       `json:"status"`
	Sentence    int          `json:"sentence"` // index into the document's sentences
	Trigger     token.Span   `json:"trigger"`
	Roles       []Role       `json:"roles"`
	Place       string       `json:"place,omitempty"` // entity id
	Date        Date         `json:"date"`
	Attribution *Attribution `json:"attribution,omitempty"`
	Rule        string       `json:"rule"` // the frame that made the claim
	Confidence  float64      `json:"confidence"`
	RefersTo    []Reference  `json:"refersTo,omitempty"`
}

// A Role is one party of a claim and the words that name it.
type Role struct {
	Role   RoleName `json:"role"`
	Entity string   `json:"entity"`
	token.Span
}

// DateBasis says how the date of a claim is known.
type DateBasis string

const (
	Explicit    DateBasis = "explicit"
	Relative    DateBasis = "relative"
	Publication DateBasis = "publication"
	Inherited   DateBasis = "inherited" // from a neighbouring sentence or claim
	NoBasis     DateBasis = "none"
)

// A Date is when a claim's event happened.
type Date struct {
	timex.Interval
	Basis DateBasis `json:"basis"`
	// Words are the bytes of the expression that gave the date, nil when none did.
	Words *token.Span `json:"words,omitempty"`
	// Why is the working, for a reader: "Tuesday on or before 2021-07-22 → 2021-07-20".
	Why string `json:"why,omitempty"`
}

// An Attribution names who says so.
type Attribution struct {
	Entity string `json:"entity"`
	token.Span
}

// A Reference ties a claim to another claim of the same article.
type Reference struct {
	How   string `json:"how"` // commemorates, follows, responds, cites
	Claim string `json:"claim"`
}
