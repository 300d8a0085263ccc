package lexicon

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// The tables. SOURCES.md says where each comes from.
var (
	//go:embed data/countries.tsv
	countriesTSV string
	//go:embed data/names.tsv
	namesTSV string
	//go:embed data/orgs.tsv
	orgsTSV string
	//go:embed data/outlets.tsv
	outletsTSV string
	//go:embed data/places.tsv
	placesTSV string
	//go:embed data/people.tsv
	peopleTSV string
	//go:embed data/leaders.tsv
	leadersTSV string
	//go:embed data/members.tsv
	membersTSV string
	//go:embed data/joined.tsv
	joinedTSV string
	//go:embed data/titles.tsv
	titlesTSV string
	//go:embed data/bodies.tsv
	bodiesTSV string
	//go:embed data/cities.tsv
	citiesTSV string
	//go:embed data/given.txt
	givenTXT string
	//go:embed data/words.txt
	wordsTXT string
)

// A Lexicon answers what names may stand for. It is never changed after Load
// and safe for concurrent use.
type Lexicon struct {
	names  *table // everything that may be matched in text
	titles *table
	bodies *table

	entities map[string]*Entity
	terms    map[string][]Office // by state or organisation, oldest first
	offices  map[string][]Office // by person, oldest first
	family   map[string]string   // family name by person
	byFamily map[uint64][]string // people by family name, those with the latest office first
	outlets  map[string]bool     // ids
	iso2     map[string]string   // alpha-2 to alpha-3
	body     map[string]Entity   // office of state by key, without a state
	seats    map[string][]string // capitals and seats by state, as names
	labels   []label             // every name with its entity, in table order

	members func() *memberships
	sorted  func() []label
}

type label struct {
	name, id string
	use      Use
}

// Load returns the lexicon of the embedded tables. They are parsed on first
// use and shared.
func Load() *Lexicon { return load() }

var load = sync.OnceValue(build)

func build() *Lexicon {
	l := &Lexicon{
		names: newTable(16384), titles: newTable(1024), bodies: newTable(256),
		entities: make(map[string]*Entity, 4096),
		terms:    make(map[string][]Office, 512),
		offices:  make(map[string][]Office, 2048),
		family:   make(map[string]string, 2048),
		byFamily: make(map[uint64][]string, 2048),
		outlets:  make(map[string]bool, 256),
		iso2:     make(map[string]string, 256),
		body:     make(map[string]Entity, 64),
		seats:    make(map[string][]string, 256),
	}
	l.loadCountries()
	l.loadOrgs()
	l.loadPlaces()
	l.loadPeople()
	l.loadLeaders()
	l.finishOffices()
	l.loadTitles()
	l.members = sync.OnceValue(l.loadMembers)
	l.sorted = sync.OnceValue(l.sortNames)
	return l
}

// rows goes over the lines of a table that are not comments, cut into n
// fields; missing fields are empty. The array is used again for each line.
func rows(table string, yield func(f *[9]string)) {
	var f [9]string
	for len(table) > 0 {
		line, rest, _ := strings.Cut(table, "\n")
		table = rest
		if line == "" || line[0] == '#' {
			continue
		}
		f = [9]string{}
		for i := range f {
			var more bool
			f[i], line, more = strings.Cut(line, "\t")
			if !more {
				break
			}
		}
		yield(&f)
	}
}

// each goes over the parts of a list.
func each(list, sep string, yield func(string)) {
	for list != "" {
		var s string
		s, list, _ = strings.Cut(list, sep)
		if s != "" {
			yield(s)
		}
	}
}

// name enters a name of an entity.
func (l *Lexicon) name(name, id string, typ Type, use Use, state string) {
	l.names.add(name, Sense{id, typ, use, state})
	l.labels = append(l.labels, label{name, id, use})
}

func (l *Lexicon) loadOrgs() {
	names := func(id string, typ Type, first, more string) {
		l.name(first, id, typ, Proper, "")
		each(more, "|", func(n string) {
			if weak, ok := strings.CutPrefix(n, "!"); ok {
				l.name(weak, id, typ, Weak, "")
				return
			}
			l.name(n, id, typ, Proper, "")
		})
	}
	rows(orgsTSV, func(f *[9]string) {
		l.entities[f[0]] = &Entity{ID: f[0], Type: Type(f[1]), Name: f[4], Sector: f[2], Country: f[3]}
		names(f[0], Type(f[1]), f[4], f[5])
	})
	rows(outletsTSV, func(f *[9]string) {
		l.entities[f[0]] = &Entity{ID: f[0], Type: Organization, Name: f[2], Sector: "MED", Country: f[1]}
		l.outlets[f[0]] = true
		names(f[0], Organization, f[2], f[3])
	})
	rows(bodiesTSV, func(f *[9]string) {
		l.body[f[0]] = Entity{ID: f[0], Type: Organization, Name: f[2], Sector: f[1]}
		each(f[3], "|", func(n string) { l.bodies.add(n, Sense{Entity: f[0]}) })
	})
}

