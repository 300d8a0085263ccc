// Package source finds articles in files, folders and standard input, and
// yields them one by one as raw items, decoded to UTF-8.
//
// What an input is, is told by its content, never by a flag or by its name:
//
//	path ─► gunzip ─► UTF-16? ─┬► JSON lines, array or objects ─► an item each
//	                           ├► HTML ─────► charset ─► one item
//	                           ├► plain text ► charset ─► one item
//	                           └► anything else is an *Error that says what it looks like
//
// A broken input is an *Error that names it, and the next one is read. Memory
// is bounded by the largest item, whatever the size of the input.
package source

// Format says how an item's body is to be read.
type Format int

const (
	Text Format = iota // page text without markup
	HTML               // an HTML page
)

// An Item is one article as it was found, decoded to UTF-8 and not yet
// understood. Empty fields were not given by the input.
type Item struct {
	Name   string // what errors call it: "news/a.html", "news.jsonl:3", "-"
	ID     string // the caller's own id, from JSONL
	URL    string
	Title  string
	Date   string // as given; article.Parse makes sense of it
	Outlet string
	Format Format
	Body   string
}

// An Error is the failure of one input; the others are not touched by it.
type Error struct {
	Input string // the path, or path:line
	Err   error
}

func (e *Error) Error() string { return e.Input + ": " + e.Err.Error() }
func (e *Error) Unwrap() error { return e.Err }
