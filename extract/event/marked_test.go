package event

import (
	"sort"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
	"github.com/entente-graph/entente/extract/timex"
	"github.com/entente-graph/entente/extract/token"
)

// Examples mark their names with braces, so that frames are tested on their
// own and not on how well names are found: {Russia}, {Russian} (states and
// demonyms of the table below), {Kremlin=Russia} a metonym, {Vladivostok@} a
// place, {NATO#} an organisation, {UPI!} an outlet, anything else a person.
// Times are marked with brackets: [Tuesday=2021-07-20], "=~" when relative.

var countries = map[string]string{
	"Russia": "RUS", "China": "CHN", "North Korea": "PRK", "South Korea": "KOR", "U.S.": "USA", "Turkey": "TUR", "Iraq": "IRQ", "Iran": "IRN",
	"Israel": "ISR", "Ukraine": "UKR", "Germany": "DEU", "France": "FRA", "Syria": "SYR", "Lebanon": "LBN", "Pakistan": "PAK", "India": "IND",
	"Qatar": "QAT", "Mongolia": "MNG", "Norway": "NOR", "Palestine": "PSE", "Japan": "JPN", "Finland": "FIN", "Poland": "POL", "Serbia": "SRB",
	"Austria": "AUT", "Sweden": "SWE", "Kenya": "KEN", "Uganda": "UGA", "Egypt": "EGY", "Georgia": "GEO", "Canada": "CAN", "Chad": "TCD", "Mali": "MLI",
	"Belarus": "BLR", "Saudi Arabia": "SAU", "Taiwan": "TWN", "Armenia": "ARM", "Azerbaijan": "AZE", "Cuba": "CUB", "Angola": "AGO", "Sri Lanka": "LKA", "Sudan": "SDN",
}

var demonyms = map[string]string{
	"Russian": "RUS", "Russians": "RUS", "Turkish": "TUR", "Iraqi": "IRQ", "French": "FRA", "Greek": "GRC", "Israeli": "ISR", "Lebanese": "LBN", "Syrian": "SYR",
	"Chinese": "CHN", "Iranian": "IRN", "North Korean": "PRK", "American": "USA", "Ukrainian": "UKR", "Kurdish": "KRD", "Japanese": "JPN", "Indian": "IND", "Swedish": "SWE",
}

var people = map[string]string{
	"Putin": "RUS", "Vladimir Putin": "RUS", "Kim Jong Un": "PRK", "Kim Jong Il": "PRK", "Lavrov": "RUS", "Blinken": "USA", "Kerry": "USA", "Biden": "USA",
	"Macron": "FRA", "Xi Jinping": "CHN", "Wang Yi": "CHN", "Obama": "USA", "Trump": "USA", "Lula": "BRA", "Peskov": "RUS",
}