func (l *Lexicon) loadPlaces() {
	rows(placesTSV, func(f *[9]string) {
		each(f[1], ";", func(spellings string) {
			first, _, _ := strings.Cut(spellings, "|")
			id := "place:" + Slug(first)
			if e := l.entities[id]; e != nil && e.Country != f[0] {
				if f[0] == "" {
					return
				}
				id += "-" + strings.ToLower(f[0])
			}
			if l.entities[id] == nil {
				l.entities[id] = &Entity{ID: id, Type: Place, Name: first, Country: f[0]}
			}
			each(spellings, "|", func(n string) { l.name(n, id, Place, Proper, "") })
		})
	})
}

func (l *Lexicon) loadTitles() {
	rows(titlesTSV, func(f *[9]string) {
		each(f[1], "|", func(n string) { l.titles.add(n, Sense{Entity: f[0]}) })
	})
}

// Entity returns the entity of that id. Offices of states ("org:prk-army")
// are made when asked for.
func (l *Lexicon) Entity(id string) (Entity, bool) {
	if e := l.entities[id]; e != nil {
		return *e, true
	}
	if key, ok := strings.CutPrefix(id, "org:"); ok && len(key) > 4 && key[3] == '-' {
		if b, ok := l.body[key[4:]]; ok {
			return l.officeOf(strings.ToUpper(key[:3]), b)
		}
	}
	return Entity{}, false
}

// OfficeOf returns an office of a state: its foreign ministry, its army. The
// state is given as alpha-3, the key by [Lexicon.Body].
func (l *Lexicon) OfficeOf(iso3, key string) (Entity, bool) {
	if b, ok := l.body[key]; ok {
		return l.officeOf(iso3, b)
	}
	return Entity{}, false
}

func (l *Lexicon) officeOf(iso3 string, body Entity) (Entity, bool) {
	c := l.entities["country:"+iso3]
	if c == nil {
		return Entity{}, false
	}
	switch {
	case iso3 == "USA" && body.ID == "defence-ministry":
		return *l.entities["org:pentagon"], true
	case iso3 == "USA" && body.ID == "finance-ministry":
		return *l.entities["org:usa-treasury"], true
	case iso3 == "PRK" && (body.ID == "army" || body.ID == "military"):
		return *l.entities["org:korean-peoples-army"], true
	}
	id := "org:" + strings.ToLower(iso3) + "-" + body.ID
	if e := l.entities[id]; e != nil {
		return *e, true
	}
	return Entity{ID: id, Type: Organization, Name: body.Name + " of " + WithArticle(c.Name), Sector: body.Sector, Country: iso3}, true
}

// WithArticle puts "the" before the names of states that bear it.
func WithArticle(name string) string {
	for _, p := range []string{"United ", "Czech Republic", "Netherlands", "Philippines", "Central African", "Democratic Republic", "Republic of", "Soviet", "Bahamas", "Maldives", "Dominican Republic", "Gambia", "Marshall", "Solomon"} {
		if strings.HasPrefix(name, p) {
			return "the " + name
		}
	}
	return name
}

// Outlet reports whether name is that of a newspaper, agency or broadcaster.
func (l *Lexicon) Outlet(name string) bool {
	nd, ok := l.names.nodes[hashName(name)]
	if !ok {
		return false
	}
	for e := nd.first; e >= 0; e = l.names.entries[e].next {
		if l.outlets[l.names.entries[e].sense.Entity] {
			return true
		}
	}
	return false
}

// Publishes reports whether the entity of that id is an outlet.
func (l *Lexicon) Publishes(id string) bool { return l.outlets[id] }

// State returns the alpha-3 code of a state given by its alpha-2 code.
func (l *Lexicon) State(alpha2 string) (iso3 string, ok bool) {
	iso3, ok = l.iso2[alpha2]
	return iso3, ok
}

func compareOffices(a, b Office) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Person, b.Person), cmp.Compare(a.Role, b.Role))
}

// finishOffices orders what the tables gave out of order.
func (l *Lexicon) finishOffices() {
	for _, m := range []map[string][]Office{l.terms, l.offices} {
		for k := range m {
			slices.SortFunc(m[k], compareOffices)
		}
	}
	for k := range l.byFamily {
		slices.SortFunc(l.byFamily[k], func(a, b string) int {
			return cmp.Or(cmp.Compare(l.last(b), l.last(a)), cmp.Compare(a, b))
		})
	}
}

// last returns the day a person's latest office of weight ended; no end is
// later than any day.
func (l *Lexicon) last(person string) string {
	latest := ""
	for _, o := range l.offices[person] {
		end := o.End
		if o.Known != "" {
			end = o.Known
		} else if end == "" && o.Start != "" {
			end = "9999"
			if o.Role == OtherOffice {
				end = "9998"
			}
		}
		latest = max(latest, end)
	}
	return latest
}
