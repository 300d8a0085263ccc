package link

import (
	"strings"

	"github.com/entente-graph/entente/extract/lexicon"
)

// states resolves names of states, their people, their capitals and seats of
// government, and the places that are left.
func (a *story) states() {
	for i := range a.names[:a.tagged] {
		a.state(&a.names[i])
	}
	a.koreas()
}

// countStates counts how often the article names each state, in any way.
func (a *story) countStates() {
	for i := range a.names[:a.tagged] {
		n := &a.names[i]
		for _, x := range n.Senses {
			if x.Type == lexicon.Country || x.Type == lexicon.Nationality {
				a.stateCount[x.Entity]++
			} else if x.Use == lexicon.Capital {
				a.stateCount[x.State]++
			}
		}
	}
}

// state resolves one name if it is a state's or a place's.
func (a *story) state(n *name) {
	if len(n.entities) > 0 {
		return
	}
	if n.Type == lexicon.Person {
		return
	}
	var country, capital, seat, place lexicon.Sense
	form := Name
	for _, x := range n.Senses {
		switch {
		case x.Type == lexicon.Country:
			if country.Entity == "" || a.stateCount[x.Entity] > a.stateCount[country.Entity] {
				country = x
			}
		case x.Type == lexicon.Nationality:
			if country.Entity == "" {
				country, form = x, Demonym
			}
		case x.Use == lexicon.Capital:
			capital = x
		case x.Use == lexicon.Seat:
			seat = x
		case x.Type == lexicon.Place:
			place = x
		}
	}
	s := &a.sents[n.sent]
	switch {
	case country.Entity == "country:GEO" && form == Name && a.americanGeorgia():
		a.local["place:georgia-usa"] = lexicon.Entity{ID: "place:georgia-usa", Type: lexicon.Place, Name: "Georgia", Country: "USA"}
		n.resolve(Name, lexicon.Place, "place:georgia-usa")
	case country.Entity != "" && capital.Entity != "":
		// Singapore, Luxembourg, Djibouti: the city only where something is in it.
		if a.located(s, n) {
			n.resolve(Name, lexicon.Place, capital.Entity)
		} else {
			n.resolve(Name, lexicon.Country, country.Entity)
		}
	case country.Entity != "":
		typ := lexicon.Country
		if form == Demonym {
			typ = lexicon.Nationality
		}
		n.resolve(form, typ, country.Entity)
	case capital.Entity != "":
		if a.acts(s, n) {
			n.resolve(Metonym, lexicon.Country, capital.State)
		} else {
			n.resolve(Name, lexicon.Place, capital.Entity)
		}
	case seat.Entity != "":
		if id := "place:" + lexicon.Slug(n.In(a.text)); a.located(s, n) {
			if _, ok := a.lex.Entity(id); ok {
				n.resolve(Name, lexicon.Place, id)
				break
			}
		}
		n.resolve(Metonym, lexicon.Country, seat.State)
	case place.Entity != "":
		n.resolve(Name, lexicon.Place, place.Entity)
	case n.Type == lexicon.Place && len(n.Senses) == 0:
		a.place(n)
	}
}

// americanGeorgia reports whether the article speaks of the American state.
func (a *story) americanGeorgia() bool {
	if a.georgia == 0 {
		a.georgia = 1
		if a.speaksOfGeorgia() {
			a.georgia = 2
		}
	}
	return a.georgia == 2
}

func (a *story) speaksOfGeorgia() bool {
	if a.stateCount["country:RUS"] > 0 || a.stateCount["country:ARM"] > 0 || a.stateCount["country:AZE"] > 0 || strings.Contains(a.text, "Tbilisi") || strings.Contains(a.text, "Georgian") {
		return false
	}
	for _, w := range []string{"Atlanta", "Savannah", "Augusta", "Athens, Georgia", "Georgia Gov", "Georgia Sen", "Florida", "Alabama", "Tennessee", "South Carolina"} {
		if strings.Contains(a.text, w) {
			return true
		}
	}
	return false
}

