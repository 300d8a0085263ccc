package timex

import "fmt"

// An action is the way the words of a rule become a value.
type action uint8

const (
	actNone        action = iota
	actDate               // a date, whole or in part: y, m, d, wd, season
	actWeekday            // a weekday alone, or with last, this, next
	actRel                // n units from publication: "last year", "yesterday"
	actAgo                // n units before (n < 0) or after publication, at the unit's grain
	actShift              // n units before or after the date told last: "two days later"
	actSame               // the unit around the date told last: "that year"
	actQuarter            // a quarter of a year
	actHalf               // a half of a year
	actDecade             // n is the decade, 199
	actCentury            // ord is the century
	actDuration           // n units
	actSet                // every unit, weekday, month
	actConst              // the value is given
	actClock              // a time of day
	actPart               // a part of a day
	actBC                 // a year before the common era
	actAnniversary        // the ord-th anniversary of the date that follows
	actFeast              // a day with a rule of its own: Thanksgiving, Easter
	actKeep               // second pass: the value of the expression inside
	actYearAgo            // the same stretch a year before
	actNth                // the ord-th such weekday of a month, 5 the last
	actWeekend            // the weekend nearest by tense
	actJuche              // a year of the Juche calendar, whose first is 1912
	numActions
)

var actionNames = [numActions]string{"", "date", "weekday", "rel", "ago", "shift", "same", "quarter", "half", "decade", "century", "duration", "set", "const", "clock", "part", "bc", "anniversary", "feast", "keep", "yearago", "nth", "weekend"}

func actionOf(name string) (action, bool) {
	for a, n := range actionNames {
		if n == name && a > 0 {
			return action(a), true
		}
	}
	return actNone, false
}

// A unit of time, from fine to coarse; the numbers are those of words.txt.
type unit uint8

const (
	noUnit unit = iota
	second
	minute
	hour
	dayUnit
	weekend
	week
	month
	quarter
	year
	decade
	century
	fortnight
	halfYear
)

var unitNames = [...]string{"", "second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "year", "decade", "century", "fortnight", "halfyear"}

// parts are the TIMEX3 codes of the parts of the day in words.txt.
var parts = [...]string{"", "MO", "MI", "AF", "EV", "NI", "DT"}

var seasons = [...]string{"", "SP", "SU", "FA", "WI"}

// A spec is an expression before it is resolved: what its words say.
type spec struct {
	typ        Type
	act        action
	begin, end int32 // tokens of the sentence, half open
	sent       int32
	rule       int32 // the rule that made it
	inner      int32 // the rule of the expression inside, for one of the second pass

	y, m, d  int
	wd       int // 1 Monday to 7 Sunday
	season   int
	part     int
	unit     unit
	dir      int
	dirSet   bool // "last", "this" or "next" is said
	ord      int
	n        float64
	few      bool // an unknown number
	approx   bool
	addN     bool // numbers add up: "2 1/2"
	hour     int
	min      int // -1 when only the hour is told
	clock    bool
	ampm, pm bool
	noon     bool
	midnight bool
	swap     bool // d and m may be the other way round
	dotted   bool // written with full stops, which puts the day first
	juche    bool // n is a year of the Juche calendar, whose first is 1912
	pair     bool // the second half of a range: "1915-17"
	val      string
}

// set takes KEY=VALUE of a rule.
func (s *spec) set(key, value string) error {
	num := func(p *int) error {
		neg := value != "" && value[0] == '-'
		if neg {
			value = value[1:]
		}
		n, ok := digits(value)
		if !ok {
			return fmt.Errorf("%s=%q is no number", key, value)
		}
		if neg {
			n = -n
		}
		*p = n
		return nil
	}
	switch key {
	case "unit":
		for i, n := range unitNames {
			if n == value && i > 0 {
				s.unit = unit(i)
				return nil
			}
		}
		return fmt.Errorf("unit %q is unknown", value)
	case "part":
		for i, n := range parts {
			if n == value && i > 0 {
				s.part = i
				return nil
			}
		}
		return fmt.Errorf("part of the day %q is unknown", value)
	case "n":
		var n int
		err := num(&n)
		s.n = float64(n)
		return err
	case "y":
		return num(&s.y)
	case "m":
		return num(&s.m)
	case "d":
		return num(&s.d)
	case "dir":
		s.dirSet = true
		return num(&s.dir)
	case "ord":
		return num(&s.ord)
	case "few":
		s.few = true
	case "approx":
		s.approx = true
	case "add":
		s.addN = true
	case "calendar":
		if value != "juche" {
			return fmt.Errorf("calendar %q is unknown", value)
		}
		s.juche = true
	case "pair":
		s.pair = true
	case "val":
		s.val = value
	default:
		return fmt.Errorf("key %q is unknown", key)
	}
	return nil
}
