package link_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
)

// TestStation tells of whom an article introduces which state and sector it
// gives them, as "ISO3 sector".
func TestStation(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// The state stands beside the name.
		{"Arkady Belwood, the deputy U.S. ambassador to the United Nations, left.", "USA GOV"},
		{"Arkady Belwood, spokesman for the Russian foreign ministry, left.", "RUS GOV"},
		{"Arkady Belwood, the head of the Kenyan army, left.", "KEN MIL"},
		{"Arkady Belwood, the Iraqi embassy's press attache, left.", "IRQ "},
		{"Russian foreign ministry spokeswoman Arkady Belwood left.", "RUS GOV"},
		{"Kenyan police spokesman Arkady Belwood left.", "KEN COP"},
		{"Kenyan opposition leader Arkady Belwood left.", "KEN OPP"},
		{"Swedish Justice Minister Arkady Belwood left.", "SWE GOV"},
		{"Foreign Minister Arkady Belwood of Kenya left.", "KEN GOV"},
		{"The chairman of Kenya's electoral commission, Arkady Belwood, left.", "KEN GOV"},
		{"The chairman of the Kenyan parliament, Arkady Belwood, left.", "KEN LEG"},
		{"The minister of defence of Kenya, Arkady Belwood, left.", "KEN GOV"},
		{"He met his Kenyan counterpart Arkady Belwood.", "KEN "},
		// Envoys are of who sends them.
		{"Egyptian Ambassador to Sudan Arkady Belwood left.", "EGY GOV"},
		{"U.S. Special Envoy to the Horn of Africa Ambassador Arkady Belwood left.", "USA GOV"},
		// The office is bare, the article is set in one state.
		{"NAIROBI, May 10 (Wire) -- Kenya voted. Prime Minister Arkady Belwood left.", "KEN GOV"},
		{"Kenya voted. Kenyans queued. Police chief Arkady Belwood left.", "KEN COP"},
		{"Kenya voted. Kenyans queued. Opposition leader Arkady Belwood left.", "KEN OPP"},

		{"The visit to Sudan Arkady Belwood made was long.", " "},
		{"Jordan asked Mr. Arkady Belwood to go.", " "},
		{"The embassy in Sudan said that Ambassador Arkady Belwood left.", " "},
		{"Kenya voted. Kenyans queued. Company president Arkady Belwood left.", " "},
		{"Kenya voted. Kenyans queued. Former Prime Minister Arkady Belwood left.", " "},
		{"Kenya voted. Kenyans queued. Uganda saw Foreign Minister Arkady Belwood.", " "},
		{"Kenya met Uganda, and Chad met Mali. Prime Minister Arkady Belwood left.", " "},
	} {
		r := read(tt.text, "2023-05-10")
		i := slices.IndexFunc(r.Entities, func(e lexicon.Entity) bool { return e.ID == "person:arkady-belwood" })
		if i < 0 {
			t.Errorf("%s: nobody", tt.text)
			continue
		}
		if got := r.Entities[i].Country + " " + r.Entities[i].Sector; got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestBare lists what is understood of the state that an article is set in, or
// that is said to be where it is, as "words = entity sector".
func TestBare(t *testing.T) {
	const kenya = "NAIROBI, May 10 (Wire) -- Kenya voted on Monday. Kenyans queued. "
	for _, tt := range []struct {
		text string
		want []string
	}{
		{kenya + "Police fired tear gas at protesters.", []string{"Police = org:ken-police COP", "protesters = org:ken-protesters OPP"}},
		{kenya + "The government denied it.", []string{"government = country:KEN GOV"}},
		{kenya + "Authorities said nothing, but the army took over.", []string{"Authorities = country:KEN GOV", "army = org:ken-army MIL"}},
		{kenya + "Parliament voted.", []string{"Parliament = org:ken-parliament LEG"}},
		{kenya + "The opposition accused the police of having lied.", []string{"opposition = org:ken-opposition OPP", "police = org:ken-police COP"}},
		{kenya + "State media said so.", []string{"State media = org:ken-state-media MED"}},
		{kenya + "The president left.", []string{"president = person:william-ruto GOV"}},
		{"Police in Nairobi fired.", []string{"Police = org:ken-police COP"}},
		{"Chad voted. Mali voted. Police in Nairobi fired.", []string{"Police = org:ken-police COP"}},
		{"Prime Minister Arkady Belwood spoke. The prime minister left.", []string{"prime minister = person:arkady-belwood "}},

		// Part of another noun, or of another force.
		{kenya + "The police station burned.", nil},
		{kenya + "UN police fired.", nil},
		{kenya + "The military exercises began.", nil},
		{kenya + "The opposition to it grew.", nil},
		{kenya + "A government fell.", nil},
		{kenya + "The state legislature met.", nil},
		// Not clear whose.
		{kenya + "Uganda said the police fired.", nil},
		{"Chad met Mali. Police fired. The government denied it.", nil},
		{"Police fired.", nil},
		// An office of another style.
		{kenya + "The king left.", nil},
		{kenya + "The secretary of state left.", nil},
	} {
		var got []string
		for _, m := range read(tt.text, "2023-05-10").Mentions {
			if m.Form == link.Nominal {
				got = append(got, m.In(tt.text)+" = "+m.Entity+" "+m.Sector)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s\n got %q\nwant %q", strings.TrimPrefix(tt.text, kenya), got, tt.want)
		}
	}
}

// TestStateMedia wants the outlets of a state to be one entity, whatever they
// are called.
func TestStateMedia(t *testing.T) {
	const text = "Syrian state media said so. China's official media agreed. Iran's state-run television was silent."
	var got []string
	for _, m := range read(text, "2023-05-10").Mentions {
		if m.Sector == "MED" {
			got = append(got, m.In(text)+" = "+m.Entity)
		}
	}
	want := []string{"state media = org:syr-state-media", "official media = org:chn-state-media", "state-run television = org:irn-state-media"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
