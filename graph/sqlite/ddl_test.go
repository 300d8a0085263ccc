package sqlite

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// The whole text is compared, so that a change of the tables is seen by a
// person.
func TestDDL(t *testing.T) {
	head := "-- The tables of an Entente store, generated from graph/schema.go by go test ./graph/sqlite -update.\n" +
		"-- Table and column names are the labels, types and property names of the Neo4j store; \"end\", \"begin\",\n" +
		"-- \"trigger\" and \"group\" are words of SQL and need their quotes. Days are text, YYYY-MM-DD. Lists are JSON arrays.\n\n"
	got := head + strings.Join(DDL(), ";\n") + ";\n"
	if *update {
		if err := os.WriteFile("schema.sql", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("schema.sql")
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("schema.sql is not what the declarations give; run go test ./graph/sqlite -update and read the diff")
	}
}
