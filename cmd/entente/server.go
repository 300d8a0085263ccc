package main

import (
	"cmp"
	"context"
	"errors"
	"net/url"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/neo4j"
	"github.com/entente-graph/entente/graph/sqlite"
)

// openServer connects to Neo4j.
func (a *app) openServer(ctx context.Context, f storeFlag, write bool) (graph.Store, error) {
	uri := f.uri()
	if uri == "" {
		return nil, usage("--store neo4j: NEO4J_URI is not set; set it, or give --store neo4j://HOST:7687")
	}
	if u, err := url.Parse(uri); err != nil {
		return nil, usage("--store: %s is no address; give neo4j://HOST:7687", uri)
	} else if u.User != nil {
		return nil, usage("--store: a name or password does not belong into the address, where others can see it; set NEO4J_USERNAME and NEO4J_PASSWORD")
	}
	username := a.env("NEO4J_USERNAME")
	if username == "" {
		username = "neo4j"
	}
	s, err := neo4j.Open(ctx, neo4j.Config{
		URI:      uri,
		Username: username,
		Password: a.env("NEO4J_PASSWORD"),
		Database: a.env("NEO4J_DATABASE"),
		ReadOnly: !write,
	})
	if err != nil {
		return nil, storeError(cmp.Or(ctx.Err(), err))
	}
	return s, nil
}

// unreachable are the errors of a server that make it one that cannot be
// reached or logged in to.
var unreachable = []error{
	neo4j.ErrAddress, neo4j.ErrUnreachable, neo4j.ErrNotBolt, neo4j.ErrLost,
	neo4j.ErrUnauthorized, neo4j.ErrForbidden, neo4j.ErrNoDatabase,
}

// storeError gives an error of a store its exit code.
func storeError(err error) error {
	for _, kind := range unreachable {
		if errors.Is(err, kind) {
			return codedError{err, exitStore}
		}
	}
	return err
}

// storeFault reports whether an error is that of the store as a whole, so that
// no document would go in.
func storeFault(err error) bool {
	for _, kind := range []error{sqlite.ErrFull, sqlite.ErrBusy, sqlite.ErrReadOnly, sqlite.ErrDamaged, neo4j.ErrFull} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return exitCode(storeError(err)) == exitStore
}
