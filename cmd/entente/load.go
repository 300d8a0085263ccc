package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/klauspost/compress/gzip"
	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/source"
)

// lineMax is the longest Document read, in bytes. The largest article that
// source reads makes one of some hundred megabytes at the worst.
const lineMax = 256 << 20

func newLoad(a *app) *cobra.Command {
	var at storeFlag
	var f readFlags
	var dry bool
	cmd := &cobra.Command{
		Use:   "load FILE|-… [flags]",
		Short: "Put Documents, as extract writes them, into a graph",
		Long: `Load reads JSON lines as entente extract writes them (gzipped or not) and puts them into the graph.
Each Document is checked first: one that breaks the contract is named with its line and skipped.

Loading again, in parts, or in another order gives the same graph; a Document replaces the one
with the same id.`,
		Example: `  entente load documents.jsonl.gz
  entente extract pages/ | entente load - --store korea.db
  entente load documents.jsonl --dry-run`,
		Args: atLeast(1, "files of Documents, or - for standard input"),
		RunE: func(cmd *cobra.Command, files []string) error {
			if f.jobs < 1 {
				return hinted(cmd, "--jobs must be 1 or more")
			}
			if dry {
				return a.rehearse(cmd.Context(), &f, at, files)
			}
			return a.load(cmd.Context(), &f, at, files)
		},
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "say what would change and change nothing")
	at.add(cmd)
	f.addJobs(cmd)
	return cmd
}

// load puts the Documents of files into a store.
func (a *app) load(ctx context.Context, f *readFlags, at storeFlag, files []string) error {
	started := a.now()
	store, err := a.openStore(ctx, at, toWrite)
	if err != nil {
		return err
	}
	defer store.Close()
	bar := a.newProgress(source.Size(files), f.quiet)
	failed := &failures{say: bar.say}
	l := &loader{store: store, failed: failed}
	return a.run(ctx, l, bar, at, f, started, func(sink func(*extract.Document, error) error) error {
		return readDocuments(ctx, a, f, bar, files, sink)
	})
}

// readDocuments reads and checks the Documents of files, in order.
func readDocuments(ctx context.Context, a *app, f *readFlags, bar *progress, files []string, sink func(*extract.Document, error) error) error {
	size := func(l line) int64 { return int64(len(l.text)) }
	return inOrder(ctx, f.jobs, lines(ctx, a.stdin, files, bar.onBytes), size, naming(line.name, parseDocument), sink)
}

// A line is one line of a file of Documents.
type line struct {
	file string
	n    int
	text []byte
}

func (l line) name() string { return fmt.Sprintf("%s:%d", l.file, l.n) }

// parseDocument reads and checks one Document.
func parseDocument(l line) (*extract.Document, error) {
	d := new(extract.Document)
	if err := json.Unmarshal(l.text, d); err != nil {
		return nil, wording(err)
	}
	if d.Blocks == nil && d.Sentences == nil && d.Claims == nil {
		return nil, errors.New("no Document, though it may be an article; read articles with entente build")
	}
	if err := d.Validate(); err != nil {
		return nil, err
	}
	return d, nil
}

// wording says what is wrong with a line that is not the JSON of a Document.
func wording(err error) error {
	var typ *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &typ) && typ.Field != "":
		return fmt.Errorf("%s: a %s where the field holds something else", typ.Field, typ.Value)
	case errors.As(err, &syntax):
		return fmt.Errorf("not JSON at byte %d: %s", syntax.Offset, syntax)
	}
	return fmt.Errorf("not a Document: %w", err)
}

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
