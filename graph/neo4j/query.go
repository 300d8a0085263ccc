package neo4j

import (
	"context"
	"strings"

	"github.com/entente-graph/entente/graph"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Query runs a query of Cypher in a transaction that cannot write. A parameter
// $from in the text is params["from"].
func (s *Store) Query(ctx context.Context, text string, params map[string]any) (*graph.Rows, error) {
	given := make(map[string]any, len(params))
	for k, v := range params {
		v, err := toDriver(v)
		if err != nil {
			return nil, s.fail("query", ErrQuery, "", err)
		}
		given[k] = v
	}
	session := s.session(ctx, driver.AccessModeRead)
	defer session.Close(ctx)
	rows, err := driver.ExecuteRead(ctx, session, func(m driver.ManagedTransaction) (*graph.Rows, error) {
		result, err := m.Run(ctx, text, given)
		if err != nil {
			return nil, err
		}
		out := new(graph.Rows)
		if out.Columns, err = result.Keys(); err != nil {
			return nil, err
		}
		for result.Next(ctx) {
			values := result.Record().Values
			row := make([]any, len(values))
			for i, v := range values {
				row[i] = answer(v)
			}
			out.Values = append(out.Values, row)
		}
		return out, result.Err()
	})
	if err != nil {
		return nil, s.explain("query", err)
	}
	return rows, nil
}

// Summary counts what the store holds.
func (s *Store) Summary(ctx context.Context) (graph.Summary, error) {
	sum := graph.Summary{Entities: map[string]int{}, Events: map[string]int{}, Relationships: map[string]int{}}
	err := s.reading(ctx, "count", func(r reader) error {
		into := func(m map[string]int) func([]any) error {
			return func(v []any) error {
				k, _ := v[0].(string)
				n, _ := v[1].(int64)
				m[k] = int(n)
				return nil
			}
		}
		text := "MATCH (n:Entity) WHERE " + owns("n", graph.Entity) + " UNWIND [l IN labels(n) WHERE l IN $labels] AS l RETURN l, count(*)"
		if err := r.run(ctx, text, map[string]any{"labels": graph.EntityLabels}, into(sum.Entities)); err != nil {
			return err
		}
		text = "MATCH (n:Event) WHERE " + owns("n", graph.Event) + " RETURN n.kind, count(*)"
		if err := r.run(ctx, text, nil, into(sum.Events)); err != nil {
			return err
		}
		for _, tt := range ends(graph.RelTypes) {
			text := "MATCH (a:" + quote(tt[0].From.Label) + ")-[r:" + typeList(tt) + "]->(b:" + quote(tt[0].To.Label) + ") WHERE " + owns("a", tt[0].From) + " RETURN type(r), count(*)"
			if err := r.run(ctx, text, nil, into(sum.Relationships)); err != nil {
				return err
			}
		}
		text = "MATCH (n:Article) WHERE " + owns("n", graph.Article) + " RETURN count(*)"
		if err := r.run(ctx, text, nil, func(v []any) error {
			n, _ := v[0].(int64)
			sum.Articles = int(n)
			return nil
		}); err != nil {
			return err
		}
		text = "MATCH (n:Event) WHERE " + owns("n", graph.Event) + " RETURN min(n.start), max(n.end)"
		return r.run(ctx, text, nil, func(v []any) error {
			sum.First, _ = answer(v[0]).(graph.Date)
			sum.Last, _ = answer(v[1]).(graph.Date)
			return nil
		})
	})
	return sum, err
}

// owns is the condition that a node was made by Entente.
func owns(variable string, t *graph.NodeType) string {
	parts := make([]string, len(t.Prefix))
	for i, p := range t.Prefix {
		parts[i] = variable + ".id STARTS WITH '" + p + "'"
	}
	return "(" + strings.Join(parts, " OR ") + ")"
}
