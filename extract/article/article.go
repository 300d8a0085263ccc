// Package article turns a raw item into an article: who published it where
// and when, and its text cut into blocks, so that a story is never mixed up
// with the furniture of the page around it.
package article

// BlockKind says what part a block of text plays on its page.
type BlockKind string

const (
	Headline  BlockKind = "headline"
	Body      BlockKind = "body"
	Caption   BlockKind = "caption"
	Teaser    BlockKind = "teaser"    // another story's headline or lead
	Furniture BlockKind = "furniture" // navigation, bylines, adverts, credits
)

// Story reports whether claims may come from a block of this kind.
func (k BlockKind) Story() bool { return k == Headline || k == Body || k == Caption }

// A Block is a run of text of one kind; offsets are bytes in Article.Text.
// Blocks are in reading order and do not overlap.
type Block struct {
	Kind  BlockKind `json:"kind"`
	Begin int       `json:"begin"`
	End   int       `json:"end"`
}

// Basis says how the publication date is known.
type Basis string

const (
	Meta     Basis = "meta"
	JSONLD   Basis = "jsonld"
	Byline   Basis = "byline"
	Dateline Basis = "dateline"
	URL      Basis = "url"
	Given    Basis = "given" // by the input, as a field of JSONL
	None     Basis = "none"
)

// Published is when an article came out. Date is YYYY-MM-DD or empty, Time is
// HH:MM in the page's own zone or empty.
type Published struct {
	Date  string `json:"date,omitempty"`
	Time  string `json:"time,omitempty"`
	Basis Basis  `json:"basis"`
}

// An Article is a page understood: its particulars and its text in blocks.
type Article struct {
	URL       string
	Title     string
	Outlet    string
	Authors   []string
	Lang      string // BCP 47, empty when unknown
	Published Published
	Text      string
	Blocks    []Block
	Warnings  []string
}