// marked makes an Input of a text with marks. published may be "".
func marked(text, published string) Input {
	in := Input{ID: "doc", Published: article.Published{Date: published, Basis: article.None}}
	var b strings.Builder
	known := map[string]bool{}
	entity := func(e lexicon.Entity) {
		if !known[e.ID] {
			known[e.ID] = true
			in.Entities = append(in.Entities, e)
		}
	}
	state := func(iso string) {
		if iso != "" {
			entity(lexicon.Entity{ID: "country:" + iso, Type: lexicon.Country, Name: iso, ISO3: iso, Country: iso, Sector: "GOV"})
		}
	}
	slug := func(s string) string { return strings.ReplaceAll(strings.ToLower(s), " ", "-") }
	for len(text) > 0 {
		i := strings.IndexAny(text, "{[")
		if i < 0 {
			b.WriteString(text)
			break
		}
		b.WriteString(text[:i])
		end := strings.IndexAny(text[i:], "}]") + i
		word, open := text[i+1:end], text[i]
		text = text[end+1:]
		begin := b.Len()
		if open == '[' {
			word, val, _ := strings.Cut(word, "=")
			b.WriteString(word)
			rel := strings.HasPrefix(val, "~")
			typ := timex.Date
			if strings.HasPrefix(val, "P") {
				typ = timex.Duration
			}
			in.Times = append(in.Times, timex.Time{Span: token.Span{Begin: begin, End: b.Len()}, Type: typ, Value: strings.TrimPrefix(val, "~"), Relative: rel, Why: "marked"})
			continue
		}
		m := link.Mention{Form: link.Name}
		word, metonym, isMetonym := strings.Cut(word, "=")
		last := word[len(word)-1]
		name := strings.TrimRight(word, "@#!")
		b.WriteString(name)
		m.Span = token.Span{Begin: begin, End: b.Len()}
		switch {
		case isMetonym:
			m.Form, m.Type, m.Entity = link.Metonym, lexicon.Country, "country:"+countries[metonym]
			state(countries[metonym])
		case last == '@':
			m.Type, m.Entity = lexicon.Place, "place:"+slug(name)
			entity(lexicon.Entity{ID: m.Entity, Type: lexicon.Place, Name: name})
		case last == '#' || last == '!':
			sector := ""
			if last == '!' {
				sector = "MED"
			} else if name == "NATO" || name == "ECOWAS" {
				sector = "IGO"
			}
			m.Type, m.Entity = lexicon.Organization, "org:"+slug(name)
			iso := ""
			if i := strings.LastIndexByte(name, '\''); i > 0 {
				iso = countries[name[:i]]
			}
			entity(lexicon.Entity{ID: m.Entity, Type: lexicon.Organization, Name: name, Sector: sector, Country: iso})
			state(iso)
		case countries[name] != "":
			m.Type, m.Entity = lexicon.Country, "country:"+countries[name]
			state(countries[name])
		case demonyms[name] != "":
			m.Type, m.Form, m.Entity = lexicon.Nationality, link.Demonym, "country:"+demonyms[name]
			state(demonyms[name])
		default:
			m.Type, m.Entity = lexicon.Person, "person:"+slug(name)
			entity(lexicon.Entity{ID: m.Entity, Type: lexicon.Person, Name: name, Country: people[name]})
			state(people[name])
		}
		in.Mentions = append(in.Mentions, m)
	}
	in.Text = b.String()
	in.Blocks = []article.Block{{Kind: article.Body, Begin: 0, End: len(in.Text)}}
	in.Sentences = token.Split(in.Text, 0, len(in.Text))
	return in
}

// sides writes a claim's parties as the examples do: "A > B, C", "A + B".
func sides(in Input, c Claim) string {
	k, _ := KindNamed(c.Kind)
	var from, to []string
	for _, x := range c.Roles {
		n := x.Span.In(in.Text)
		if x.Role == k.From {
			from = append(from, n)
		} else {
			to = append(to, n)
		}
	}
	if k.Symmetric() {
		sort.Strings(from)
		return strings.Join(from, " + ")
	}
	if len(to) == 0 {
		return strings.Join(from, ", ")
	}
	return strings.Join(from, ", ") + " > " + strings.Join(to, ", ")
}

func sorted(s string) string {
	if !strings.Contains(s, " + ") {
		return s
	}
	parts := strings.Split(s, " + ")
	sort.Strings(parts)
	return strings.Join(parts, " + ")
}

// TestFrames runs every frame's examples: each "+" makes a claim by that
// frame with those parties, no "-" makes one.
func TestFrames(t *testing.T) {
	for _, f := range words().frames {
		t.Run(f.name, func(t *testing.T) {
			for _, e := range f.good {
				in := marked(e.text, "")
				ok := false
				var got []string
				for _, c := range Find(in) {
					got = append(got, c.Rule+" "+c.Kind+" "+string(c.Status)+": "+sides(in, c))
					if c.Rule == f.name && sides(in, c) == sorted(e.want) {
						ok = true
					}
				}
				if !ok {
					t.Errorf("%s\n\twant %s: %s\n\tgot  %s\n%s", e.text, f.name, e.want, strings.Join(got, "; "), trace(in))
				}
			}
			for _, text := range f.bad {
				in := marked(text, "")
				for _, c := range Find(in) {
					if c.Rule == f.name {
						t.Errorf("%s\n\tmade %s: %s (%s)", text, c.Kind, sides(in, c), c.Status)
					}
				}
			}
		})
	}
}

// trace shows how the sentences of an input were parsed.
func trace(in Input) string {
	var b strings.Builder
	r := newReader(in)
	for _, s := range in.Sentences {
		toks, _ := r.tokens(s)
		times := r.mark(s, toks)
		r.classify(toks)
		t := r.shallow(toks, times)
		b.WriteString(t.String())
	}
	return b.String()
}
