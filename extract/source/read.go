package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
)

// Options say how inputs are read. The zero value is the default.
type Options struct {
	// Stdin is read where the path is "-".
	Stdin io.Reader
	// MaxItem is the size in bytes, uncompressed, over which an item is an
	// Error and not read; 0 means DefaultMaxItem.
	MaxItem int64
	// OnBytes, where set, is told of input consumed, in bytes as they lie on
	// disk: compressed ones of a .gz. The calls of one Read come from the
	// goroutine that ranges over it and add up to Size when all went well.
	OnBytes func(n int64)
}

// DefaultMaxItem is the largest item read unless Options says otherwise, in
// bytes. The largest real pages are some 5 MB.
const DefaultMaxItem = 32 << 20

// Read yields the items of the paths: files and folders in the order given,
// "-" for standard input. Folders are read to the bottom in the order of their
// names; hidden files and folders and databases (*.db) in them are passed
// over. The order is the same each time.
//
// An input that cannot be read yields an *Error and reading goes on. When ctx
// is done its error is yielded, unwrapped, and nothing after it.
func Read(ctx context.Context, paths []string, o Options) iter.Seq2[Item, error] {
	if o.MaxItem <= 0 {
		o.MaxItem = DefaultMaxItem
	}
	return func(yield func(Item, error) bool) {
		r := &reading{ctx: ctx, o: o, yield: yield}
		for _, path := range paths {
			if !r.path(path) {
				return
			}
		}
	}
}

// reading is one pass of Read. Its methods return false when the consumer has
// had enough or the context is done.
type reading struct {
	ctx   context.Context
	o     Options
	yield func(Item, error) bool
}

func (r *reading) fail(input string, err error) bool {
	if ctxErr := r.ctx.Err(); ctxErr != nil {
		r.yield(Item{}, ctxErr)
		return false
	}
	return r.yield(Item{}, &Error{input, plain(err)})
}

func (r *reading) item(it Item) bool {
	if err := r.ctx.Err(); err != nil {
		r.yield(Item{}, err)
		return false
	}
	return r.yield(it, nil)
}

func (r *reading) path(path string) bool {
	if path == "-" {
		if r.o.Stdin == nil {
			return r.fail("-", errors.New("standard input is not connected"))
		}
		return r.stream("-", r.o.Stdin)
	}
	info, err := os.Stat(path)
	if err != nil {
		return r.fail(path, err)
	}
	if !info.IsDir() {
		return r.file(path)
	}
	found := false
	more := true
	walk(path, func(file string, err error) bool {
		found = true
		if err != nil {
			more = r.fail(file, err)
		} else {
			more = r.file(file)
		}
		return more
	})
	if !found && more {
		return r.fail(path, errors.New("no files to read in this folder"))
	}
	return more
}

func (r *reading) file(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return r.fail(path, err)
	}
	defer f.Close()
	return r.stream(path, f)
}

// plain drops the operation and path that the os package puts before an
// error's cause, since Error names the input itself, and says what to do.
func plain(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return hinted{"no such file or folder; check the spelling", err}
	case errors.Is(err, fs.ErrPermission):
		return hinted{"permission denied; make it readable (chmod u+r, and u+x for a folder)", err}
	}
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// hinted replaces the wording of an error and keeps its identity.
type hinted struct {
	text string
	err  error
}

func (h hinted) Error() string { return h.text }
func (h hinted) Unwrap() error { return h.err }
