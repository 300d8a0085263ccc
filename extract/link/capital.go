package link

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-graph/entente/extract/lexicon"
)

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
	if w == "" || w[0] < utf8.RuneSelf {
		return w != "" && w[0] >= 'A' && w[0] <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
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
