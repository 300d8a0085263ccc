package export

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
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
// The first line names the columns with their types. A field is quoted when
// it must be, quotes in it are doubled, and backslashes are left alone (RFC
// 4180). Values come back unchanged, so no spreadsheet protection is applied
// here. An absent property is an empty field; an empty text is a quoted empty
// field (a list of one empty text is the one value that the import drops).
// Numbers are doubles, as "float" is 32 bits to the import.
func CSV(dir string, g *graph.Graph) error {
	g, err := ordered(g)
	if err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	sep := listDelimiter(g)
	return writeFiles(dir, []part{
		{NodesFile, func(w io.Writer) error { return writeNodes(w, g, sep) }},
		{RelationshipsFile, func(w io.Writer) error { return writeRels(w, g, sep) }},
	})
}

// ImportCommand returns the command that makes a database of the files CSV
// wrote into dir for g, with the server stopped. Paths are as dir gives them.
func ImportCommand(dir string, g *graph.Graph) string {
	delimiter := ""
	if sep := listDelimiter(g); sep != ";" {
		delimiter = fmt.Sprintf(" --array-delimiter=U+%04X", []rune(sep)[0])
	}
	return fmt.Sprintf("neo4j-admin database import full neo4j --nodes=%s --relationships=%s --multiline-fields=true%s --overwrite-destination",
		shellWord(filepath.Join(dir, NodesFile)), shellWord(filepath.Join(dir, RelationshipsFile)), delimiter)
}

// idSpace names the ids of our nodes to the import.
const idSpace = "(Entente)"

func writeNodes(w io.Writer, g *graph.Graph, sep string) error {
	cols, err := columns(nodeProps(g.Nodes))
	if err != nil {
		return err
	}
	cols = without(cols, "id")
	c := &csvWriter{w: bufio.NewWriter(w), sep: sep}
	c.field("id:ID" + idSpace)
	c.field(":LABEL")
	c.header(cols)
	for _, n := range g.Nodes {
		c.field(n.ID)
		c.field(strings.Join(n.Labels, sep))
		c.props(cols, n.Props)
	}
	return c.w.Flush()
}

func writeRels(w io.Writer, g *graph.Graph, sep string) error {
	cols, err := columns(relProps(g.Rels))
	if err != nil {
		return err
	}
	c := &csvWriter{w: bufio.NewWriter(w), sep: sep}
	c.field(":START_ID" + idSpace)
	c.field(":END_ID" + idSpace)
	c.field(":TYPE")
	c.header(cols)
	for _, r := range g.Rels {
		c.field(r.From)
		c.field(r.To)
		c.field(r.Type)
		c.props(cols, r.Props)
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
