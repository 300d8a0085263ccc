// Package timex finds expressions of time and works out what they stand for,
// as TIMEX3 values and as intervals with a precision. A year is never
// invented: what the text and its publication date do not settle stays out.
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
