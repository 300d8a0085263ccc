package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func numbers(n int) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			var err error
			if i%10 == 7 {
				err = fmt.Errorf("input %d is broken", i)
			}
			if !yield(i, err) {
				return
			}
		}
	}
}

func one(int) int64 { return 1 }

func TestInOrder(t *testing.T) {
	for _, jobs := range []int{1, 2, 16} {
		var got []string
		err := inOrder(t.Context(), jobs, numbers(500), one, func(i int) (string, error) {
			time.Sleep(time.Duration(i%5) * 50 * time.Microsecond)
			if i%10 == 3 {
				panic("three")
			}
			return fmt.Sprint(i), nil
		}, func(s string, err error) error {
			if err != nil {
				s = "error"
			}
			got = append(got, s)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != 500 {
			t.Fatalf("%d jobs: %d results", jobs, len(got))
		}
		for i, s := range got {
			want := fmt.Sprint(i)
			if i%10 == 7 || i%10 == 3 {
				want = "error"
			}
			if s != want {
				t.Fatalf("%d jobs: result %d is %s", jobs, i, s)
			}
		}
	}
}

func TestPanicNamesTheLine(t *testing.T) {
	_, err := guarded(func(x []int) (int, error) { return x[3], nil }, []int{1})
	if err == nil || !strings.Contains(err.Error(), "(cmd/entente/flow_test.go:") || !strings.Contains(err.Error(), "index out of range") {
		t.Errorf("error is %v", err)
	}
}

func TestInOrderEndsWithSink(t *testing.T) {
	full := errors.New("full")
	n := 0
	err := inOrder(t.Context(), 4, numbers(1_000_000), one,
		func(i int) (int, error) { return i, nil },
		func(int, error) error {
			if n++; n == 5 {
				return full
			}
			return nil
		})
	if err != full || n != 5 {
		t.Errorf("%d results, error %v", n, err)
	}
}

// A reader that hangs, as one of a pipe may, does not keep an interrupted run
// from ending, and what it gave before is not lost.
func TestInOrderInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	hang := make(chan struct{})
	defer close(hang)
	source := func(yield func(int, error) bool) {
		for i := range 3 {
			if !yield(i, nil) {
				return
			}
		}
		cancel()
		<-hang
	}
	n := 0
	err := inOrder(ctx, 2, source, one,
		func(i int) (int, error) { time.Sleep(time.Millisecond); return i, nil },
		func(int, error) error { n++; return nil })
	if !errors.Is(err, context.Canceled) || n != 3 {
		t.Errorf("%d results, error %v", n, err)
	}
}

// However slow what comes after, only so many bytes are on their way.
func TestInOrderBoundsMemory(t *testing.T) {
	var inFlight, most atomic.Int64
	const each = inFlightBytes / 4
	source := func(yield func(int, error) bool) {
		for i := range 30 {
			if !yield(i, nil) {
				return
			}
		}
	}
	err := inOrder(t.Context(), 16, source, func(int) int64 { return each },
		func(i int) (int, error) {
			most.Store(max(most.Load(), inFlight.Add(1)))
			return i, nil
		},
		func(int, error) error {
			time.Sleep(time.Millisecond)
			inFlight.Add(-1)
			return nil
		})
	// One more than fits may have been let in while its forerunner is in sink.
	if err != nil || most.Load() > 5 {
		t.Errorf("%d inputs in flight, error %v", most.Load(), err)
	}
}
