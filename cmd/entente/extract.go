package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/source"
	"github.com/entente-graph/entente/graph/export"
)

func newExtract(a *app) *cobra.Command {
	var read readFlags
	var out string
	cmd := &cobra.Command{
		Use:   "extract PATH|-… [flags]",
		Short: "Read articles and write what they say as JSON lines",
		Long: `Extract reads articles as build does and writes one JSON object a line for each: its text, who
and what it mentions, the dates it gives, and what it claims happened. Offsets are bytes in text.

The lines come in the order of the inputs, the same bytes at any --jobs. entente load puts them
into a graph; extract and load together do what build does, on as many machines as you like.`,
		Example: `  entente extract story.html | head
  entente extract pages/ -o documents.jsonl.gz
  cat story.txt | entente extract - | entente load -`,
		Args: atLeast(1, "files, folders, or - for standard input"),
		RunE: func(cmd *cobra.Command, paths []string) error {
			p, err := read.pipeline(cmd)
			if err != nil {
				return err
			}
			run := func(w io.Writer) error { return a.extract(cmd.Context(), p, &read, w, paths) }
			if out == "" || out == "-" {
				return run(a.stdout)
			}
			return writeLines(out, run)
		},
	}
	cmd.Flags().StringVarP(&out, "output-file", "o", "", "write to this file, all or nothing, gzipped if its name ends in .gz (default standard output)")
	read.add(cmd)
	return cmd
}

// writeLines writes a file of lines, all or nothing but for failed inputs and
// interruption, which are no reason to throw away what was read.
func writeLines(path string, run func(io.Writer) error) error {
	var kept error
	err := export.WriteFile(path, func(w io.Writer) error {
		var z *gzip.Writer
		if strings.HasSuffix(path, ".gz") {
			z = gzip.NewWriter(w)
			w = z
		}
		err := run(w)
		if code := exitCode(err); code == exitPartly || code == exitInterrupted {
			kept, err = err, nil
		}
		if z != nil && err == nil {
			err = z.Close()
		}
		return err
	})
	if err != nil {
		var said silentError
		if errors.As(err, &said) {
			return silent(said.code)
		}
		return err
	}
	return kept
}

// extract writes the Documents of the articles at paths.
func (a *app) extract(ctx context.Context, p *extract.Pipeline, f *readFlags, w io.Writer, paths []string) error {
	started := a.now()
	// The bar would be torn by Documents on the same screen.
	bar := a.newProgress(source.Size(paths), f.quiet || a.stdout.terminal && w == io.Writer(a.stdout))
	failed := &failures{say: bar.say}
	type written struct {
		line     []byte
		name     string
		warnings []string
	}
	work := func(it source.Item) (written, error) {
		d, err := p.Read(it)
		if err != nil {
			return written{}, err
		}
		line, err := documentLine(d)
		return written{line, nameOf(d), d.Warnings}, err
	}
	var warned warnings
	err := readArticles(ctx, a, f, bar, paths, work, func(d written, err error) error {
		if err != nil {
			input, reason := split(err)
			failed.add(input, reason)
			return nil
		}
		bar.article()
		warned.add(d.name, d.warnings)
		_, err = w.Write(d.line)
		return err
	})
	bar.end()
	if f.quiet {
		failed.rest()
	} else if bar.n+failed.n > 0 {
		seconds := a.now().Sub(started).Seconds()
		a.say("%s read in %s", plural(bar.n, "article"), pace(bar.n, seconds))
		for _, line := range failed.lines() {
			a.say("skipped %s", line)
		}
		for i, line := range warned.lines() {
			if i > 0 {
				line = "  " + line
			}
			a.say("%s", line)
		}
	}
	if errors.Is(err, context.Canceled) {
		a.say("interrupted after %s; the lines written are whole", plural(bar.n, "article"))
		return silent(exitInterrupted)
	}
	return outcome(err, bar.n, failed.n)
}

// documentLine is a Document as one line of JSON.
func documentLine(d *extract.Document) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // "<" in a text stays readable
	if err := enc.Encode(d); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
