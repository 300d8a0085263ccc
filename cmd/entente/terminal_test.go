package main

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestPrintable(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"plain\ttext\n", "plain\ttext\n"},
		{"\x1b]0;owned\a", "\ufffd]0;owned\ufffd"},
		{"a\u202eb", "a\ufffdb"},
		{"Дипломаты 北朝鮮 é", "Дипломаты 北朝鮮 é"},
	} {
		if got := printable(tt.in); got != tt.want {
			t.Errorf("printable(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestExitCode(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want int
	}{
		{nil, 0},
		{errors.New("x"), 1},
		{usage("x"), 2},
		{fmt.Errorf("y: %w", usage("x")), 2},
		{silent(3), 3},
		{codedError{errors.New("x"), exitStore}, 4},
		{t.Context().Err(), 0},
	} {
		if got := exitCode(tt.err); got != tt.want {
			t.Errorf("exitCode(%v) = %d, want %d", tt.err, got, tt.want)
		}
	}
}

func TestQuoted(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Russia", "Russia"},
		{"North Korea", `"North Korea"`},
		{"Côte d'Ivoire", `"Côte d'Ivoire"`},
		{`a "b"`, `'a "b"'`},
		{"$(rm x)'", `'$(rm x)'\'''`},
		{"", `""`},
	} {
		if got := quoted(tt.in); got != tt.want {
			t.Errorf("quoted(%q) = %s, want %s", tt.in, got, tt.want)
		}
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567", -1000: "-1,000"} {
		if got := thousands(n); got != want {
			t.Errorf("thousands(%d) = %s, want %s", n, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	got := strings.Join(wrap("Country\u00a012, Person\u00a03, Organization\u00a0100", 22), "|")
	if want := "Country 12, Person 3,|Organization 100"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestPeriod(t *testing.T) {
	for _, tt := range []struct{ in, first, last string }{
		{"", "", ""},
		{"2019", "2019-01-01", "2019-12-31"},
		{"2020-02", "2020-02-01", "2020-02-29"},
		{"2019-04-25", "2019-04-25", "2019-04-25"},
	} {
		first, last, err := period(tt.in)
		if err != nil || string(first) != tt.first || string(last) != tt.last {
			t.Errorf("period(%q) = %s, %s, %v", tt.in, first, last, err)
		}
	}
	for _, bad := range []string{"2019-13", "2019-02-30", "yesterday", "19"} {
		if _, _, err := period(bad); err == nil {
			t.Errorf("period(%q) is accepted", bad)
		}
	}
}

func TestNearest(t *testing.T) {
	words := []string{"North Korea", "South Korea", "Norway", "Russia"}
	if got := nearest("norht korea", words, 2); len(got) == 0 || got[0] != "North Korea" {
		t.Errorf("got %v", got)
	}
	if got := nearest("zzzzzz", words, 2); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}
