package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract/token"
	"github.com/google/go-cmp/cmp"
)

func TestResolve(t *testing.T) {
	l := Load()
	for _, tt := range []struct{ name, want string }{
		{"North Korea", "country:PRK"},
		{"DPRK", "country:PRK"},
		{"dprk", "country:PRK"},
		{"PRK", "country:PRK"},
		{"KP", "country:PRK"},
		{"country:PRK", "country:PRK"},
		{"Democratic People's Republic of Korea", "country:PRK"},
		{"Pyongyang", "country:PRK"},
		{"North Koreans", "country:PRK"},
		{"Russian", "country:RUS"},
		{"the Kremlin", "country:RUS"},
		{"  south   korea ", "country:KOR"},
		{"ROK", "country:KOR"},
		{"U.S.", "country:USA"},
		{"us", "country:USA"},
		{"UK", "country:GBR"},
		{"UAE", "country:ARE"},
		{"Burma", "country:MMR"},
		{"Zaire", "country:COD"},
		{"Côte d’Ivoire", "country:CIV"},
		{"USSR", "country:SUN"},
		{"Kim", "person:kim-jong-un"},
		{"kim jong-un", "person:kim-jong-un"},
		{"Kim Chong-un", "person:kim-jong-un"},
		{"Kim Jong Il", "person:kim-jong-il"},
		{"Putin", "person:vladimir-putin"},
		{"Xi", "person:xi-jinping"},
		{"Erdoğan", "person:recep-tayyip-erdogan"},
		{"Nguyễn Phú Trọng", "person:nguyen-phu-trong"},
		{"the Russian president", "person:vladimir-putin"},
		{"president of the United States", "person:donald-trump"},
		{"Iran's supreme leader", "person:ali-khamenei"},
		{"German chancellor", "person:friedrich-merz"},
		{"leader of North Korea", "person:kim-jong-un"},
		{"North Korea's foreign ministry", "org:prk-foreign-ministry"},
		{"Russian foreign ministry", "org:rus-foreign-ministry"},
		{"org:prk-foreign-ministry", "org:prk-foreign-ministry"},
		{"UN", "org:united-nations"},
		{"Nato", "org:nato"},
		{"KCNA", "org:kcna"},
		{"Hezbollah", "group:hezbollah"},
		{"vladivostok", "place:vladivostok"},
		{"Nowhereland", ""},
		{"", ""},
		{"of", ""},
		{"president of", ""},
	} {
		got := ""
		if es := l.Resolve(tt.name); len(es) > 0 {
			got = es[0].ID
		}
		if got != tt.want {
			t.Errorf("Resolve(%q) = %q first, want %q", tt.name, got, tt.want)
		}
	}
}

func TestHolders(t *testing.T) {
	l := Load()
	for _, tt := range []struct {
		of   string
		role Role
		date string
		want string
	}{
		{"RUS", HeadOfState, "2000-07-19", "person:vladimir-putin"},
		{"RUS", HeadOfState, "2010-01-01", "person:dmitry-medvedev"},
		{"RUS", HeadOfGovernment, "2010-01-01", "person:vladimir-putin"},
		{"country:RUS", ForeignMinister, "2018-05-31", "person:sergei-lavrov"},
		{"PRK", Leader, "2000-07-19", "person:kim-jong-il"},
		{"PRK", Leader, "2019-04-25", "person:kim-jong-un"},
		{"PRK", ForeignMinister, "2018-06-12", "person:ri-yong-ho"},
		{"KOR", HeadOfState, "2018-04-27", "person:moon-jae-in"},
		{"USA", HeadOfState, "1994-10-21", "person:bill-clinton"},
		{"USA", ForeignMinister, "2000-10-23", "person:madeleine-albright"},
		{"JPN", HeadOfGovernment, "2002-09-17", "person:junichiro-koizumi"},
		{"org:united-nations", OrgHead, "2003-03-20", "person:kofi-annan"},
		{"SUN", HeadOfState, "1990-06-04", "person:mikhail-gorbachev"},
		{"PRK", HeadOfState, "1875-01-01", ""},
		{"XXX", HeadOfState, "2000-01-01", ""},
	} {
		got := ""
		if o := l.Holders(tt.of, tt.role, tt.date); len(o) > 0 {
			got = o[0].Person
		}
		if got != tt.want {
			t.Errorf("Holders(%s, %s, %s) = %q, want %q", tt.of, tt.role, tt.date, got, tt.want)
		}
	}
	// A term whose end is unknown vouches for nothing after the last year known.
	if o := (Office{Start: "2015", Known: "2022"}); !o.Covers("2021-05-01") || o.Covers("2024-01-01") || o.Covers("") {
		t.Errorf("%+v covers the wrong days", o)
	}
	if o := (Office{Start: "2016-06", End: "2019-04"}); !o.Covers("2019-04-11") || o.Covers("2019-05-01") || o.Covers("2016-05-31") {
		t.Errorf("%+v covers the wrong days", o)
	}
}

