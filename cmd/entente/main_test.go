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

	"github.com/entente-graph/entente/graph/storetest"
	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	japaneseenc "golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

func TestMain(m *testing.M) {
	testscript.Main(storetest.Alone(m, os.Getenv("NEO4J_URI")), map[string]func(){"entente": main})
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
			"runnext":   runNext,
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
	if args[0] == "charsets" {
		charsets(ts, args[1])
		return
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

// charsets makes a folder of pages in several charsets.
func charsets(ts *testscript.TestScript, dir string) {
	const (
		english  = "The foreign ministers spoke for three hours in the capital and agreed to meet again in the autumn, officials said after the talks had ended. "
		russian  = "Министр иностранных дел прибыл в столицу во вторник и провёл переговоры с президентом о торговле между двумя странами и о новом договоре. "
		japanese = "首相は火曜日に首都に到着し、大統領と両国間の貿易および新しい条約について会談した。会談は三時間続き、双方は秋に再び会うことで合意した。"
		german   = "Der Außenminister kam am Dienstag nach Zürich und sprach dort mit der Präsidentin über den Handel der beiden Länder und über Brücken für Österreich. "
	)
	utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	for name, page := range map[string]struct {
		enc  encoding.Encoding
		meta string
		text string
	}{
		"koi8r.html":       {charmap.KOI8R, `<meta charset="koi8-r">`, russian},
		"shiftjis.html":    {japaneseenc.ShiftJIS, `<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">`, japanese},
		"windows1252.html": {charmap.Windows1252, "", german},
		"wrong.html":       {encoding.Nop, `<meta charset="windows-1252">`, german}, // UTF-8 in truth
		"utf16.html":       {utf16, "", english + german},
	} {
		html := "<html><head>" + page.meta + "<title>Talks</title></head><body><article><h1>Talks in the capital</h1><p>" +
			strings.Repeat(page.text+"</p>\n<p>", 4) + "</p></article></body></html>"
		b, err := page.enc.NewEncoder().Bytes([]byte(html))
		ts.Check(err)
		ts.Check(os.MkdirAll(ts.MkAbs(dir), 0o777))
		ts.Check(os.WriteFile(filepath.Join(ts.MkAbs(dir), name), b, 0o666))
	}
}

// runNext runs the command that a summary says comes next.
func runNext(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: runnext FILE")
	}
	for line := range strings.Lines(ts.ReadFile(args[0])) {
		if next, ok := strings.CutPrefix(strings.TrimSpace(line), "next: "); ok {
			ts.Check(ts.Exec("sh", "-c", next))
			return
		}
	}
	ts.Fatalf("%s names no next command", args[0])
}
