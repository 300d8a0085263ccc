package export

import (
	"bufio"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// The files that CSV writes.
const (
	NodesFile         = "nodes.csv"
	RelationshipsFile = "relationships.csv"
)

// CSV writes g into the folder dir as nodes.csv and relationships.csv, in the
// form that "neo4j-admin database import full" reads; ImportCommand gives the
// command.
//
// The first line names the columns with their types. A column has one type, so
// a type of relationship that uses a property's name for something else than
// those before it gets a file of its own: REPORTED_IN has an "end" that is a
// place in a text, dated relationships one that is a day, and so there is a
// relationships-REPORTED_IN.csv.
//
// A field is quoted when it must be, quotes in it are doubled, and backslashes
// are left alone (RFC 4180). Values come back unchanged, so no spreadsheet
// protection is applied here. An absent property is an empty field; an empty
// text is a quoted empty field (a list of one empty text is the one value that
// the import drops). Numbers are doubles, as "float" is 32 bits to the import.
func CSV(dir string, g *graph.Graph) error {
	g, err := ordered(g)
	if err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	nodeCols, err := columns(nodeProps(g.Nodes))
	if err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	files, err := relFiles(g.Rels)
	if err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	sep := listDelimiter(g)
	parts := []part{{NodesFile, func(w io.Writer) error { return writeNodes(w, g.Nodes, nodeCols, sep) }}}
	for _, f := range files {
		parts = append(parts, part{f.name, func(w io.Writer) error { return writeRels(w, f, sep) }})
	}
	return writeFiles(dir, parts)
}

// ImportCommand returns the command that makes a database of the files CSV
// wrote into dir for g, with the server stopped. Paths are as dir gives them.
func ImportCommand(dir string, g *graph.Graph) string {
	words := []string{"neo4j-admin database import full neo4j", "--nodes=" + shellWord(filepath.Join(dir, NodesFile))}
	if g, err := ordered(g); err == nil {
		files, _ := relFiles(g.Rels) // CSV has reported the error
		for _, f := range files {
			words = append(words, "--relationships="+shellWord(filepath.Join(dir, f.name)))
		}
	}
	words = append(words, "--multiline-fields=true")
	if sep := listDelimiter(g); sep != ";" {
		words = append(words, fmt.Sprintf("--array-delimiter=U+%04X", sep[0]))
	}
	return strings.Join(append(words, "--overwrite-destination"), " ")
}

// A relFile is one file of relationships, with columns that fit them all.
type relFile struct {
	name string
	cols []column
	rels []graph.Rel
}

// relFiles parts relationships, which are sorted, into as few files as their
// properties need. The first is always there. REPORTED_IN comes last, so that
// it is not the dated relationships that have to move.
func relFiles(rels []graph.Rel) ([]relFile, error) {
	var runs [][]graph.Rel
	for len(rels) > 0 {
		n := 1
		for n < len(rels) && rels[n].Type == rels[0].Type {
			n++
		}
		runs = append(runs, rels[:n])
		rels = rels[n:]
	}
	if i := slices.IndexFunc(runs, func(r []graph.Rel) bool { return r[0].Type == graph.ReportedIn.Type }); i >= 0 {
		runs = append(slices.Delete(slices.Clone(runs), i, i+1), runs[i])
	}
	files := []relFile{{name: RelationshipsFile}}
	for _, run := range runs {
		cols, err := columns(relProps(run))
		if err != nil {
			return nil, err
		}
		if merged, ok := merge(files[0].cols, cols); ok {
			files[0].cols = merged
			files[0].rels = append(files[0].rels, run...)
		} else {
			name := strings.TrimSuffix(RelationshipsFile, ".csv") + "-" + fileWord(run[0].Type) + ".csv"
			files = append(files, relFile{name, cols, run})
		}
	}
	slices.SortFunc(files[0].rels, compareRels)
	return files, nil
}

// merge returns the columns of both, and false if one name stands for two
// types. Both are sorted by name.
func merge(a, b []column) ([]column, bool) {
	out := slices.Clone(a)
	for _, c := range b {
		i, found := slices.BinarySearchFunc(out, c.name, func(c column, name string) int { return strings.Compare(c.name, name) })
		switch {
		case !found:
			out = slices.Insert(out, i, c)
		case out[i].class != c.class:
			return nil, false
		}
	}
	return out, true
}

// fileWord makes a relationship type safe in a file's name, different types
// differently.
func fileWord(s string) string { return url.PathEscape(s) }

// idSpace names the ids of our nodes to the import.
const idSpace = "(Entente)"

func writeNodes(w io.Writer, nodes []graph.Node, cols []column, sep string) error {
	cols = without(slices.Clone(cols), "id")
	c := &csvWriter{w: bufio.NewWriter(w), sep: sep}
	c.field("id:ID" + idSpace)
	c.field(":LABEL")
	c.header(cols)
	for _, n := range nodes {
		c.field(n.ID)
		c.field(strings.Join(n.Labels, sep))
		c.props(cols, n.Props)
	}
	return c.w.Flush()
}

func writeRels(w io.Writer, f relFile, sep string) error {
	c := &csvWriter{w: bufio.NewWriter(w), sep: sep}
	c.field(":START_ID" + idSpace)
	c.field(":END_ID" + idSpace)
	c.field(":TYPE")
	c.header(f.cols)
	for _, r := range f.rels {
		c.field(r.From)
		c.field(r.To)
		c.field(r.Type)
		c.props(f.cols, r.Props)
	}
	return c.w.Flush()
}

// csvWriter writes records field by field; errors stay in its writer.
type csvWriter struct {
	w      *bufio.Writer
	sep    string // between the items of a list
	within bool   // a record has begun
}

// field writes one field that is there; an empty one is quoted.
func (c *csvWriter) field(s string) {
	c.comma()
	s = strings.ToValidUTF8(s, "\uFFFD")
	if s != "" && !strings.ContainsAny(s, ",\"\r\n") && s[0] != ' ' && s[0] != '\t' {
		c.w.WriteString(s)
		return
	}
	c.w.WriteByte('"')
	c.w.WriteString(strings.ReplaceAll(s, `"`, `""`))
	c.w.WriteByte('"')
}

func (c *csvWriter) comma() {
	if c.within {
		c.w.WriteByte(',')
	}
	c.within = true
}

func (c *csvWriter) end() {
	c.w.WriteByte('\n')
	c.within = false
}

// header writes the columns' names and types and ends the record.
func (c *csvWriter) header(cols []column) {
	for _, col := range cols {
		c.field(col.name + csvType(col.class))
	}
	c.end()
}

// props writes a value, or an empty field, for each column and ends the
// record.
func (c *csvWriter) props(cols []column, props map[string]any) {
	for _, col := range cols {
		v := props[col.name]
		switch {
		case !present(v):
			c.comma()
		case col.class == list:
			c.field(strings.Join(items(v), c.sep))
		case col.class == double:
			c.field(strings.Replace(strings.TrimPrefix(plain(v), "+"), "Inf", "Infinity", 1))
		default:
			c.field(plain(v))
		}
	}
	c.end()
}

func csvType(s class) string {
	switch s {
	case boolean:
		return ":boolean"
	case integer:
		return ":long"
	case double:
		return ":double"
	case date:
		return ":date"
	case list:
		return ":string[]"
	}
	return ""
}

// listDelimiter returns the character between the items of a list. The import
// has no escape for it, so it is ";", as the import expects, unless an item
// holds one: then it is the first of some others that no item holds.
func listDelimiter(g *graph.Graph) string {
	candidates := []string{";", "|", "\u001F", "\u001E", "\u001D", "\u001C"}
	for _, sep := range candidates {
		if !anyItemHolds(g, sep) {
			return sep
		}
	}
	return candidates[0]
}

func anyItemHolds(g *graph.Graph, sep string) bool {
	holds := func(props map[string]any) bool {
		for _, v := range props {
			if l, ok := v.([]string); ok && strings.Contains(strings.Join(l, ""), sep) {
				return true
			}
		}
		return false
	}
	for _, n := range g.Nodes {
		if holds(n.Props) || strings.Contains(strings.Join(n.Labels, ""), sep) {
			return true
		}
	}
	for _, r := range g.Rels {
		if holds(r.Props) {
			return true
		}
	}
	return false
}

// shellWord quotes a path for a POSIX shell when it needs it.
func shellWord(s string) string {
	for _, r := range s {
		if !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:\\", r) {
			return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
		}
	}
	return s
}
