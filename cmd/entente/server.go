package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
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
		return nil, storeError(cmp.Or(ctx.Err(), a.serverHint(f, err)))
	}
	return s, nil
}

// serverHint makes what an error says to do next fit how the server was named
// and what of the login was given.
func (a *app) serverHint(f storeFlag, err error) error {
	var e *neo4j.Error
	if !errors.As(err, &e) {
		return err
	}
	fit := *e
	switch {
	case e.Kind == neo4j.ErrUnauthorized && a.env("NEO4J_PASSWORD") == "":
		return fmt.Errorf("%s %s: %w", e.Op, e.URI, noPassword{e})
	case e.Kind == neo4j.ErrUnreachable && f.target != "neo4j":
		fit.Next = "start the server, or give --store its address (neo4j://HOST:7687)"
	}
	return &fit
}

// noPassword is the refusal of a login that had no password.
type noPassword struct{ error }

func (noPassword) Error() string {
	return "the server wants a login and NEO4J_PASSWORD is not set; set it, and NEO4J_USERNAME if it is not neo4j"
}

func (e noPassword) Unwrap() error { return e.error }

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
