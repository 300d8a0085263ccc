package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/graph"
)

// A batch is loaded in one transaction: large enough that transactions do not
// cost, small enough that little is lost with one and that it stays in memory.
const (
	batchDocs  = 500
	batchBytes = 8 << 20 // of Document.Text
)

// A loader puts documents into a store in batches.
type loader struct {
	store  graph.Store
	failed *failures
	warned warnings
	picks  picks

	docs  []*extract.Document
	bytes int
	total graph.Stats
}

// add takes one document, and loads the batch when it is full.
func (l *loader) add(ctx context.Context, d *extract.Document) error {
	l.docs = append(l.docs, d)
	l.bytes += len(d.Text)
	l.picks.add(d)
	l.warned.addOf(d)
	if len(l.docs) >= batchDocs || l.bytes >= batchBytes {
		return l.flush(ctx)
	}
	return nil
}

// flush loads what has been taken. An interruption does not cut it off.
func (l *loader) flush(ctx context.Context) error {
	if len(l.docs) == 0 {
		return nil
	}
	docs := l.docs
	l.docs, l.bytes = nil, 0
	ctx = context.WithoutCancel(ctx)
	stats, err := l.store.Load(ctx, docs)
	if err == nil {
		l.count(stats)
		return nil
	}
	if storeFault(err) {
		return storeError(&loadError{nameOf(docs[0]), l.stored(), err})
	}
	return l.single(ctx, docs)
}

// single loads the documents of a batch that failed one by one, to find the
// one that does not go in. When two in a row fail with the very same words,
// which then are about neither, the store is at fault.
func (l *loader) single(ctx context.Context, docs []*extract.Document) error {
	bad := make(map[*extract.Document]error)
	for i, d := range docs {
		stats, err := l.store.Load(ctx, []*extract.Document{d})
		if err == nil {
			l.count(stats)
			continue
		}
		if storeFault(err) {
			return storeError(&loadError{nameOf(d), l.stored(), err})
		}
		if i > 0 {
			before := docs[i-1]
			if bad[before] != nil && bad[before].Error() == err.Error() {
				return &loadError{nameOf(before), l.stored(), err}
			}
		}
		bad[d] = err
	}
	for _, d := range docs {
		if err := bad[d]; err != nil {
			l.failed.add(nameOf(d), err)
		}
	}
	return nil
}

// nameOf is what errors call a document.
func nameOf(d *extract.Document) string {
	if d.Source != "" {
		return d.Source
	}
	return d.ID
}

func (l *loader) count(s graph.Stats) {
	l.total.Articles += s.Articles
	l.total.Replaced += s.Replaced
	l.total.Unchanged += s.Unchanged
	l.total.Events += s.Events
	l.total.EventsGone += s.EventsGone
	l.total.Nodes += s.Nodes
	l.total.Relationships += s.Relationships
}

// stored is how many articles of this run the store holds by now.
func (l *loader) stored() int { return l.total.Articles + l.total.Replaced + l.total.Unchanged }

// A loadError is the end of a load: the store took no more.
type loadError struct {
	first  string // of the articles that were read and are not stored
	stored int
	err    error
}

func (e *loadError) Error() string {
	return fmt.Sprintf("%s\n  stored by then: %s; the first that is not: %s", e.err, plural(e.stored, "article"), e.first)
}

func (e *loadError) Unwrap() error { return e.err }

// errNothing is the error of a run that met no input at all.
var errNothing = errors.New("nothing to read")

// outcome is how a run over inputs ends: by the error of the run, else by how
// many inputs failed and how many went through.
func outcome(runErr error, done, failed int) error {
	switch {
	case runErr != nil:
		return runErr
	case done == 0 && failed == 0:
		return errNothing
	case done == 0:
		return silent(exitFailed)
	case failed > 0:
		return silent(exitPartly)
	}
	return nil
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return thousands(n) + " " + what + "s"
}
