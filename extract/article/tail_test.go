package article

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/entente-graph/entente/extract/source"
)

// TestTail composes agency pages the way they are copied from a browser, a
// story of any length above a tail of any length, and holds that the story is
// read and nothing of the tail is.
func TestTail(t *testing.T) {
	states := []string{"Chad", "Peru", "Fiji", "Laos", "Oman", "Mali", "Cuba", "Iceland"}
	rapid.Check(t, func(t *rapid.T) {
		pick := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(t, label) }
		state := func() string { return pick("state", states...) }
		var b strings.Builder
		line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }

		line("%s", pick("top", "Trending", "World News", "Menu\nHome\nWorld"))
		line("March 4, 2022 / 9:15 AM\n")
		title := fmt.Sprintf("%s and %s resume talks on water treaty", state(), state())
		line("%s\n\nBy\nAnn Example\n", title)
		if rapid.Bool().Draw(t, "caption") {
			line("The leaders of %s and %s in 2019. File Photo by B. Example/EXP", state(), state())
			line("The leaders of %s and %s in 2019. File Photo by B. Example/EXP | License Photo\n", state(), state())
		}
		var story []string
		for i := range rapid.IntRange(1, 12).Draw(t, "paragraphs") {
			p := fmt.Sprintf("Envoys of %s and %s talked about the treaty for %d hours on Friday, the ministry said.", state(), state(), i+2)
			if i == 0 {
				p = "March 4 (EXP) -- " + p
			}
			story = append(story, p)
			line("%s\n", p)
			switch rapid.IntRange(0, 4).Draw(t, "box") {
			case 0:
				line("Advertisement")
			case 1:
				line("RELATED Report: %s silent on offer from %s\n", state(), state())
			}
		}

		line("%s\n", pick("heading", "Latest Headlines", "Trending Stories", "Most Read", "Related Stories", "More from World News", "You may also like"))
		for i := range rapid.IntRange(1, 25).Draw(t, "others") {
			head := fmt.Sprintf("%s opens embassy in %s after long dispute", state(), state())
			line("%s\nWorld News // %d hours ago\n%s", head, i+1, head)
			line("%sMarch %d (EXP) -- Tail: %s opened an embassy in %s on Friday. The ministers of both states were at the ceremony, officials said.",
				pick("place", "", "SUVA, ", "LIMA, "), rapid.IntRange(1, 4).Draw(t, "day"), state(), state())
		}
		line("Advertisement\n\nTrending Stories\n\nStorm damages harbor in Samoa\nStorm damages harbor in Samoa\n\nFollow Us\nBack to Article\n/")

		a, err := Parse(source.Item{Name: "page.txt", Body: b.String()})
		if err != nil {
			t.Fatal(err)
		}
		if a.Title != title || a.Published != (Published{"2022-03-04", "09:15", Byline}) {
			t.Errorf("title %q, published %+v", a.Title, a.Published)
		}
		if got := of(a, Body); strings.Join(got, "\n") != strings.Join(story, "\n") {
			t.Errorf("body:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(story, "\n"))
		}
		for _, bl := range a.Blocks {
			if s := a.Text[bl.Begin:bl.End]; bl.Kind.Story() && (strings.Contains(s, "Tail") || strings.Contains(s, "embassy") || strings.Contains(s, "Samoa")) {
				t.Errorf("%s from the tail: %s", bl.Kind, s)
			}
		}
	})
}

// A box of other stories in the middle of one does not end it; what stands
// below a list ends it unless it plainly goes on.
func TestBoxInStory(t *testing.T) {
	const above = "Envoys meet in Doha over water\n\nMay 3, 2021 / 9:15 AM\n\n" +
		"Envoys of Chad and Sudan met in Doha on Monday to discuss the water of Lake Iro, the ministry in Khartoum said.\n" +
		"The talks in Qatar were led by Amina Example, who was once the ambassador of Chad in Khartoum.\n" +
		"Sudan has asked for a treaty since the spring, and Chad has asked for time.\n\n" +
		"Most Popular\n\nFive gardens to see in Tallinn\nAnn Example\nWhy the price of salt rises\nBo Example\n\n"
	const goesOn = "The envoys of Sudan said that Khartoum would send engineers to Lake Iro before the rains.\n" +
		"In Doha, Example said that Chad would answer within a month, and that Qatar would be told.\n" +
		"Neither Chad nor Sudan would say what the engineers of Khartoum are to build.\n"
	const another = "The mayor of Lima opened a garden on Monday that had been closed since the storm of last year.\n" +
		"Visitors from Cusco and Arequipa came by bus, and a choir from Tacna sang for the Mayor of Lima.\n" +
		"The garden in Lima will stay open until the winter, the head of the Botanical Institute said.\n"
	for _, test := range []struct {
		name, below string
		bodies      int
	}{
		{"goes on", goesOn, 6},
		{"goes on after an advertisement", "Advertisement\n" + strings.Replace(goesOn, "\n", "\nAdvertisement\n", 1), 6},
		{"another story", another, 3},
		{"another story with a dateline", "DOHA, May 3 (EXP) -- " + goesOn, 3},
		{"another story with a byline", "May 2, 2021 / 8:00 AM\n" + goesOn, 3},
		{"too little to tell", "The envoys of Sudan said that Khartoum would send engineers to Lake Iro in Chad.\n", 3},
		{"comments", "Comments\n" + goesOn, 3},
	} {
		a := mustParse(t, source.Item{Name: test.name, Body: above + test.below})
		if got := of(a, Body); len(got) != test.bodies {
			t.Errorf("%s: %d paragraphs, want %d:\n%s", test.name, len(got), test.bodies, strings.Join(got, "\n"))
		}
	}
}
