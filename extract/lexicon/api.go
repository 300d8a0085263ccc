package lexicon

import "iter"

// A Lexicon answers what names may stand for. It is never changed after Load
// and safe for concurrent use.
type Lexicon struct{}

// Load returns the lexicon of the embedded tables. The tables are parsed on
// first use and shared.
func Load() *Lexicon { return &Lexicon{} }

// Entity returns the entity of that id.
func (l *Lexicon) Entity(id string) (Entity, bool) { return Entity{}, false }

// Holders returns who held the office of that role in the state or
// organisation on date (YYYY-MM-DD; empty for now), those longest in office
// first. The first argument is an alpha-3 code or an entity id.
func (l *Lexicon) Holders(of string, role Role, date string) []Office { return nil }

// Offices returns the terms of a person, oldest first.
func (l *Lexicon) Offices(person string) []Office { return nil }

// Members returns the members of an organisation by country.
func (l *Lexicon) Members(org string) []Membership { return nil }

// Memberships returns the organisations a country belongs to.
func (l *Lexicon) Memberships(country string) []Membership { return nil }

// Resolve returns what people may mean by name, best first: a name in any
// spelling and case, an id or code, a capital for its state, a surname, or an
// office ("the Russian president").
func (l *Lexicon) Resolve(name string) []Entity { return nil }

// Names goes over every name with the id of what it names, sorted.
func (l *Lexicon) Names() iter.Seq2[string, string] {
	return func(yield func(name, id string) bool) {}
}

// Outlet reports whether name is that of a newspaper, agency or broadcaster.
func (l *Lexicon) Outlet(name string) bool { return false }
