package neo4j

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/graph"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// A reader looks nodes and relationships up in an open transaction.
type reader struct{ tx driver.ManagedTransaction }

var _ graph.Reader = reader{}

// batch is how many rows or values one statement gets.
const batch = 2000

// run runs a statement and calls each with the values of every row, if it is
// not nil.
func (r reader) run(ctx context.Context, text string, params map[string]any, each func([]any) error) error {
	result, err := r.tx.Run(ctx, text, params)
	if err != nil {
		return err
	}
	for result.Next(ctx) {
		if each == nil {
			continue
		}
		if err := each(result.Record().Values); err != nil {
			return err
		}
	}
	return result.Err()
}

// Nodes implements graph.Reader.
func (r reader) Nodes(ctx context.Context, t *graph.NodeType, by graph.By, values []string) ([]graph.Node, error) {
	var out []graph.Node
	each := func(v []any) error {
		id, _ := v[1].(string)
		if !t.Owns(id) {
			return nil
		}
		props, err := fromDriver(t.Props, v[2])
		if err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		out = append(out, graph.Node{ID: id, Labels: ownLabels(t, v[0], props), Props: props})
		return nil
	}
	const found = " RETURN labels(n), n.id, properties(n)"
	if by == graph.All {
		return out, r.run(ctx, "MATCH (n:"+quote(t.Label)+") WHERE n.id IS NOT NULL"+found, nil, each)
	}
	for part := range slices.Chunk(values, batch) {
		if err := r.run(ctx, nodesText(t, by)+found, map[string]any{"values": part}, each); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func nodesText(t *graph.NodeType, by graph.By) string {
	return "MATCH (n:" + quote(t.Label) + ") WHERE n." + quote(string(by)) + " IN $values"
}

// ownLabels are those of a node's labels that are declared; others may have
// been added by its users.
func ownLabels(t *graph.NodeType, labels any, props map[string]any) []string {
	if t == graph.Event {
		kind, _ := props["kind"].(string)
		return t.Labels(kind)
	}
	list, _ := labels.([]any)
	for _, l := range list {
		if s, _ := l.(string); t == graph.Entity && slices.Contains(graph.EntityLabels, s) {
			return t.Labels(s)
		}
	}
	return t.Labels("")
}

// Rels implements graph.Reader.
func (r reader) Rels(ctx context.Context, ts []*graph.RelType, by graph.By, values []string) ([]graph.Rel, error) {
	var out []graph.Rel
	each := func(v []any) error {
		typ, _ := v[0].(string)
		t, ok := graph.RelTypeNamed(typ)
		if !ok {
			return nil
		}
		rel := graph.Rel{Type: typ}
		rel.From, _ = v[1].(string)
		rel.To, _ = v[2].(string)
		props, err := fromDriver(t.Props, v[3])
		if err != nil {
			return fmt.Errorf("%s %s → %s: %w", typ, rel.From, rel.To, err)
		}
		if len(props) > 0 {
			rel.Props = props
		}
		rel.Key = t.KeyOf(props)
		// A relationship that lacks its key was drawn by somebody else.
		if t.From.Owns(rel.From) && t.To.Owns(rel.To) && (len(t.Key) != 1 || rel.Key != "" || t == graph.MemberOf) {
			out = append(out, rel)
		}
		return nil
	}
	texts := relsTexts(ts, by)
	if by == graph.All {
		for _, text := range texts {
			if err := r.run(ctx, text, nil, each); err != nil {
				return nil, err
			}
		}
		return out, nil
	}
	for part := range slices.Chunk(values, batch) {
		for _, text := range texts {
			if err := r.run(ctx, text, map[string]any{"values": part}, each); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// relsTexts are the statements that look up relationships, one for all types
// between the same sorts of nodes. Where a property is looked up each type has
// an index of its own, so there the statement is a union.
func relsTexts(ts []*graph.RelType, by graph.By) []string {
	const found = " RETURN type(r) AS type, a.id AS a, b.id AS b, properties(r) AS props"
	var out []string
	for _, tt := range ends(ts) {
		pattern := func(types string) string {
			return fmt.Sprintf("MATCH (a:%s)-[r:%s]->(b:%s)", quote(tt[0].From.Label), types, quote(tt[0].To.Label))
		}
		switch by {
		case graph.All:
			out = append(out, pattern(typeList(tt))+found)
		case graph.ByFrom:
			out = append(out, pattern(typeList(tt))+" WHERE a.id IN $values"+found)
		case graph.ByTo:
			out = append(out, pattern(typeList(tt))+" WHERE b.id IN $values"+found)
		default:
			var parts []string
			for _, t := range tt {
				parts = append(parts, pattern(quote(t.Type))+" WHERE r."+quote(string(by))+" IN $values"+found)
			}
			out = append(out, strings.Join(parts, " UNION ALL "))
		}
	}
	return out
}

// ends parts types by the sorts of their ends.
func ends(ts []*graph.RelType) [][]*graph.RelType {
	type pair struct{ from, to *graph.NodeType }
	index := make(map[pair]int)
	var out [][]*graph.RelType
	for _, t := range ts {
		i, ok := index[pair{t.From, t.To}]
		if !ok {
			i = len(out)
			index[pair{t.From, t.To}] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], t)
	}
	return out
}

func typeList(ts []*graph.RelType) string {
	names := make([]string, len(ts))
	for i, t := range ts {
		names[i] = quote(t.Type)
	}
	return strings.Join(names, "|")
}

// fromDriver takes the declared properties out of what the driver returns.
func fromDriver(decl []graph.Prop, v any) (map[string]any, error) {
	all, _ := v.(map[string]any)
	props := make(map[string]any, len(all))
	for _, p := range decl {
		v, ok := all[p.Name]
		if !ok {
			continue
		}
		switch p.Type {
		case graph.Number:
			if n, ok := v.(int64); ok {
				v = float64(n)
			}
		case graph.Day, graph.List:
			v = answer(v)
		}
		props[p.Name] = v
	}
	return props, nil
}

// answer brings a value of the driver into one of the types that graph.Rows
// holds. Nodes become their ids, relationships their types.
func answer(v any) any {
	switch v := v.(type) {
	case nil, string, int64, float64, bool:
		return v
	case driver.Date:
		return graph.Date(v.Time().Format(time.DateOnly))
	case time.Time:
		return v.Format(time.RFC3339)
	case driver.Node:
		if id, ok := v.Props["id"].(string); ok {
			return id
		}
		return v.ElementId
	case driver.Relationship:
		return v.Type
	case []any:
		list := make([]string, len(v))
		for i, e := range v {
			list[i] = fmt.Sprint(answer(e))
		}
		return list
	}
	return fmt.Sprint(v)
}

// toDriver turns a property into what the driver takes.
func toDriver(v any) (any, error) {
	switch v := v.(type) {
	case graph.Date:
		t, err := v.Time()
		if err != nil {
			return nil, err
		}
		return driver.DateOf(t), nil
	}
	return v, nil
}
