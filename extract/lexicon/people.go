package lexicon

import (
	"maps"
	"slices"
	"strings"
)

// styles are the titles of offices where they are not the usual ones.
var styles = map[string]string{
	"USA foreign": "Secretary of State", "USA defence": "Secretary of Defense", "USA state": "President",
	"GBR foreign": "Foreign Secretary", "GBR defence": "Defence Secretary", "DEU government": "Chancellor", "AUT government": "Chancellor",
	"CHN government": "Premier", "PRK government": "Premier", "KOR government": "Prime Minister", "IND foreign": "External Affairs Minister",
}

var usualTitle = map[Role]string{
	HeadOfState: "President", HeadOfGovernment: "Prime Minister", Leader: "Leader",
	ForeignMinister: "Foreign Minister", DefenceMinister: "Defence Minister", OrgHead: "Head",
}

// person enters a person with the ways of writing the name.
func (l *Lexicon) person(name, family, iso, item string) string {
	id := "person:" + Slug(name)
	if e := l.entities[id]; e != nil {
		if e.QID == "" {
			e.QID = item
		}
		return id
	}
	l.entities[id] = &Entity{ID: id, Type: Person, Name: name, QID: item, Sector: "GOV", Country: iso}
	l.name(name, id, Person, Proper, "")
	if family != "" {
		l.family[id] = family
		h := hashName(family)
		l.byFamily[h] = append(l.byFamily[h], id)
		// "Assad" for "al-Assad", and the other way round.
		if bare, ok := cutParticle(family); ok {
			h := hashName(bare)
			l.byFamily[h] = append(l.byFamily[h], id)
		}
	}
	return id
}

// cutParticle takes the article or preposition off a family name.
func cutParticle(family string) (string, bool) {
	for _, p := range []string{"al-", "Al-", "el-", "El-", "bin ", "de ", "van ", "von "} {
		if s, ok := strings.CutPrefix(family, p); ok {
			return s, true
		}
	}
	return family, false
}

func (l *Lexicon) loadPeople() {
	rows(peopleTSV, func(f *[9]string) {
		name, known := strings.CutPrefix(f[0], "*")
		id := l.person(name, f[1], f[2], "")
		each(f[3], "|", func(n string) {
			l.name(n, id, Person, Proper, "")
		})
		if known {
			l.name(f[1], id, Person, Surname, "")
		}
		if f[4] == "" {
			l.entities[id].Sector = ""
		}
		each(f[4], ";", func(o string) { l.term(id, f[2], o) })
	})
}

// term reads "role=Title@entity start end"; only the role must be there.
func (l *Lexicon) term(person, iso, s string) {
	s, days := cutDays(s)
	s, of, other := strings.Cut(s, "@")
	if !other {
		of = "country:" + iso
	}
	role, title, styled := strings.Cut(s, "=")
	if !styled {
		if title = styles[strings.TrimPrefix(of, "country:")+" "+role]; title == "" {
			title = usualTitle[Role(role)]
		}
	}
	start, end, _ := strings.Cut(days, " ")
	l.office(Office{Person: person, Of: of, Title: title, Role: Role(role), Start: start, End: end})
}

// cutDays cuts the days off the end of a term.
func cutDays(s string) (rest, days string) {
	rest = s
	for range 2 {
		i := strings.LastIndexByte(rest, ' ')
		if i < 0 || i+1 == len(rest) || rest[i+1] < '0' || rest[i+1] > '9' {
			break
		}
		days = strings.TrimSpace(rest[i+1:] + " " + days)
		rest = rest[:i]
	}
	return rest, days
}

// office enters a term; the title says whose office it is.
func (l *Lexicon) office(o Office) {
	if e := l.entities[o.Of]; e != nil && o.Title != "" && !strings.Contains(o.Title, " of the ") {
		o.Title += " of " + WithArticle(e.Name)
	}
	l.terms[o.Of] = append(l.terms[o.Of], o)
	l.offices[o.Person] = append(l.offices[o.Person], o)
}

