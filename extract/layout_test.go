package extract

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/entente-graph/entente/"

// order is the one direction data moves in: a package imports only packages
// that stand before it. Packages under a path share its place.
var order = []string{
	"extract/source",
	"extract/article",
	"extract/token",
	"extract/lexicon",
	"extract/tag",
	"extract/link",
	"extract/timex",
	"extract/event",
	"extract/origin",
	"extract",
	"graph",
	"graph/storetest",
	"graph/sqlite",
	"graph/neo4j",
	"graph/export",
	"graph/evidence",
	"queries",
	"cmd/entente",
}

// only names packages that one place alone may import.
var only = map[string]string{
	"github.com/neo4j/neo4j-go-driver/v5": "graph/neo4j",
	"modernc.org/sqlite":                  "graph/sqlite",
	"github.com/jdkato/prose/v2":          "extract/tag",
	"github.com/spf13/cobra":              "cmd/entente",
	"golang.org/x/term":                   "cmd/entente",
}

// impure are what a stage of reading must not touch: it does no I/O and has no
// clock. Reading inputs is what source is for.
var impure = []string{"os", "net", "net/http", "os/exec", "log", "log/slog", "syscall"}

// TestLayout parses the files itself: "go list" results may come from a cache
// that does not know of a new import.
func TestLayout(t *testing.T) {
	err := filepath.WalkDir("..", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && d.Name() != ".." || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(file, ".go") {
			return nil
		}
		rel, err := filepath.Rel("..", file)
		if err != nil {
			return err
		}
		checkFile(t, filepath.ToSlash(rel))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkFile(t *testing.T, file string) {
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", filepath.FromSlash(file)), nil, parser.SkipObjectResolution)
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	dir := path.Dir(file)
	place := placeOf(dir)
	if place < 0 {
		t.Errorf("%s: package %s has no place in the order of packages", file, dir)
		return
	}
	test := strings.HasSuffix(file, "_test.go")
	tool := f.Name.Name == "main" && dir != "cmd/entente"
	for _, spec := range f.Imports {
		imp, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if in, ok := strings.CutPrefix(imp, module); ok && !test && in != dir {
			if p := placeOf(in); p > place || p == place && !under(in, order[place]) {
				t.Errorf("%s imports %s, which comes later", file, in)
			}
		}
		for dep, owner := range only {
			if (imp == dep || strings.HasPrefix(imp, dep+"/")) && !under(dir, owner) && !test {
				t.Errorf("%s imports %s, which is %s's alone", file, imp, owner)
			}
		}
		stage := under(dir, "extract") && !under(dir, "extract/source")
		if stage && !test && !tool && slices.Contains(impure, imp) {
			t.Errorf("%s imports %s: a stage does no I/O", file, imp)
		}
	}
	if !test && !tool && !under(dir, "cmd/entente") {
		checkCalls(t, file, f)
	}
}

// checkCalls finds what only the command may ask: environment and clock.
func checkCalls(t *testing.T, file string, f *ast.File) {
	forbidden := map[string]bool{"os.Getenv": true, "os.LookupEnv": true, "os.Environ": true, "time.Now": true, "time.Since": true}
	ast.Inspect(f, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && forbidden[x.Name+"."+s.Sel.Name] {
				t.Errorf("%s uses %s.%s: only the command looks at environment and clock", file, x.Name, s.Sel.Name)
			}
		}
		return true
	})
}

// placeOf returns the index in order of the longest path that dir is under.
func placeOf(dir string) int {
	best := -1
	for i, p := range order {
		if under(dir, p) && (best < 0 || len(p) > len(order[best])) {
			best = i
		}
	}
	return best
}

func under(dir, p string) bool { return dir == p || strings.HasPrefix(dir, p+"/") }

// TestOrder keeps the list itself honest.
func TestOrder(t *testing.T) {
	for _, p := range order {
		if files, err := filepath.Glob(filepath.Join("..", filepath.FromSlash(p), "*.go")); err != nil || len(files) == 0 {
			t.Errorf("%s stands in the order, and there is no such package", p)
		}
	}
	for _, tt := range []struct{ before, after string }{
		{"extract/article", "extract"},
		{"extract", "graph"},
		{"graph", "graph/sqlite"},
		{"queries", "cmd/entente/internal/eval"},
	} {
		if placeOf(tt.before) >= placeOf(tt.after) {
			t.Errorf("%s does not come before %s", tt.before, tt.after)
		}
	}
	if placeOf("util") >= 0 {
		t.Error("a package outside the layout has a place")
	}
}
