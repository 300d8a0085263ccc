package timex

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed data/words.txt
var wordsFile string

// A class is a kind of word in the patterns of rules.txt. A lexeme can be of
// several at once: "second" is an ordinal and a unit.
type class uint8

const (
	noClass class = iota
	// classes of words.txt
	classMonth
	classFullMonth
	classWeekday
	classWDAbbr
	classWeekdays
	classSeason
	classFall
	classDaypart
	classNoon
	classMidnight
	classUnit
	classSecond
	classQuarter
	classLong
	classUnits
	classSmall
	classTens
	classHundred
	classThousand
	classOrd
	classDecade
	classFew
	classDir
	classEarly
	classEdge
	classApprox
	classAMPM
	classZone
	// classes made from digits
	classNum     // any number, also in words
	classD       // a number that can be a day of a month
	classDOrd    // "21st", "first"
	classYear    // four digits, or "nineteen ninety-six"
	classYear2   // "'98"
	classBC      // a number that can be a year before the common era
	classISODate // 2000-07-19
	classNumDate // 19/07/2000, 2000.07.19
	classClock   // 11:56
	classClockAP // 10am
	// classes of expressions already found, for the second pass
	classXDay
	classXMonth
	classXYear
	classXDate
	classXTime
	classXDur
	numClasses
)

var classNames = [numClasses]string{"", "MONTH", "FULLMONTH", "WEEKDAY", "WDABBR", "WEEKDAYS", "SEASON", "FALL", "DAYPART", "NOON", "MIDNIGHT", "UNIT", "SECOND", "QUARTER", "LONG", "UNITS",
	"SMALL", "TENS", "HUNDRED", "THOUSAND", "ORD", "DECADE", "FEW", "DIR", "EARLY", "EDGE", "APPROX", "AMPM", "ZONE",
	"NUM", "D", "DORD", "YEAR", "YEAR2", "BC", "ISODATE", "NUMDATE", "CLOCK", "CLOCKAP", "XDAY", "XMONTH", "XYEAR", "XDATE", "XTIME", "XDUR"}

func classOf(name string) (class, bool) {
	for c, n := range classNames {
		if n == name && c > 0 {
			return class(c), true
		}
	}
	return noClass, false
}

// A mask is a set of classes.
type mask uint64

func (m mask) has(c class) bool { return m&(1<<c) != 0 }

// An entry is a word of the vocabulary: one of words.txt, or one that a
// pattern names.
type entry struct {
	id      int32
	any     mask // classes it has in either case
	capital mask // classes it has only when written with a capital
	senses  []sense
	rules   [2][]int32 // the rules that can start with it, by pass
}

type sense struct {
	class class
	value int
}

// value returns what the word stands for in class c.
func (e *entry) value(c class) int {
	for _, s := range e.senses {
		if s.class == c {
			return s.value
		}
	}
	return 0
}

// A vocabulary finds entries by their lower-case spelling.
type vocabulary struct {
	entries map[string]*entry
	byID    []*entry // 0 is no entry
	// lengths has bit n set at the first byte of a word of n bytes: most
	// words of a text are told apart by that alone.
	lengths [256]uint64
}

func (v *vocabulary) add(word string) *entry {
	key := strings.ToLower(word)
	e := v.entries[key]
	if e == nil {
		e = &entry{id: int32(len(v.byID))}
		v.entries[key] = e
		v.byID = append(v.byID, e)
		v.lengths[key[0]] |= 1 << min(len(key), 63)
	}
	return e
}

// maxWord is longer than every word of the vocabulary.
const maxWord = 24

// find looks up a word in any case.
func (v *vocabulary) find(word string) *entry {
	if len(word) == 0 || len(word) > maxWord {
		return nil
	}
	c := word[0]
	if c >= 'A' && c <= 'Z' {
		c |= 0x20
	}
	if v.lengths[c]&(1<<len(word)) == 0 {
		return nil
	}
	var buf [maxWord]byte
	for i := 0; i < len(word); i++ {
		b := word[i]
		if b >= 'A' && b <= 'Z' {
			b |= 0x20
		}
		buf[i] = b
	}
	return v.entries[string(buf[:len(word)])]
}

// readWords reads a file in the form of words.txt.
func readWords(file string) (*vocabulary, error) {
	v := &vocabulary{entries: make(map[string]*entry, 512), byID: make([]*entry, 1, 512)}
	for n, line := range strings.Split(file, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Fields(line)
		if len(f) < 3 {
			return nil, fmt.Errorf("read words.txt:%d: want CLASS VALUE WORD…", n+1)
		}
		c, ok := classOf(f[0])
		if !ok {
			return nil, fmt.Errorf("read words.txt:%d: class %q is unknown", n+1, f[0])
		}
		value, ok := digits(strings.TrimPrefix(f[1], "-"))
		if !ok {
			return nil, fmt.Errorf("read words.txt:%d: value %q is no number", n+1, f[1])
		}
		if f[1][0] == '-' {
			value = -value
		}
		for _, w := range f[2:] {
			if len(w) > maxWord {
				return nil, fmt.Errorf("read words.txt:%d: word %q is longer than %d bytes", n+1, w, maxWord)
			}
			e := v.add(w)
			e.senses = append(e.senses, sense{c, value})
			if w[0] >= 'A' && w[0] <= 'Z' && c != classZone {
				e.capital |= 1 << c
			} else {
				e.any |= 1 << c
			}
		}
	}
	return v, nil
}
