package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// record is a line of JSONL; fields not named here are ignored. They are read
// raw first, so that one of the wrong type is an error that names it.
type record struct {
	ID        json.RawMessage `json:"id"`
	URL       json.RawMessage `json:"url"`
	Title     json.RawMessage `json:"title"`
	Date      json.RawMessage `json:"date"`
	Published json.RawMessage `json:"published"` // another name for date
	Outlet    json.RawMessage `json:"outlet"`
	Text      json.RawMessage `json:"text"`
	HTML      json.RawMessage `json:"html"`

	// Only Documents, the output of reading, have these two.
	Blocks    json.RawMessage `json:"blocks"`
	Sentences json.RawMessage `json:"sentences"`
}

// jsonItem reads one object.
func jsonItem(name string, raw []byte) (Item, error) {
	if !utf8.Valid(raw) {
		raw = []byte(decodeText(raw, ""))
	}
	var rec record
	if err := json.Unmarshal(raw, &rec); err != nil {
		return Item{}, jsonError(err, len(raw))
	}
	if rec.Blocks != nil && rec.Sentences != nil {
		return Item{}, errors.New("this is a Document, which was read before; give it to entente load")
	}
	it := Item{Name: name, Format: Text}
	date := rec.Date
	if isNull(date) {
		date = rec.Published
	}
	var html string
	for _, f := range []struct {
		name string
		raw  json.RawMessage
		to   *string
	}{
		{"id", rec.ID, &it.ID}, {"url", rec.URL, &it.URL}, {"title", rec.Title, &it.Title},
		{"date", date, &it.Date}, {"outlet", rec.Outlet, &it.Outlet},
		{"text", rec.Text, &it.Body}, {"html", rec.HTML, &html},
	} {
		if err := field(f.raw, f.to); err != nil {
			return Item{}, fmt.Errorf("field %q %w", f.name, err)
		}
	}
	if html != "" {
		it.Format, it.Body = HTML, html
	} else if isHTML(it.Body) {
		it.Format = HTML // markup under the wrong name
	}
	if blank(it.Body) {
		if isNull(rec.Text) && isNull(rec.HTML) {
			return Item{}, errors.New(`neither "text" nor "html" is given; one of them holds the article`)
		}
		return Item{}, errors.New(`"text" or "html" is empty`)
	}
	return it, nil
}

func isNull(raw json.RawMessage) bool { return len(raw) == 0 || string(raw) == "null" }

// field reads a string; a number is taken as it is written, for ids and dates.
func field(raw json.RawMessage, to *string) error {
	if isNull(raw) {
		return nil
	}
	switch c := raw[0]; {
	case c == '"':
		return json.Unmarshal(raw, to)
	case c == '-' || '0' <= c && c <= '9':
		*to = string(raw)
		return nil
	case c == '{':
		return errors.New("is an object, not a string")
	case c == '[':
		return errors.New("is an array, not a string")
	}
	return errors.New("is true or false, not a string")
}

func jsonError(err error, length int) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		if syntax.Offset >= int64(length) {
			return errors.New("broken JSON: it ends too early")
		}
		return fmt.Errorf("broken JSON at byte %d: %s", syntax.Offset, syntax.Error())
	}
	var typ *json.UnmarshalTypeError
	if errors.As(err, &typ) && typ.Field == "" {
		return fmt.Errorf("a JSON %s, not an object with the fields of an article", typ.Value)
	}
	return fmt.Errorf("broken JSON: %w", err)
}

// jsonLines reads an object a line.
func (r *reading) jsonLines(name string, text *bufio.Reader) bool {
	l := &lineReader{r: text, max: r.o.MaxItem}
	for {
		line, err := l.next()
		at := fmt.Sprintf("%s:%d", name, l.n)
		switch {
		case err == io.EOF:
			return true
		case err == errLongLine:
			if !r.fail(at, tooLargeLine(r.o.MaxItem)) {
				return false
			}
			continue
		case err != nil:
			return r.fail(at, err)
		}
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		it, err := jsonItem(at, line)
		if err != nil {
			if !r.fail(at, err) {
				return false
			}
			continue
		}
		if !r.item(it) {
			return false
		}
	}
}

