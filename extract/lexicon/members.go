package lexicon

import (
	"cmp"
	"slices"
)

// memberships are the members of organisations, from both sides.
type memberships struct{ byOrg, byCountry map[string][]Membership }

// loadMembers joins the generated table with the days that the hand knows.
func (l *Lexicon) loadMembers() *memberships {
	m := &memberships{make(map[string][]Membership), make(map[string][]Membership)}
	seen := map[[2]string]bool{}
	add := func(iso, org, start, end string) {
		country := "country:" + iso
		if l.entities[country] == nil || l.entities[org] == nil {
			return
		}
		ms := Membership{Country: country, Org: org, Start: start, End: end}
		m.byOrg[org] = append(m.byOrg[org], ms)
		m.byCountry[country] = append(m.byCountry[country], ms)
		seen[[2]string{iso, org}] = true
	}
	rows(joinedTSV, func(f *[9]string) {
		each(f[3], " ", func(iso string) { add(iso, f[0], f[1], f[2]) })
	})
	rows(membersTSV, func(f *[9]string) {
		if !seen[[2]string{f[0], f[1]}] {
			add(f[0], f[1], "", "")
		}
	})
	for _, t := range []map[string][]Membership{m.byOrg, m.byCountry} {
		for k := range t {
			slices.SortFunc(t[k], func(a, b Membership) int {
				return cmp.Or(cmp.Compare(a.Country, b.Country), cmp.Compare(a.Org, b.Org), cmp.Compare(a.Start, b.Start))
			})
		}
	}
	return m
}

// Members returns the members of an organisation by country. The slice
// belongs to the lexicon.
func (l *Lexicon) Members(org string) []Membership { return l.members().byOrg[org] }

// Memberships returns the organisations that a country belongs to, or
// belonged to. The slice belongs to the lexicon.
func (l *Lexicon) Memberships(country string) []Membership { return l.members().byCountry[country] }
