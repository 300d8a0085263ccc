package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/entente-graph/entente/graph/sqlite"
)

// A feed gives articles, then does what then says, then hangs like a pipe
// whose other end has nothing more to say.
type feed struct {
	n    int
	then func()
	hang chan struct{}
	rest bytes.Buffer
	done bool
}

func newFeed(t *testing.T, n int, then func()) *feed {
	f := &feed{n: n, then: then, hang: make(chan struct{})}
	t.Cleanup(func() { close(f.hang) })
	for i := range n {
		fmt.Fprintf(&f.rest, `{"id":"%d","title":"Talks %d","date":"2019-05-04","text":"%s"}`+"\n", i, i,
			strings.Repeat("The foreign minister of Norway met the foreign minister of Ghana in Oslo on 3 May 2019. ", 4))
	}
	return f
}

func (f *feed) Read(p []byte) (int, error) {
	if f.rest.Len() > 0 {
		return f.rest.Read(p)
	}
	if !f.done {
		f.done = true
		f.then()
	}
	<-f.hang
	return 0, io.EOF
}

func noEnv(string) string { return "" }

// Ctrl-C while the input hangs: what came before is stored, the run says how
// to go on, and the code is 130.
func TestInterruptKeepsWhatWasRead(t *testing.T) {
	store := filepath.Join(t.TempDir(), "g.db")
	ctx, cancel := context.WithCancel(t.Context())
	const n = 40
	in := newFeed(t, n, func() {
		time.Sleep(500 * time.Millisecond) // let what is in hand get through
		cancel()
	})
	var stdout, stderr bytes.Buffer
	code := run(ctx, []string{"build", "-", "--store", store}, in, &stdout, &stderr, noEnv)
	if code != exitInterrupted || stdout.Len() > 0 {
		t.Errorf("code %d, stdout %q, stderr:\n%s", code, &stdout, &stderr)
	}
	if want := "interrupted: 40 articles stored; run the same command again to go on"; !strings.Contains(stderr.String(), want) {
		t.Errorf("stderr does not say %q:\n%s", want, &stderr)
	}
	s, err := sqlite.Open(store, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	sum, err := s.Summary(t.Context())
	if err != nil || sum.Articles != n {
		t.Errorf("the store holds %d articles, %v", sum.Articles, err)
	}
}

// The same for extract into a file: what was read is there, in whole lines.
func TestInterruptKeepsLines(t *testing.T) {
	out := filepath.Join(t.TempDir(), "d.jsonl")
	ctx, cancel := context.WithCancel(t.Context())
	in := newFeed(t, 60, func() {
		time.Sleep(300 * time.Millisecond)
		cancel()
	})
	var stdout, stderr bytes.Buffer
	code := run(ctx, []string{"extract", "-", "-o", out}, in, &stdout, &stderr, noEnv)
	if code != exitInterrupted {
		t.Errorf("code %d, stderr:\n%s", code, &stderr)
	}
	b, err := os.ReadFile(out)
	if err != nil || bytes.Count(b, []byte("\n")) != 60 || !bytes.HasSuffix(b, []byte("\n")) {
		t.Errorf("%d lines, %v", bytes.Count(b, []byte("\n")), err)
	}
}

// An interruption before anything was read leaves an empty run, not a failure.
func TestInterruptAtOnce(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var stdout, stderr bytes.Buffer
	store := filepath.Join(t.TempDir(), "g.db")
	if code := run(ctx, []string{"build", "-", "--store", store}, newFeed(t, 1, func() {}), &stdout, &stderr, noEnv); code != exitInterrupted {
		t.Errorf("code %d, stderr:\n%s", code, &stderr)
	}
}
