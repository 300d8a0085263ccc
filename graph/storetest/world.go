package storetest

import (
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/graph"
)

// Facts is a small world of facts for tests, so that they do not change with
// the lexicon: a few states, people in office, organisations.
func Facts() graph.Facts { return world{} }

type world struct{}

var entities = map[string]lexicon.Entity{
	"country:PRK":             {ID: "country:PRK", Type: lexicon.Country, Name: "North Korea", ISO3: "PRK", QID: "Q423"},
	"country:RUS":             {ID: "country:RUS", Type: lexicon.Country, Name: "Russia", ISO3: "RUS", QID: "Q159"},
	"country:CHN":             {ID: "country:CHN", Type: lexicon.Country, Name: "China", ISO3: "CHN", QID: "Q148"},
	"country:GBR":             {ID: "country:GBR", Type: lexicon.Country, Name: "United Kingdom", ISO3: "GBR", QID: "Q145"},
	"country:USA":             {ID: "country:USA", Type: lexicon.Country, Name: "United States", ISO3: "USA", QID: "Q30"},
	"person:kim-jong-un":      {ID: "person:kim-jong-un", Type: lexicon.Person, Name: "Kim Jong Un", Sector: "GOV", Country: "PRK"},
	"person:choe-son-hui":     {ID: "person:choe-son-hui", Type: lexicon.Person, Name: "Choe Son Hui", Sector: "GOV", Country: "PRK"},
	"person:vladimir-putin":   {ID: "person:vladimir-putin", Type: lexicon.Person, Name: "Vladimir Putin", Sector: "GOV", Country: "RUS"},
	"person:sergey-lavrov":    {ID: "person:sergey-lavrov", Type: lexicon.Person, Name: "Sergey Lavrov", Sector: "GOV", Country: "RUS"},
	"person:rishi-sunak":      {ID: "person:rishi-sunak", Type: lexicon.Person, Name: "Rishi Sunak", Sector: "GOV", Country: "GBR"},
	"person:keir-starmer":     {ID: "person:keir-starmer", Type: lexicon.Person, Name: "Keir Starmer", Sector: "GOV", Country: "GBR"},
	"org:united-nations":      {ID: "org:united-nations", Type: lexicon.Organization, Name: "United Nations", Sector: "IGO"},
	"org:nkorea-mfa":          {ID: "org:nkorea-mfa", Type: lexicon.Organization, Name: "Ministry of Foreign Affairs of North Korea", Sector: "GOV", Country: "PRK"},
	"person:ann-example":      {ID: "person:ann-example", Type: lexicon.Person, Name: "Ann Example", Sector: "OPP", Country: "RUS"},
	"group:northern-movement": {ID: "group:northern-movement", Type: lexicon.Group, Name: "Northern Movement", Sector: "REB"},
	"place:vladivostok":       {ID: "place:vladivostok", Type: lexicon.Place, Name: "Vladivostok", Country: "RUS"},
	"place:vostochny":         {ID: "place:vostochny", Type: lexicon.Place, Name: "Vostochny", Country: "RUS"},
}

func (world) Entity(id string) (lexicon.Entity, bool) {
	e, ok := entities[id]
	return e, ok
}

func (world) Offices(person string) []graph.Office {
	office := func(of, title, start, end string) graph.Office {
		return graph.Office{Of: of, Title: title, Term: graph.Term{Start: start, End: end}}
	}
	switch person {
	case "person:kim-jong-un":
		return []graph.Office{office("country:PRK", "Supreme Leader of North Korea", "2011-12-17", "")}
	case "person:vladimir-putin":
		return []graph.Office{
			office("country:RUS", "President of Russia", "2000-05-07", "2008-05-07"),
			office("country:RUS", "President of Russia", "2012-05-07", ""),
		}
	case "person:sergey-lavrov":
		return []graph.Office{
			office("country:RUS", "Minister of Foreign Affairs of Russia", "2004-03", ""),
			office("org:united-nations", "Permanent Representative", "1994", "2004"),
		}
	case "person:rishi-sunak":
		return []graph.Office{office("country:GBR", "Prime Minister of the United Kingdom", "2022-10-25", "2024-07-05")}
	case "person:keir-starmer":
		return []graph.Office{office("country:GBR", "Prime Minister of the United Kingdom", "2024-07-05", "")}
	}
	return nil
}

var memberships = []graph.Membership{
	{Country: "country:PRK", Organization: "org:united-nations", Term: graph.Term{Start: "1991-09-17"}},
	{Country: "country:RUS", Organization: "org:united-nations", Term: graph.Term{Start: "1945-10-24"}},
	{Country: "country:GBR", Organization: "org:united-nations", Term: graph.Term{Start: "1945-10"}},
}

func (world) Memberships(country string) []graph.Membership {
	return pick(func(m graph.Membership) bool { return m.Country == country })
}

func (world) Members(org string) []graph.Membership {
	return pick(func(m graph.Membership) bool { return m.Organization == org })
}

func pick(want func(graph.Membership) bool) []graph.Membership {
	var out []graph.Membership
	for _, m := range memberships {
		if want(m) {
			out = append(out, m)
		}
	}
	return out
}
