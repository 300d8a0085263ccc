package link_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
	"github.com/entente-graph/entente/extract/tag"
)

// read tags and links a text whose lines are the blocks of a page, the first
// its headline if there are several.
func read(text, published string) link.Result {
	lex := lexicon.Load()
	sents := split(text)
	var blocks []article.Block
	begin := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		b := article.Block{Kind: article.Body, Begin: begin, End: begin + len(strings.TrimSuffix(line, "\n"))}
		if begin == 0 && len(line) < len(text) {
			b.Kind = article.Headline
		}
		if b.End > b.Begin {
			blocks = append(blocks, b)
		}
		begin += len(line)
	}
	return link.Link(link.Input{
		Text: text, Blocks: blocks, Sentences: sents, Names: tag.NewLexicon(lex).Tag(text, sents),
		Published: published, Lexicon: lex,
	})
}

// TestLink lists sentences with the mentions found in them, as
// "words = entity form", in order. All must be there and no others.
func TestLink(t *testing.T) {
	for _, tt := range []struct {
		name, published, text string
		want                  []string
	}{
		{"full name, then family name", "2019-04-25", "Vladimir Putin arrived early. Putin left late.",
			[]string{"Vladimir Putin = person:vladimir-putin name", "Putin = person:vladimir-putin name"}},
		{"family name in the headline before the full name", "2018-06-12", "Halonen opens talks\nTarja Halonen opened the talks at noon.",
			[]string{"Halonen = person:tarja-halonen name", "Tarja Halonen = person:tarja-halonen name"}},
		{"spellings of one person", "2012-05-01", "Kim Jong-un spoke. Kim Jong Un smiled. Kim Chong-un left.",
			[]string{"Kim Jong-un = person:kim-jong-un name", "Kim Jong Un = person:kim-jong-un name", "Kim Chong-un = person:kim-jong-un name"}},
		{"a middle initial", "2010-01-01", "Sergey V. Lavrov met Sergei Lavrov's staff.",
			[]string{"Sergey V. Lavrov = person:sergei-lavrov name", "Sergei Lavrov = person:sergei-lavrov name"}},
		{"glued names", "2024-09-14", "ComradeKim Jong Unreceived the guest.",
			[]string{"Kim Jong Un = person:kim-jong-un name"}},
		{"two of one family stay apart", "2000-08-01", "Former leader Kim Il Sung was the father of Kim Jong Il.",
			[]string{"Kim Il Sung = person:kim-il-sung name", "Kim Jong Il = person:kim-jong-il name"}},
		{"another of the family of someone famous", "2026-02-16", "Kim Jong Un came with Kim Ju-ae to North Korea's museum.",
			[]string{"Kim Jong Un = person:kim-jong-un name", "Kim Ju-ae = person:kim-ju-ae name", "North Korea = country:PRK name"}},
		{"family name that nobody is known by", "2019-04-25", "Officials said Ivanov would stay.", nil},
		{"an unknown person by title", "2019-04-25", "Mr. Tarkington said no.", nil},

		{"capitals that act", "2021-07-20", "Pyongyang said its friendship with Moscow was strong.",
			[]string{"Pyongyang = country:PRK metonym", "Moscow = country:RUS metonym"}},
		{"between capitals", "2021-07-20", "Ties between Pyongyang and Moscow grew.",
			[]string{"Pyongyang = country:PRK metonym", "Moscow = country:RUS metonym"}},
		{"a capital's possession", "2021-07-20", "Pyongyang's missiles worry Seoul.",
			[]string{"Pyongyang = country:PRK metonym", "Seoul = country:KOR metonym"}},
		{"capitals as places", "2021-07-20", "They met in Moscow and flew to Pyongyang.",
			[]string{"Moscow = place:moscow name", "Pyongyang = place:pyongyang name"}},
		{"a dateline", "2021-07-20", "PYONGYANG, July 20 (UPI) -- Rain fell.",
			[]string{"PYONGYANG = place:pyongyang name", "UPI = org:upi name"}},
		{"a capital's airport", "2021-07-20", "Moscow's airport was closed.",
			[]string{"Moscow = place:moscow name"}},
		{"a seat of government", "2021-07-20", "The Kremlin denied it, and the White House agreed.",
			[]string{"Kremlin = country:RUS metonym", "White House = country:USA metonym"}},
		{"a seat as a place", "2021-07-20", "They dined at the White House.",
			[]string{"White House = place:white-house name"}},
		{"a city that is its state", "2018-06-12", "The summit in Singapore ended. Singapore paid for it.",
			[]string{"Singapore = place:singapore name", "Singapore = country:SGP name"}},

		{"demonyms", "2021-07-20", "Russian workers and two Britons talked to Americans.",
			[]string{"Russian = country:RUS demonym", "Britons = country:GBR demonym", "Americans = country:USA demonym"}},
		{"us and US", "2021-07-20", "The US told us nothing, and the U.S. did not help us.",
			[]string{"US = country:USA name", "U.S. = country:USA name"}},
		{"longest names of states", "2021-07-20", "Equatorial Guinea, Papua New Guinea and South Sudan voted.",
			[]string{"Equatorial Guinea = country:GNQ name", "Papua New Guinea = country:PNG name", "South Sudan = country:SSD name"}},
		{"a sea is no state", "2021-07-20", "Ships sailed through the South China Sea.",
			[]string{"South China Sea = place:south-china-sea name"}},
		{"a square is no person", "2021-07-20", "Troops marched on Kim Il Sung Square.",
			[]string{"Kim Il Sung Square = place:kim-il-sung-square name"}},
		{"former states", "1988-07-20", "The Soviet Union and Czechoslovakia signed.",
			[]string{"Soviet Union = country:SUN name", "Czechoslovakia = country:CSK name"}},
		{"Georgia, the American one", "2021-07-20", "Voters in Atlanta, Georgia, queued.",
			[]string{"Atlanta = place:atlanta name", "Georgia = place:georgia-usa name"}},
		{"Georgia, the state", "2008-08-10", "Russia and Georgia traded blame.",
			[]string{"Russia = country:RUS name", "Georgia = country:GEO name"}},
		{"the North in a Korean story", "2018-04-27", "South Korea invited the North.",
			[]string{"South Korea = country:KOR name", "North = country:PRK name"}},
		{"the North's, with a curly apostrophe", "2018-04-27", "South Korea saw the North’s envoy and the South Korean president’s aide.",
			[]string{"South Korea = country:KOR name", "North = country:PRK name", "South Korean = country:KOR demonym", "president = person:moon-jae-in title"}},
		{"the north elsewhere", "2018-04-27", "Italy helped the North.",
			[]string{"Italy = country:ITA name"}},

		{"a foreign ministry and the same again", "2021-07-20", "North Korea's foreign ministry spoke. The foreign ministry gave no details.",
			[]string{"North Korea = country:PRK name", "foreign ministry = org:prk-foreign-ministry name", "foreign ministry = org:prk-foreign-ministry nominal"}},
		{"a ministry of a state", "2021-07-20", "The Ministry of Foreign Affairs of the DPRK replied to the Russian Defense Ministry.",
			[]string{"Ministry of Foreign Affairs = org:prk-foreign-ministry name", "DPRK = country:PRK name", "Russian = country:RUS demonym", "Defense Ministry = org:rus-defence-ministry name"}},
		{"the security council of a state", "2024-09-14", "He is secretary of the Security Council of the Russian Federation.",
			[]string{"Security Council = org:rus-security-council name", "Russian Federation = country:RUS name"}},
		{"the one of the United Nations", "2024-09-14", "The Security Council met.",
			[]string{"Security Council = org:united-nations-security-council name"}},
		{"a ministry without a state", "2021-07-20", "A ministry somewhere said so.", nil},
		{"outlets", "2021-07-20", "The Washington Post and TASS reported it.",
			[]string{"The Washington Post = org:washington-post name", "TASS = org:tass name"}},
		{"an acronym that the text explains", "2021-07-20", "The Pacific Salmon Commission (PSC) met; the PSC is old.",
			[]string{"Pacific Salmon Commission = org:pacific-salmon-commission name", "PSC = org:pacific-salmon-commission name", "PSC = org:pacific-salmon-commission name"}},

		{"an office and its holder at the date", "2019-04-25", "The Russian president praised North Korea's leader.",
			[]string{"Russian = country:RUS demonym", "president = person:vladimir-putin title", "North Korea = country:PRK name", "leader = person:kim-jong-un title"}},
		{"the same office at another date", "2010-04-25", "The Russian president praised North Korea's leader.",
			[]string{"Russian = country:RUS demonym", "president = person:dmitry-medvedev title", "North Korea = country:PRK name", "leader = person:kim-jong-il title"}},
		{"the secretary of state", "2019-04-25", "The U.S. secretary of state left.",
			[]string{"U.S. = country:USA name", "secretary of state = person:mike-pompeo title"}},
		{"the president of", "2019-04-25", "The president of France spoke.",
			[]string{"president = person:emmanuel-macron title", "France = country:FRA name"}},
		{"a former president", "2019-04-25", "A former Russian president wrote it.",
			[]string{"Russian = country:RUS demonym"}},
		{"no date, no holder", "", "The Russian president spoke.",
			[]string{"Russian = country:RUS demonym"}},
		{"a title before a family name", "2019-04-25", "China said President Xi would come.",
			[]string{"China = country:CHN name", "Xi = person:xi-jinping name"}},

		{"the president, when one is named", "2019-04-25", "Moon Jae-in spoke. The president smiled.",
			[]string{"Moon Jae-in = person:moon-jae-in name", "president = person:moon-jae-in nominal"}},
		{"the president, of two", "2019-04-25", "Moon Jae-in met Donald Trump. The president smiled.",
			[]string{"Moon Jae-in = person:moon-jae-in name", "Donald Trump = person:donald-trump name"}},
		{"the ministry", "2021-07-20", "Japan's foreign ministry spoke. The ministry gave no details.",
			[]string{"Japan = country:JPN name", "foreign ministry = org:jpn-foreign-ministry name", "ministry = org:jpn-foreign-ministry nominal"}},
		{"the ministry, of two", "2021-07-20", "Japan's foreign ministry wrote to China's foreign ministry. The ministry gave no details.",
			[]string{"Japan = country:JPN name", "foreign ministry = org:jpn-foreign-ministry name", "China = country:CHN name", "foreign ministry = org:chn-foreign-ministry name"}},
		{"a capital that is bombed", "2022-10-20", "Strikes on Kyiv went on. Tehran denies that it armed Moscow.",
			[]string{"Kyiv = place:kyiv name", "Tehran = country:IRN metonym", "Moscow = country:RUS metonym"}},
		{"to a capital", "2022-10-20", "One team went to Moscow with a message to Tehran.",
			[]string{"Moscow = place:moscow name", "Tehran = country:IRN metonym"}},
		{"which", "2022-10-20", "Washington, which left the accord, agreed.",
			[]string{"Washington = country:USA metonym"}},
		{"he, after another office", "2022-10-20", "Dmytro Kuleba spoke. Iran stripped the ambassador of his post.",
			[]string{"Dmytro Kuleba = person:dmytro-kuleba name", "Iran = country:IRN name"}},
		{"two sides that are no parties", "2019-02-28", "Japan's guest arrived in Hanoi, Vietnam. The two sides talked.",
			[]string{"Japan = country:JPN name", "Hanoi = place:hanoi name", "Vietnam = country:VNM name"}},
		{"an Arabic family name", "2023-03-10", "Musaad al-Aiban signed. Aiban smiled.",
			[]string{"Musaad al-Aiban = person:musaad-al-aiban name", "Aiban = person:musaad-al-aiban name"}},
		{"a family name first", "2023-03-10", "Wang Yi spoke. Wang smiled.",
			[]string{"Wang Yi = person:wang-yi name", "Wang = person:wang-yi name"}},
		{"a family name of two words", "2022-10-18", "President López Obrador of Mexico spoke. Later Andres Manuel López Obrador left.",
			[]string{"López Obrador = person:andres-manuel-lopez-obrador name", "Mexico = country:MEX name", "Andres Manuel López Obrador = person:andres-manuel-lopez-obrador name"}},
		{"a Japanese name in its own order", "2024-10-01", "MOTEGI Toshimitsu called Ishiba Shigeru. Motegi thanked him.",
			[]string{"MOTEGI Toshimitsu = person:toshimitsu-motegi name", "Ishiba Shigeru = person:shigeru-ishiba name", "Motegi = person:toshimitsu-motegi name"}},
		{"both sides, when others are named more often", "2024-08-29", "China and the United States talked. China said so. They spoke of Russia's war against Ukraine. Both sides agreed. The United States left.",
			[]string{"China = country:CHN name", "United States = country:USA name", "China = country:CHN name", "Russia = country:RUS name", "Ukraine = country:UKR name", "United States = country:USA name"}},
		{"North Americans", "2022-10-18", "North American trade grew.", nil},
		{"a capital's regime", "2021-07-20", "The Managua government agreed.",
			[]string{"Managua = country:NIC metonym"}},
		{"namesakes", "2019-04-25", "Michael Jordan flew to Jordan.",
			[]string{"Michael Jordan = person:michael-jordan name", "Jordan = country:JOR name"}},
		{"the Washington newspaper and the city", "2019-04-25", "The Washington Post moved within Washington.",
			[]string{"The Washington Post = org:washington-post name", "Washington = place:washington name"}},
		{"a party of one state", "2021-07-20", "The Communist Party of Nepal met India's Communist Party.",
			[]string{"Communist Party of Nepal = org:communist-party-of-nepal name", "India = country:IND name", "Communist Party = org:ind-communist-party name"}},
		{"bodies with a common name", "2021-07-20", "Japan watched while the Senate voted.",
			[]string{"Japan = country:JPN name"}},
		{"the two leaders", "2019-04-25", "Kim Jong Un met Vladimir Putin. The two leaders talked.",
			[]string{"Kim Jong Un = person:kim-jong-un name", "Vladimir Putin = person:vladimir-putin name", "two leaders = person:kim-jong-un nominal", "two leaders = person:vladimir-putin nominal"}},
		{"both countries", "2019-04-25", "Japan wrote to China. Both countries trade.",
			[]string{"Japan = country:JPN name", "China = country:CHN name", "Both countries = country:CHN nominal", "Both countries = country:JPN nominal"}},
		{"three countries are not two", "2019-04-25", "Japan wrote to China and India. Both countries trade.",
			[]string{"Japan = country:JPN name", "China = country:CHN name", "India = country:IND name"}},
		{"he", "2019-04-25", "Vladimir Putin spoke. He left.",
			[]string{"Vladimir Putin = person:vladimir-putin name", "He = person:vladimir-putin pronoun"}},
		{"he, of two", "2019-04-25", "Vladimir Putin met Xi Jinping. He left.",
			[]string{"Vladimir Putin = person:vladimir-putin name", "Xi Jinping = person:xi-jinping name"}},
		{"words of headlines are no names", "2019-04-25", "Historic Reunion Ends Long Silence\nThe historic reunion ended.", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := read(tt.text, tt.published)
			var got []string
			for _, m := range r.Mentions {
				got = append(got, m.In(tt.text)+" = "+m.Entity+" "+string(m.Form))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

// TestStates wants the state of every entity among the entities.
func TestStates(t *testing.T) {
	r := read("Sergei Lavrov visited Yongbyon.", "2018-05-31")
	var got []string
	for _, e := range r.Entities {
		got = append(got, e.ID)
	}
	want := []string{"country:PRK", "country:RUS", "person:sergei-lavrov", "place:yongbyon"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestUnknownPerson wants one id for one full name across articles, and the
// station that the words before the name tell.
func TestUnknownPerson(t *testing.T) {
	a := read("Russian Deputy Foreign Minister Arkady Belyakov spoke.", "2018-05-31")
	b := read("Arkady Belyakov, a diplomat, spoke again.", "2020-05-31")
	find := func(r link.Result) lexicon.Entity {
		for _, e := range r.Entities {
			if e.ID == "person:arkady-belyakov" {
				return e
			}
		}
		t.Fatalf("person:arkady-belyakov is not among %v", r.Entities)
		return lexicon.Entity{}
	}
	if e := find(a); e.Country != "RUS" || e.Sector != "GOV" || e.Name != "Arkady Belyakov" {
		t.Errorf("entity %+v", e)
	}
	find(b)
	for _, text := range []string{
		"Iran's chief negotiator, Arkady Belyakov, left.",
		"President Arkady Belyakov of Iran left.",
		"Arkady Belyakov, the secretary of Iran's Supreme National Security Council, left.",
		"Iranian negotiator Arkady Belyakov left.",
	} {
		if e := find(read(text, "")); e.Country != "IRN" || e.Sector != "GOV" {
			t.Errorf("%s: %+v", text, e)
		}
	}
	for _, text := range []string{
		"Arkady Belyakov left Iran.",
		"After Iran, Arkady Belyakov left.",
		"Arkady Belyakov, who left Iran, spoke.",
	} {
		if e := find(read(text, "")); e.Country != "" {
			t.Errorf("%s: %+v", text, e)
		}
	}
}

// TestLinear reads one line without an end, of words that every rule looks
// at. Were any of them to go over the line again and again, this would not end.
func TestLinear(t *testing.T) {
	line := strings.Repeat("Kim Jong Un Ministry of Georgia and the president he Senate the two leaders Washington (UN) Tellick ", 6000)
	if r := read(line, "2019-04-25"); len(r.Mentions) < 6000 {
		t.Errorf("%d mentions", len(r.Mentions))
	}
	caps := strings.Repeat("Tellick Brackhage Of ", 20000)
	read(caps, "")
	people := &strings.Builder{}
	for i := range 20000 {
		people.WriteString("Mr. Aldous Brack" + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + " met the Russian president. ")
	}
	read(people.String(), "2019-04-25")
}

func TestEmpty(t *testing.T) {
	if r := link.Link(link.Input{}); len(r.Mentions)+len(r.Entities) != 0 {
		t.Errorf("Link of nothing: %v", r)
	}
}

// FuzzLink holds, for any text, that mentions lie in it in order, name listed
// entities, and overlap only where one span stands for two.
func FuzzLink(f *testing.F) {
	f.Add(prose, "2019-04-26")
	f.Add("KIM MEETS PUTIN\nKim Jong Un — «Москва» 金正恩 met Xi’s envoy\xff in the U.S.", "")
	f.Add("Workers' Party of Korea's foreign ministry's president's Kremlin (UN) (UN)", "2000")
	f.Add("the president of the of Russia of the 's ' the two two both he , he", "9999-99-99")
	f.Fuzz(func(t *testing.T, text, published string) {
		r := read(text, published)
		known := map[string]bool{}
		for i, e := range r.Entities {
			known[e.ID] = true
			if i > 0 && r.Entities[i-1].ID >= e.ID {
				t.Fatalf("entities out of order: %q, %q", r.Entities[i-1].ID, e.ID)
			}
			if e.ID == "" || e.Name == "" || e.Type == "" || e.Type == lexicon.Nationality {
				t.Fatalf("entity %+v", e)
			}
			if e.Country != "" && e.Type != lexicon.Country && !known["country:"+e.Country] && !slices.ContainsFunc(r.Entities, func(o lexicon.Entity) bool { return o.ID == "country:"+e.Country }) {
				t.Fatalf("the state of %+v is not listed", e)
			}
		}
		for i, m := range r.Mentions {
			if m.Begin < 0 || m.End > len(text) || m.Begin >= m.End || !known[m.Entity] || m.Form == "" || m.Type == "" {
				t.Fatalf("mention %+v", m)
			}
			if i == 0 {
				continue
			}
			if p := r.Mentions[i-1]; p.Span != m.Span && p.End > m.Begin || p.Span == m.Span && p.Entity >= m.Entity {
				t.Fatalf("mentions %+v and %+v", p, m)
			}
		}
	})
}
