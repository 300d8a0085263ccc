package token

// Span is a half-open range of byte offsets, [Begin, End), in a document's
// UTF-8 text. Both ends lie on rune boundaries.
type Span struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

// In returns the part of text that s covers. It panics if s is out of range.
func (s Span) In(text string) string { return text[s.Begin:s.End] }

// Covers reports whether o lies wholly inside s.
func (s Span) Covers(o Span) bool { return s.Begin <= o.Begin && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Begin < o.End && o.Begin < s.End }
