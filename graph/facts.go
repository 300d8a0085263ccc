package graph

import (
	"time"

	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/timex"
)

// Facts is what is known of entities beside what articles say. An entity that
// the facts know has the same particulars whatever an article says of it.
type Facts interface {
	Entity(id string) (lexicon.Entity, bool)
	Offices(person string) []Office
	Memberships(country string) []Membership // of a country, in organisations
	Members(org string) []Membership         // of an organisation
}

// An Office is one term of a person in an office.
type Office struct {
	Of    string // entity id of the state or organisation
	Title string
	Term
}

// A Membership is one time of a country in an organisation.
type Membership struct {
	Country, Organization string // entity ids
	Term
}

// A Term is a span of time in an office or an organisation. A date that is
// unknown, or still to come, is empty; otherwise it is YYYY-MM-DD, YYYY-MM or
// YYYY, as it is known.
type Term struct {
	Start, End string
}

// props writes a term as days: the first that it may have begun on, and the
// last that it may have ended on, with the precision where that is coarser
// than a day.
func (t Term) props() map[string]any {
	props := make(map[string]any, 5)
	first, _, fine := period(t.Start)
	put(props, "start", first)
	put(props, "startPrecision", fine)
	_, last, fine := period(t.End)
	put(props, "end", last)
	put(props, "endPrecision", fine)
	return props
}

// period returns the first and last day of a date, and its precision unless
// that is the day.
func period(s string) (first, last Date, fine timex.Precision) {
	for _, f := range []struct {
		layout string
		fine   timex.Precision
		years  int
		months int
	}{
		{time.DateOnly, "", 0, 0},
		{"2006-01", timex.Month, 0, 1},
		{"2006", timex.Year, 1, 0},
	} {
		t, err := time.Parse(f.layout, s)
		if err != nil {
			continue
		}
		if f.fine == "" {
			return Date(s), Date(s), ""
		}
		end := t.AddDate(f.years, f.months, -1)
		return Date(t.Format(time.DateOnly)), Date(end.Format(time.DateOnly)), f.fine
	}
	return "", "", ""
}

// Lexicon makes facts of the lexicon.
func Lexicon(l *lexicon.Lexicon) Facts { return lexiconFacts{l} }

type lexiconFacts struct{ *lexicon.Lexicon }

func (f lexiconFacts) Offices(person string) []Office {
	var out []Office
	for _, o := range f.Lexicon.Offices(person) {
		out = append(out, Office{Of: o.Of, Title: o.Title, Term: Term{o.Start, o.End}})
	}
	return out
}

func (f lexiconFacts) Memberships(country string) []Membership {
	return toMemberships(f.Lexicon.Memberships(country))
}

func (f lexiconFacts) Members(org string) []Membership {
	return toMemberships(f.Lexicon.Members(org))
}

func toMemberships(ms []lexicon.Membership) []Membership {
	var out []Membership
	for _, m := range ms {
		out = append(out, Membership{Country: m.Country, Organization: m.Org, Term: Term{m.Start, m.End}})
	}
	return out
}

// NoFacts knows nothing.
type NoFacts struct{}

func (NoFacts) Entity(string) (lexicon.Entity, bool) { return lexicon.Entity{}, false }
func (NoFacts) Offices(string) []Office              { return nil }
func (NoFacts) Memberships(string) []Membership      { return nil }
func (NoFacts) Members(string) []Membership          { return nil }
