package event

import (
	"bufio"
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed frames/*.txt
var frameFiles embed.FS

// A frame says how a group of verbs or event nouns makes one kind of event.
// Frames stand in frames/*.txt, a block of lines each:
//
//	frame   NAME
//	kind    a Kind of the ontology
//	verb    lemmas; "call:on/upon" needs that preposition or particle behind it
//	noun    lemmas; "test:nuclear/missile" needs one of the words before it
//	light   verbs that lend the noun their subject ("hold talks"); "call:off"
//	object  nouns one of which must head the verb's object; "!noun" may not
//	object-party  person, place, igo or any: the object must be such a party
//	has     PREP nouns: a phrase with the preposition must have such a head
//	without prepositions that may not follow; "second": a second object
//	second  nouns or adjectives one of which must be in the second object or
//	        behind "as": "called it a crime"
//	follow  lemmas one of which must be the infinitive behind the verb; "inf" any
//	clause  lemmas one of which must be the verb of the clause behind the verb
//	words   words one of which must stand in the noun's phrase or its "of"
//	from to all   slots in order; the first that names a party fills the role,
//	        of "all" every one does. See slot.
//	goal    state: places fill "to" and stand for their state
//	need    from, to, two (different parties), person (from is people, not a bare
//	        state), persons (all are), date,
//	        obj (its object is a party), place (where it was is said)
//	actor   people: a bare state cannot do it
//	mutual  yes: two that act do it to each other
//	status  planned: whatever the tense
//	consume yes: what stands in the infinitive or clause behind it is the
//	        content of this event and no event of its own
//	+ text = FROM > TO    an example that must make it; "A + B" for all
//	- text                an example that must not
//
// "set NAME nouns" above the frames of a file names a list for "@NAME".
type frame struct {
	name    string
	kind    Kind
	verbs   []trigger
	nouns   []trigger
	light   []trigger
	object  heads
	party   string // object-party
	has     []has
	without map[string]bool
	second  map[string]bool
	follow  heads
	anyInf  bool
	clause  map[string]bool
	words   map[string]bool
	from    []slot
	to      []slot
	all     []slot
	toState bool
	need    need
	people  bool
	planned bool
	consume bool
	mutual  bool
	good    []example
	bad     []string
}

// A trigger is a lemma and the words one of which it needs.
type trigger struct {
	lemma string
	with  []string
}

type heads struct{ want, ban map[string]bool }

type has struct {
	prep  string
	heads map[string]bool
}

type need struct{ from, to, two, person, persons, date, obj, place bool }

type example struct{ text, want string }

// A slot is a place in the sentence where a frame looks for parties.
type slot string

const (
	subj    slot = "subj"    // subject of the verb; behind "by" in the passive
	obj     slot = "obj"     // its object; the subject in the passive
	iobj    slot = "iobj"    // the first of two objects: "gave Ukraine weapons"
	pp      slot = "pp"      // the phrase of the preposition the trigger needs
	dig     slot = "dig"     // inside the object: its possessor, adjective, phrases
	subjdig slot = "subjdig" // inside the subject
	first   slot = "first"   // the first of two objects, or inside it
	csubj   slot = "csubj"   // subject of the clause behind the verb
	comp    slot = "comp"    // parties in the infinitive behind the verb
	lsubj   slot = "lsubj"   // subject of the noun's light verb
	ofPoss  slot = "poss"    // possessor of the noun
	ofMod   slot = "mod"     // names before the noun: "Turkish", "U.S.-China"
	// any other slot is a preposition
)

func loadFrames() ([]*frame, error) {
	var frames []*frame
	names := map[string]string{}
	files, err := fs.Glob(frameFiles, "frames/*.txt")
	if err != nil {
		return nil, err
	}
	for _, path := range files {
		b, err := frameFiles.ReadFile(path)
		if err != nil {
			return nil, err
		}
		fs, err := readFrames(b)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		for _, f := range fs {
			if other := names[f.name]; other != "" {
				return nil, fmt.Errorf("%s: frame %s is already in %s", path, f.name, other)
			}
			names[f.name] = path
		}
		frames = append(frames, fs...)
	}
	return frames, nil
}

// readFrames reads one file of frames.
func readFrames(b []byte) ([]*frame, error) {
	var frames []*frame
	var f *frame
	sets := map[string][]string{}
	sc := bufio.NewScanner(bytes.NewReader(b))
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(sc.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Fields(line)
		key, rest := fields[0], fields[1:]
		var vals []string
		for _, r := range rest {
			if strings.HasPrefix(r, "@") && key != "+" && key != "-" {
				set, ok := sets[r[1:]]
				if !ok {
					return nil, fmt.Errorf("line %d: no set %s", n, r)
				}
				vals = append(vals, set...)
				continue
			}
			vals = append(vals, r)
		}
		switch {
		case key == "set" && len(vals) > 1:
			sets[vals[0]] = vals[1:]
			continue
		case key == "frame" && len(vals) == 1:
			f = &frame{name: vals[0]}
			frames = append(frames, f)
			continue
		case f == nil:
			return nil, fmt.Errorf("line %d: %q before any frame", n, key)
		}
		if err := f.set(key, vals, strings.TrimSpace(line[len(key):])); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	for _, f := range frames {
		if err := f.complete(); err != nil {
			return nil, fmt.Errorf("frame %s: %w", f.name, err)
		}
	}
	return frames, sc.Err()
}

// set takes one line of a frame.
func (f *frame) set(key string, vals []string, line string) error {
	switch key {
	case "kind":
		k, ok := KindNamed(line)
		if !ok {
			return fmt.Errorf("kind %q is not in the ontology", line)
		}
		f.kind = k
	case "verb":
		f.verbs = append(f.verbs, triggers(vals)...)
	case "noun":
		f.nouns = append(f.nouns, triggers(vals)...)
	case "light":
		f.light = append(f.light, triggers(vals)...)
	case "object":
		f.object.add(vals)
	case "object-party":
		f.party = line
	case "has":
		f.has = append(f.has, has{vals[0], lemmaSet(vals[1:])})
	case "without":
		f.without = lemmaSet(vals)
	case "second":
		f.second = lemmaSet(vals)
	case "follow":
		if line == "inf" {
			f.anyInf = true
			return nil
		}
		f.follow.add(vals)
	case "clause":
		f.clause = lemmaSet(vals)
	case "words":
		f.words = lemmaSet(vals)
	case "from":
		f.from = slots(vals)
	case "to":
		f.to = slots(vals)
	case "all":
		f.all = slots(vals)
	case "goal":
		f.toState = line == "state"
	case "need":
		for _, v := range vals {
			switch v {
			case "from":
				f.need.from = true
			case "to":
				f.need.to = true
			case "two":
				f.need.two = true
			case "person":
				f.need.person = true
			case "persons":
				f.need.two, f.need.persons = true, true
			case "date":
				f.need.date = true
			case "place":
				f.need.place = true
			case "obj":
				f.need.obj = true
			default:
				return fmt.Errorf("need %q is unknown", v)
			}
		}
	case "actor":
		f.people = line == "people"
	case "status":
		f.planned = line == "planned"
	case "mutual":
		f.mutual = line == "yes"
	case "consume":
		f.consume = line == "yes"
	case "+":
		text, want, ok := strings.Cut(line, " = ")
		if !ok {
			return fmt.Errorf("example %q does not say what it makes", line)
		}
		f.good = append(f.good, example{strings.TrimSpace(text), strings.TrimSpace(want)})
	case "-":
		f.bad = append(f.bad, line)
	default:
		return fmt.Errorf("%q is no part of a frame", key)
	}
	return nil
}

// complete checks a frame and fills in what follows from its kind.
func (f *frame) complete() error {
	switch {
	case f.kind.Name == "":
		return fmt.Errorf("has no kind")
	case len(f.verbs)+len(f.nouns) == 0:
		return fmt.Errorf("has no trigger")
	case len(f.good) == 0 || len(f.bad) == 0:
		return fmt.Errorf("needs an example that makes it and one that does not")
	case len(f.all) == 0 && len(f.from) == 0:
		return fmt.Errorf("says nowhere who takes part")
	}
	if len(f.all) > 0 {
		f.need.two = true
	} else {
		f.need.from = true
	}
	return nil
}

// special is how much a frame asks for: of the frames of one verb or noun
// those that ask for more are tried first.
func (f *frame) special(lemma string) int {
	n := 0
	for _, x := range []struct {
		on     bool
		weight int
	}{
		{f.second != nil, 5}, {len(f.object.want) > 0, 4}, {len(f.has) > 0, 4}, {f.clause != nil, 3}, {len(f.follow.want) > 0, 3}, {f.anyInf, 2}, {f.words != nil, 2},
		{f.party != "", 1}, {f.need.persons, 1}, {f.people, 1},
	} {
		if x.on {
			n += x.weight
		}
	}
	for _, t := range append(f.verbs[:len(f.verbs):len(f.verbs)], f.nouns...) {
		if t.lemma == lemma && len(t.with) > 0 {
			return n + 1
		}
	}
	return n
}

func (h *heads) add(vals []string) {
	for _, v := range vals {
		m := &h.want
		if v[0] == '!' {
			m, v = &h.ban, v[1:]
		}
		if *m == nil {
			*m = map[string]bool{}
		}
		(*m)[v] = true
	}
}

func triggers(vals []string) []trigger {
	ts := make([]trigger, len(vals))
	for i, v := range vals {
		lemma, with, ok := strings.Cut(v, ":")
		ts[i].lemma = lemma
		if ok {
			ts[i].with = strings.Split(with, "/")
		}
	}
	return ts
}

func slots(vals []string) []slot {
	s := make([]slot, len(vals))
	for i, v := range vals {
		s[i] = slot(v)
	}
	return s
}

func lemmaSet(vals []string) map[string]bool {
	m := make(map[string]bool, len(vals))
	for _, v := range vals {
		m[v] = true
	}
	return m
}
