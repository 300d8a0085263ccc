// Package article turns a raw item into an article: who published it where
// and when, and its text cut into blocks, so that a story is never mixed up
// with the furniture of the page around it.
//
// HTML and page text without markup take two ways to the same end:
//
//	HTML ─► head: meta tags, JSON-LD, <time> ──────────────┐
//	     └► segments ─► story's element ─► a kind for each ─┤
//	text ─► lines ────► story's stretch ─► a kind for each ─┴► parts ─► Text, Blocks
//
// A segment is a run of inline text. Paragraphs speak for the element that
// they hang in and labels, links and what is named "related" or "footer"
// against it; the element with the best sum is the story's. Lines of text have
// only their length, their punctuation and their indent to go by, and the few
// headings ("Latest Headlines") that open lists of other stories.
//
// Whatever may be another story is a teaser, at the price of a paragraph lost
// now and then: a claim pinned to the wrong article is worse than one missed.
//
// The date of publication is taken from, in this order: the input, JSON-LD,
// meta tags, <time>, the byline, the dateline with a year from the address,
// the address. Its words and its clock are the page's own; nothing is
// converted to another zone, for "Tuesday" in the text goes by that clock.
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
	Meta     Basis = "meta"     // a meta tag, or a <time> element
	JSONLD   Basis = "jsonld"   // schema.org data in the page
	Byline   Basis = "byline"   // a line that readers see
	Dateline Basis = "dateline" // "PYONGYANG, July 20 (UPI) --", the year from the address
	URL      Basis = "url"      // /2021/07/20/ in the address
	Given    Basis = "given"    // by the input, as a field of JSONL
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
