package source

import (
	"context"
	"io"
	"iter"
)

// Options say how inputs are read. The zero value is the default.
type Options struct {
	// Stdin is read where the path is "-".
	Stdin io.Reader
	// MaxItem is the size in bytes, uncompressed, over which an item is an
	// Error and not read; 0 means DefaultMaxItem.
	MaxItem int64
	// OnBytes, where set, is told of input consumed, as it is consumed and
	// as it lies on disk: compressed bytes of a .gz.
	OnBytes func(n int64)
}

// DefaultMaxItem is the largest item read unless Options says otherwise.
const DefaultMaxItem = 32 << 20

// Read yields the items of the paths in a fixed order.
func Read(ctx context.Context, paths []string, o Options) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {}
}

// Size returns the bytes of the files that Read would read, 0 when unknown.
func Size(paths []string) int64 { return 0 }