// place makes an entity of a place that the lexicon does not have. Its state
// is known when only one state has a city of that name, or one is named
// behind it.
func (a *story) place(n *name) {
	label := n.In(a.text)
	if strings.ToUpper(label) == label {
		label = titleCase(label)
	}
	id := "place:" + lexicon.Slug(label)
	if id == "place:" {
		return
	}
	if e, ok := a.lex.Entity(id); ok && e.Type == lexicon.Place {
		n.resolve(Name, lexicon.Place, id)
		return
	}
	e := lexicon.Entity{ID: id, Type: lexicon.Place, Name: strings.Join(strings.Fields(label), " ")}
	if cc := a.lex.City(label); len(cc) == 2 {
		e.Country, _ = a.lex.State(cc)
	}
	s := &a.sents[n.sent]
	if a.word(s, n.end) == "," {
		if next := a.at(s, n.end+1); next != nil {
			for _, x := range next.Senses {
				if x.Type == lexicon.Country {
					e.Country = strings.TrimPrefix(x.Entity, "country:")
				}
			}
		}
	}
	if old, ok := a.local[id]; !ok || old.Country == "" {
		a.local[id] = e
	}
	n.resolve(Name, lexicon.Place, id)
}

// titleCase writes a name that stands all in capitals as usual.
func titleCase(s string) string {
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		for k, r := range w {
			words[i] = w[:k] + strings.ToUpper(string(r)) + w[k+len(string(r)):]
			break
		}
	}
	return strings.Join(words, " ")
}

// located reports whether something is said to be, go or happen at a name.
func (a *story) located(s *sentence, n *name) bool {
	before := strings.ToLower(a.word(s, n.begin-1))
	if before == "the" {
		before = strings.ToLower(a.word(s, n.begin-2))
	}
	switch before {
	case "in", "at", "near", "outside", "inside", "around", "via", "across", "throughout", "within":
		return true
	case "to", "from", "for", "left", "visit", "visited", "visiting", "reached", "leaving", "toward", "towards", "into":
		return before != "from" && before != "to" || a.travels(s, n.begin-1)
	}
	return a.dateline(s, n)
}

// dateline reports whether a name opens a story as its place:
// "PYONGYANG, July 20 (UPI) --".
func (a *story) dateline(s *sentence, n *name) bool {
	if n.begin > 2 || !s.opens && n.begin != 0 {
		return false
	}
	for i := n.end; i < len(s.tokens) && i < n.end+9; i++ {
		switch a.word(s, i) {
		case "--", "—", "–", "-", ")":
			return true
		}
		if f := a.word(s, i); f != "," && f != "(" && f != "." && !upperFirst(f) && !digitFirst(f) {
			return false
		}
	}
	return false
}

func upperFirst(w string) bool {
	return w != "" && (w[0] >= 'A' && w[0] <= 'Z' || w[0] >= 0x80)
}
func digitFirst(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }

// travels reports whether the words before the preposition at i speak of
// going: "trip to", "flew from".
func (a *story) travels(s *sentence, i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch strings.ToLower(a.word(s, k)) {
		case "trip", "visit", "visits", "flew", "fly", "flying", "flight", "flights", "travel", "traveled", "travelled", "traveling", "travelling", "journey", "went", "go", "goes", "going", "gone", "come", "came", "coming", "arrive", "arrived", "arriving",
			"return", "returned", "returning", "train", "trains", "plane", "airliner", "jet", "ship", "bus", "flown", "sailed", "driven", "taken", "evacuated", "deported", "extradited", "rushed", "sent", "drive", "drove", "headed", "heading", "tour", "moved", "move", "back", "tourists", "invited", "invite", "mission", "envoy", "ambassador", "delegation", "broadcast", "reported", "transferred", "way", "road", "paid", "bound", "departed", "departure", "away", "km", "miles", "kilometres", "kilometers":
			return true
		}
	}
	return false
}

