package queries

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/neo4j"
	"github.com/entente-graph/entente/graph/sqlite"
	"github.com/entente-graph/entente/graph/storetest"
)

var update = flag.Bool("update", false, "write golden files anew")

// stories are a small archive in which every query finds something.
func stories() []*extract.Document {
	const kim, putin, choe, lavrov = "person:kim-jong-un", "person:vladimir-putin", "person:choe-son-hui", "person:sergey-lavrov"
	const prk, rus, chn, gbr, usa, un = "country:PRK", "country:RUS", "country:CHN", "country:GBR", "country:USA", "org:united-nations"
	type claims = []storetest.Claim
	one := func(s string) []string { return []string{s} }
	var docs []*extract.Document
	for _, s := range []storetest.Story{
		{ID: "summit-1", Outlet: "Lakeside Wire", Published: "2019-04-26", Origin: "o1", Claims: claims{
			{Kind: "Summit", From: one(kim), To: one(putin), Place: "place:vladivostok", Date: "2019-04-25"},
		}},
		{ID: "summit-1-copy", Outlet: "Evening Post", Published: "2019-04-27", Origin: "o1", Claims: claims{
			{Kind: "Summit", From: one(kim), To: one(putin), Place: "place:vladivostok", Date: "2019-04-25"},
		}},
		{ID: "summit-1-own", Outlet: "Morning Star", Published: "2021-07-20", Claims: claims{
			{Kind: "Meeting", From: one(prk), To: one(rus), Date: "2019-04"},
			{Kind: "Declaration", From: one(prk), To: one(rus), Date: "2000-07-19"},
			{Kind: "Anniversary", From: one("org:nkorea-mfa"), To: one(rus), Date: "2021-07-20", RefersTo: []int{1, 0}},
		}},
		{ID: "summit-2", Outlet: "Lakeside Wire", Published: "2023-09-14", Claims: claims{
			{Kind: "Summit", From: one(kim), To: one(putin), Place: "place:vostochny", Date: "2023-09-13"},
			{Kind: "Visit", From: one(kim), To: one(rus), Date: "2023-09-12/2023-09-17"},
			{Kind: "PlannedMeeting", From: one(kim), To: one(putin), Date: "2024", Status: event.Planned},
			{Kind: "Meeting", From: one(choe), To: one(lavrov), Date: "2023-10-19"},
			{Kind: "Meeting", From: []string{kim, choe}, Date: "2023-10"},
			{Kind: "Call", From: one(kim), To: one(putin)},
		}},
		{ID: "denial", Published: "2023-10-21", Claims: claims{
			{Kind: "Meeting", From: one(choe), To: one(lavrov), Date: "2023-10-19", Status: event.Denied},
			{Kind: "Meeting", From: one(kim), To: one(usa), Date: "2023-11", Status: event.Denied},
			{Kind: "Agreement", From: []string{prk, rus, chn}, Date: "", Status: event.Alleged},
		}},
		{ID: "pressure", Outlet: "Evening Post", Published: "2017-12-23", Claims: claims{
			{Kind: "Sanction", From: one(un), To: one(prk), Date: "2017-12-22"},
			{Kind: "Sanction", From: []string{usa, gbr}, To: []string{prk, kim}, Date: "2017"},
			{Kind: "MissileTest", From: one(prk), Date: "2017-11-29"},
			{Kind: "Deployment", From: one(usa), To: one(prk), Date: "2017-09", Status: event.Planned},
			{Kind: "JointExercise", From: one(rus), To: one(chn), Date: "2018-09-11/2018-09-17"},
			{Kind: "Attack", From: one("group:northern-movement"), To: one(chn), Date: "2016"},
			{Kind: "Criticism", From: one("person:keir-starmer"), To: one(rus), Date: "2023-09-14"},
			{Kind: "Threat", From: one(prk), To: one(usa), Date: "2017-08-08", Status: event.Hypothetical},
			{Kind: "Mediation", From: one(un), To: []string{prk, usa}, Date: "2018"},
			{Kind: "SanctionsRelief", From: one(usa), To: one(prk), Date: ""},
			{Kind: "Statement", From: one("person:rishi-sunak"), Date: "2023-09-14"},
		}},
	} {
		docs = append(docs, s.Document())
	}
	return docs
}

