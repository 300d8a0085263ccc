package tag_test

import (
	"slices"
	"testing"

	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/tag"
	"github.com/entente-graph/entente/extract/token"
)

var short = map[lexicon.Type]string{
	lexicon.Person: "PER", lexicon.Country: "COU", lexicon.Place: "LOC",
	lexicon.Organization: "ORG", lexicon.Group: "GRP", lexicon.Nationality: "NAT",
}

// TestTag lists texts with all the names in them. Each rule has sentences it
// must find a name in and others it must leave alone.
func TestTag(t *testing.T) {
	tagger := tag.NewLexicon(lexicon.Load())
	for _, tt := range []struct {
		text string
		want []string
	}{
		// The lexicon.
		{"South Korea and the US told us.", []string{"South Korea COU", "US COU"}},
		{"A Russian and two Germans.", []string{"Russian NAT", "Germans NAT"}},
		{"Hamas met Hezbollah at the United Nations.", []string{"Hamas GRP", "Hezbollah GRP", "United Nations ORG"}},
		{"KING HUSSEIN MEETS ARAFAT IN CAIRO", []string{"HUSSEIN PER", "ARAFAT PER", "CAIRO LOC"}},
		{"The price rose to US$ 5.", nil},
		{"He had a nice split in may.", nil},

		// Titles and given names.
		{"Deputy Minister Orvan Tellick resigned.", []string{"Orvan Tellick PER"}},
		{"Gen. Tellick and Mr Aldous Brackhage left.", []string{"Tellick PER", "Aldous Brackhage PER"}},
		{"Michael Brackhage said so. Later Brackhage left.", []string{"Michael Brackhage PER", "Brackhage PER"}},
		{"Brackhage left early, said Michael Brackhage.", []string{"Brackhage PER", "Michael Brackhage PER"}},
		{"J. R. Brackhage wrote it.", []string{"J. R. Brackhage PER"}},
		{"Ahmed bin Saleh spoke with Ludwig van Brackhage.", []string{"Ahmed bin Saleh PER", "Ludwig van Brackhage PER"}},
		{"The Prime Minister met nobody.", nil},
		{"Private talks went on.", nil},

		// Family name first.
		{"Pak Jong Chon inspected it with Ri Pyong-chol.", []string{"Pak Jong Chon PER", "Ri Pyong-chol PER"}},
		{"Nguyen Van Thuan spoke.", []string{"Nguyen Van Thuan PER"}},
		{"Son of a farmer, he left.", nil},

		// A given name that is a place as well, and the reverse.
		{"Chad Brackhage scored. Chad voted.", []string{"Chad Brackhage PER", "Chad COU"}},
		{"Michael Jordan spoke. Jordan smiled.", []string{"Michael Jordan PER", "Jordan PER"}},
		{"Troops from Jordan left.", []string{"Jordan COU"}},

		// Organisations by their heads.
		{"The Brackhage Corporation sued the Tellick Party of Norway.", []string{"Brackhage Corporation ORG", "Tellick Party of Norway ORG"}},
		{"The Russian Foreign Ministry wrote.", []string{"Russian NAT", "Foreign Ministry ORG"}},
		{"The Ministry of Trade and Industry wrote.", []string{"Ministry of Trade and Industry ORG"}},
		{"Kim Il Sung University opened.", []string{"Kim Il Sung University ORG"}},
		{"The New Democratic Party won.", []string{"New Democratic Party ORG"}},
		{"The Tellick Workers' Party met the Prosecutor's Office.", []string{"Tellick Workers' Party ORG", "Prosecutor's Office ORG"}},
		{"Russia's Foreign Ministry and Putin's Party spoke.", []string{"Russia COU", "Foreign Ministry ORG", "Putin PER"}},
		{"The newspaper Tellick Nyheter said so.", []string{"Tellick Nyheter ORG"}},
		{"He joined a party and a bank.", nil},

		// Places by their heads and surroundings.
		{"They crossed the Tellick River.", []string{"Tellick River LOC"}},

		// What bears a person's name; plants that make two goods.
		{"Workers of the Kim Chaek Iron and Steel Complex cheered.", []string{"Kim Chaek Iron and Steel Complex ORG"}},
		{"Kim Chol Min and Steel Mill workers cheered.", []string{"Kim Chol Min PER", "Steel Mill ORG"}},
		{"The U. S. and Mr. J. S. Tellick agreed.", []string{"U. S. COU", "J. S. Tellick PER"}},
		{"They met in Tellickburg on Monday.", []string{"Tellickburg LOC"}},
		{"The town of Tellickburg burned.", []string{"Tellickburg LOC"}},
		{"They met in Parliament on Monday.", nil},
		{"In April they met.", nil},

		// Contests are no places, elections no states.
		{"She won the Madrid Open.", nil},
		{"He lost the 2019 Canada general election.", []string{"Canada NAT"}},

		// Headlines.
		{"Historic Reunion Ends Long Silence", nil},
		{"North Korea Says Talks With Russia Went Well", []string{"North Korea COU", "Russia COU"}},

		// Lost spaces.
		{"ComradeKim Jong Unsaid so.", []string{"Kim Jong Un PER"}},
		// Another language: only what the lexicon has.
		{"Nach dem jüngsten Schlagabtausch zwischen Israel und der Gruppe ist die Gefahr eines größeren Krieges im Nahen Osten nach Einschätzung der Regierung etwas gesunken.", []string{"Israel COU"}},
		{"", nil},
		{"金正恩 and Путин.", nil},
	} {
		var got []string
		for _, n := range tagger.Tag(tt.text, token.Split(tt.text, 0, len(tt.text))) {
			got = append(got, n.In(tt.text)+" "+short[n.Type])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

func TestProse(t *testing.T) {
	text := "Lauren Brackhage  moved to London. Then Lauren Brackhage left London."
	names := tag.NewProse().Tag(text, token.Split(text, 0, len(text)))
	if len(names) == 0 {
		t.Fatal("prose finds nothing")
	}
	end := 0
	for _, n := range names {
		if n.Begin < end || n.End <= n.Begin || n.End > len(text) {
			t.Errorf("name at %d to %d after %d", n.Begin, n.End, end)
		}
		end = n.End
	}
}

// FuzzTag holds that names lie inside sentences, in order and apart.
func FuzzTag(f *testing.F) {
	for _, s := range []string{"Kim Jong Un met Putin.", "J. P. Q. R. Ministry of of the and & Trade", "PARIS 1996-08-30", "ComradeKim Jong Unsaid", "Washington, , D.C. ' ’s «U.S.»\xff"} {
		f.Add(s)
	}
	tagger := tag.NewLexicon(lexicon.Load())
	f.Fuzz(func(t *testing.T, text string) {
		sents := token.Split(text, 0, len(text))
		end, k := 0, 0
		for _, n := range tagger.Tag(text, sents) {
			for k < len(sents) && sents[k].End < n.End {
				k++
			}
			if k == len(sents) || n.Begin < sents[k].Begin || n.Begin < end || n.End <= n.Begin || short[n.Type] == "" {
				t.Fatalf("name %+v after %d", n, end)
			}
			end = n.End
		}
	})
}