// loadLeaders adds what the generated table knows of people, or of terms,
// that the hand left out.
func (l *Lexicon) loadLeaders() {
	known := make(map[uint64][]string, len(l.family)) // those of the hand, by state and family name
	for _, id := range slices.Sorted(maps.Keys(l.family)) {
		fam, state := l.family[id], l.entities[id].Country
		known[hashName(state+" "+fam)] = append(known[hashName(state+" "+fam)], id)
		if bare, ok := cutParticle(fam); ok {
			known[hashName(state+" "+bare)] = append(known[hashName(state+" "+bare)], id)
		}
	}
	rows(leadersTSV, func(f *[9]string) {
		name, family, iso, role, start := f[0], f[1], f[2], Role(f[4]), f[6]
		of := "country:" + iso
		id := "person:" + Slug(name)
		if e := l.entities[id]; e != nil && e.Type == Person && l.family[id] != "" && e.Country == iso {
			if e.QID == "" {
				e.QID = f[3]
			}
		} else {
			bare, _ := cutParticle(family)
			for _, fam := range []string{family, bare, strings.ToUpper(family)} {
				if k := l.samePerson(known[hashName(iso+" "+fam)], name); k != "" {
					id = k
					break
				}
			}
			if l.entities[id] == nil {
				id = l.person(name, family, iso, f[3])
			} else if l.entities[id].QID == "" && l.entities[id].Country == iso {
				l.entities[id].QID = f[3]
			}
		}
		for _, o := range l.offices[id] {
			if o.Of == of && (o.Role == role || o.Role == Leader && role == HeadOfState) {
				return // the hand knows it, with days
			}
		}
		title := f[5]
		if title == "" {
			title = usualTitle[role]
			if role == HeadOfState && regnal(name) {
				title = "Monarch"
			}
		}
		o := Office{Person: id, Of: of, Title: title, Role: role, Start: start, End: f[7]}
		if known, ok := strings.CutPrefix(f[7], "~"); ok {
			o.End, o.Known = "", known
		}
		l.office(o)
	})
}

// regnal reports whether a name is one that monarchs take, "Charles III".
func regnal(name string) bool {
	first, number, ok := strings.Cut(name, " ")
	return ok && first != "" && strings.Trim(number, "IVX") == ""
}

// samePerson returns the one of ids that goes by that name: with the same first
// word before one whose first word only begins alike.
func (l *Lexicon) samePerson(ids []string, name string) string {
	first, _, _ := strings.Cut(name, " ")
	for _, id := range ids {
		if word, _, _ := strings.Cut(l.entities[id].Name, " "); strings.EqualFold(word, first) {
			return id
		}
	}
	for _, id := range ids {
		if sameGiven(l.entities[id].Name, name) {
			return id
		}
	}
	return ""
}

// sameGiven reports whether two names begin with the same letter, as those of
// one person in two spellings do.
func sameGiven(a, b string) bool {
	pa, pb := parts{s: a, hash: fnvOffset}, parts{s: b, hash: fnvOffset}
	return pa.next() && pb.next() && foldRune([]rune(a)[0]) == foldRune([]rune(b)[0])
}

// Family returns the family name of a person of the lexicon.
func (l *Lexicon) Family(person string) string { return l.family[person] }

// ByFamily returns the people of that family name, those latest in office
// first. The slice belongs to the lexicon.
func (l *Lexicon) ByFamily(name string) []string { return l.byFamily[hashName(name)] }

// Holders returns who held the office of that role in the state or
// organisation on date (YYYY-MM-DD; empty for now), the latest to come into
// office first. The first argument is an alpha-3 code or an entity id.
func (l *Lexicon) Holders(of string, role Role, date string) []Office {
	if !strings.Contains(of, ":") {
		of = "country:" + of
	}
	var out []Office
	terms := l.terms[of]
	for i := len(terms) - 1; i >= 0; i-- {
		if terms[i].Role == role && terms[i].Covers(date) {
			out = append(out, terms[i])
		}
	}
	return out
}

// Offices returns the terms of a person, oldest first. The slice belongs to
// the lexicon.
func (l *Lexicon) Offices(person string) []Office { return l.offices[person] }

// InOffice reports whether the person held any office on date (YYYY-MM-DD;
// empty for now).
func (l *Lexicon) InOffice(person, date string) bool {
	for _, o := range l.offices[person] {
		if o.Covers(date) {
			return true
		}
	}
	return false
}
