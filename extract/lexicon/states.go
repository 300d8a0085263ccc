package lexicon

import (
	"strings"
)

func (l *Lexicon) loadCountries() {
	// What the hand calls misleading, as "PRK\tKorean".
	drop := map[string]bool{}
	rows(namesTSV, func(f *[9]string) {
		if f[1] == "drop" {
			each(f[2], "|", func(n string) { drop[f[0]+"\t"+n] = true })
		}
	})
	enter := func(iso, kind, n string) {
		id := "country:" + iso
		switch kind {
		case "name", "former":
			l.name(n, id, Country, Proper, "")
		case "adjective":
			l.name(n, id, Nationality, Adjective, "")
		case "demonym":
			l.name(n, id, Nationality, Demonym, "")
		case "seat":
			l.name(n, id, Place, Seat, id)
			l.seats[id] = append(l.seats[id], n)
			if p := "place:" + Slug(n); l.entities[p] == nil {
				l.entities[p] = &Entity{ID: p, Type: Place, Name: n, Country: iso}
			}
		case "capital":
			l.capital(n, iso)
		}
	}
	// Adjectives that territories share with states: "Chinese" is China's, not
	// also Macau's.
	sovereign := map[string]bool{}
	rows(countriesTSV, func(f *[9]string) {
		if f[4] == "" {
			for _, list := range [...]string{f[6], f[7]} {
				each(list, "|", func(n string) { sovereign[n] = true })
			}
		}
	})
	rows(countriesTSV, func(f *[9]string) {
		id := "country:" + f[0]
		l.entities[id] = &Entity{ID: id, Type: Country, Name: f[2], ISO3: f[0], QID: f[3], Sector: "GOV", Country: f[0]}
		l.iso2[f[1]] = f[0]
		iso := f[0]
		for _, g := range [...]struct{ kind, names string }{{"name", f[2]}, {"name", f[5]}, {"adjective", f[6]}, {"demonym", f[7]}, {"capital", f[8]}} {
			each(g.names, "|", func(n string) {
				if !drop[iso+"\t"+n] && !(f[4] != "" && (g.kind == "capital" || sovereign[n] && g.kind != "name")) {
					enter(iso, g.kind, n)
				}
			})
		}
	})
	rows(namesTSV, func(f *[9]string) {
		id := "country:" + f[0]
		if l.entities[id] == nil {
			// A state that is no more, by its ISO 3166-3 code.
			n, _, _ := strings.Cut(f[2], "|")
			l.entities[id] = &Entity{ID: id, Type: Country, Name: n, ISO3: f[0], Sector: "GOV", Country: f[0]}
		}
		each(f[2], "|", func(n string) { enter(f[0], f[1], n) })
	})
}

// capital enters a city that stands for its state when it acts. A city that
// is its state, Singapore for one, is that state.
func (l *Lexicon) capital(name, iso string) {
	id, place := "country:"+iso, placeID(name)
	if l.entities[place] == nil {
		l.entities[place] = &Entity{ID: place, Type: Place, Name: name, Country: iso}
	}
	l.name(name, place, Place, Capital, id)
	l.seats[id] = append(l.seats[id], name)
}

// placeID names a place; the spellings of the capitals of some states are one.
func placeID(name string) string {
	switch name {
	case "Kiev":
		name = "Kyiv"
	case "Peking":
		name = "Beijing"
	case "Washington, D.C.", "Washington D.C.", "Washington DC", "Washington, DC":
		name = "Washington"
	case "Sana'a":
		name = "Sanaa"
	case "Berne":
		name = "Bern"
	case "Rangoon":
		name = "Yangon"
	case "Brasília":
		name = "Brasilia"
	case "Chişinău", "Chișinău", "Kishinev":
		name = "Chisinau"
	case "Nur-Sultan", "Nursultan":
		name = "Astana"
	case "Ashkhabad", "Ashgabad":
		name = "Ashgabat"
	case "Nay Pyi Taw", "Nay Pyi Taw (Naypyidaw)":
		name = "Naypyidaw"
	}
	return "place:" + Slug(name)
}
