package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/sqlite"
)

// defaultStore is the file that is used when no store is named.
const defaultStore = "entente.db"

// A storeFlag names the store: a file, the URI of a Neo4j server, or "neo4j"
// for the server that NEO4J_URI names. The environment alone never switches
// from the file to a server.
type storeFlag struct {
	target string
	env    func(string) string
}

func (f *storeFlag) add(a *app, cmd *cobra.Command) {
	f.env = a.env
	cmd.Flags().StringVarP(&f.target, "store", "s", defaultStore,
		"the graph: a file, neo4j://HOST:7687, or neo4j for the server NEO4J_URI names (NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE are read too)")
}

// String is what messages call the store.
func (f storeFlag) String() string {
	if uri := f.uri(); uri != "" {
		return uri
	}
	return f.target
}

// uri is the address of a server, empty when the store is a file or the
// environment names no server.
func (f storeFlag) uri() string {
	switch {
	case f.target == "neo4j":
		return f.env("NEO4J_URI")
	case f.server():
		return f.target
	}
	return ""
}

// flag is what a suggested command needs to reach the same store.
func (f storeFlag) flag() string {
	if f.target == defaultStore {
		return ""
	}
	return " --store " + quoted(f.target)
}

// server reports whether the store is a Neo4j server.
func (f storeFlag) server() bool {
	if f.target == "neo4j" {
		return true
	}
	scheme, _, found := strings.Cut(f.target, "://")
	if !found {
		return false
	}
	scheme, _, _ = strings.Cut(scheme, "+")
	return scheme == "neo4j" || scheme == "bolt"
}

// What a store is opened for. One that is to be read must be there.
const (
	toRead  = false
	toWrite = true
)

// openStore opens the store that the flag names.
func (a *app) openStore(ctx context.Context, f storeFlag, write bool) (graph.Store, error) {
	if f.server() {
		return a.openServer(ctx, f, write)
	}
	if scheme, _, found := strings.Cut(f.target, "://"); found {
		return nil, usage("--store %s: %s:// is no store; give a file or neo4j://HOST:7687", f.target, scheme)
	}
	info, err := os.Stat(f.target)
	switch {
	case err == nil && info.IsDir():
		return nil, usage("--store %s: it is a folder; give the name of a file", f.target)
	case errors.Is(err, fs.ErrNotExist) && !write:
		return nil, fmt.Errorf("open %s: there is no such store; make one with entente build PATH%s, or name yours with --store", f.target, f.flag())
	}
	s, err := sqlite.Open(f.target, sqlite.Options{ReadOnly: !write})
	if err != nil {
		return nil, err
	}
	return s, nil
}

// quoted writes a word so that a shell takes it as one.
func quoted(s string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_./:@%+=,", r)
	}
	if s != "" && strings.TrimFunc(s, plain) == "" && strings.IndexFunc(s, func(r rune) bool { return !plain(r) }) < 0 {
		return s
	}
	if !strings.ContainsAny(s, "\"$`\\!") {
		return `"` + s + `"`
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