// cases are runs of every query, several each.
func cases() []testCase {
	type args = map[string]any
	const prk, rus, kim, putin = "country:PRK", "country:RUS", "person:kim-jong-un", "person:vladimir-putin"
	const summit = "event:summit-PRK-RUS-2019-04-25"
	return []testCase{
		{"meetings", args{"a": prk}},
		{"meetings", args{"a": prk, "b": putin}},
		{"meetings", args{"a": kim, "b": prk}},
		{"meetings", args{"a": rus, "b": prk, "from": "2019-04-25", "to": "2023-09-13"}},
		{"meetings", args{"a": "country:XXX"}},
		{"timeline", args{"a": prk, "from": "2019"}},
		{"timeline", args{"a": putin}},
		{"timeline", args{"a": "country:CHN", "to": "2018-09-11"}},
		{"timeline", args{"a": "person:sergey-lavrov"}},
		{"timeline", args{"a": "person:sergey-lavrov", "from": "2004-06-01", "to": "2004-06-02"}},
		{"relations", args{"a": prk, "b": rus}},
		{"relations", args{"a": putin, "b": prk, "from": "2023-09"}},
		{"relations", args{"a": "org:united-nations", "b": prk}},
		{"relations", args{"a": prk, "b": "country:USA"}},
		{"relations", args{"a": prk, "b": prk}},
		{"profile", args{"a": prk}},
		{"profile", args{"a": putin}},
		{"profile", args{"a": "person:sergey-lavrov"}},
		{"profile", args{"a": "group:northern-movement"}},
		{"profile", args{"a": "country:XXX"}},
		{"agreements", nil},
		{"agreements", args{"a": "country:CHN"}},
		{"agreements", args{"a": rus, "b": kim}},
		{"agreements", args{"b": prk, "to": "2000"}},
		{"sources", args{"of": summit}},
		{"sources", args{"of": "person:choe-son-hui"}},
		{"sources", args{"of": prk, "from": "2019", "to": "2021"}},
		{"sources", args{"of": "event:none"}},
		{"partners", args{"a": prk}},
		{"partners", args{"a": kim, "to": "2019"}},
		{"conflicts", nil},
		{"conflicts", args{"a": prk, "b": "country:USA"}},
		{"sanctions", args{"a": "country:USA"}},
		{"visits", nil},
		{"military", args{"from": "2017-11"}},
		{"statements", args{"b": rus}},
		{"events", args{"kind": "summit"}},
		{"events", args{"from": "2017", "to": "2017"}},
		{"disputed", nil},
		{"disputed", args{"a": "country:USA"}},
		{"references", args{"event": "event:anniversary-PRK-to-RUS-2021-07-20"}},
		{"references", args{"event": summit}},
		{"actors", nil},
		{"actors", args{"limit": "3"}},
		{"offices", nil},
		{"offices", args{"a": "country:GBR", "at": "2024-07-04"}},
		{"offices", args{"a": "country:GBR", "at": "2024-07-05"}},
		{"offices", args{"a": "country:GBR", "at": "2024-07-06"}},
		{"offices", args{"a": "person:sergey-lavrov"}},
	}
}

type testCase struct {
	query string
	args  map[string]any
}

func (c testCase) String() string {
	s := c.query
	for _, k := range slices.Sorted(maps.Keys(c.args)) {
		s += fmt.Sprintf(" %s=%v", k, c.args[k])
	}
	return s
}

