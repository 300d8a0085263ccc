package storetest

import (
	"fmt"
	"math/rand/v2"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/lexicon"
)

// Random makes a document of chance. Few actors, kinds and days are drawn
// from, so that claims of different documents meet in all the ways there are:
// coarse and fine dates, people and states, denials, references.
func Random(rng *rand.Rand, id string) *extract.Document {
	one := func(s ...string) string { return s[rng.IntN(len(s))] }
	// An entity that the facts do not know, described now so and now so.
	stranger := lexicon.Entity{
		ID:      one("person:jan-novak", "person:an-other", "org:think-tank"),
		Country: one("", "PRK", "CZE"),
		Sector:  one("", "NGO", "GOV"),
	}
	stranger.Type = lexicon.Person
	stranger.Name = one("Jan Novak", "Novak", "Dr Jan Novak")
	if stranger.ID == "org:think-tank" {
		stranger.Type, stranger.Name = lexicon.Organization, "Think Tank"
	}
	// A state of which articles may know less than its code says.
	state := lexicon.Entity{ID: "country:CZE", Type: lexicon.Country, Name: one("Czechia", "CZ"), ISO3: "CZE"}
	city := lexicon.Entity{ID: "place:prague", Type: lexicon.Place, Name: "Prague", Country: one("", "CZE", "RUS")}
	s := Story{
		ID:        id,
		Outlet:    one("Lakeside Wire", "Harbour Post"),
		Published: "2019-05-01",
		Origin:    one("", "o1", "o2"),
		Entities:  []lexicon.Entity{stranger, city, state},
	}
	if rng.IntN(3) == 0 {
		s.Mentions = append(s.Mentions, one("place:prague", "org:united-nations", "person:keir-starmer", stranger.ID, state.ID, state.ID))
	}
	dates := []string{"", "", "2019", "2019-04", "2019-04-25", "2019-04-26", "2019-04-24/2019-04-26", "2019-04-20/2019-05-03", "2000", "2000-07-19"}
	for range rng.IntN(5) {
		c := Claim{
			Kind:   one("Summit", "Meeting", "Negotiation", "Declaration", "Agreement", "Visit", "Accusation", "Statement"),
			Status: event.Status(one("held", "held", "planned", "denied", "alleged", "hypothetical")),
			From:   []string{one("country:PRK", "person:kim-jong-un", "person:choe-son-hui", "org:nkorea-mfa", stranger.ID)},
			Date:   one(dates...),
		}
		if rng.IntN(4) > 0 {
			c.To = []string{one("country:RUS", "person:vladimir-putin", "person:sergey-lavrov", "group:northern-movement")}
		}
		if rng.IntN(6) == 0 {
			c.To = append(c.To, one("person:vladimir-putin", "person:sergey-lavrov", "country:CHN"))
		}
		if rng.IntN(4) == 0 {
			c.Place = one("place:vladivostok", "place:prague", "country:RUS")
		}
		if k, _ := event.KindNamed(c.Kind); k.Symmetric() && rng.IntN(5) == 0 {
			c.Host = one("country:RUS", "country:CHN")
		}
		if n := len(s.Claims); n > 0 && rng.IntN(3) == 0 {
			c.RefersTo = []int{rng.IntN(n)}
		}
		s.Claims = append(s.Claims, c)
	}
	return s.Document()
}

// RandomSet makes documents of chance, r0, r1, …
func RandomSet(rng *rand.Rand, n int) []*extract.Document {
	docs := make([]*extract.Document, n)
	for i := range docs {
		docs[i] = Random(rng, fmt.Sprintf("r%d", i))
	}
	return docs
}
