package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// tx writes nodes and relationships in an open transaction. Every statement
// takes many rows of one label or type: one type a statement is twice as fast
// as types in the data, and the server keeps the plan.
type tx struct{ reader }

var _ graph.Tx = (*tx)(nil)

// Linked implements graph.Tx.
func (t *tx) Linked(ctx context.Context, ts []*graph.RelType, ids []string) (map[string]bool, error) {
	out := make(map[string]bool)
	for part := range slices.Chunk(ids, batch) {
		err := t.run(ctx, linkedText(ts), map[string]any{"values": part}, func(v []any) error {
			if id, ok := v[0].(string); ok {
				out[id] = true
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// linkedText stops at the first relationship of each node, so that it does not
// matter how many there are.
func linkedText(ts []*graph.RelType) string {
	cond := "EXISTS { (n)<-[:" + typeList(ts) + "]-() }"
	var dated []*graph.RelType
	for _, t := range ts {
		if slices.Contains(graph.Relations, t) {
			dated = append(dated, t)
		}
	}
	if len(dated) > 0 {
		cond += " OR EXISTS { (n)-[:" + typeList(dated) + "]->() }"
	}
	return nodesText(graph.Entity, graph.ByID) + " AND (" + cond + ") RETURN n.id"
}

// Delete implements graph.Tx.
func (t *tx) Delete(ctx context.Context, nodes []graph.Node, rels []graph.Rel) error {
	for d, part := range byType(rels) {
		for part := range slices.Chunk(part, batch) {
			rows, err := relRows(d, part)
			if err != nil {
				return err
			}
			if err := t.run(ctx, deleteRels(d), rows, nil); err != nil {
				return fmt.Errorf("delete %s: %w", d.Type, err)
			}
		}
	}
	for _, d := range graph.NodeTypes {
		var ids []string
		for _, n := range nodes {
			if n.Labels[0] == d.Label && d.Owns(n.ID) {
				ids = append(ids, n.ID)
			}
		}
		for part := range slices.Chunk(ids, batch) {
			// What is still attached was drawn by somebody else.
			if err := t.run(ctx, nodesText(d, graph.ByID)+" DETACH DELETE n", map[string]any{"values": part}, nil); err != nil {
				return fmt.Errorf("delete %s: %w", d.Label, err)
			}
		}
	}
	return nil
}

// deleteRels finds the dated relationships by the index on their event, since
// their ends may have very many, and all others by their ends.
func deleteRels(d *graph.RelType) string {
	if slices.Contains(graph.Relations, d) {
		return fmt.Sprintf("UNWIND $rows AS row MATCH (a:%s)-[r:%s {event: row.props.event}]->(b:%s) WHERE a.id = row.from AND b.id = row.to DELETE r",
			quote(d.From.Label), quote(d.Type), quote(d.To.Label))
	}
	text := matchEnds(d) + fmt.Sprintf(" MATCH (a)-[r:%s]->(b)", quote(d.Type))
	for i, k := range d.Key {
		word := "WHERE"
		if i > 0 {
			word = "AND"
		}
		p := quote(k)
		text += fmt.Sprintf(" %s (r.%s = row.props.%s OR r.%s IS NULL AND row.props.%s IS NULL)", word, p, p, p, p)
	}
	return text + " DELETE r"
}

func matchEnds(d *graph.RelType) string {
	return fmt.Sprintf("UNWIND $rows AS row MATCH (a:%s {id: row.from}) MATCH (b:%s {id: row.to})", quote(d.From.Label), quote(d.To.Label))
}

// Put implements graph.Tx.
func (t *tx) Put(ctx context.Context, nodes []graph.Node, rels []graph.Rel) error {
	for labels, part := range byLabels(nodes) {
		for part := range slices.Chunk(part, batch) {
			rows, err := nodeRows(labels.decl, part)
			if err != nil {
				return err
			}
			if err := t.run(ctx, putNodes(labels.decl, labels.sub), rows, nil); err != nil {
				return fmt.Errorf("write %s: %w", labels.decl.Label, err)
			}
		}
	}
	for d, part := range byType(rels) {
		for part := range slices.Chunk(part, batch) {
			rows, err := relRows(d, part)
			if err != nil {
				return err
			}
			var written int64
			err = t.run(ctx, putRels(d), rows, func(v []any) error {
				written, _ = v[0].(int64)
				return nil
			})
			if err != nil {
				return fmt.Errorf("write %s: %w", d.Type, err)
			}
			if written != int64(len(part)) {
				return fmt.Errorf("write %s: %d of %d found no node at one of their ends: somebody has deleted nodes of the graph; build it again into an empty database", d.Type, int64(len(part))-written, len(part))
			}
		}
	}
	return nil
}

// putNodes writes every declared property, null where it is unknown, and
// leaves alone what users have added to a node.
func putNodes(d *graph.NodeType, sub string) string {
	text := fmt.Sprintf("UNWIND $rows AS row MERGE (n:%s {id: row.id}) SET n += row.props", quote(d.Label))
	if sub == "" {
		return text
	}
	text += " SET n:" + quote(sub)
	if d == graph.Entity {
		var others []string
		for _, l := range graph.EntityLabels {
			if l != sub {
				others = append(others, quote(l))
			}
		}
		text += " REMOVE n:" + strings.Join(others, ":")
	}
	return text
}

func putRels(d *graph.RelType) string {
	return matchEnds(d) + fmt.Sprintf(" CREATE (a)-[r:%s]->(b) SET r = row.props RETURN count(r)", quote(d.Type))
}

// labels are what one statement can write at once.
type labels struct {
	decl *graph.NodeType
	sub  string
}

// byLabels parts nodes by their labels, in an order that does not depend on
// chance.
func byLabels(nodes []graph.Node) func(func(labels, []graph.Node) bool) {
	parts := make(map[labels][]graph.Node)
	for _, n := range nodes {
		var l labels
		for _, t := range graph.NodeTypes {
			if n.Labels[0] == t.Label {
				l.decl = t
			}
		}
		if len(n.Labels) > 1 {
			l.sub = n.Labels[1]
		}
		parts[l] = append(parts[l], n)
	}
	order := make([]labels, 0, len(parts))
	for l := range parts {
		order = append(order, l)
	}
	slices.SortFunc(order, func(a, b labels) int {
		return cmp.Or(cmp.Compare(a.decl.Label, b.decl.Label), cmp.Compare(a.sub, b.sub))
	})
	return func(yield func(labels, []graph.Node) bool) {
		for _, l := range order {
			if !yield(l, parts[l]) {
				return
			}
		}
	}
}

// byType parts relationships by their type, in the order of the declarations.
func byType(rels []graph.Rel) func(func(*graph.RelType, []graph.Rel) bool) {
	parts := make(map[string][]graph.Rel)
	for _, r := range rels {
		parts[r.Type] = append(parts[r.Type], r)
	}
	return func(yield func(*graph.RelType, []graph.Rel) bool) {
		for _, t := range graph.RelTypes {
			if part := parts[t.Type]; len(part) > 0 && !yield(t, part) {
				return
			}
		}
	}
}

// nodeRows are the parameters of putNodes.
func nodeRows(d *graph.NodeType, nodes []graph.Node) (map[string]any, error) {
	rows := make([]map[string]any, len(nodes))
	for i, n := range nodes {
		props := make(map[string]any, len(d.Props))
		for _, p := range d.Props {
			v, err := toDriver(n.Props[p.Name])
			if err != nil {
				return nil, fmt.Errorf("%s: %s: %w", n.ID, p.Name, err)
			}
			props[p.Name] = v
		}
		rows[i] = map[string]any{"id": n.ID, "props": props}
	}
	return map[string]any{"rows": rows}, nil
}

// relRows are the parameters of putRels and deleteRels.
func relRows(d *graph.RelType, rels []graph.Rel) (map[string]any, error) {
	rows := make([]map[string]any, len(rels))
	for i, r := range rels {
		props := make(map[string]any, len(r.Props))
		for k, v := range r.Props {
			v, err := toDriver(v)
			if err != nil {
				return nil, fmt.Errorf("%s %s → %s: %s: %w", d.Type, r.From, r.To, k, err)
			}
			props[k] = v
		}
		rows[i] = map[string]any{"from": r.From, "to": r.To, "props": props}
	}
	return map[string]any{"rows": rows}, nil
}
