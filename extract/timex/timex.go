// Package timex finds expressions of time and works out what they stand for,
// as TIMEX3 values and as intervals with a precision. A year is never
// invented: what the text and its publication date do not settle stays out
// ("July 19" without either is "XXXX-07-19" and no interval).
//
// The work has three steps. A lexer gives each token its meanings from
// data/words.txt and joins numbers in words. A matcher runs the patterns of
// data/rules.txt over them, once over words and once over the expressions
// found ("late" + 2019, "the morning of" + July 19). Last, the expressions of
// the whole text are resolved in order, because many lean on the one before
// ("the next day", "in July" of a history). To extend it, add a line to the
// data files and an example to data/examples.txt.
package timex

import "github.com/entente-graph/entente/extract/token"

// Type is a TIMEX3 type.
type Type string

const (
	Date     Type = "DATE"
	TimeOf   Type = "TIME" // time of day
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// A Time is one expression of time with its TIMEX3 value ("2019-04",
// "P3D", "2021-07-20T11:00").
type Time struct {
	token.Span
	Type  Type   `json:"type"`
	Value string `json:"value"`

	// Relative is true when the value was worked out from an anchor
	// ("Tuesday") and false when the text gives it whole ("July 19, 2000").
	Relative bool `json:"-"`
	// Approx is true when the words say that the value is not exact ("more
	// than two decades ago", "some ten years ago", "a few weeks later").
	// Nothing should be dated by it alone.
	Approx bool `json:"-"`
	// Why is the working, for a reader: "Tuesday on or before 2021-07-20 → 2021-07-20".
	Why string `json:"-"`
}

// Precision says how fine a date is known.
type Precision string

const (
	Day     Precision = "day"
	Month   Precision = "month"
	Year    Precision = "year"
	Range   Precision = "range"
	Unknown Precision = "unknown"
)

// An Interval is a span of days, both ends included, as YYYY-MM-DD; both are
// empty when Precision is Unknown.
type Interval struct {
	Start     string    `json:"start,omitempty"`
	End       string    `json:"end,omitempty"`
	Precision Precision `json:"precision"`
}

// An Anchor is what the dates of a text are counted from.
type Anchor struct {
	// Published is the day of publication, YYYY-MM-DD, or empty.
	Published string
	// Time is the time of publication, HH:MM, or empty.
	Time string
	// DayFirst is true for an outlet that writes 19/07/2000.
	DayFirst bool
}
