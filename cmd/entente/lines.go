package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/klauspost/compress/gzip"
)

// lineMax is the longest Document read, in bytes. The largest article that
// source reads makes one of some hundred megabytes at the worst.
const lineMax = 256 << 20

// A line is one line of a file of Documents.
type line struct {
	file string
	n    int
	text []byte
}

func (l line) name() string { return fmt.Sprintf("%s:%d", l.file, l.n) }

// lines yields the lines of files that are not empty. The failure of a file is
// an inputError, and the next file is read.
func lines(ctx context.Context, stdin io.Reader, files []string, onBytes func(int64)) iter.Seq2[line, error] {
	return func(yield func(line, error) bool) {
		for _, file := range files {
			more := true
			err := eachLine(stdin, file, onBytes, func(l line, err error) bool {
				if ctx.Err() != nil {
					err = ctx.Err()
				}
				more = yield(l, err) && ctx.Err() == nil
				return more
			})
			if more && err != nil {
				more = yield(line{}, &inputError{file, err})
			}
			if !more {
				return
			}
		}
	}
}

// eachLine calls do with each line of a file until it returns false.
func eachLine(stdin io.Reader, file string, onBytes func(int64), do func(line, error) bool) error {
	in := stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return bare(err)
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil && info.IsDir() {
			return errors.New("it is a folder; name the files in it")
		}
		in = f
	}
	r := bufio.NewReaderSize(&counted{in, onBytes}, 1<<20)
	if head, _ := r.Peek(2); len(head) == 2 && head[0] == 0x1f && head[1] == 0x8b {
		z, err := gzip.NewReader(r)
		if err != nil {
			return fmt.Errorf("gzip: %w", err)
		}
		r = bufio.NewReaderSize(z, 1<<20)
	}
	if head, _ := r.Peek(3); bytes.Equal(head, []byte("\xef\xbb\xbf")) {
		_, _ = r.Discard(3)
	}
	found := false
	for n := 1; ; n++ {
		text, tooLong, err := readLine(r)
		if err != nil && err != io.EOF {
			return fmt.Errorf("line %d: %w", n, bare(err))
		}
		l := line{file, n, text}
		text = bytes.TrimSpace(text)
		switch {
		case tooLong:
			found = true
			if !do(line{}, &inputError{l.name(), fmt.Errorf("longer than a Document can be (%d MiB)", lineMax>>20)}) {
				return nil
			}
		case len(text) == 0:
		case !found && text[0] != '{':
			// One word about a file that is something else, not one a line.
			return errors.New("no file of Documents (its first line is no JSON object); load takes what entente extract writes, build takes articles")
		default:
			found = true
			if !do(l, nil) {
				return nil
			}
		}
		if err == io.EOF {
			break
		}
	}
	if !found {
		return errors.New("empty; load takes what entente extract writes")
	}
	return nil
}

// readLine reads a line in memory of its own. One longer than lineMax is read
// over.
func readLine(r *bufio.Reader) (text []byte, tooLong bool, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if !tooLong && len(text)+len(part) <= lineMax {
			text = append(text, part...)
		} else {
			text, tooLong = nil, true
		}
		if err != bufio.ErrBufferFull {
			return text, tooLong, err
		}
	}
}

// counted tells of the bytes that go through it.
type counted struct {
	r  io.Reader
	on func(int64)
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.on(int64(n))
	return n, err
}

// bare drops the operation and path that package os puts before a cause.
func bare(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