func TestMembers(t *testing.T) {
	l := Load()
	find := func(ms []Membership, country, org string) (Membership, bool) {
		for _, m := range ms {
			if m.Country == country && m.Org == org {
				return m, true
			}
		}
		return Membership{}, false
	}
	if m, ok := find(l.Members("org:nato"), "country:FIN", "org:nato"); !ok || m.Start != "2023-04-04" {
		t.Errorf("Finland in NATO: %+v, %v", m, ok)
	}
	if _, ok := find(l.Members("org:nato"), "country:RUS", "org:nato"); ok {
		t.Error("Russia is a member of NATO")
	}
	if m, ok := find(l.Memberships("country:PRK"), "country:PRK", "org:united-nations"); !ok || m.Start != "1991-09-17" {
		t.Errorf("North Korea in the United Nations: %+v, %v", m, ok)
	}
}

func TestOutlet(t *testing.T) {
	l := Load()
	for _, n := range []string{"KCNA", "UPI", "The Washington Post", "washington post", "TASS", "Reuters"} {
		if !l.Outlet(n) {
			t.Errorf("%s is no outlet", n)
		}
	}
	for _, n := range []string{"Washington", "Kremlin", "Post", ""} {
		if l.Outlet(n) {
			t.Errorf("%q is an outlet", n)
		}
	}
}

// TestMatch lists where a name of the lexicon begins a text: how many tokens,
// and what it stands for first.
func TestMatch(t *testing.T) {
	l := Load()
	for _, tt := range []struct {
		text   string
		caps   bool
		tokens int
		entity string
	}{
		{"South Korea's army", false, 2, "country:KOR"},
		{"US troops", false, 1, "country:USA"},
		{"us all", false, 0, ""},
		{"U.S. troops", false, 1, "country:USA"},
		{"Us magazine", false, 0, ""},
		{"RUSSIA SAYS", true, 1, "country:RUS"},
		{"US SAYS", true, 0, ""},
		{"turkey for dinner", false, 0, ""},
		{"Turkey for peace", false, 1, "country:TUR"},
		{"Workers' Party of Korea", false, 5, "org:workers-party-of-korea"},
		{"Workers’ Party of Korea", false, 5, "org:workers-party-of-korea"},
		{"Democratic People's Republic of Korea", false, 6, "country:PRK"},
		{"Washington, D.C. again", false, 3, "place:washington"},
		{"Washington, Japan", false, 1, "place:washington"},
		{"Kim Jong-Un said", false, 2, "person:kim-jong-un"},
		{"Papua New Guinea and", false, 3, "country:PNG"},
		{"San José", false, 2, "place:san-jose"},
		{"The Washington Post", false, 3, "org:washington-post"},
		{", said", false, 0, ""},
	} {
		s := token.Split(tt.text, 0, len(tt.text))
		m := l.Match(tt.text, s[0].Tokens, tt.caps)
		entity := ""
		if m.Tokens > 0 {
			entity = m.Senses[0].Entity
		}
		if m.Tokens != tt.tokens || entity != tt.entity {
			t.Errorf("Match(%q) = %d tokens, %q; want %d, %q", tt.text, m.Tokens, entity, tt.tokens, tt.entity)
		}
	}
}

