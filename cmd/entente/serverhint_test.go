package main

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/neo4j"
)

// What an error of a server says to do fits what was given.
func TestServerHint(t *testing.T) {
	refused := &neo4j.Error{Op: "connect to", URI: "neo4j://x", Kind: neo4j.ErrUnauthorized, Next: "set NEO4J_USERNAME and NEO4J_PASSWORD"}
	silent := &neo4j.Error{Op: "connect to", URI: "neo4j://x", Kind: neo4j.ErrUnreachable, Next: "start the server, or set NEO4J_URI to where it is"}
	for _, tt := range []struct {
		target, password string
		err              error
		want, not        string
	}{
		{"neo4j://x", "", refused, "connect to neo4j://x: the server wants a login and NEO4J_PASSWORD is not set", "wrong"},
		{"neo4j", "", refused, "NEO4J_PASSWORD is not set", "wrong"},
		{"neo4j", "secret", refused, "the user name or password is wrong", "is not set"},
		{"neo4j", "", silent, "set NEO4J_URI", "--store"},
		{"neo4j://x", "", silent, "give --store its address", "NEO4J_URI"},
		{"neo4j://x", "", errors.New("else"), "else", ";"},
	} {
		a := &app{env: func(name string) string {
			if name == "NEO4J_PASSWORD" {
				return tt.password
			}
			return ""
		}}
		err := a.serverHint(storeFlag{target: tt.target, env: a.env}, tt.err)
		if got := err.Error(); !strings.Contains(got, tt.want) || strings.Contains(got, tt.not) {
			t.Errorf("--store %s, %v: got %q", tt.target, tt.err, got)
		}
		if exitCode(storeError(err)) != exitCode(storeError(tt.err)) {
			t.Errorf("--store %s, %v: code %d", tt.target, tt.err, exitCode(storeError(err)))
		}
	}
}

// A lostStore takes the first batch and is gone then.
type lostStore struct {
	fakeStore
	gone error
}

func (s *lostStore) Summary(context.Context) (graph.Summary, error) { return graph.Summary{}, s.gone }

// When a server is lost, its loss is all that is said: it is not asked what it
// holds.
func TestLostServerIsSaidOnce(t *testing.T) {
	for _, gone := range []error{
		&neo4j.Error{Op: "load into", URI: "neo4j://x", Kind: neo4j.ErrLost, Next: "start the server"},
		errors.New("disk I/O error"),
	} {
		s := &lostStore{gone: gone}
		s.refuse = func(*extract.Document) error {
			if len(s.held) >= batchDocs {
				return gone
			}
			return nil
		}
		var stderr bytes.Buffer
		a := &app{stdout: newStream(&bytes.Buffer{}, noEnv), stderr: newStream(&stderr, noEnv), env: noEnv, now: time.Now}
		l := &loader{store: s, failed: &failures{say: a.say}}
		err := a.fill(t.Context(), l, a.newProgress(0, true), storeFlag{target: "g", env: noEnv}, &readFlags{}, a.now(),
			func(sink func(*extract.Document, error) error) error {
				for i := range batchDocs + 2 {
					if err := sink(&extract.Document{ID: strings.Repeat("x", i+1)}, nil); err != nil {
						return err
					}
				}
				return nil
			})
		if err == nil || !errors.Is(err, gone) {
			t.Errorf("%v: error %v", gone, err)
		}
		if got := stderr.String(); strings.Contains(got, "count what the store holds") || strings.Contains(got, gone.Error()) || !strings.Contains(got, "500 articles into g") {
			t.Errorf("%v: before the error is said: %s", gone, got)
		}
	}
}