func (c testCase) run(t *testing.T, s graph.Store) *graph.Rows {
	t.Helper()
	q, ok := Named(c.query)
	if !ok {
		t.Fatalf("no query %s", c.query)
	}
	rows, err := Run(context.Background(), s, q, c.args)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func load(t *testing.T, s graph.Store, docs []*extract.Document) {
	t.Helper()
	if _, err := s.Load(context.Background(), docs); err != nil {
		t.Fatal(err)
	}
}

func openSQLite(t *testing.T) graph.Store {
	t.Helper()
	s, err := sqlite.Open(filepath.Join(t.TempDir(), "entente.db"), sqlite.Options{Facts: storetest.Facts()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// TestRows compares the rows of SQLite with a golden file. It also sees that
// every query is run.
func TestRows(t *testing.T) {
	s := openSQLite(t)
	load(t, s, stories())
	tried := map[string]bool{}
	var b strings.Builder
	for _, c := range cases() {
		tried[c.query] = true
		rows := c.run(t, s)
		fmt.Fprintf(&b, "# %s\n%s\n", c, strings.Join(rows.Columns, " | "))
		for _, row := range rows.Values {
			cells := make([]string, len(row))
			for i, v := range row {
				if v != nil {
					cells[i] = fmt.Sprint(v)
				}
			}
			b.WriteString(strings.TrimRight(strings.Join(cells, " | "), " ") + "\n")
		}
		b.WriteString("\n")
	}
	for _, q := range List() {
		if !tried[q.Name] {
			t.Errorf("query %s is never run", q.Name)
		}
	}
	file := filepath.Join("testdata", "rows.txt")
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")); diff != "" {
		t.Errorf("rows differ (-want +got); run with -update and read the diff:\n%s", diff)
	}
}

// The load's order must not show in the answers.
func TestRowsInAnyOrder(t *testing.T) {
	a, b := openSQLite(t), openSQLite(t)
	docs := stories()
	load(t, a, docs)
	slices.Reverse(docs)
	for _, d := range docs {
		load(t, b, []*extract.Document{d})
	}
	for _, c := range cases() {
		if diff := cmp.Diff(c.run(t, a), c.run(t, b)); diff != "" {
			t.Errorf("%s:\n%s", c, diff)
		}
	}
}

// TestBothStores asks the same of both stores: on the stories, and on
// documents of chance about the same actors.
func TestBothStores(t *testing.T) {
	config := server(t)
	lite := openSQLite(t)
	neo := openNeo4j(t, config)
	load(t, lite, stories())
	load(t, neo, stories())
	compare(t, lite, neo, cases())

	random := storetest.RandomSet(rand.New(rand.NewPCG(3, 4)), 60)
	load(t, lite, random)
	load(t, neo, random)
	more := cases()
	for _, q := range List() {
		for _, a := range []string{"country:PRK", "country:RUS", "country:USA", "person:vladimir-putin", "org:united-nations"} {
			for _, b := range []string{"country:CHN", "person:kim-jong-un"} {
				args := map[string]any{}
				for _, p := range q.Params {
					switch {
					case p.Name == "a", p.Type == Subject:
						args[p.Name] = a
					case p.Name == "b":
						args[p.Name] = b
					case p.Required:
						args[p.Name] = "event:summit-PRK-RUS-2019-04-25"
					}
				}
				more = append(more, testCase{q.Name, args})
			}
		}
	}
	compare(t, lite, neo, more)
}

func compare(t *testing.T, a, b graph.Store, cases []testCase) {
	t.Helper()
	for _, c := range cases {
		if diff := cmp.Diff(c.run(t, a), c.run(t, b)); diff != "" {
			t.Errorf("%s (-%s +%s):\n%s", c, a.Language(), b.Language(), diff)
		}
	}
}

func TestMain(m *testing.M) {
	os.Exit(storetest.Alone(m, os.Getenv("NEO4J_URI")).Run())
}

// server returns where a Neo4j with an otherwise empty database is, and skips
// the test where there is none.
func server(t *testing.T) neo4j.Config {
	t.Helper()
	c := neo4j.Config{
		URI:      os.Getenv("NEO4J_URI"),
		Username: os.Getenv("NEO4J_USERNAME"),
		Password: os.Getenv("NEO4J_PASSWORD"),
		Database: os.Getenv("NEO4J_DATABASE"),
		Facts:    storetest.Facts(),
	}
	if c.Username == "" {
		c.Username = "neo4j"
	}
	if c.URI == "" {
		const why = "NEO4J_URI is not set: THAT QUERIES GIVE THE SAME ROWS ON BOTH STORES IS NOT TESTED; start a server with an empty database and set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD"
		if os.Getenv("ENTENTE_REQUIRE_NEO4J") == "1" {
			t.Fatal(why)
		}
		t.Skip(why)
	}
	return c
}

// openNeo4j opens an empty store, and leaves it empty.
func openNeo4j(t *testing.T, c neo4j.Config) graph.Store {
	t.Helper()
	empty(t, c)
	s, err := neo4j.Open(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		empty(t, c)
	})
	return s
}

// empty removes what tests have left in the database. It does not touch one
// that holds anything else.
func empty(t *testing.T, c neo4j.Config) {
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
	run := func(text string) *driver.EagerResult {
		r, err := driver.ExecuteQuery(ctx, d, text, nil, driver.EagerResultTransformer, driver.ExecuteQueryWithDatabase(c.Database))
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	others := run(`MATCH (n)
		WHERE n:Article AND NOT coalesce(n.url, '') STARTS WITH 'https://news.example/'
		   OR NOT (n:Article OR n:Entity OR n:Event OR n:EntenteMeta)
		RETURN count(n) AS others`)
	if n, _ := others.Records[0].Get("others"); n != int64(0) {
		t.Fatalf("the database at %s holds %v nodes that are no test's; the test needs one that may be emptied", c.URI, n)
	}
	run("MATCH (n) DETACH DELETE n")
}
