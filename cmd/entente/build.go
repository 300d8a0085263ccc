package main

import (
	"context"
	"errors"
	"time"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/source"
)

func newBuild(a *app) *cobra.Command {
	var read readFlags
	var at storeFlag
	cmd := &cobra.Command{
		Use:   "build PATH|-… [flags]",
		Short: "Read articles into a graph: the main job",
		Long: `Build reads articles and puts what they report into the graph.

A PATH is a file, a folder (read to the bottom) or - for standard input. What a file is, is told
by its content: saved pages (HTML), page text, or JSON lines with the fields id, url, title, date,
outlet and text or html; any of them gzipped.

An input that cannot be read is named and skipped, and the rest goes on; what was read with a
warning (a date that makes no sense, a text that is not English) is named at the end.

Reading an article again replaces what it said before; nothing is ever doubled, so a run can be
stopped with Ctrl-C, or break off, and be started again. The graph does not depend on --jobs, nor
on the order of inputs.

Progress and summary go to standard error. Exit codes: 0 all read · 3 some inputs failed ·
1 none could be read, or the store failed · 4 the store cannot be reached · 130 interrupted.`,
		Example: `  entente build pages/
  entente build news.jsonl.gz more/*.html --store korea.db
  NEO4J_PASSWORD=… entente build pages/ --store neo4j://localhost:7687
  curl -s https://example.org/story | entente build -`,
		Args: atLeast(1, "files, folders, or - for standard input"),
		RunE: func(cmd *cobra.Command, paths []string) error {
			p, err := read.pipeline(cmd)
			if err != nil {
				return err
			}
			return a.build(cmd.Context(), p, &read, at, paths)
		},
	}
	at.add(a, cmd)
	read.add(cmd)
	return cmd
}

// build is extract and load in one, streaming.
func (a *app) build(ctx context.Context, p *extract.Pipeline, f *readFlags, at storeFlag, paths []string) error {
	started := a.now()
	store, err := a.openStore(ctx, at, toWrite)
	if err != nil {
		return err
	}
	defer store.Close()
	bar := a.newProgress(source.Size(paths), f.quiet)
	failed := &failures{say: bar.say}
	l := &loader{store: store, failed: failed}
	return a.fill(ctx, l, bar, at, f, started, func(sink func(*extract.Document, error) error) error {
		return readArticles(ctx, a, f, bar, paths, p.Read, sink)
	})
}

// fill loads the Documents that read hands to its sink, and reports.
func (a *app) fill(ctx context.Context, l *loader, bar *progress, at storeFlag, f *readFlags, started time.Time,
	read func(sink func(*extract.Document, error) error) error) error {

	err := read(func(d *extract.Document, err error) error {
		if err != nil {
			input, reason := split(err)
			l.failed.add(input, reason)
			return nil
		}
		bar.article()
		return l.add(ctx, d)
	})
	if errors.Is(err, context.Canceled) {
		bar.say("storing what was read; Ctrl-C again stops at once")
	}
	// What was read is kept, whatever ended the reading.
	var full *loadError
	if !errors.As(err, &full) {
		if flushErr := l.flush(ctx); flushErr != nil {
			err = flushErr
		}
	}
	bar.end()
	if f.quiet {
		l.failed.rest()
	} else {
		s := summary{a: a, at: at, loader: l, seconds: a.now().Sub(started).Seconds()}
		s.write(ctx, err)
	}
	if errors.Is(err, context.Canceled) {
		a.say("interrupted: %s stored; run the same command again to go on, what is stored is not doubled", plural(l.stored(), "article"))
		return silent(exitInterrupted)
	}
	return outcome(err, l.stored(), l.failed.n)
}
