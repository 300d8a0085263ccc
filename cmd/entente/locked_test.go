package main

import (
	"bytes"
	"database/sql"
	"path/filepath"
	"strings"
	"testing"

	_ "modernc.org/sqlite"
)

// A store that another program is writing to is said to be so, and is as it
// was afterwards.
func TestStoreLocked(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for a lock")
	}
	store := filepath.Join(t.TempDir(), "g.db")
	build := func() (int, string) {
		var stdout, stderr bytes.Buffer
		code := run(t.Context(), []string{"load", "testdata/docs.jsonl", "--store", store}, nil, &stdout, &stderr, noEnv)
		return code, stderr.String()
	}
	if code, stderr := build(); code != exitDone {
		t.Fatalf("code %d: %s", code, stderr)
	}
	db, err := sql.Open("sqlite", store)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := conn.ExecContext(t.Context(), "BEGIN EXCLUSIVE"); err != nil {
		t.Fatal(err)
	}
	code, stderr := build()
	if code != exitFailed || !strings.Contains(stderr, "locked by another program; wait until it has finished, or stop it, and try again") {
		t.Errorf("code %d: %s", code, stderr)
	}
	if _, err := conn.ExecContext(t.Context(), "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	if code, stderr := build(); code != exitDone || !strings.Contains(stderr, "4 stored already") {
		t.Errorf("code %d: %s", code, stderr)
	}
}
