package source

import (
	"bytes"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	utf "golang.org/x/text/encoding/unicode"
)

const utf8BOM = "\xef\xbb\xbf"

// bomLen is the length of a UTF-8 byte order mark at the start of b.
func bomLen(b []byte) int {
	if bytes.HasPrefix(b, []byte(utf8BOM)) {
		return len(utf8BOM)
	}
	return 0
}

// utf16Of returns UTF-16 in the byte order that head is written in, or nil. By
// the mark where there is one, else by where the spaces, line feeds and other
// ASCII characters lie, which news text in any script has plenty of.
func utf16Of(head []byte) encoding.Encoding {
	if len(head) >= 2 {
		switch {
		case head[0] == 0xff && head[1] == 0xfe:
			return utf.UTF16(utf.LittleEndian, utf.UseBOM)
		case head[0] == 0xfe && head[1] == 0xff:
			return utf.UTF16(utf.BigEndian, utf.UseBOM)
		}
	}
	if len(head) < 16 || bytes.IndexByte(head, 0) < 0 {
		return nil
	}
	var le, be, odd int
	units := len(head) / 2
	for i := 0; i+1 < 2*units; i += 2 {
		a, b := head[i], head[i+1]
		switch {
		case a == 0 && b == 0:
			odd++
		case b == 0 && printable(a):
			le++
		case a == 0 && printable(b):
			be++
		case a == 0 || b == 0:
			odd++
		}
	}
	// 1 in 20 is what Cyrillic text with spaces has; binaries have NULs in
	// both places.
	switch {
	case le*20 >= units && be*50 <= le && odd*50 <= le:
		return utf.UTF16(utf.LittleEndian, utf.IgnoreBOM)
	case be*20 >= units && le*50 <= be && odd*50 <= be:
		return utf.UTF16(utf.BigEndian, utf.IgnoreBOM)
	}
	return nil
}

// printable is of ISO 8859-1, the first 256 characters of Unicode.
func printable(c byte) bool {
	return ' ' <= c && c < 0x7f || 0xa0 <= c || c == '\n' || c == '\r' || c == '\t'
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// decodePage turns the bytes of one page into UTF-8 and says what it is.
func decodePage(b []byte) (string, Format, error) {
	declared := ""
	if body, contentType, ok := httpResponse(b); ok {
		b, declared = body, charsetParam(contentType)
	}
	if i := bytes.IndexByte(b, 0); i >= 0 {
		// sniff saw only the beginning.
		if len(b)-bytes.Count(b, []byte{0}) < len(b)*99/100 {
			return "", Text, errors.New("looks like a binary file; " + readHint)
		}
		b = bytes.ReplaceAll(b, []byte{0}, nil)
	}
	if declared == "" {
		declared = declaredCharset(b)
	}
	s := decodeText(b, declared)
	if blank(s) {
		return "", Text, errors.New("the file is empty")
	}
	if isHTML(s) {
		return s, HTML, nil
	}
	return s, Text, nil
}

// httpResponse takes the head off a page that was saved with it (curl -i).
func httpResponse(b []byte) (body []byte, contentType string, ok bool) {
	if !bytes.HasPrefix(b, []byte("HTTP/1.")) && !bytes.HasPrefix(b, []byte("HTTP/2 ")) {
		return b, "", false
	}
	head := b[:min(len(b), look)]
	for len(head) > 0 {
		line, rest, found := bytes.Cut(head, []byte("\n"))
		if !found {
			return b, "", false
		}
		b, head = b[len(line)+1:], rest
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			return b, contentType, true
		}
		if k, v, found := strings.Cut(string(line), ":"); found && strings.EqualFold(k, "content-type") {
			contentType = v
		}
	}
	return b, "", false
}

// declaredCharset is what a page says of itself in a meta tag or an XML
// declaration. Scripts before the tag push it beyond the 1024 bytes of the
// standard, so more is looked at.
func declaredCharset(b []byte) string {
	head := strings.ToLower(string(b[:min(len(b), look)]))
	if strings.HasPrefix(strings.TrimLeft(head, " \r\n\t"), "<?xml") {
		decl, _, _ := strings.Cut(head, "?>")
		if _, v, found := strings.Cut(decl, "encoding="); found {
			return strings.Trim(v, `"' `)
		}
	}
	for {
		i := strings.Index(head, "<meta")
		if i < 0 {
			return ""
		}
		head = head[i+len("<meta"):]
		tag, _, _ := strings.Cut(head, ">")
		if c := charsetParam(tag); c != "" {
			return c
		}
	}
}

// charsetParam returns the value after "charset=" in s.
func charsetParam(s string) string {
	i := strings.Index(strings.ToLower(s), "charset")
	if i < 0 {
		return ""
	}
	s, found := strings.CutPrefix(strings.TrimLeft(s[i+len("charset"):], " "), "=")
	if !found {
		return ""
	}
	s = strings.TrimLeft(s, ` "'`)
	if i := strings.IndexAny(s, `"';/> `); i >= 0 {
		s = s[:i]
	}
	return s
}

