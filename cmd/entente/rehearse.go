package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/source"
)

// rehearse loads the Documents of files into a copy of the store that is
// thrown away, and says what that changed. So what it says is what a load
// would do, joined events and all, and the store itself is never opened for
// writing.
func (a *app) rehearse(ctx context.Context, f *readFlags, at storeFlag, files []string) error {
	if at.server() {
		return usage("load --dry-run: this is for stores in a file; give one with --store FILE")
	}
	dir, err := os.MkdirTemp("", "entente-dry-run-")
	if err != nil {
		return fmt.Errorf("load --dry-run: %w", err)
	}
	defer os.RemoveAll(dir)
	scratch := storeFlag{target: filepath.Join(dir, "entente.db")}
	if _, err := os.Stat(at.target); !errors.Is(err, fs.ErrNotExist) {
		// Opening it says whether it is a store, and one of this version.
		store, err := a.openStore(ctx, at, toRead)
		if err != nil {
			return err
		}
		defer store.Close()
		if err := copyFile(scratch.target, at.target); err != nil {
			return fmt.Errorf("load --dry-run: copy %s: %w", at, err)
		}
	}
	store, err := a.openStore(ctx, scratch, toWrite)
	if err != nil {
		return err
	}
	defer store.Close()
	before, err := store.Summary(ctx)
	if err != nil {
		return fmt.Errorf("load --dry-run: %w", err)
	}
	bar := a.newProgress(source.Size(files), f.quiet)
	l := &loader{store: store, failed: &failures{say: bar.say}}
	err = readDocuments(ctx, a, f, bar, files, func(d *extract.Document, err error) error {
		if err != nil {
			input, reason := split(err)
			l.failed.add(input, reason)
			return nil
		}
		bar.article()
		return l.add(ctx, d)
	})
	if err == nil {
		err = l.flush(ctx)
	}
	bar.end()
	l.failed.rest()
	if errors.Is(err, context.Canceled) {
		return err
	}
	for i, line := range l.warned.lines() {
		if i > 0 {
			line = "  " + line
		}
		a.say("%s", line)
	}
	if l.stored() > 0 {
		after, err := store.Summary(ctx)
		if err != nil {
			return fmt.Errorf("load --dry-run: %w", err)
		}
		n := l.total
		step := func(what string, before, after map[string]int, more string) {
			fmt.Fprintf(a.stdout, "  %-14s %s → %s%s\n", what, thousands(sumOf(before)), thousands(sumOf(after)), more)
		}
		fmt.Fprintf(a.stdout, "%s would change so:\n", at)
		fmt.Fprintf(a.stdout, "  articles       %s new, %s replaced, %s stored already\n", thousands(n.Articles), thousands(n.Replaced), thousands(n.Unchanged))
		step("entities", before.Entities, after.Entities, "")
		step("events", before.Events, after.Events, fmt.Sprintf(" (%s new or changed)", thousands(n.Events)))
		step("relationships", before.Relationships, after.Relationships, fmt.Sprintf(" (%s new or changed)", thousands(n.Relationships)))
		fmt.Fprintf(a.stdout, "nothing was written; leave out --dry-run to do it\n")
	}
	return outcome(err, l.stored(), l.failed.n)
}

func copyFile(to, from string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		out.Close()
		return err
	}
	return out.Close()
}
