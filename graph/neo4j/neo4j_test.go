package neo4j_test

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/neo4j"
	"github.com/entente-graph/entente/graph/storetest"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

func TestMain(m *testing.M) {
	os.Exit(storetest.Alone(tidied{m}, os.Getenv("NEO4J_URI")).Run())
}

// tidied takes constraints and indexes away again when all is done.
type tidied struct{ tests storetest.Runner }

func (t tidied) Run() int {
	code := t.tests.Run()
	if uri := os.Getenv("NEO4J_URI"); uri != "" {
		if err := dropSchema(uri); err != nil {
			fmt.Fprintln(os.Stderr, "constraints and indexes of the tests are left in the database:", err)
		}
	}
	return code
}

func dropSchema(uri string) error {
	ctx := context.Background()
	d, err := driver.NewDriverWithContext(uri, driver.BasicAuth(user(), os.Getenv("NEO4J_PASSWORD"), ""))
	if err != nil {
		return err
	}
	defer d.Close(ctx)
	run := func(text string) (*driver.EagerResult, error) {
		return driver.ExecuteQuery(ctx, d, text, nil, driver.EagerResultTransformer, driver.ExecuteQueryWithDatabase(os.Getenv("NEO4J_DATABASE")))
	}
	if r, err := run("MATCH (m:EntenteMeta) RETURN m"); err != nil || len(r.Records) > 0 {
		return err // somebody's graph, which needs them
	}
	for _, what := range []string{"CONSTRAINT", "INDEX"} {
		r, err := run("SHOW " + what + " YIELD name WHERE name STARTS WITH 'entente_' RETURN name")
		if err != nil {
			return err
		}
		for _, rec := range r.Records {
			if _, err := run(fmt.Sprintf("DROP %s %v IF EXISTS", what, rec.Values[0])); err != nil {
				return err
			}
		}
	}
	return nil
}

// user is who logs in.
func user() string { return cmp.Or(os.Getenv("NEO4J_USERNAME"), "neo4j") }

// server returns where the tests' server is. They need an otherwise empty
// database and leave it empty.
func server(t *testing.T) neo4j.Config {
	t.Helper()
	c := neo4j.Config{
		URI:      os.Getenv("NEO4J_URI"),
		Username: user(),
		Password: os.Getenv("NEO4J_PASSWORD"),
		Database: os.Getenv("NEO4J_DATABASE"),
	}
	if c.URI != "" {
		return c
	}
	const why = "NEO4J_URI is not set: NOTHING OF THE NEO4J STORE IS TESTED; start a server with an empty database and set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD"
	if os.Getenv("ENTENTE_REQUIRE_NEO4J") == "1" {
		t.Fatal(why)
	}
	t.Skip(why)
	return c
}

// raw runs statements past the store.
func raw(t testing.TB, c neo4j.Config, text string, params map[string]any) *driver.EagerResult {
	t.Helper()
	ctx := context.Background()
	d, err := driver.NewDriverWithContext(c.URI, driver.BasicAuth(c.Username, c.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(ctx)
	if err := d.VerifyConnectivity(ctx); err != nil {
		t.Fatal(err)
	}
	r, err := driver.ExecuteQuery(ctx, d, text, params, driver.EagerResultTransformer, driver.ExecuteQueryWithDatabase(c.Database))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return r
}

// marker labels a node that says that all else in the database is of tests.
const marker = "EntenteTest"

// empty removes everything from the database but the indexes. It refuses to
// touch data that tests did not write: NEO4J_URI is also what the program
// itself reads, and may well name a database that somebody needs.
func empty(t testing.TB, c neo4j.Config) {
	t.Helper()
	r := raw(t, c, "MATCH (n) RETURN count(n) AS nodes, count(CASE WHEN n:"+marker+" THEN 1 END) AS marks", nil)
	nodes, _ := r.Records[0].Get("nodes")
	marks, _ := r.Records[0].Get("marks")
	if nodes != int64(0) && marks == int64(0) {
		t.Fatalf("the database at %s holds %v nodes that are not of tests: name an empty one in NEO4J_URI, or remove them by MATCH (n) DETACH DELETE n", c.URI, nodes)
	}
	for _, text := range []string{
		"MATCH ()-[r]->() WITH r LIMIT 20000 DELETE r RETURN count(*) AS n",
		"MATCH (n) WHERE NOT n:" + marker + " WITH n LIMIT 20000 DELETE n RETURN count(*) AS n",
	} {
		for {
			r := raw(t, c, text, nil)
			if n, _ := r.Records[0].Get("n"); n == int64(0) {
				break
			}
		}
	}
	raw(t, c, "MERGE (:"+marker+")", nil)
}

// leave empties the database for good.
func leave(t testing.TB, c neo4j.Config) {
	t.Helper()
	empty(t, c)
	raw(t, c, "MATCH (n:"+marker+") DELETE n", nil)
}

// open opens an empty store.
func open(t *testing.T, facts graph.Facts) graph.Store {
	t.Helper()
	c := server(t)
	c.Facts = facts
	empty(t, c)
	s, err := neo4j.Open(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		leave(t, c)
	})
	return s
}

func TestStore(t *testing.T) {
	server(t)
	storetest.Run(t, open)
}

// One operation is an archive of 1,800 articles and 21,600 claims, loaded in
// batches as entente build does.
func BenchmarkLoad(b *testing.B) {
	c := neo4j.Config{
		URI: os.Getenv("NEO4J_URI"), Username: user(), Password: os.Getenv("NEO4J_PASSWORD"),
		Facts: storetest.Facts(),
	}
	if c.URI == "" {
		b.Skip("NEO4J_URI is not set")
	}
	docs := storetest.Archive(1800)
	for b.Loop() {
		empty(b, c)
		s, err := neo4j.Open(context.Background(), c)
		if err != nil {
			b.Fatal(err)
		}
		for part := range slices.Chunk(docs, 500) {
			if _, err := s.Load(context.Background(), part); err != nil {
				b.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(docs)*b.N)/b.Elapsed().Seconds(), "articles/s")
	leave(b, c)
}
