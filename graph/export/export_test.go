package export

import (
	"bytes"
	"encoding/csv"
	"errors"
	"flag"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
)

var update = flag.Bool("update", false, "write golden files anew")

// golden compares got with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; run with -update and read the diff\ngot:\n%s\nwant:\n%s", file, got, want)
	}
}

// visit is a small graph with what is hard to write: all types of values,
// lists, quotes, absent properties, several relationships between two nodes.
func visit() *graph.Graph {
	return &graph.Graph{
		Nodes: []graph.Node{
			{ID: "article:9f2c", Labels: []string{"Article"}, Props: map[string]any{
				"id": "article:9f2c", "title": `The "final" offer, <at last> & so on`, "published": graph.Date("2023-09-14"),
				"authors": []string{"A. Writer", `Semi;colon \ Slash`},
			}},
			{ID: "country:RUS", Labels: []string{"Entity", "Country"}, Props: map[string]any{
				"id": "country:RUS", "name": "Russia", "iso3": "RUS",
			}},
			{ID: "country:TUR", Labels: []string{"Entity", "Country"}, Props: map[string]any{
				"id": "country:TUR", "name": "Türkiye", "aliases": []string{"Turkey", "Turkiye"},
				"founded": graph.Date("1923-10-29"), "seat": nil, "score": -12.5, "active": true,
			}},
			{ID: "event:1", Labels: []string{"Event", "Visit"}, Props: map[string]any{
				"id": "event:1", "name": "Visit: Türkiye to Russia\n(2023)", "score": 4.0, "sources": int64(2), "disputed": false,
				"start": graph.Date("2023-09-04"),
			}},
		},
		Rels: []graph.Rel{
			{Type: "HOST", From: "event:1", To: "country:RUS"},
			{Type: "REPORTED_IN", From: "event:1", To: "article:9f2c", Key: "c1", Props: map[string]any{
				"claim": "c1", "quote": `He called it a "final\" offer\` + "\nit's over", "confidence": 0.91, "begin": int64(120), "end": int64(170),
			}},
			{Type: "REPORTED_IN", From: "event:1", To: "article:9f2c", Key: "c2", Props: map[string]any{
				"claim": "c2", "quote": "=1+2", "confidence": 0.1, "begin": int64(0),
			}},
			{Type: "VISITED", From: "country:TUR", To: "country:RUS", Key: "event:1", Props: map[string]any{
				"event": "event:1", "start": graph.Date("2023-09-04"), "end": graph.Date("2023-09-04"), "score": 4.0, "rolledUp": true,
			}},
			{Type: "VISITOR", From: "event:1", To: "country:TUR"},
		},
	}
}

func write(t *testing.T, name string, g *graph.Graph) []byte {
	t.Helper()
	f, ok := Named(name)
	if !ok {
		t.Fatalf("no format %q", name)
	}
	var b bytes.Buffer
	if err := f.Write(&b, g); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func nodesCSV(w io.Writer, g *graph.Graph, sep string) error {
	cols, err := columns(nodeProps(g.Nodes))
	if err != nil {
		return err
	}
	return writeNodes(w, g.Nodes, cols, sep)
}

func TestGolden(t *testing.T) {
	golden(t, "visit.graphml", write(t, "graphml", visit()))
	golden(t, "empty.graphml", write(t, "graphml", &graph.Graph{}))

	f, _ := Named("csv")
	dir := filepath.Join(t.TempDir(), "out")
	if err := f.Save(dir, visit()); err != nil {
		t.Fatal(err)
	}
	files := []string{NodesFile, RelationshipsFile, "relationships-REPORTED_IN.csv"}
	for _, name := range files {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		golden(t, name, b)
	}
	if left, _ := os.ReadDir(dir); len(left) != len(files) {
		t.Errorf("the folder holds %v", left)
	}
}

func TestFormats(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range Formats() {
		if f.Name == "" || f.Doc == "" || seen[f.Name] {
			t.Errorf("format %+v has no name or doc of its own", f)
		}
		seen[f.Name] = true
		if (f.Write == nil) == (f.WriteDir == nil) || (f.Write == nil) != (f.Ending == "") {
			t.Errorf("%s is not either a file or a folder", f.Name)
		}
	}
	if _, ok := Named("GraphML"); !ok {
		t.Error("formats are not found without regard to case")
	}
	if _, ok := Named("xls"); ok {
		t.Error("found a format that is not there")
	}
}

// The order in which nodes and relationships come must not show.
func TestSameBytesInAnyOrder(t *testing.T) {
	g := visit()
	want := write(t, "graphml", g)
	for i, j := 0, len(g.Nodes)-1; i < j; i, j = i+1, j-1 {
		g.Nodes[i], g.Nodes[j] = g.Nodes[j], g.Nodes[i]
	}
	g.Rels[0], g.Rels[3] = g.Rels[3], g.Rels[0]
	first := g.Nodes[0].ID
	if got := write(t, "graphml", g); !bytes.Equal(got, want) {
		t.Errorf("the order shows:\n%s", got)
	}
	if g.Nodes[0].ID != first {
		t.Error("the caller's graph was sorted in place")
	}
}

func TestRefused(t *testing.T) {
	node := func(id string, props map[string]any) graph.Node { return graph.Node{ID: id, Props: props} }
	for _, tt := range []struct {
		name string
		g    *graph.Graph
		want string
	}{
		{"no graph", nil, "no graph"},
		{"end missing", &graph.Graph{Nodes: []graph.Node{node("a", nil)}, Rels: []graph.Rel{{Type: "MET", From: "a", To: "b"}}}, `"b" is not in the graph`},
		{"id twice", &graph.Graph{Nodes: []graph.Node{node("a", nil), node("a", nil)}}, "twice"},
		{"relationship twice", &graph.Graph{Nodes: []graph.Node{node("a", nil)}, Rels: []graph.Rel{{Type: "X", From: "a", To: "a"}, {Type: "X", From: "a", To: "a"}}}, "twice"},
		{"other id", &graph.Graph{Nodes: []graph.Node{node("a", map[string]any{"id": "b"})}}, "property id"},
		{"nested value", &graph.Graph{Nodes: []graph.Node{node("a", map[string]any{"x": map[string]any{}})}}, "map[string]interface {}"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, f := range Formats() {
				path := filepath.Join(t.TempDir(), "out"+f.Ending)
				err := f.Save(path, tt.g)
				if err == nil || !strings.Contains(err.Error(), tt.want) {
					t.Errorf("%s: error %v, want one with %q", f.Name, err, tt.want)
				}
				if _, err := os.Lstat(path); !errors.Is(err, os.ErrNotExist) {
					t.Errorf("%s: something stays at the target: %v", f.Name, err)
				}
				if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 0 {
					t.Errorf("%s: left behind: %v", f.Name, left)
				}
			}
		})
	}
	ids := &graph.Graph{Nodes: []graph.Node{node("a\x01", nil), node("a\x02", nil)}}
	if err := GraphML(io.Discard, ids); err == nil {
		t.Error("two ids become one in XML, and nothing is said")
	}
}

func TestWiden(t *testing.T) {
	cols, err := columns(nodeProps([]graph.Node{
		{ID: "a", Props: map[string]any{"n": int64(1), "m": int64(1), "l": "a;b", "e": []string{}, "d": graph.Date("2020-01-01")}},
		{ID: "b", Props: map[string]any{"n": 1.5, "m": true, "l": []string{"c"}, "d": "spring", "z": nil}},
	}))
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, c := range cols {
		got += c.name + graphMLType(c.class) + csvType(c.class) + " "
	}
	if want := "dstring lstring:string[] mstring ndouble:double "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNotFinite(t *testing.T) {
	g := &graph.Graph{Nodes: []graph.Node{
		{ID: "a", Props: map[string]any{"x": math.Inf(1)}}, {ID: "b", Props: map[string]any{"x": math.Inf(-1)}}, {ID: "c", Props: map[string]any{"x": math.NaN()}},
	}}
	out := string(write(t, "graphml", g))
	for _, want := range []string{">INF<", ">-INF<", ">NaN<"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %s in\n%s", want, out)
		}
	}
	var b bytes.Buffer
	if err := nodesCSV(&b, g, ";"); err != nil {
		t.Fatal(err)
	}
	if want := "id:ID(Entente),:LABEL,x:double\na,\"\",Infinity\nb,\"\",-Infinity\nc,\"\",NaN\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

func TestList(t *testing.T) {
	for _, l := range [][]string{{""}, {"a"}, {"a", "b"}, {"a;b", `c\`, `\;`, ""}, {"", ""}, {`\`, `\`}} {
		if got := SplitList(joinList(l)); strings.Join(got, "\x00") != strings.Join(l, "\x00") {
			t.Errorf("%q became %q by way of %q", l, got, joinList(l))
		}
	}
	if got := SplitList(`a\`); got[0] != `a\` {
		t.Errorf("a backslash at the end became %q", got)
	}
}

// Lists have no escape in the import form: another delimiter is taken when an
// item holds the usual one, and the command says so.
func TestListDelimiter(t *testing.T) {
	g := &graph.Graph{Nodes: []graph.Node{{ID: "a", Labels: []string{"Entity", "Group"}, Props: map[string]any{"aliases": []string{"x", "y"}}}}}
	if cmd := ImportCommand("out", g); strings.Contains(cmd, "array-delimiter") || !strings.Contains(cmd, "--nodes=out"+string(filepath.Separator)+"nodes.csv ") {
		t.Errorf("got %s", cmd)
	}
	if cmd := ImportCommand("out", visit()); !strings.Contains(cmd, "relationships.csv --relationships=") || !strings.Contains(cmd, "relationships-REPORTED_IN.csv") {
		t.Errorf("got %s", cmd)
	}
	g.Nodes[0].Props["aliases"] = []string{"x;1", "y|z"}
	if cmd := ImportCommand("it's here", g); !strings.Contains(cmd, "--array-delimiter=U+001F") || !strings.Contains(cmd, `'it'\''s here`) {
		t.Errorf("got %s", cmd)
	}
	var b bytes.Buffer
	if err := nodesCSV(&b, g, listDelimiter(g)); err != nil {
		t.Fatal(err)
	}
	if want := "id:ID(Entente),:LABEL,aliases:string[]\na,Entity\x1fGroup,x;1\x1fy|z\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

// A table for spreadsheets: formulas are neutralised, numbers are not touched,
// and what is quoted comes back.
func TestSafeCell(t *testing.T) {
	for in, want := range map[string]string{
		"=1+2": "'=1+2", "@envoy": "'@envoy", "-risk desk": "'-risk desk", "+ally": "'+ally", " =1": "' =1", "\tx": "'\tx", "\nx": "'\nx",
		"＝1": "'＝1", "-12.5": "-12.5", "3": "3", "-1000": "-1000", "+4": "+4", "1e-07": "1e-07", "-1+2": "'-1+2",
		"-2+3+cmd|' /C calc'!A0": "'-2+3+cmd|' /C calc'!A0", "plain": "plain", "a=b": "a=b", "": "", "2019-04-25": "2019-04-25", "-": "'-",
	} {
		if got := SafeCell(in); got != want {
			t.Errorf("SafeCell(%q) = %q, want %q", in, got, want)
		}
	}
	note := "He said \"no\", twice\nthen left"
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, row := range [][]string{{"name", "score", "note"}, {"=1+2", "-12.5", note}, {"@envoy", "3", "plain"}, {"-risk desk", "-1000", "plain"}} {
		for i := range row {
			row[i] = SafeCell(row[i])
		}
		w.Write(row)
	}
	w.Flush()
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil || len(rows) != 4 || rows[1][0] != "'=1+2" || rows[1][1] != "-12.5" || rows[1][2] != note || rows[3][1] != "-1000" {
		t.Errorf("read back %q, error %v", rows, err)
	}
}