func TestNames(t *testing.T) {
	l := Load()
	prev, n := "", 0
	found := map[string]string{}
	for name, id := range l.Names() {
		if name < prev {
			t.Fatalf("%q comes after %q", name, prev)
		}
		if _, ok := l.Entity(id); !ok {
			t.Errorf("%q names %s, which is no entity", name, id)
		}
		found[name] = id
		prev = name
		n++
	}
	if n < 4000 || found["Moscow"] != "country:RUS" || found["Vladivostok"] != "place:vladivostok" {
		t.Errorf("%d names, Moscow %q, Vladivostok %q", n, found["Moscow"], found["Vladivostok"])
	}
	for range l.Names() {
		break // stopping early must not panic
	}
}

// TestDemonyms wants each word for a people to be one state's alone, but for
// those that truly are several's.
func TestDemonyms(t *testing.T) {
	of := map[string]string{}
	for _, n := range Load().labels {
		if n.use != Adjective && n.use != Demonym {
			continue
		}
		if other, ok := of[n.name]; ok && other != n.id {
			t.Errorf("%q is of %s and of %s", n.name, other, n.id)
		}
		of[n.name] = n.id
	}
	if of["Chinese"] != "country:CHN" || of["Dutch"] != "country:NLD" {
		t.Errorf("Chinese is of %s, Dutch of %s", of["Chinese"], of["Dutch"])
	}
}

func TestSlug(t *testing.T) {
	for _, tt := range [][2]string{
		{"Choe Ryong-hae", "choe-ryong-hae"}, {"Nguyễn Phú Trọng", "nguyen-phu-trong"}, {"J.D. Vance", "jd-vance"},
		{"O'Brien", "obrien"}, {"Łukasz Straße", "lukasz-strasse"}, {"  ", ""}, {"金正恩", "金正恩"}, {"A—B", "a-b"},
	} {
		if got := Slug(tt[0]); got != tt[1] {
			t.Errorf("Slug(%q) = %q, want %q", tt[0], got, tt[1])
		}
	}
}

func TestWordLists(t *testing.T) {
	l := Load()
	if !l.Given("Vladimir") || l.Given("Ministry") || l.Given("") || l.Given("zzz") {
		t.Error("given names are wrong")
	}
	if l.City("Vladivostok") != "RU" || l.City("Nowhereville-on-Sea") != "" {
		t.Errorf("Vladivostok lies in %q", l.City("Vladivostok"))
	}
	if !l.Word("the") || !l.Word("summit") || l.Word("putin") {
		t.Error("ordinary words are wrong")
	}
}

// TestTables holds the form of the tables: sorted where they are searched,
// the right number of fields, known states, roles and days.
func TestTables(t *testing.T) {
	for name, table := range map[string]string{"cities.tsv": citiesTSV, "given.txt": givenTXT, "words.txt": wordsTXT} {
		prev := ""
		for line := range strings.Lines(table) {
			key, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
			if strings.HasPrefix(key, "#") {
				continue
			}
			if key <= prev {
				t.Fatalf("%s: %q comes after %q", name, key, prev)
			}
			prev = key
		}
	}
	l := Load()
	for name, table := range map[string]struct {
		rows   string
		fields [2]int
		iso    int
	}{
		"countries.tsv": {countriesTSV, [2]int{9, 9}, 0}, "names.tsv": {namesTSV, [2]int{3, 3}, 0}, "orgs.tsv": {orgsTSV, [2]int{5, 6}, 3},
		"outlets.tsv": {outletsTSV, [2]int{3, 4}, 1}, "places.tsv": {placesTSV, [2]int{2, 2}, 0}, "people.tsv": {peopleTSV, [2]int{3, 5}, 2},
		"leaders.tsv": {leadersTSV, [2]int{8, 8}, 2}, "members.tsv": {membersTSV, [2]int{2, 2}, 0}, "joined.tsv": {joinedTSV, [2]int{4, 4}, -1},
		"titles.tsv": {titlesTSV, [2]int{2, 2}, -1}, "bodies.tsv": {bodiesTSV, [2]int{4, 4}, -1},
	} {
		i := 0
		for line := range strings.Lines(table.rows) {
			i++
			line = strings.TrimSuffix(line, "\n")
			if strings.HasPrefix(line, "#") {
				continue
			}
			f := strings.Split(line, "\t")
			if len(f) < table.fields[0] || len(f) > table.fields[1] {
				t.Errorf("%s:%d: %d fields: %q", name, i, len(f), line)
				continue
			}
			if table.iso >= 0 && f[table.iso] != "" && l.entities["country:"+f[table.iso]] == nil {
				t.Errorf("%s:%d: %q is no state", name, i, f[table.iso])
			}
		}
	}
	for person, offices := range l.offices {
		if l.entities[person] == nil {
			t.Errorf("%s holds an office and is no entity", person)
		}
		for _, o := range offices {
			if err := checkOffice(l, o); err != nil {
				t.Errorf("%s, %s: %v", person, o.Title, err)
			}
		}
	}
	for id, e := range l.entities {
		if e.ID != id || e.Name == "" || e.Type == "" {
			t.Errorf("entity %s: %+v", id, e)
		}
		if prefix, _, _ := strings.Cut(id, ":"); prefix != map[Type]string{Country: "country", Person: "person", Organization: "org", Place: "place", Group: "group"}[e.Type] {
			t.Errorf("entity %s is a %s", id, e.Type)
		}
		if e.Country != "" && l.entities["country:"+e.Country] == nil {
			t.Errorf("entity %s: no state %q", id, e.Country)
		}
	}
}

