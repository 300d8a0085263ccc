package neo4j

import (
	"fmt"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// metaLabel marks the one node that says which schema the database is in.
const metaLabel = "EntenteMeta"

// DDL returns the constraints and indexes, generated from the declarations of
// package graph. The text as it stands is in schema.cypher beside this file.
// Only ids are constrained, so that nodes of other programs under the same
// labels stay possible.
func DDL() []string {
	out := []string{constraint(metaLabel)}
	for _, t := range graph.NodeTypes {
		out = append(out, constraint(t.Label))
		for _, props := range t.Indexes {
			out = append(out, index(t.Label, "("+"n:"+quote(t.Label)+")", "n", props))
		}
	}
	for _, t := range graph.RelTypes {
		for _, props := range t.Indexes {
			out = append(out, index(t.Type, "()-[r:"+quote(t.Type)+"]-()", "r", props))
		}
	}
	return out
}

func constraint(label string) string {
	return fmt.Sprintf("CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE", objectName(label, "id"), quote(label))
}

func index(owner, pattern, variable string, props []string) string {
	cols := make([]string, len(props))
	for i, p := range props {
		cols[i] = variable + "." + quote(p)
	}
	return fmt.Sprintf("CREATE INDEX %s IF NOT EXISTS FOR %s ON (%s)", objectName(append([]string{owner}, props...)...), pattern, strings.Join(cols, ", "))
}

func objectName(parts ...string) string {
	return "entente_" + strings.ToLower(strings.Join(parts, "_"))
}

// quote writes a label, type or property name. All of them are declared in
// package graph; no text of a document ever becomes part of a statement.
func quote(s string) string { return "`" + strings.ReplaceAll(s, "`", "``") + "`" }
