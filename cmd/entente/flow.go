package main

import (
	"context"
	"fmt"
	"iter"
	"path"
	"runtime"
	"strings"

	"golang.org/x/sync/semaphore"
)

// inFlightBytes bounds the inputs that are read and not yet handed on, in
// bytes as size counts them. One input that is larger goes by itself. What is
// made of a text takes up to two hundred times its size while it is made.
const inFlightBytes = 16 << 20

// inOrder does work on what source yields, on several goroutines, and hands
// each result to sink in the order of the source, so that nothing that comes
// after depends on their number. Memory is bounded by inFlightBytes and a few
// inputs a goroutine.
//
// An error of the source or of work is the failure of one input and goes to
// sink, like a result; so does a panic of work. Sink is called on the caller's
// goroutine; its own error ends everything and is returned. When ctx is done
// no more is read, what is in hand is finished and handed to sink, and the
// error of ctx is returned, unless the source had come to its end by then.
func inOrder[In, Out any](ctx context.Context, jobs int, source iter.Seq2[In, error], size func(In) int64,
	work func(In) (Out, error), sink func(Out, error) error) error {

	type slot struct {
		in     In
		weight int64
		out    Out
		err    error
		done   chan struct{}
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	order := make(chan *slot, 4*jobs) // as read; what sink waits for
	todo := make(chan *slot, 4*jobs)
	room := semaphore.NewWeighted(inFlightBytes)

	var readErr error // set before order is closed
	go func() {
		defer close(order)
		defer close(todo)
		defer func() {
			if p := recover(); p != nil {
				readErr = fmt.Errorf("reading stopped: %w", crashed(p))
			}
		}()
		for in, err := range source {
			if ctx.Err() != nil {
				readErr = ctx.Err()
				return
			}
			s := &slot{in: in, err: err, done: make(chan struct{})}
			if err != nil {
				close(s.done)
			} else {
				s.weight = min(max(size(in), 1), inFlightBytes)
				if readErr = room.Acquire(ctx, s.weight); readErr != nil {
					return
				}
			}
			select {
			case order <- s:
			case <-ctx.Done():
				readErr = ctx.Err()
				return
			}
			if err == nil {
				todo <- s // a slot in order is always finished: sink waits for it
			}
		}
	}()
	for range jobs {
		go func() {
			for s := range todo {
				s.out, s.err = guarded(work, s.in)
				var none In
				s.in = none
				close(s.done)
			}
		}()
	}

	take := func(s *slot) error {
		<-s.done
		room.Release(s.weight)
		return sink(s.out, s.err)
	}
	for {
		select {
		case s, more := <-order:
			if !more {
				return readErr
			}
			if err := take(s); err != nil {
				return err
			}
			continue
		case <-ctx.Done():
		}
		// Interrupted. The reader may hang in a read of standard input, so
		// only what it has let go of is waited for.
		for {
			select {
			case s, more := <-order:
				if !more {
					return readErr
				}
				if err := take(s); err != nil {
					return err
				}
				continue
			default:
			}
			return ctx.Err()
		}
	}
}

// guarded makes a panic of work the failure of its input.
func guarded[In, Out any](work func(In) (Out, error), in In) (out Out, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = crashed(p)
		}
	}()
	return work(in)
}

// module is what the names of our functions begin with.
const module = "github.com/entente-graph/entente/"

// crashed words a recovered panic. It must be called by the deferred function
// that recovered, to find the line.
func crashed(p any) error {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	for {
		f, more := frames.Next()
		if in, ours := strings.CutPrefix(f.Function, module); ours {
			dir, _, _ := strings.Cut(in[strings.LastIndexByte(in, '/')+1:], ".")
			where := path.Join(path.Dir(in), dir, path.Base(f.File))
			return fmt.Errorf("a fault in entente: %v (%s:%d); please report it, with the input if you can", p, where, f.Line)
		}
		if !more {
			return fmt.Errorf("a fault in entente: %v; please report it, with the input if you can", p)
		}
	}
}
