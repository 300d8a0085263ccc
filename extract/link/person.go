package link

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
)

// person is someone whom the article names in full.
type person struct {
	id     string
	first  string // first word of the name
	family string // name by which the person may be called alone
	count  int    // of mentions in full
}

// people resolves people's names: those in full first, then the family names
// and other short forms.
func (a *story) people() {
	for i := range a.names[:a.tagged] {
		n := &a.names[i]
		if n.Type != lexicon.Person || len(n.entities) > 0 {
			continue
		}
		if id := a.known(n); id != "" {
			n.resolve(Name, lexicon.Person, id)
			a.note(n, id)
		} else if n.end-n.begin > 1 && len(a.lex.ByFamily(n.In(a.text))) == 0 { // not "López Obrador"
			a.unknown(n)
		}
	}
	for i := range a.names[:a.tagged] {
		n := &a.names[i]
		if len(n.entities) == 0 && n.Type == lexicon.Person {
			if id := a.short(n); id != "" {
				n.resolve(Name, lexicon.Person, id)
			}
		}
	}
}

// known returns the person of the lexicon whose full name n is.
func (a *story) known(n *name) string {
	var ids []string
	for _, x := range n.Senses {
		if x.Type == lexicon.Person && x.Use == lexicon.Proper {
			ids = append(ids, x.Entity)
		}
	}
	switch {
	case len(ids) > 1:
		return a.likeliest(ids)
	case len(ids) == 1:
		return ids[0]
	}
	return ""
}

// likeliest returns the one of several people who held office at the date of
// the article, or is of a state that the article names.
func (a *story) likeliest(ids []string) string {
	slices.Sort(ids)
	best, score := "", -1
	tie := false
	for _, id := range ids {
		sc := 0
		if a.lex.InOffice(id, a.in.Published) {
			sc += 2
		}
		if e, ok := a.lex.Entity(id); ok && a.stateCount["country:"+e.Country] > 0 {
			sc++
		}
		switch {
		case sc > score:
			best, score, tie = id, sc, false
		case sc == score:
			tie = true
		}
	}
	if tie && score < 2 {
		return ""
	}
	return best
}

// note enters someone named in full.
func (a *story) note(n *name, id string) {
	if p := a.persons[id]; p != nil {
		p.count++
		return
	}
	p := &person{id: id, count: 1}
	a.persons[id] = p
	s := &a.sents[n.sent]
	words := make([]string, 0, 4)
	for i := n.begin; i < n.end; i++ {
		words = append(words, a.word(s, i))
	}
	p.first = words[0]
	a.first[p.first] = append(a.first[p.first], p)
	if p.family = a.lex.Family(id); p.family == "" {
		p.family = familyName(words)
	}
	a.family[lexicon.Slug(p.family)] = append(a.family[lexicon.Slug(p.family)], p)
	// "Aiban" for "al-Aiban".
	if i := strings.IndexByte(p.family, '-'); i > 0 && i < 4 {
		bare := lexicon.Slug(p.family[i+1:])
		a.family[bare] = append(a.family[bare], p)
	}
	if len(a.lex.Offices(id)) > 0 {
		a.held = append(a.held, p)
	}
}

// familyName returns the family name of a full name: the first word of Korean
// and Chinese names, else the last, with its particle where there is one.
func familyName(words []string) string {
	last := len(words) - 1
	switch strings.TrimSuffix(words[last], ".") {
	case "Jr", "Sr", "II", "III":
		if last > 0 {
			last--
		}
	}
	if eastern[words[0]] && last > 0 && (last == 2 && len(words[1]) <= 7 && len(words[2]) <= 7 || strings.Contains(words[last], "-") || last == 1 && len(words[1]) <= 9) {
		return words[0]
	}
	return words[last]
}

// eastern are family names that stand first.
var eastern = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`Kim Ri Lee Pak Park Choe Choi Jong Chong Jung Chung Jang Chang Kang Jo Cho Yun Yoon Han Rim Lim O So Seo Sin Shin Kwon Hwang An Ahn Song Ryu Yu Jon Hong Ko Mun Moon Yang Pae Paek Ho Nam Sim No Roh Ha Sung Cha Ju Chu U Hyon
		Wang Li Zhang Liu Chen Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Zheng Xie Tang Deng Feng Cao Peng Zeng Xiao Tian Dong Yuan Pan Cai Jiang Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Cui Zhong Tan Lai Tsai Xi Mao Qian Qin Qiao Bo Meng`) {
		m[w] = true
	}
	return m
}()

// unknown makes an entity of someone whom the lexicon does not know under
// this name, or finds that the article, or the lexicon, names the same person
// in another way.
func (a *story) unknown(n *name) {
	s := &a.sents[n.sent]
	words := make([]string, 0, 4)
	for i := n.begin; i < n.end; i++ {
		words = append(words, a.word(s, i))
	}
	for i, w := range words {
		if len(w) > 3 && strings.ToUpper(w) == w {
			words[i] = titleCase(w) // "KISHIDA Fumio"
		}
	}
	if len(words) == 2 {
		// "Kishida Fumio" for "Fumio Kishida".
		for _, x := range a.lex.Named(words[1] + " " + words[0]) {
			if x.Type == lexicon.Person && x.Use == lexicon.Proper {
				n.resolve(Name, lexicon.Person, x.Entity)
				a.note(n, x.Entity)
				return
			}
		}
	}
	fam := familyName(words)
	for _, id := range a.lex.ByFamily(fam) {
		e, _ := a.lex.Entity(id)
		if first, _, _ := strings.Cut(e.Name, " "); sameGiven(lexicon.Slug(first), lexicon.Slug(words[0])) && fam != words[0] {
			n.resolve(Name, lexicon.Person, id)
			a.note(n, id)
			return
		}
	}
	for _, p := range a.family[lexicon.Slug(fam)] {
		if p.family == fam && fam != words[0] && p.first == words[0] {
			n.resolve(Name, lexicon.Person, p.id)
			p.count++
			return
		}
	}
	label := strings.Join(words, " ")
	id := "person:" + lexicon.Slug(label)
	if id == "person:" {
		return
	}
	if _, ok := a.local[id]; !ok {
		e := lexicon.Entity{ID: id, Type: lexicon.Person, Name: label}
		e.Country, e.Sector = a.stationOf(s, n)
		a.local[id] = e
	} else if e := a.local[id]; e.Country == "" {
		e.Country, e.Sector = a.stationOf(s, n)
		a.local[id] = e
	}
	n.resolve(Name, lexicon.Person, id)
	a.note(n, id)
}

// sameGiven reports whether two given names are one in two spellings:
// "sergei" and "sergey", "moqtada" and "muqtada".
func sameGiven(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) < 6 || len(b) < 6 || a[0] != b[0] {
		return false
	}
	// At most one letter changed, added or left out.
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return len(a) <= 1 && len(b) <= 1
}
