package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/source"
)

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
	at.add(a, cmd)
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
	return a.fill(ctx, l, bar, at, f, started, func(sink func(*extract.Document, error) error) error {
		return readDocuments(ctx, a, f, bar, files, sink)
	})
}

// readDocuments reads and checks the Documents of files, in order.
func readDocuments(ctx context.Context, a *app, f *readFlags, bar *progress, files []string, sink func(*extract.Document, error) error) error {
	size := func(l line) int64 { return int64(len(l.text)) }
	return inOrder(ctx, f.jobs, lines(ctx, a.stdin, files, bar.onBytes), size, naming(line.name, parseDocument), sink)
}

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
