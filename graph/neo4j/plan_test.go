package neo4j

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// statements are all statements of a load.
func statements() map[string]string {
	out := make(map[string]string)
	for _, t := range graph.NodeTypes {
		out["nodes "+t.Label] = nodesText(t, graph.ByID) + " RETURN n"
		out["delete "+t.Label] = nodesText(t, graph.ByID) + " DETACH DELETE n"
		out["put "+t.Label] = putNodes(t, "")
	}
	out["entities by state"] = nodesText(graph.Entity, graph.ByState) + " RETURN n"
	for _, l := range graph.EntityLabels {
		out["put "+l] = putNodes(graph.Entity, l)
	}
	out["put Summit"] = putNodes(graph.Event, "Summit")
	for _, t := range graph.RelTypes {
		out["put "+t.Type] = putRels(t)
		out["delete "+t.Type] = deleteRels(t)
	}
	add := func(what string, ts []*graph.RelType, by graph.By) {
		for _, text := range relsTexts(ts, by) {
			out[what+" by "+string(by)+" "+text] = text
		}
	}
	rest := slices.Concat([]*graph.RelType{graph.ReportedIn, graph.RefersTo, graph.Mentions, graph.At, graph.HoldsOffice, graph.MemberOf, graph.In}, graph.Roles)
	for _, by := range []graph.By{graph.ByFrom, graph.ByTo} {
		add("all", rest, by)
		add("relations", graph.Relations, by)
	}
	add("relations", graph.Relations, graph.ByEvent)
	add("reports", []*graph.RelType{graph.ReportedIn}, graph.ByGroup)
	out["linked"] = linkedText(slices.Concat([]*graph.RelType{graph.Mentions, graph.At}, graph.Roles, graph.Relations))
	out["anchored"] = linkedText([]*graph.RelType{graph.HoldsOffice, graph.In})
	return out
}

// Every statement of a load goes by an index, however large the graph is.
func TestPlans(t *testing.T) {
	uri := os.Getenv("NEO4J_URI")
	if uri == "" {
		if os.Getenv("ENTENTE_REQUIRE_NEO4J") == "1" {
			t.Fatal("NEO4J_URI is not set")
		}
		t.Skip("NEO4J_URI is not set: the plans of the server are not tested")
	}
	user := os.Getenv("NEO4J_USERNAME")
	if user == "" {
		user = "neo4j"
	}
	ctx := context.Background()
	d, err := driver.NewDriverWithContext(uri, driver.BasicAuth(user, os.Getenv("NEO4J_PASSWORD"), ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(ctx)
	if err := d.VerifyConnectivity(ctx); err != nil {
		t.Fatal(err)
	}
	session := d.NewSession(ctx, driver.SessionConfig{DatabaseName: os.Getenv("NEO4J_DATABASE")})
	defer session.Close(ctx)
	for _, q := range append(DDL(), "CALL db.awaitIndexes(300)") {
		if _, err := run(ctx, session, q); err != nil {
			t.Fatal(err)
		}
	}
	for what, text := range statements() {
		result, err := session.Run(ctx, "EXPLAIN "+text, map[string]any{"rows": []any{}, "values": []string{}})
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		sum, err := result.Consume(ctx)
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		ops := operators(sum.Plan())
		for _, op := range ops {
			if strings.Contains(op, "Scan") || strings.HasPrefix(op, "CartesianProduct") {
				t.Errorf("%s: %s in %v\n%s", what, op, ops, text)
			}
		}
		if !slices.ContainsFunc(ops, func(op string) bool { return strings.Contains(op, "Seek") || strings.Contains(op, "Merge") }) {
			t.Errorf("%s seeks nothing: %v\n%s", what, ops, text)
		}
	}
}

// operators are the names of the steps of a plan. A product of one node by one
// node, each sought in a unique index for a row, is none.
func operators(p driver.Plan) []string {
	var ops []string
	unique := func(c driver.Plan) bool { return strings.HasPrefix(c.Operator(), "NodeUniqueIndexSeek") }
	if c := p.Children(); !strings.HasPrefix(p.Operator(), "CartesianProduct") || len(c) != 2 || !unique(c[0]) || !unique(c[1]) {
		ops = append(ops, p.Operator())
	}
	for _, c := range p.Children() {
		ops = append(ops, operators(c)...)
	}
	return ops
}
