package event

import (
	"encoding/json"
	"hash/fnv"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
	"github.com/entente-graph/entente/extract/timex"
	"github.com/entente-graph/entente/extract/token"
)

// scatter makes an Input of any text: mentions and times are strewn over its
// tokens by a hash of the text.
func scatter(text string) Input {
	in := Input{ID: "fuzz", Text: text, Published: article.Published{Date: "2021-07-20"}}
	half := len(text) / 2
	for half < len(text) && !utf8.RuneStart(text[half]) {
		half++
	}
	in.Blocks = []article.Block{{Kind: article.Headline, Begin: 0, End: half}, {Kind: article.Body, Begin: half, End: len(text)}}
	for _, b := range in.Blocks {
		in.Sentences = append(in.Sentences, token.Split(text, b.Begin, b.End)...)
	}
	in.Entities = []lexicon.Entity{
		{ID: "country:RUS", Type: lexicon.Country, ISO3: "RUS", Country: "RUS"},
		{ID: "country:CHN", Type: lexicon.Country, ISO3: "CHN", Country: "CHN"},
		{ID: "person:a", Type: lexicon.Person, Country: "RUS"},
		{ID: "place:b", Type: lexicon.Place, Country: "CHN"},
		{ID: "org:c", Type: lexicon.Organization, Sector: "MED"},
	}
	h := fnv.New64a()
	h.Write([]byte(text))
	rng := rand.New(rand.NewSource(int64(h.Sum64())))
	forms := []link.Form{link.Name, link.Demonym, link.Metonym, link.Title, link.Nominal, link.Pronoun}
	for _, s := range in.Sentences {
		for i := range s.Tokens {
			j := min(i+rng.Intn(3), len(s.Tokens)-1)
			span := token.Span{Begin: s.Tokens[i].Begin, End: s.Tokens[j].End}
			switch rng.Intn(6) {
			case 0, 1:
				e := in.Entities[rng.Intn(len(in.Entities))]
				in.Mentions = append(in.Mentions, link.Mention{Span: span, Type: e.Type, Form: forms[rng.Intn(len(forms))], Entity: e.ID})
			case 2:
				in.Times = append(in.Times, timex.Time{Span: span, Type: timex.Date, Value: []string{"2019-04", "2000-07-19", "PAST_REF", "200"}[rng.Intn(4)]})
			}
		}
	}
	return in
}

// sound reports what is wrong with the claims of an input, or "".
func sound(in Input, claims []Claim) string {
	ids := map[string]bool{}
	inside := func(s token.Span) bool {
		return 0 <= s.Begin && s.Begin <= s.End && s.End <= len(in.Text)
	}
	for i, c := range claims {
		k, ok := KindNamed(c.Kind)
		switch {
		case !ok || k.Type != c.Type || k.CAMEO != c.CAMEO:
			return "kind " + c.Kind
		case ids[c.ID] || c.ID == "":
			return "id " + c.ID
		case c.Sentence < 0 || c.Sentence >= len(in.Sentences) || !in.Sentences[c.Sentence].Covers(c.Trigger):
			return "sentence or trigger"
		case i > 0 && claims[i-1].Sentence > c.Sentence:
			return "order"
		case len(c.Roles) == 0 || c.Confidence <= 0 || c.Confidence > 1 || c.Rule == "":
			return "roles, confidence or rule"
		case (c.Date.Start == "") != (c.Date.Precision == timex.Unknown) || c.Date.Basis == "":
			return "date"
		case rank[c.Status] == 0 && c.Status != Held:
			return "status " + string(c.Status)
		}
		ids[c.ID] = true
		known := func(id string) bool {
			return slices.ContainsFunc(in.Entities, func(e lexicon.Entity) bool { return e.ID == id })
		}
		for _, r := range c.Roles {
			if !inside(r.Span) || !known(r.Entity) || r.Role != k.From && r.Role != k.To {
				return "role " + string(r.Role) + " " + r.Entity
			}
			if r.Entity == "org:c" {
				return "an outlet takes part"
			}
		}
		if a := c.Attribution; a != nil && (!inside(a.Span) || !known(a.Entity)) {
			return "attribution"
		}
		if c.Place != "" && !known(c.Place) {
			return "place"
		}
	}
	for _, c := range claims {
		for _, r := range c.RefersTo {
			if !ids[r.Claim] {
				return "reference"
			}
		}
	}
	return ""
}

