package sqlite_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/sqlite"
	"github.com/entente-graph/entente/graph/storetest"
	"github.com/google/go-cmp/cmp"
)

func archive(from, to int) []*extract.Document { return storetest.Archive(to)[from:to] }

// filled makes a store that holds ten articles, closes it, and returns its
// path and its graph.
func filled(t *testing.T) (string, *graph.Graph) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "entente.db")
	s, err := sqlite.Open(path, sqlite.Options{Facts: storetest.Facts()})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Load(context.Background(), storetest.Archive(10)); err != nil {
		t.Fatal(err)
	}
	g := read(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path, g
}

func read(t *testing.T, s graph.Store) *graph.Graph {
	t.Helper()
	g, err := s.Subgraph(context.Background(), graph.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// still fails the test if the store at path does not hold g.
func still(t *testing.T, path string, g *graph.Graph) {
	t.Helper()
	s, err := sqlite.Open(path, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if diff := cmp.Diff(g, read(t, s)); diff != "" {
		t.Errorf("the graph has changed (-want +got):\n%s", diff)
	}
}

// says fails the test unless err is of a kind, names the file and says more.
func says(t *testing.T, err, kind error, path string, words ...string) {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	if kind != nil && !errors.Is(err, kind) {
		t.Errorf("error %q is not %q", err, kind)
	}
	for _, w := range append(words, path) {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("error %q does not say %q", err, w)
		}
	}
}

// Files that are not ours are refused and stay as they are to the byte.
func TestOpenForeign(t *testing.T) {
	other := filepath.Join(t.TempDir(), "other.db")
	db, err := sql.Open("sqlite", other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE entity (id); INSERT INTO entity VALUES (1)"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(other)
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{
		"text":     []byte("These are notes and no graph.\n"),
		"one byte": {0},
		"header":   []byte("SQLite format 3\x00"),
		"database": content,
		"zeros":    make([]byte, 4096),
	} {
		for _, readOnly := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s read only %v", name, readOnly), func(t *testing.T) {
				dir := t.TempDir()
				path := filepath.Join(dir, "notes.db")
				if err := os.WriteFile(path, content, 0o644); err != nil {
					t.Fatal(err)
				}
				_, err := sqlite.Open(path, sqlite.Options{ReadOnly: readOnly})
				says(t, err, sqlite.ErrNotStore, path, "choose another file")
				after, err := os.ReadFile(path)
				if err != nil || !bytes.Equal(after, content) {
					t.Errorf("the file was changed, %v", err)
				}
				if files, _ := os.ReadDir(dir); len(files) != 1 {
					t.Errorf("files beside it: %v", files)
				}
			})
		}
	}
}

// setVersion changes the version in the header of a store.
func setVersion(t *testing.T, path string, version int) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
		t.Fatal(err)
	}
}

func TestOpenVersions(t *testing.T) {
	path, g := filled(t)
	setVersion(t, path, graph.Schema+1)
	_, err := sqlite.Open(path, sqlite.Options{})
	says(t, err, sqlite.ErrNewer, path, "install the newer version")
	setVersion(t, path, graph.Schema-1)
	_, err = sqlite.Open(path, sqlite.Options{ReadOnly: true})
	says(t, err, sqlite.ErrOlder, path, "build again into another file")
	setVersion(t, path, graph.Schema)
	still(t, path, g)
}

func TestOpenMissing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "none.db")
	_, err := sqlite.Open(path, sqlite.Options{ReadOnly: true})
	says(t, err, sqlite.ErrNoStore, path, "entente build")
	if files, _ := os.ReadDir(dir); len(files) != 0 {
		t.Errorf("files were made: %v", files)
	}
	path = filepath.Join(dir, "no", "such", "folder.db")
	_, err = sqlite.Open(path, sqlite.Options{})
	says(t, err, nil, path, "there is no folder", "make the folder first")
	_, err = sqlite.Open(dir, sqlite.Options{})
	says(t, err, sqlite.ErrNotStore, dir, "not a folder")
}

// Names that mean something in a URI are plain names of files.
func TestOpenNames(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a b.db", "50%.db", "what?mode=memory", "x#y", "file:z", "ö ü.db", "a%20b"} {
		path := filepath.Join(dir, name)
		s, err := sqlite.Open(path, sqlite.Options{Facts: storetest.Facts()})
		if err != nil {
			t.Errorf("open %q: %v", name, err)
			continue
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%q went elsewhere: %v", name, err)
		}
	}
}

// An empty file, as some programs make before they are told a name, is a place
// for a new store.
func TestOpenEmptyFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "empty.db")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := sqlite.Open(path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	still(t, path, &graph.Graph{})
}

