package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"entente": main})
}

// TestScripts runs the command as people do, one script of testdata each.
func TestScripts(t *testing.T) {
	articles, err := filepath.Abs("../../testdata/articles")
	if err != nil {
		t.Fatal(err)
	}
	docs, err := filepath.Abs("testdata/docs.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(env *testscript.Env) error {
			env.Setenv("ARTICLES", articles)
			env.Setenv("DOCS", docs) // Documents that owe nothing to the reading
			for _, name := range []string{"NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"} {
				env.Setenv(name, os.Getenv(name))
			}
			return nil
		},
		Condition: func(cond string) (bool, error) {
			switch cond {
			case "root": // may read what it likes
				return os.Geteuid() == 0, nil
			case "devfull": // the device that is always full
				_, err := os.Stat("/dev/full")
				return err == nil, nil
			case "neo4j":
				return os.Getenv("NEO4J_URI") != "", nil
			}
			return false, errors.New("unknown condition")
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":     exits,
			"generate":  generate,
			"setschema": setSchema,
			"count":     count,
			"emptyserver": func(ts *testscript.TestScript, neg bool, args []string) {
				ts.Check(emptyServer())
			},
		},
	})
}

// exits runs a command that is to end with a code: exits 3 entente build x.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND ARG…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("%s ended with code %d, want %d", strings.Join(args[1:], " "), got, want)
	}
}

// generate makes inputs too large for a script.
func generate(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: generate WHAT FILE")
	}
	const story = "The foreign minister of Norway met the foreign minister of Ghana in Oslo on 3 May 2019. "
	var b []byte
	switch args[0] {
	case "line": // 50 MB without a line break
		b = []byte(strings.Repeat("x", 50<<20))
	case "jsonline": // one object of 50 MB
		b = []byte(`{"id":"long","title":"Talks","text":"` + strings.Repeat(story, 50<<20/len(story)) + "\"}\n" +
			`{"id":"short","title":"Talks","date":"2019-05-04","text":"` + strings.Repeat(story, 5) + "\"}\n")
	case "many": // 3,000 articles
		for i := range 3000 {
			b = fmt.Appendf(b, `{"id":"%d","title":"Talks %d","date":"2019-05-04","text":"%s"}`+"\n", i, i, strings.Repeat(story, 5))
		}
	case "nested":
		b = []byte("<html><body><article><h1>Talks in Oslo</h1>" + strings.Repeat("<div>", 20000) + "<p>" + strings.Repeat(story, 5) + "</p></article></body></html>")
	case "binary":
		for i := range 4096 {
			b = append(b, byte(i*7), byte(i>>3))
		}
	case "empty":
	default:
		ts.Fatalf("generate %s: unknown", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b, 0o666))
}

// setSchema makes a store one of another version: the user_version in the
// header of a SQLite file.
func setSchema(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: setschema FILE VERSION")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_RDWR, 0)
	ts.Check(err)
	_, err = f.WriteAt(binary.BigEndian.AppendUint32(nil, uint32(n)), 60)
	ts.Check(err)
	ts.Check(f.Close())
}

// count checks how many lines of a file hold a text: count 3 '"id"' stdout.
func count(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: count N TEXT FILE")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	for line := range strings.Lines(ts.ReadFile(args[2])) {
		if strings.Contains(line, args[1]) {
			got++
		}
	}
	if got != want {
		ts.Fatalf("%s: %d lines hold %q, want %d", args[2], got, args[1], want)
	}
}
