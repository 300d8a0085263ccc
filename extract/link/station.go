package link

import (
	"strings"
)

// stationOf reads the state and sector of someone from what stands beside the
// name: "Russian deputy foreign minister Igor Morgulov", "Iran's negotiator,
// Ali Bagheri", "the chairman of Kenya's parliament, Foo Bar", "President
// Bernardo Arévalo of Guatemala", "Ali Shamkhani, the secretary of Iran's
// security council".
func (a *story) stationOf(s *sentence, n *name) (iso3, sector string) {
	begin := n.begin
	if a.word(s, begin-1) == "," {
		begin--
	}
	title := a.titleBefore(s, begin)
	for k := begin - 1; k >= 0 && k >= begin-9; k-- {
		if m := a.at(s, k); m != nil {
			if to := a.postedTo(s, m.begin); to >= 0 {
				k = to
				continue
			}
			if st := m.state(); st != "" && m.end < n.begin {
				office := a.text[s.tokens[m.end].Begin:n.Begin]
				w := a.word(s, m.end)
				owned := w == "'s" || w == "’s"
				after := m.end
				if owned {
					after++
				}
				if from := a.titleOf(s, m.begin); from >= 0 {
					t, key := a.lex.Body(a.text, s.tokens[after:])
					if owned || after+t == begin {
						sec := titleSector(a.text[s.tokens[from].Begin:n.Begin])
						if b, ok := a.lex.OfficeOf(strings.TrimPrefix(st, "country:"), key); ok && after+t == begin {
							sec = b.Sector
						}
						return strings.TrimPrefix(st, "country:"), sec
					}
				}
				if sec := titleSector(office); owned && sec != "" || title < begin && title >= m.end && a.officeWords(s, after, title) || a.titled(s, m.end) > 0 {
					return strings.TrimPrefix(st, "country:"), sec
				}
			}
			break
		}
		if w := a.word(s, k); !letterFirst(w) && w != "'s" && w != "’s" {
			break
		}
	}
	if title < n.begin && begin == n.begin {
		if st := a.stateAfter(s, n.end); st != "" {
			return strings.TrimPrefix(st, "country:"), titleSector(a.text[s.tokens[max(0, n.begin-3)].Begin:n.Begin])
		}
	}
	if a.word(s, n.end) == "," {
		return a.apposition(s, n.end+1)
	}
	return "", ""
}

// officeWords reports whether nothing but words of an office stands in tokens
// [k, end): "Russian first deputy foreign minister", not "Russia said Mr.".
func (a *story) officeWords(s *sentence, k, end int) bool {
	for k < end {
		t := a.titled(s, k)
		if b, _ := a.lex.Body(a.text, s.tokens[k:]); b > t {
			t = b
		}
		if t == 0 && (a.officeWord(s, k) || upperFirst(a.word(s, k))) {
			t = 1
		}
		if t == 0 {
			return false
		}
		k += t
	}
	return true
}

// titled returns how many tokens from k on are a title, 0 for none. "His
// Kenyan counterpart" holds an office, whatever it is.
func (a *story) titled(s *sentence, k int) int {
	if k < 0 || k >= len(s.tokens) {
		return 0
	}
	if t, _ := a.lex.Title(a.text, s.tokens[k:]); t > 0 {
		return t
	}
	if a.word(s, k) == "counterpart" {
		return 1
	}
	return 0
}

// titleBefore returns where the title that ends right before token end begins,
// end if there is none.
func (a *story) titleBefore(s *sentence, end int) int {
	for t := max(0, end-4); t < end; t++ {
		if w := a.titled(s, t); w > 0 && t+w == end {
			return t
		}
	}
	return end
}

// postedTo returns the last token of the title of someone who is sent to what
// the name at token k names: "ambassador to Sudan", "envoy for the Horn of
// Africa"; -1 for no such title. That state is not theirs.
func (a *story) postedTo(s *sentence, k int) int {
	k--
	if a.word(s, k) == "the" {
		k--
	}
	if w := a.word(s, k); w != "to" && w != "for" && w != "in" {
		return -1
	}
	if a.titleBefore(s, k) == k || strings.HasPrefix(strings.ToLower(a.word(s, k-1)), "spokes") {
		return -1
	}
	return k - 1
}

// titleOf returns where a title begins that is joined by "of" or "for" to the
// state at token k: "the chairman of Kenya's"; -1 if there is none.
func (a *story) titleOf(s *sentence, k int) int {
	k--
	if a.word(s, k) == "the" {
		k--
	}
	if w := a.word(s, k); w != "of" && w != "for" {
		return -1
	}
	if t := a.titleBefore(s, k); t < k {
		return t
	}
	return -1
}

// apposition reads state and sector from "the secretary of Iran's security
// council" that begins with token k.
func (a *story) apposition(s *sentence, k int) (iso3, sector string) {
	title, state, first := false, "", k
	for ; k < len(s.tokens) && k < first+10; k++ {
		w := a.word(s, k)
		if m := a.at(s, k); m != nil {
			if state == "" {
				state = m.state()
			}
			if len(m.entities) > 0 && state == "" {
				return "", ""
			}
			k = m.end - 1
			continue
		}
		if w == "," || w == "." || w == "who" || w == "and" || w == "--" {
			break
		}
		if t := a.titled(s, k); t > 0 {
			title = true
			k += t - 1
		}
	}
	if !title || state == "" {
		return "", ""
	}
	return strings.TrimPrefix(state, "country:"), titleSector(a.text[s.tokens[first].Begin:s.tokens[min(k, len(s.tokens))-1].End])
}

// titleSector returns the sector that a title speaks of.
func titleSector(title string) string {
	words := strings.Fields(strings.ToLower(title))
	minister := strings.Contains(strings.ToLower(title), "minister")
	for _, x := range sectorOf {
		if x.sector == "JUD" && minister {
			continue // "justice minister"
		}
		for _, w := range words {
			if x.words[strings.Trim(w, ",()")] {
				return x.sector
			}
		}
	}
	return ""
}

// sectorOf are words of titles with the sector they tell, the ones that tell
// more first: a "Minister, Gen. X" is a soldier.
var sectorOf = func() []struct {
	sector string
	words  map[string]bool
} {
	var out []struct {
		sector string
		words  map[string]bool
	}
	for _, x := range [...][2]string{
		{"COP", "police sheriff constable"},
		{"MIL", "army military navy gen. general col. colonel adm. admiral marshal commander lt. maj. capt. captain brig. brigadier sgt. lieutenant"},
		{"LEG", "senator sen. congressman congresswoman lawmaker legislator speaker rep. mp"},
		{"JUD", "judge justice prosecutor"},
		{"OPP", "opposition dissident activist"},
		{"REB", "rebel guerrilla warlord militia"},
		{"GOV", "minister president vice-president premier secretary ambassador envoy spokesman spokeswoman spokesperson governor mayor official diplomat chancellor king queen prince princess emir sultan commissioner negotiator adviser advisor"},
	} {
		m := map[string]bool{}
		for _, w := range strings.Fields(x[1]) {
			m[w] = true
		}
		out = append(out, struct {
			sector string
			words  map[string]bool
		}{x[0], m})
	}
	return out
}()
