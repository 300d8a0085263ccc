package storetest

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/event"
)

// Archive makes the documents of one agency over n articles, one a day: most
// of them are about one state, half of the claims are its statements, so that
// a few groups of claims are very large. That is the hard case for loading. The
// first m of n are those of Archive(m).
func Archive(n int) []*extract.Document {
	rng := rand.New(rand.NewPCG(5, 3))
	one := func(s ...string) string { return s[rng.IntN(len(s))] }
	first := time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC)
	docs := make([]*extract.Document, n)
	for i := range docs {
		today := first.AddDate(0, 0, i/3)
		s := Story{
			ID: fmt.Sprintf("archive-%06d", i), Outlet: "Lakeside Wire", Published: today.Format(time.DateOnly),
			Origin:   fmt.Sprintf("o%d", i),
			Mentions: []string{"org:united-nations", "place:vladivostok"},
		}
		for range 12 {
			day := today.AddDate(0, 0, -rng.IntN(5)).Format(time.DateOnly)
			c := Claim{
				Kind: one("Statement", "Statement", "Statement", "Accusation", "Message", "Meeting", "Visit", "MissileTest"),
				From: []string{one("country:PRK", "country:PRK", "person:kim-jong-un", "org:nkorea-mfa")},
				Date: one(day, day, day[:7], day[:4], ""),
			}
			if k, _ := event.KindNamed(c.Kind); k.Name != "MissileTest" && (k.Symmetric() || rng.IntN(2) == 0) {
				c.To = []string{one("country:USA", "country:USA", "country:RUS", "person:vladimir-putin", "country:CHN")}
			}
			s.Claims = append(s.Claims, c)
		}
		docs[i] = s.Document()
	}
	return docs
}
