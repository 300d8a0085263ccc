// Package lexicon holds what the reader of the news already knows: states and
// territories with their names, people in office with dates, organisations,
// armed groups, places, titles, outlets. The tables are embedded; SOURCES.md
// says where each fact came from.
package lexicon

// Type is the kind of thing a name stands for, as the names of news are
// usually classed.
type Type string

const (
	Person       Type = "PERSON"
	Country      Type = "COUNTRY"
	Nationality  Type = "NATIONALITY"
	Organization Type = "ORGANIZATION"
	Place        Type = "PLACE"
	Group        Type = "GROUP"
)

// An Entity is one person, state, organisation, place or armed group. Fields
// that are unknown are empty.
type Entity struct {
	ID      string `json:"id"` // "country:PRK", "person:kim-jong-un"
	Type    Type   `json:"type"`
	Name    string `json:"name"`
	ISO3    string `json:"iso3,omitempty"`    // ISO 3166-1 alpha-3, of states and territories
	QID     string `json:"qid,omitempty"`     // Wikidata item
	Sector  string `json:"sector,omitempty"`  // PLOVER sector: GOV MIL LEG JUD OPP REB IGO NGO BUS MED CIV …
	Country string `json:"country,omitempty"` // alpha-3 of the state it belongs to or acts for
}
