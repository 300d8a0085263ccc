package source

import (
	"bytes"
	"strings"
)

// layout is how the articles lie in an input.
type layout int

const (
	single layout = iota // the input is one article
	lines                // a JSON object a line
	values               // JSON objects over several lines, or an array of them
)

// kind is what an input looks like. Other is set for what is not read, in
// words that fit "looks like …".
type kind struct {
	layout layout
	other  string
}

// A magic number and what it stands for. Offset is in bytes.
var magics = []struct {
	offset int
	bytes  string
	name   string
}{
	{0, "%PDF-", "a PDF document"},
	{0, "PK\x03\x04", "a ZIP archive (or a Word, EPUB or WACZ file)"},
	{0, "PK\x05\x06", "an empty ZIP archive"},
	{0, "\x89PNG\r\n", "a PNG image"},
	{0, "\xff\xd8\xff", "a JPEG image"},
	{0, "GIF87a", "a GIF image"},
	{0, "GIF89a", "a GIF image"},
	{0, "RIFF", "a WebP image, or sound or video"},
	{4, "ftyp", "an MP4 video or HEIF image"},
	{0, "SQLite format 3\x00", "an SQLite database"},
	{0, "\x7fELF", "a program"},
	{0, "MZ\x90\x00", "a program"},
	{0, "BZh", "a bzip2 archive (unpack it first)"},
	{0, "\xfd7zXZ\x00", "an xz archive (unpack it first)"},
	{0, "\x28\xb5\x2f\xfd", "a Zstandard archive (unpack it first)"},
	{0, "7z\xbc\xaf\x27\x1c", "a 7-Zip archive (unpack it first)"},
	{0, "Rar!\x1a\x07", "a RAR archive (unpack it first)"},
	{0, "\x1f\x8b\x08", "a gzip file inside a gzip file (unpack it first)"},
	{257, "ustar", "a tar archive (unpack it first)"},
	{0, "\xd0\xcf\x11\xe0\xa1\xb1", "an old Office document"},
	{0, "{\\rtf", "a rich text (RTF) document"},
	{0, "bplist00", "a Safari web archive or property list"},
	{0, "PAR1", "a Parquet file"},
	{0, "wOFF", "a font"},
	{0, "wOF2", "a font"},
	{0, "WARC/", "a WARC web archive"},
	{0, "filedesc://", "an ARC web archive"},
	{0, "From: <Saved by", "a web page saved as MHTML (save it as HTML)"},
	{0, "MIME-Version:", "an e-mail message or MHTML page (save it as HTML)"},
}

// sniff tells what an input is from its first bytes, a UTF-8 byte order mark
// already taken off.
func sniff(head []byte) kind {
	if name := magic(head); name != "" {
		return kind{other: name}
	}
	if binary(head) {
		return kind{other: "a binary file"}
	}
	s := bytes.TrimLeft(head, " \t\r\n\f")
	if len(s) == 0 {
		return kind{}
	}
	switch s[0] {
	case '{':
		return kind{layout: objects(s)}
	case '[':
		if next := bytes.TrimLeft(s[1:], " \t\r\n"); len(next) > 0 && (next[0] == '{' || next[0] == ']') {
			return kind{layout: values}
		}
	case '<':
		return kind{other: xmlOther(s)}
	}
	return kind{}
}

// magic names what the first bytes are the signature of, or returns "".
func magic(head []byte) string {
	for _, m := range magics {
		if len(head) >= m.offset+len(m.bytes) && string(head[m.offset:m.offset+len(m.bytes)]) == m.bytes {
			return m.name
		}
	}
	return ""
}

// objects tells a file with an object a line from one whose objects are
// spread over lines, by where its first line ends.
func objects(s []byte) layout {
	line, _, more := bytes.Cut(s, []byte("\n"))
	if !more {
		return lines
	}
	line = bytes.TrimRight(line, " \t\r")
	switch line[len(line)-1] {
	case '{', '[', ',':
		return values
	}
	return lines
}

// binary reports whether bytes cannot be text of any single- or multi-byte
// charset: a NUL, or many control characters.
func binary(b []byte) bool {
	controls := 0
	for _, c := range b {
		switch {
		case c == 0:
			return true
		case c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b, c == 0x7f:
			controls++
		}
	}
	return controls*20 > len(b)
}

// xmlOther names the kind of XML that is not HTML, or returns "".
func xmlOther(s []byte) string {
	head := strings.ToLower(string(s[:min(len(s), 4096)]))
	root := xmlRoot(head)
	switch root {
	case "rss", "rdf:rdf":
		return "an RSS feed (save the pages it lists)"
	case "feed", "atom:feed":
		return "an Atom feed (save the pages it lists)"
	case "urlset", "sitemapindex":
		return "a sitemap (save the pages it lists)"
	case "html", "":
		return ""
	case "svg":
		return "an SVG image"
	}
	if strings.HasPrefix(head, "<?xml") && !strings.Contains(head, "<html") {
		return "an XML file with the root element <" + root + ">"
	}
	return ""
}

// xmlRoot returns the name of the first element, past declarations and
// comments, or "" when there is none.
func xmlRoot(s string) string {
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return ""
		}
		s = s[i:]
		end := ">"
		switch {
		case strings.HasPrefix(s, "<!--"):
			end = "-->"
		case strings.HasPrefix(s, "<?"):
			end = "?>"
		case strings.HasPrefix(s, "<!"):
		default:
			name := s[1:]
			if i := strings.IndexAny(name, " \t\r\n/>"); i >= 0 {
				name = name[:i]
			}
			return name
		}
		i = strings.Index(s, end)
		if i < 0 {
			return ""
		}
		s = s[i+len(end):]
	}
}

// isHTML tells HTML from plain text. Text may hold a stray "<", so past the
// first character only a whole document or several closing tags count.
func isHTML(s string) bool {
	head := s[:min(len(s), look)]
	t := strings.TrimLeft(head, " \t\r\n\f")
	if len(t) > 1 && t[0] == '<' && (t[1] == '!' || t[1] == '?' || isLetter(t[1])) && strings.IndexByte(t, '>') > 0 {
		return true
	}
	low := strings.ToLower(head)
	for _, tag := range []string{"<!doctype html", "<html", "<body", "<head>"} {
		if strings.Contains(low, tag) {
			return true
		}
	}
	n := 0
	for _, tag := range []string{"</p>", "</div>", "</a>", "<br", "</h1>", "</li>"} {
		n += strings.Count(low, tag)
	}
	return n >= 3
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