func tooLargeLine(limit int64) error {
	return fmt.Errorf("the line is longer than one article can be (%s) and was skipped", size(limit))
}

var errLongLine = errors.New("line over the limit")

// lineReader yields lines of any length up to max bytes and skips longer ones
// without keeping them.
type lineReader struct {
	r   *bufio.Reader
	max int64
	n   int // number of the line last returned, from 1
	buf []byte
}

// next returns the next line, valid until the call after it. A line cut off
// by an error is not returned, the error is.
func (l *lineReader) next() ([]byte, error) {
	l.buf = l.buf[:0]
	l.n++
	long := false
	for {
		part, err := l.r.ReadSlice('\n')
		if !long && int64(len(l.buf)+len(part)) > l.max+1 {
			long, l.buf = true, l.buf[:0]
		}
		if !long {
			if err == nil && len(l.buf) == 0 {
				return part, nil
			}
			l.buf = append(l.buf, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && (long || len(l.buf) > 0), err == nil:
			if long {
				return nil, errLongLine
			}
			return l.buf, nil
		}
		return nil, err
	}
}

// jsonValues reads an array of objects, or objects one after the other, laid
// out over any number of lines.
func (r *reading) jsonValues(name string, text *bufio.Reader) bool {
	in := &budget{r: text, left: r.o.MaxItem + look, each: r.o.MaxItem + look}
	dec := json.NewDecoder(in)
	head, _ := text.Peek(look)
	array := bytes.TrimLeft(head, " \t\r\n")[0] == '['
	if array {
		if _, err := dec.Token(); err != nil {
			return r.fail(name, jsonError(err, -1))
		}
	}
	found := false
	for dec.More() {
		found = true
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			at := fmt.Sprintf("%s:%d", name, in.lineAt(dec.InputOffset()))
			switch {
			case errors.Is(err, errLongLine):
				err = fmt.Errorf("%w; what comes after it was not read", tooLarge(r.o.MaxItem))
			case errors.Is(err, io.ErrUnexpectedEOF):
				err = errors.New("broken JSON: it ends too early")
			default:
				var syntax *json.SyntaxError
				if errors.As(err, &syntax) {
					err = fmt.Errorf("broken JSON: %w; what comes after it was not read", err)
				}
			}
			return r.fail(at, err)
		}
		end := dec.InputOffset()
		at := fmt.Sprintf("%s:%d", name, in.lineAt(end)-bytes.Count(raw, []byte("\n")))
		in.refill(end)
		it, err := jsonItem(at, raw)
		if err != nil {
			if !r.fail(at, err) {
				return false
			}
			continue
		}
		if !r.item(it) {
			return false
		}
	}
	if array {
		if _, err := dec.Token(); err != nil {
			return r.fail(fmt.Sprintf("%s:%d", name, in.lineAt(dec.InputOffset())), errors.New("broken JSON: the array is not closed; something at its end may be missing"))
		}
		if !found {
			return r.fail(name, errors.New("the JSON array is empty: there is no article in it"))
		}
	}
	return true
}

// budget is a reader that ends with errLongLine when one value takes more
// than its share, and remembers where lines begin.
type budget struct {
	r          io.Reader
	left, each int64
	read       int64
	line       int     // lines ended before the first of breaks
	breaks     []int64 // offsets of line feeds not yet passed
}

func (b *budget) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errLongLine
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	for i, c := range p[:n] {
		if c == '\n' {
			b.breaks = append(b.breaks, b.read+int64(i))
		}
	}
	b.read += int64(n)
	b.left -= int64(n)
	return n, err
}

// lineAt returns the number, from 1, of the line that holds the offset.
// Offsets must not go back.
func (b *budget) lineAt(offset int64) int {
	i := 0
	for i < len(b.breaks) && b.breaks[i] < offset {
		i++
	}
	b.line += i
	b.breaks = append(b.breaks[:0], b.breaks[i:]...)
	return b.line + 1
}

// refill grants a full share from offset on.
func (b *budget) refill(offset int64) { b.left = b.each - (b.read - offset) }