func checkOffice(l *Lexicon, o Office) error {
	if l.entities[o.Of] == nil {
		return fmt.Errorf("%s is no entity", o.Of)
	}
	if !slices.Contains([]Role{HeadOfState, HeadOfGovernment, Leader, ForeignMinister, DefenceMinister, OrgHead, OtherOffice}, o.Role) {
		return fmt.Errorf("role %q is unknown", o.Role)
	}
	if o.Title == "" || strings.HasPrefix(o.Title, " ") {
		return fmt.Errorf("no title")
	}
	for _, d := range []string{o.Start, o.End} {
		if d == "" {
			continue
		}
		if n := len(d); n != 4 && n != 7 && n != 10 || strings.Trim(d, "0123456789-") != "" {
			return fmt.Errorf("day %q", d)
		}
	}
	if o.End != "" && o.End < o.Start {
		return fmt.Errorf("ends on %s, before it starts on %s", o.End, o.Start)
	}
	return nil
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		build()
	}
}

func BenchmarkMatch(b *testing.B) {
	l := Load()
	text := "The Russian president said that North Korea and the United States would meet in Hanoi with Kim Jong Un and President Donald Trump."
	s := token.Split(text, 0, len(text))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for i := range s[0].Tokens {
			l.Match(text, s[0].Tokens[i:], false)
		}
	}
}

// TestBuildIsDeterministic reads the tables several times, each with another
// order of Go's maps.
func TestBuildIsDeterministic(t *testing.T) {
	want := build()
	for range 5 {
		got := build()
		for name, diff := range map[string]string{
			"entities":            cmp.Diff(want.entities, got.entities),
			"terms":               cmp.Diff(want.terms, got.terms),
			"offices":             cmp.Diff(want.offices, got.offices),
			"family names":        cmp.Diff(want.family, got.family),
			"people of one name":  cmp.Diff(want.byFamily, got.byFamily),
			"seats of government": cmp.Diff(want.seats, got.seats),
			"labels":              cmp.Diff(want.labels, got.labels, cmp.AllowUnexported(label{})),
		} {
			if diff != "" {
				t.Errorf("%s differ between two readings:\n%s", name, diff)
			}
		}
	}
}

// TestLeadersAreThoseOfTheHand holds that the generated table adds to a person
// that the hand entered, whoever else of the family it entered too.
func TestLeadersAreThoseOfTheHand(t *testing.T) {
	l := Load()
	if e, ok := l.Entity("person:donald-j-trump"); ok {
		t.Errorf("there is a second %s", e.Name)
	}
	for _, o := range l.Holders("USA", HeadOfState, "2025-03-04") {
		if o.Person != "person:donald-trump" {
			t.Errorf("in office is %s", o.Person)
		}
	}
	for _, o := range l.Offices("person:charles-iii") {
		if !strings.HasPrefix(o.Title, "Monarch") && !strings.HasPrefix(o.Title, "King") {
			t.Errorf("Charles III is %s", o.Title)
		}
	}
}
