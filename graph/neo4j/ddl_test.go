package neo4j

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// The whole text is compared, so that a change of the schema is seen by a
// person.
func TestDDL(t *testing.T) {
	head := "// Constraints and indexes of an Entente database, generated from graph/schema.go by go test ./graph/neo4j -update.\n\n"
	got := head + strings.Join(DDL(), ";\n") + ";\n"
	if *update {
		if err := os.WriteFile("schema.cypher", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("schema.cypher")
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("schema.cypher is not what the declarations give; run go test ./graph/neo4j -update and read the diff")
	}
}