func FuzzFind(f *testing.F) {
	f.Add("Russia and China met in Geneva on Tuesday. He said that it will sign the treaty, which was signed by both.")
	f.Add("and, (or) that who to to be been had will not \"''’s - -- ; : , , ,")
	f.Add("The July 19, 2000, agreement between A and B, C, and D, the minister of E of F, G, said H, I said.")
	f.Add("A left, told him. It was they, said him, urged it, and he him met.")
	f.Add("\xff\xfe met \xc3 met")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		in := scatter(text)
		if msg := sound(in, Find(in)); msg != "" {
			t.Errorf("%s", msg)
		}
	})
}

// TestScrambled reads many shuffles of words that frames know, so that odd
// orders of verbs, nouns and commas are met.
func TestScrambled(t *testing.T) {
	vocab := []string{"Russia", "China", "met", "signed", "a", "treaty", "with", ",", "and", "that", "who", "said", "to", "will", "not", "been", "had", "attack", "on", "of", "by", "'s", "(", ")", "--", "after", "if", "sanctions", "imposed", "visit", "talks", "between", "agreed", "refused", "his", "it", "It", "him", "her", "they", "I", "we", "“", "”", "both", "two", "leaders", "countries", "police", "president", "accused", "counterpart", "Tuesday", "summit", "the", "accusing", "was"}
	rng := rand.New(rand.NewSource(1))
	made := 0
	for range 6000 {
		ws := make([]string, 5+rng.Intn(30))
		for i := range ws {
			ws[i] = vocab[rng.Intn(len(vocab))]
		}
		in := scatter(strings.Join(ws, " "))
		claims := Find(in)
		made += len(claims)
		if msg := sound(in, claims); msg != "" {
			t.Fatalf("%s: %s", msg, in.Text)
		}
	}
	if made == 0 {
		t.Error("no claim at all")
	}
}

// TestPure: the same input gives the same claims, and an article's claims do
// not change when a story is put behind it.
func TestPure(t *testing.T) {
	const first = "{Putin} met {Macron} on [Tuesday=~2021-07-20]. {Canada} imposed sanctions on {Russia}. "
	a := marked(first, "2021-07-22")
	x, _ := json.Marshal(Find(a))
	y, _ := json.Marshal(Find(a))
	if string(x) != string(y) {
		t.Error("two readings differ")
	}
	b := marked(first+"{Iran} condemned {Israel}.", "2021-07-22")
	ca, cb := Find(a), Find(b)
	if len(ca) != 2 || len(cb) != 3 {
		t.Fatalf("%d and %d claims", len(ca), len(cb))
	}
	for i := range ca {
		if ca[i].ID != cb[i].ID {
			t.Errorf("claim %d: id %s became %s", i, ca[i].ID, cb[i].ID)
		}
	}
	c := marked("{Iran} condemned {Israel}. "+first, "2021-07-22")
	if cc := Find(c); cc[1].ID != ca[0].ID {
		t.Error("an id depends on the claims before it")
	}
}

// TestFurniture: nothing comes from teasers and furniture.
func TestFurniture(t *testing.T) {
	for _, kind := range []article.BlockKind{article.Teaser, article.Furniture} {
		in := marked("{Putin} met {Macron}.", "2021-07-22")
		in.Blocks[0].Kind = kind
		if c := Find(in); len(c) > 0 {
			t.Errorf("%s made %s", kind, lines(in))
		}
	}
}

func BenchmarkFind(b *testing.B) {
	const text = "{North Korea's foreign ministry#} said [Tuesday=~2021-07-20] that the [April 2019=2019-04] summit between {Kim Jong Un} and {Russian} President {Vladimir Putin} was a reunion. " +
		"Traders in the town said that they had seen no change in the price of rice, and that the shops were as full as they had been before the winter. " +
		"{Putin}, who flew home after talks with {Macron}, condemned {Israel} for the raid and vowed to send aid to {Syria}. "
	in := marked(strings.Repeat(text, 12), "2021-07-22")
	Find(in)
	b.SetBytes(int64(len(in.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(in)
	}
}