func TestReadOnly(t *testing.T) {
	path, g := filled(t)
	s, err := sqlite.Open(path, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	_, err = s.Load(context.Background(), archive(10, 11))
	says(t, err, sqlite.ErrReadOnly, path)
	still(t, path, g)
}

// A file and a folder that may not be written to. Root may write everywhere.
func TestLoadForbidden(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	path, g := filled(t)
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	s, err := sqlite.Open(path, sqlite.Options{Facts: storetest.Facts()})
	if err == nil {
		_, err = s.Load(context.Background(), archive(10, 11))
		s.Close()
	}
	says(t, err, sqlite.ErrReadOnly, path, "writable")
	still(t, path, g)
	if err := os.Chmod(filepath.Dir(path), 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(filepath.Dir(path), 0o755)
	still(t, path, g) // reading needs no right to write
}

// Another program holds the file.
func TestLoadBusy(t *testing.T) {
	path, g := filled(t)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	s, err := sqlite.Open(path, sqlite.Options{Facts: storetest.Facts()})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	_, err = s.Load(context.Background(), archive(10, 11))
	says(t, err, sqlite.ErrBusy, path, "try again")
	if _, err := db.Exec("ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	still(t, path, g)
	if _, err := s.Load(context.Background(), archive(10, 11)); err != nil {
		t.Errorf("load after the other program is done: %v", err)
	}
}

// The disk is full in the middle of a load: SQLite is told that the file may
// not grow, which fails as a full disk does.
func TestLoadFull(t *testing.T) {
	path, g := filled(t)
	s, err := sqlite.Open(path, sqlite.Options{Facts: storetest.Facts()})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	sqlite.LimitPages(t, s, 1)
	_, err = s.Load(context.Background(), archive(10, 300))
	says(t, err, sqlite.ErrFull, path, "make room", "still there")
	still(t, path, g)
	sqlite.LimitPages(t, s, 1<<30)
	if _, err := s.Load(context.Background(), archive(10, 300)); err != nil {
		t.Errorf("load after room was made: %v", err)
	}
}

// A damaged file is reported and not made worse.
func TestDamaged(t *testing.T) {
	path, _ := filled(t)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(content); i++ {
		content[i] ^= 0x5a
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := sqlite.Open(path, sqlite.Options{Facts: storetest.Facts()})
	if err == nil {
		_, err = s.Load(context.Background(), archive(10, 11))
		s.Close()
	}
	says(t, err, sqlite.ErrDamaged, path, "put back a copy")
}

// Nothing but the one file is left, which can be copied, also while the store
// is open.
func TestOneFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	s, err := sqlite.Open(path, sqlite.Options{Facts: storetest.Facts()})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Load(context.Background(), storetest.Archive(10)); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(files) != 1 {
		t.Errorf("files %v, %v; want the store alone", files, err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "copy.db")
	if err := os.WriteFile(copied, content, 0o644); err != nil {
		t.Fatal(err)
	}
	still(t, copied, read(t, s))
}

// A process that is killed in the middle of a load leaves the batches before.
// The test runs itself as that process, which kills itself in the middle.
func TestKilled(t *testing.T) {
	if path := os.Getenv("ENTENTE_TEST_KILLED"); path != "" {
		s, err := sqlite.Open(path, sqlite.Options{Facts: storetest.Facts()})
		if err != nil {
			t.Fatal(err)
		}
		sqlite.DieInLoad(t, s, archive(10, 80))
		return
	}
	path, g := filled(t)
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilled$")
	cmd.Env = append(os.Environ(), "ENTENTE_TEST_KILLED="+path)
	if out, err := cmd.CombinedOutput(); err == nil || !strings.Contains(string(out), "about to die") {
		t.Fatalf("the process was not killed: %v\n%s", err, out)
	}
	if _, err := os.Stat(path + "-journal"); err != nil {
		t.Fatalf("it was killed before it wrote anything: %v", err)
	}
	still(t, path, g)
	s, err := sqlite.Open(path, sqlite.Options{Facts: storetest.Facts()})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	docs := storetest.Archive(80)
	stats, err := s.Load(context.Background(), docs)
	if err != nil {
		t.Fatal(err)
	}
	if stats.Unchanged != 10 || stats.Articles != 70 {
		t.Errorf("the load that goes on: %+v", stats)
	}
	want, err := graph.Build(docs, storetest.Facts())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, read(t, s)); diff != "" {
		t.Errorf("the graph after going on (-want +got):\n%s", diff)
	}
}