// acts reports whether the capital n stands for its government: it says or
// does something, or something is done with or to it.
func (a *story) acts(s *sentence, n *name) bool {
	if a.located(s, n) {
		return false
	}
	before, after := strings.ToLower(a.word(s, n.begin-1)), a.word(s, n.end)
	switch before {
	case "in", "at", "near":
		return false
	case "downtown", "central", "northern", "southern", "eastern", "western", "suburban", "east", "west", "north", "south":
		return false
	}
	switch after {
	case "'s", "’s", "'", "’":
		next := strings.ToLower(a.word(s, n.end+1))
		return !local[next] && !upperFirst(a.word(s, n.end+1)) || officialAfter[next]
	case "-":
		next := a.word(s, n.end+1)
		return !strings.HasSuffix(next, "ed") && !strings.HasSuffix(next, "ing") || next == "backed"
	case ",":
		if a.word(s, n.end+1) == "which" {
			return true
		}
		if next := a.at(s, n.end+1); next != nil && (next.Type == lexicon.Country || next.Type == lexicon.Place) && a.word(s, next.end) != "and" {
			return false
		}
	case "(":
		return false
	case "government", "regime", "authorities", "administration", "leadership", "officials", "diplomats":
		return true
	}
	switch before {
	case "on", "over", "of":
		if strikes[strings.ToLower(a.word(s, n.begin-2))] {
			return false
		}
		return before != "over"
	case "to":
		return a.addressed(s, n.begin-1)
	case "between", "with", "against", "by", "pressure", "urge", "urged", "urging", "tell", "told", "press", "pressed", "condemn", "condemned", "accuse", "accused", "accusing", "blame", "blamed", "warn", "warned", "criticized", "criticised", "than", "as", "that", "because", "if", "when", "while", "after", "but", "says", "said", "like", "both", "toward", "towards", "from", "have", "has", "had", "whether", "since", "though", "although", "what", "where", "why", "how", "did", "does", "should", "will", "would", "could", "can":
		return true
	}
	if before == "and" || before == "or" {
		// What its partner is, it is too.
		if prev := a.at(s, n.begin-2); prev != nil && len(prev.entities) > 0 {
			return prev.typ == lexicon.Country
		}
	}
	if after == "and" || after == "or" {
		return true
	}
	return objectOf[before] || verbLike(after)
}

// objectOf are verbs whose object a government is.
var objectOf = func() map[string]bool {
	m := map[string]bool{}
	for _, v := range strings.Fields("alarm allow anger annoy appease arm ask assure blame challenge consult convince defy deter embarrass enrage force give help hold inform infuriate irritate isolate join lead let lobby make notify offer owe pay persuade please prompt protect provoke punish reassure remind rile sanction sell show spur supply support surprise tell thank threaten trust upset urge warn worry") {
		stem := strings.TrimSuffix(v, "e")
		if strings.HasSuffix(v, "y") && v != "annoy" && v != "pay" {
			stem = strings.TrimSuffix(v, "y") + "i"
			m[stem+"es"] = true
		}
		m[v], m[v+"s"], m[stem+"ed"], m[strings.TrimSuffix(v, "e")+"ing"] = true, true, true, true
	}
	for _, v := range strings.Fields("gave given held led sold told paid made showed shown") {
		m[v] = true
	}
	return m
}()

// strikes are words before "on", "over" and "of" that make a place of what
// follows: "strikes on Kyiv", "the center of Kyiv".
var strikes = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`strike strikes airstrike airstrikes attack attacks fire raid raids bombing assault assaults rockets rocket missiles missile drones drone offensive march advance bombs shells marched advanced descended converged
		flew flown skies sky center centre streets street city cities outskirts suburb suburbs mayor north south east west northeast northwest southeast southwest capital region port part parts airport siege battle fall people residents heart middle edge district university bishop archbishop outside kilometers kilometres km miles`) {
		m[w] = true
	}
	return m
}()

// addressed reports whether what stands before the "to" at i is said, given
// or owed to a government rather than going to a city.
func (a *story) addressed(s *sentence, i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if addressee[strings.ToLower(a.word(s, k))] {
			return true
		}
	}
	return false
}

