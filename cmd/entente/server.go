package main

import (
	"context"
	"errors"

	"github.com/entente-graph/entente/graph"
)

// openServer connects to Neo4j.
func (a *app) openServer(ctx context.Context, f storeFlag) (graph.Store, error) {
	return nil, codedError{errors.New("a server cannot be used yet"), exitStore}
}
