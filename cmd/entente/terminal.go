package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"
	"unicode"

	"golang.org/x/term"
)

// Rules of the terminal
//
// Standard output carries data: rows, Documents, graphs, evidence, help that
// was asked for. Standard error carries all that is about the work: progress,
// failed inputs (one line each, "entente: INPUT: what and what to do"; of many
// bad lines of one file the first few, the rest as ranges at the end),
// summaries, warnings, hints, errors. So `entente … > file` and
// `entente … | next` never take in a word too much.
//
// A terminal gets tables, colour and a progress bar; a pipe or a file gets
// CSV, no colour, no bar. NO_COLOR (any value) and TERM=dumb turn colour off.
// The width is that of the terminal, else COLUMNS, else 100. Text from inputs
// is never sent to a terminal with control characters in it.
//
// Nothing is ever asked: no command waits for an answer.
const (
	exitDone        = 0   // all was done
	exitFailed      = 1   // the command failed, or every input did
	exitUsage       = 2   // the command line makes no sense
	exitPartly      = 3   // done, but some inputs failed; each was named
	exitStore       = 4   // the store cannot be reached or logged in to
	exitInterrupted = 130 // Ctrl-C; what was read by then is stored
)

// run is main without the process: it takes all it reads from its arguments,
// and returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) (code int) {
	a := &app{
		stdin:  stdin,
		stdout: newStream(stdout, env),
		stderr: newStream(stderr, env),
		env:    env,
		now:    time.Now,
	}
	defer func() {
		if p := recover(); p != nil {
			a.say("%s", crashed(p))
			code = exitFailed
		}
	}()
	root := newRoot(a)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if flushErr := a.stdout.Flush(); err == nil {
		err = flushErr
	}
	return a.report(err)
}

// An app is what every command gets of the world outside.
type app struct {
	stdin  io.Reader
	stdout *stream
	stderr *stream
	env    func(string) string
	now    func() time.Time
}

// report writes an error as people read it and returns its exit code.
func (a *app) report(err error) int {
	code := exitCode(err)
	var silent silentError
	switch {
	case err == nil, errors.As(err, &silent):
	case errors.Is(err, context.Canceled):
		a.say("interrupted")
	default:
		a.say("%s", err)
	}
	_ = a.stderr.Flush()
	return code
}

// say writes one line to standard error.
func (a *app) say(format string, args ...any) {
	_ = a.stdout.Flush() // so that on one screen they come in order
	msg := strings.TrimRight(printable(fmt.Sprintf(format, args...)), "\n")
	fmt.Fprintf(a.stderr, "%s %s\n", a.stderr.dim("entente:"), msg)
	_ = a.stderr.Flush()
}

// exitCode maps an error to what the process ends with.
func exitCode(err error) int {
	var coded codedError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &coded):
		return coded.code
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	}
	return exitFailed
}

// A codedError ends the process with a code other than exitFailed.
type codedError struct {
	error
	code int
}

func (e codedError) Unwrap() error { return e.error }

// usage is an error in the command line.
func usage(format string, args ...any) error {
	return codedError{fmt.Errorf(format, args...), exitUsage}
}

// silentError ends the process with its code; all has been said before.
type silentError struct{ code int }

func (e silentError) Error() string { return fmt.Sprintf("exit code %d", e.code) }

func silent(code int) error {
	if code == exitDone {
		return nil
	}
	return codedError{silentError{code}, code}
}

// A stream is standard output or standard error with what is known of where
// it goes. It is buffered, and safe for use by several goroutines.
type stream struct {
	terminal bool
	colour   bool
	width    int

	mu sync.Mutex
	w  *bufio.Writer
}

func newStream(w io.Writer, env func(string) string) *stream {
	s := &stream{w: bufio.NewWriterSize(w, 64<<10), width: 100}
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		s.terminal = true
		s.colour = env("NO_COLOR") == "" && env("TERM") != "dumb"
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 0 {
			s.width = n
			return s
		}
	}
	var n int
	if _, err := fmt.Sscan(env("COLUMNS"), &n); err == nil && n >= 20 {
		s.width = n
	}
	return s
}

func (s *stream) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n, err := s.w.Write(p)
	return n, s.explain(err)
}

// Flush sends on what is buffered. Its error is the first that any write met.
func (s *stream) Flush() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.explain(s.w.Flush())
}

func (s *stream) explain(err error) error {
	if err == nil {
		return nil
	}
	var p *os.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("write to standard output: %w", err)
}

func (s *stream) bold(text string) string { return s.paint("1", text) }
func (s *stream) dim(text string) string  { return s.paint("2", text) }

func (s *stream) paint(code, text string) string {
	if !s.colour || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// printable takes out of a text what would steer a terminal. Line breaks and
// tabs stay.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || !unicode.IsControl(r) && !bidi(r) {
			return r
		}
		return '\ufffd'
	}, s)
}

// oneLine is printable with white space runs made one space.
func oneLine(s string) string { return printable(strings.Join(strings.Fields(s), " ")) }

// bidi reports the marks that turn the direction of what follows.
func bidi(r rune) bool { return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 }
