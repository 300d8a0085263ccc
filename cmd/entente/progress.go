package main

import (
	"fmt"
	"sync/atomic"
	"time"

	"github.com/schollz/progressbar/v3"
)

// barEvery is the time between two frames of the bar.
const barEvery = 100 * time.Millisecond

// A progress is the bar on a terminal; elsewhere, or when quiet, it draws
// nothing. Lines that are to stand above the bar go through say.
type progress struct {
	a    *app
	bar  *progressbar.ProgressBar
	read atomic.Int64 // bytes read and not yet on the bar
	n    int
}

// newProgress starts a bar over so many bytes, 0 when that is unknown.
func (a *app) newProgress(bytes int64, quiet bool) *progress {
	p := &progress{a: a}
	if quiet || !a.stderr.terminal {
		return p
	}
	// The bar ends by end alone: when all is read, not all is stored.
	all := bytes + 1
	if bytes <= 0 {
		all = -1 // a spinner
	}
	p.bar = progressbar.NewOptions64(all,
		progressbar.OptionSetWriter(flushing{a.stderr}),
		progressbar.OptionShowBytes(true),
		progressbar.OptionSetDescription("0 articles"),
		progressbar.OptionSetWidth(max(10, min(40, a.stderr.width-70))),
		progressbar.OptionThrottle(barEvery),
		progressbar.OptionSetSpinnerChangeInterval(0), // draw only when told to
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionClearOnFinish(),
	)
	return p
}

// onBytes counts bytes read. It may be called from another goroutine; they
// show with the next article.
func (p *progress) onBytes(n int64) { p.read.Add(n) }

// article counts one more article that is through.
func (p *progress) article() {
	p.n++
	if p.bar != nil {
		p.bar.Describe(plural(p.n, "article"))
		_ = p.bar.Add64(p.read.Swap(0))
	}
}

// say writes a line above the bar.
func (p *progress) say(format string, args ...any) {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
	p.a.say(format, args...)
}

// end takes the bar away.
func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Clear()
		_ = p.bar.Exit()
		_ = p.bar.Clear()
		p.bar = nil
	}
}

// flushing sends each frame of the bar on at once.
type flushing struct{ s *stream }

func (f flushing) Write(b []byte) (int, error) {
	n, err := f.s.Write(b)
	if err != nil {
		return n, err
	}
	return n, f.s.Flush()
}

// thousands writes a count as people read it: 12,345.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