var addressee = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`message messages letter letters note protest warning warnings aid support response reply answer threat threats close closer closest friendly loyal belong belongs belonged sell sells sold selling supply supplies supplied supplying give gives gave given giving
		say said saying talk talked talking spoke speak speaking according thanks grateful belonging apology apologized apologised demand demands offer offers offered appeal appeals appealed pressure arms weapons ammunition munitions loan loans help assistance concession concessions signal signals sent-message proposal proposals
		handed opposed allied hostile linked tied ties deliveries delivery exports export sanctions blow challenge rebuke counterweight alternative attractive important vital beholden committed commitment pledge pledged promise promised condolences congratulations greetings gift cede ceded report reports reported complain complained listen listened relay relayed convey conveyed submit submitted lost`) {
		m[w] = true
	}
	return m
}()

// local are words that make a city of the capital before them.
var local = map[string]bool{"airport": true, "streets": true, "street": true, "mayor": true, "subway": true, "metro": true, "suburbs": true, "outskirts": true, "residents": true, "port": true, "old": true, "main": true, "central": true, "downtown": true,
	"largest": true, "biggest": true, "oldest": true, "international": true, "city": true, "university": true, "stadium": true, "hotel": true, "hotels": true, "stock": true, "police": true, "skyline": true, "square": true, "diplomatic": true, "population": true, "traffic": true}

var officialAfter = map[string]bool{"foreign": true, "defense": true, "defence": true, "nuclear": true}

// verbLike reports whether a word that follows a name is most likely its verb.
func verbLike(w string) bool {
	switch w {
	case "", ".", ",", ")", "\"", "”", ";", ":":
		return false
	case "is", "was", "has", "had", "will", "would", "could", "can", "may", "might", "must", "should", "did", "does", "also", "never", "already", "again", "now", "still", "once", "recently", "previously", "repeatedly", "later", "only", "itself", "not", "wants", "want", "said", "told", "sent", "made", "took", "held", "gave", "began", "agreed", "broke", "cut", "put", "set", "launched", "fired", "tested", "sought", "saw", "met", "hopes", "sees", "fears", "backs":
		return true
	case "summit", "talks", "airport", "red", "need":
		return false
	}
	if len(w) < 4 || upperFirst(w) {
		return false
	}
	if strings.HasSuffix(w, "ed") {
		return true
	}
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "ous") && (verbS[strings.TrimSuffix(w, "s")] || verbS[strings.TrimSuffix(w, "es")] || strings.HasSuffix(w, "ies") && verbS[w[:len(w)-3]+"y"])
}

// verbS are verbs that states are the subject of in the present tense.
var verbS = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("say accept accuse agree aim allow announce appear argue ask back believe blame call claim condemn confirm consider continue control decide defend demand denounce deny deploy describe dismiss express face fail fear fire give hold hope insist intend issue keep launch lift maintain make mark mean move need offer oppose order plan pledge press promise propose protest push put reject release rely remain renew reopen respond return say see seek seem send share show sign stand start stop suspend take tell test threat threaten tout try urge use view vow want warn welcome withdraw work acknowledge summon expel recall regard support host") {
		m[w] = true
	}
	return m
}()

// koreas resolves "the North" and "the South" where an article speaks of
// Korea, and both Koreas ("the two Koreas").
func (a *story) koreas() {
	if a.stateCount["country:PRK"] == 0 && a.stateCount["country:KOR"] == 0 {
		return
	}
	for i := range a.sents {
		s := &a.sents[i]
		for k := 1; k < len(s.tokens); k++ {
			w := a.word(s, k)
			if w != "North" && w != "South" && w != "Koreas" || s.cover[k] != 0 {
				continue
			}
			prev := strings.ToLower(a.word(s, k-1))
			next := a.word(s, k+1)
			if w == "Koreas" {
				if prev == "two" || prev == "both" {
					a.add(i, k-1, k+1, Nominal, lexicon.Country, "country:KOR", "country:PRK")
				}
				continue
			}
			if prev != "the" && prev != "and" && prev != "with" || upperFirst(next) || next == "-" || next == "of" {
				continue
			}
			id := "country:PRK"
			if w == "South" {
				id = "country:KOR"
			}
			a.add(i, k, k+1, Name, lexicon.Country, id)
			a.stateCount[id]++
		}
	}
}
