package main

import (
	"context"
	"errors"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/source"
)

// readFlags are the flags of the commands that read articles.
type readFlags struct {
	jobs   int
	tagger string
	quiet  bool
}

func (f *readFlags) add(cmd *cobra.Command) {
	f.addJobs(cmd)
	cmd.Flags().StringVar(&f.tagger, "tagger", extract.Taggers[0], "what finds names: "+strings.Join(extract.Taggers, " or "))
	_ = cmd.RegisterFlagCompletionFunc("tagger", cobra.FixedCompletions(extract.Taggers, cobra.ShellCompDirectiveNoFileComp))
}

// addJobs adds those flags that load has too.
func (f *readFlags) addJobs(cmd *cobra.Command) {
	cmd.Flags().IntVarP(&f.jobs, "jobs", "j", runtime.GOMAXPROCS(0), "articles read at a time; changes nothing but the time it takes")
	cmd.Flags().BoolVarP(&f.quiet, "quiet", "q", false, "no progress bar and no summary; failed inputs are named all the same")
}

// pipeline makes the pipeline the flags ask for.
func (f *readFlags) pipeline(cmd *cobra.Command) (*extract.Pipeline, error) {
	if f.jobs < 1 {
		return nil, hinted(cmd, "--jobs must be 1 or more")
	}
	p, err := extract.New(extract.Options{Tagger: f.tagger})
	if err != nil {
		return nil, hinted(cmd, err.Error())
	}
	return p, nil
}

// An inputError is the failure of one input.
type inputError struct {
	input string
	err   error
}

func (e *inputError) Error() string { return e.input + ": " + e.err.Error() }
func (e *inputError) Unwrap() error { return e.err }

// split tells the input from what was wrong with it.
func split(err error) (input string, reason error) {
	var in *inputError
	var src *source.Error
	switch {
	case errors.As(err, &in):
		return in.input, in.err
	case errors.As(err, &src):
		return src.Input, src.Err
	}
	return "input", err
}

// readArticles reads the articles of paths on f.jobs goroutines and hands what
// work makes of each to sink, in order.
func readArticles[T any](ctx context.Context, a *app, f *readFlags, bar *progress, paths []string,
	work func(source.Item) (T, error), sink func(T, error) error) error {

	items := source.Read(ctx, paths, source.Options{Stdin: a.stdin, OnBytes: bar.onBytes})
	size := func(it source.Item) int64 { return int64(len(it.Body)) }
	name := func(it source.Item) string { return it.Name }
	return inOrder(ctx, f.jobs, items, size, naming(name, work), sink)
}

// naming makes errors and panics of work those of the input that name gives.
func naming[In, Out any](name func(In) string, work func(In) (Out, error)) func(In) (Out, error) {
	return func(in In) (Out, error) {
		out, err := guarded(work, in)
		if err != nil {
			err = &inputError{name(in), err}
		}
		return out, err
	}
}