// decodeText turns bytes into UTF-8. Valid UTF-8 is left alone whatever was
// declared, for no other charset's text is valid UTF-8 by chance; then the
// declaration counts if what it gives reads like text; then the guess by
// letter frequencies; windows-1252 at last, the charset of the undeclared web.
func decodeText(b []byte, declared string) string {
	b = b[bomLen(b):]
	if bytes.Contains(b, []byte("\x1b$B")) || bytes.Contains(b, []byte("\x1b$@")) {
		return decodeAs(b, "iso-2022-jp")
	}
	if nearlyUTF8(b) {
		return strings.ToValidUTF8(string(b), "\uFFFD")
	}
	best, worst := "", 1.0
	try := func(label string) bool {
		s := decodeAs(b, label)
		if s == "" {
			return false
		}
		if g := garbled(s); best == "" || g < worst {
			best, worst = s, g
		}
		return worst < 0.02
	}
	if declared != "" && try(declared) {
		return best
	}
	sample := visible(b)
	if results, err := chardet.NewTextDetector().DetectAll(sample); err == nil {
		for i, r := range results {
			if i == 5 || try(webName(r.Charset)) {
				break
			}
		}
	}
	if worst >= 0.02 {
		try("windows-1252")
	}
	return best
}

// webName is the name of a detected charset on the web, where ISO-8859-1 in
// particular means windows-1252.
func webName(name string) string {
	switch name {
	case "GB-18030":
		return "gb18030"
	case "ISO-8859-1":
		return "windows-1252"
	}
	return name
}

// decodeAs returns "" for a charset that is unknown or UTF-8 or UTF-16, which
// b was found not to be.
func decodeAs(b []byte, label string) string {
	enc, name := charset.Lookup(label)
	if enc == nil || enc == encoding.Replacement || strings.HasPrefix(name, "utf-") {
		return ""
	}
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return ""
	}
	return string(out)
}

// nearlyUTF8 reports whether b is UTF-8, perhaps with a few damaged bytes: at
// most one for ten characters that only UTF-8 could have written.
func nearlyUTF8(b []byte) bool {
	if utf8.Valid(b) {
		return true
	}
	bad, multi := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			multi++
		}
		i += n
	}
	return bad*10 <= multi
}

// visible is the text of b outside tags, at most 64 KiB of it, for the
// detector: it counts letters, and markup is all ASCII.
func visible(b []byte) []byte {
	out := make([]byte, 0, min(len(b), 64<<10))
	in := false
	for _, c := range b {
		switch {
		case c == '<':
			in = true
		case c == '>' && in:
			in = false
		case !in && len(out) < cap(out):
			out = append(out, c)
		}
	}
	return out
}

// garbled is the share of characters beyond ASCII that do not read like text:
// replacement and control characters, letters of two scripts in one word,
// capitals inside a word, words of nothing but accented letters. Text in the
// right charset has next to none.
func garbled(s string) float64 {
	var high, bad int
	var prev rune
	var prevScript *unicode.RangeTable
	run := 0 // accented Latin letters in a row
	for _, r := range s {
		if r < utf8.RuneSelf && !(isLetterRune(r)) {
			prev, prevScript, run = r, nil, 0
			continue
		}
		script := scriptOf(r)
		if r >= utf8.RuneSelf {
			high++
			switch {
			case r == utf8.RuneError, r < 0xa0, unicode.Is(unicode.Co, r), 0xff61 <= r && r <= 0xff9f:
				bad++
			case script == nil && unicode.IsLetter(prev) && (unicode.IsSymbol(r) || unicode.IsNumber(r)):
				bad++
			}
		}
		if script != nil && prevScript != nil && script != prevScript && !(prevScript == unicode.Han || script == unicode.Han && !unicode.IsLower(prev)) {
			bad++
		}
		if r >= utf8.RuneSelf && script == unicode.Latin {
			if run++; run >= 3 {
				bad++
			}
		} else {
			run = 0
		}
		if unicode.IsUpper(r) && unicode.IsLower(prev) && r >= utf8.RuneSelf {
			bad++
		}
		prev, prevScript = r, script
	}
	if high == 0 {
		return 0
	}
	return float64(bad) / float64(high)
}

func isLetterRune(r rune) bool { return r < utf8.RuneSelf && isLetter(byte(r)) }

// scriptOf names the scripts that garbled text mixes; nil for everything
// else.
func scriptOf(r rune) *unicode.RangeTable {
	switch {
	case isLetterRune(r), 0xc0 <= r && r < 0x250 && r != 0xd7 && r != 0xf7:
		return unicode.Latin
	case 0x370 <= r && r < 0x400:
		return unicode.Greek
	case 0x400 <= r && r < 0x530:
		return unicode.Cyrillic
	case 0x590 <= r && r < 0x600:
		return unicode.Hebrew
	case 0x600 <= r && r < 0x700:
		return unicode.Arabic
	case 0x4e00 <= r && r < 0xa000:
		return unicode.Han
	}
	return nil
}
