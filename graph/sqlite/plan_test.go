package sqlite

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
)

// lookups are the statements of a load that look something up.
func lookups() map[string]string {
	out := make(map[string]string)
	for _, t := range graph.NodeTypes {
		out["nodes of "+t.Table] = selectNodes(t) + " WHERE " + among("id")
		out["delete "+t.Table] = "DELETE FROM " + name(t.Table) + " WHERE id = ?"
	}
	out["entities by state"] = selectNodes(graph.Entity) + " WHERE " + among(string(graph.ByState))
	for _, tt := range tables(graph.RelTypes) {
		t := tt[0]
		out["delete "+t.Table] = deleteRel(t)
		for _, by := range []graph.By{graph.ByFrom, graph.ByTo} {
			out[t.Table+" by "+string(by)] = selectRels(t) + " WHERE " + among(column(t, by))
		}
	}
	one := tables(graph.Relations[:1])[0]
	cond, _ := ofTypes(one)
	out["relation by event and type"] = selectRels(one[0]) + " WHERE " + among("event") + " AND " + cond
	out["reported_in by group"] = selectRels(graph.ReportedIn) + " WHERE " + among("group")
	for _, q := range linkedQueries(slices.Concat([]*graph.RelType{graph.Mentions, graph.At, graph.HoldsOffice, graph.In}, graph.Roles, graph.Relations)) {
		out["linked "+q] = q
	}
	return out
}

// Every look-up goes by an index, however large the tables are.
func TestPlans(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "entente.db"), Options{Facts: graph.NoFacts{}})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for what, q := range lookups() {
		args := make([]any, strings.Count(q, "?"))
		for i := range args {
			args[i] = "[]"
		}
		rows, err := s.read.conn.QueryContext(context.Background(), "EXPLAIN QUERY PLAN "+q, args...)
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		var plan []string
		searched := false
		for rows.Next() {
			var id, parent, unused int
			var detail string
			if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
				t.Fatal(err)
			}
			plan = append(plan, detail)
			searched = searched || strings.HasPrefix(detail, "SEARCH")
			// The list of values itself is read through.
			if strings.HasPrefix(detail, "SCAN") && !strings.Contains(detail, "json_each") && !strings.HasPrefix(detail, "SCAN j ") {
				t.Errorf("%s: %s\n%s", what, detail, q)
			}
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		if !searched {
			t.Errorf("%s searches nothing: %v\n%s", what, plan, q)
		}
	}
}
