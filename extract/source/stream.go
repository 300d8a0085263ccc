package source

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
)

// look is how much of an input its format is told from, in bytes.
const look = 16 << 10

// stream reads one open input, whatever it is.
func (r *reading) stream(name string, in io.Reader) bool {
	raw := bufio.NewReaderSize(&counted{r.ctx, in, r.o.OnBytes}, 64<<10)
	text := raw
	if head, _ := raw.Peek(3); isGzip(head) {
		z, err := gzip.NewReader(raw)
		if err != nil {
			return r.fail(name, damaged(err))
		}
		text = bufio.NewReaderSize(gunzip{z}, 64<<10)
	}
	head, err := text.Peek(look)
	if len(head) == 0 && err != io.EOF {
		return r.fail(name, err)
	}
	if enc := utf16Of(head); enc != nil && magic(head) == "" {
		text = bufio.NewReaderSize(enc.NewDecoder().Reader(text), 64<<10)
		head, _ = text.Peek(look)
	}
	if n := bomLen(head); n > 0 {
		_, _ = text.Discard(n)
		head, _ = text.Peek(look)
	}
	k := sniff(head)
	if k.other != "" {
		return r.fail(name, fmt.Errorf("looks like %s; %s", k.other, readHint))
	}
	switch k.layout {
	case lines:
		return r.jsonLines(name, text)
	case values:
		return r.jsonValues(name, text)
	}
	return r.page(name, text)
}

// readHint ends every message about a format that is not read.
const readHint = "read are plain text, HTML, JSON lines and each of them gzipped"

// page reads an input that is one article as a whole.
func (r *reading) page(name string, text io.Reader) bool {
	b, err := io.ReadAll(io.LimitReader(text, r.o.MaxItem+1))
	if int64(len(b)) > r.o.MaxItem {
		return r.fail(name, tooLarge(r.o.MaxItem))
	}
	if err != nil {
		return r.fail(name, err)
	}
	body, format, err := decodePage(b)
	if err != nil {
		return r.fail(name, err)
	}
	return r.item(Item{Name: name, Format: format, Body: body})
}

func tooLarge(limit int64) error {
	return fmt.Errorf("larger than one article can be (%s); split it, or write one JSON object a line", size(limit))
}

// size writes a number of bytes for people.
func size(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// counted tells of the bytes that go through it and ends when the context is
// done, so that a slow pipe can be interrupted between two reads.
type counted struct {
	ctx context.Context
	r   io.Reader
	on  func(int64)
}

func (c *counted) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := c.r.Read(p)
	if n > 0 && c.on != nil {
		c.on(int64(n))
	}
	return n, err
}

func isGzip(head []byte) bool {
	return len(head) >= 3 && head[0] == 0x1f && head[1] == 0x8b && head[2] == 8
}

// gunzip words the errors of a gzip reader.
type gunzip struct{ z *gzip.Reader }

func (g gunzip) Read(p []byte) (int, error) {
	n, err := g.z.Read(p)
	if err != nil && err != io.EOF {
		err = damaged(err)
	}
	return n, err
}

func damaged(err error) error {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return hinted{"the gzip file is cut off; fetch it again", io.ErrUnexpectedEOF}
	case errors.Is(err, gzip.ErrChecksum):
		return hinted{"the gzip file is damaged (checksum); fetch it again", err}
	case errors.Is(err, gzip.ErrHeader):
		return hinted{"the gzip file is damaged (no gzip where a further part should begin); fetch it again", err}
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	}
	return hinted{"the gzip file is damaged (" + err.Error() + "); fetch it again", err}
}
