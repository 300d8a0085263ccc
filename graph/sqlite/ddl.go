package sqlite

import (
	"fmt"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// DDL returns the statements that make the tables and indexes, one a line
// group, generated from the declarations of package graph. The text as it
// stands is in schema.sql beside this file.
func DDL() []string {
	var out []string
	for _, t := range graph.NodeTypes {
		out = append(out, nodeDDL(t)...)
	}
	seen := make(map[string]bool)
	for _, t := range graph.RelTypes {
		if !seen[t.Table] {
			seen[t.Table] = true
			out = append(out, relDDL(t)...)
		}
	}
	return out
}

func nodeDDL(t *graph.NodeType) []string {
	var b strings.Builder
	fmt.Fprintf(&b, "CREATE TABLE %s (\n\tid TEXT PRIMARY KEY", name(t.Table))
	if t.Sub != "" {
		fmt.Fprintf(&b, ",\n\t%s TEXT NOT NULL", name(t.Sub))
	}
	for _, p := range t.Props[1:] {
		fmt.Fprintf(&b, ",\n\t%s %s", name(p.Name), columnType(p.Type))
	}
	b.WriteString("\n) WITHOUT ROWID")
	out := []string{b.String()}
	for _, cols := range t.Indexes {
		out = append(out, index(t.Table, cols, false))
	}
	return out
}

func relDDL(t *graph.RelType) []string {
	var b strings.Builder
	fmt.Fprintf(&b, "CREATE TABLE %s (\n", name(t.Table))
	if t.TypeCol != "" {
		fmt.Fprintf(&b, "\t%s TEXT NOT NULL,\n", name(t.TypeCol))
	}
	fmt.Fprintf(&b, "\t%s TEXT NOT NULL REFERENCES %s(id),\n", name(t.FromCol), name(t.From.Table))
	fmt.Fprintf(&b, "\t%s TEXT NOT NULL REFERENCES %s(id)", name(t.ToCol), name(t.To.Table))
	for _, p := range t.Props {
		fmt.Fprintf(&b, ",\n\t%s %s", name(p.Name), columnType(p.Type))
	}
	b.WriteString("\n)")
	out := []string{b.String()}
	out = append(out, index(t.Table, identity(t), true), index(t.Table, []string{t.ToCol, t.FromCol}, false))
	for _, cols := range t.Indexes {
		out = append(out, index(t.Table, cols, false))
	}
	return out
}

// identity are the columns that name one relationship.
func identity(t *graph.RelType) []string {
	cols := []string{t.FromCol, t.ToCol}
	if t.TypeCol != "" {
		cols = append(cols, t.TypeCol)
	}
	return append(cols, t.Key...)
}

func index(table string, cols []string, unique bool) string {
	kind := "INDEX"
	if unique {
		kind = "UNIQUE INDEX"
	}
	quoted := make([]string, len(cols))
	for i, c := range cols {
		quoted[i] = name(c)
	}
	return fmt.Sprintf("CREATE %s %s ON %s (%s)", kind, name(table+"_by_"+strings.Join(cols, "_")), name(table), strings.Join(quoted, ", "))
}

// name writes an identifier, in quotes where it is a word of SQL.
func name(s string) string {
	switch s {
	case "end", "group", "in", "at", "begin", "trigger":
		return `"` + s + `"`
	}
	return s
}

// columnType is the declared type of a column. Days are text, YYYY-MM-DD,
// lists are JSON arrays.
func columnType(t graph.PropType) string {
	switch t {
	case graph.Whole:
		return "INTEGER"
	case graph.Number:
		return "REAL"
	case graph.Truth:
		return "BOOLEAN"
	}
	return "TEXT"
}
