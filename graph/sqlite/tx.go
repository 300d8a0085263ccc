package sqlite

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// tx writes nodes and relationships in the open transaction of its handle.
type tx struct{ reader }

var _ graph.Tx = (*tx)(nil)

// Linked implements graph.Tx.
func (t *tx) Linked(ctx context.Context, ts []*graph.RelType, ids []string) (map[string]bool, error) {
	out := make(map[string]bool)
	if len(ids) == 0 {
		return out, nil
	}
	list, err := array(ids)
	if err != nil {
		return nil, err
	}
	for _, text := range linkedQueries(ts) {
		err := t.h.rows(ctx, 1, func(v []any) error {
			if id, ok := v[0].(string); ok {
				out[id] = true
			}
			return nil
		}, text, list)
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// linkedQueries ask which of a list of ids are at an end of a relationship.
// They stop at the first one of each id, so that it does not matter how many
// an entity has.
func linkedQueries(ts []*graph.RelType) []string {
	var out []string
	for _, tt := range tables(ts) {
		cols := []string{tt[0].ToCol}
		if tt[0].Table == graph.Relations[0].Table {
			cols = append(cols, tt[0].FromCol)
		}
		for _, c := range cols {
			out = append(out, fmt.Sprintf("SELECT value FROM json_each(?) AS j WHERE EXISTS (SELECT 1 FROM %s WHERE %s = j.value)", name(tt[0].Table), name(c)))
		}
	}
	return out
}

// Delete implements graph.Tx.
func (t *tx) Delete(ctx context.Context, nodes []graph.Node, rels []graph.Rel) error {
	for _, r := range rels {
		d, err := declared(r)
		if err != nil {
			return err
		}
		args := []any{r.From, r.To}
		if d.TypeCol != "" {
			args = append(args, r.Type)
		}
		for _, k := range d.Key {
			args = append(args, value(r.Props[k]))
		}
		if err := t.h.exec(ctx, deleteRel(d), args...); err != nil {
			return fmt.Errorf("delete %s %s → %s: %w", r.Type, r.From, r.To, err)
		}
	}
	for _, n := range nodes {
		d, err := declaredNode(n)
		if err != nil {
			return err
		}
		if err := t.h.exec(ctx, "DELETE FROM "+name(d.Table)+" WHERE id = ?", n.ID); err != nil {
			return fmt.Errorf("delete %s: %w", n.ID, err)
		}
	}
	return nil
}

func deleteRel(d *graph.RelType) string {
	var where []string
	for _, c := range identity(d) {
		where = append(where, name(c)+" IS ?") // unlike = it holds for NULL too
	}
	return "DELETE FROM " + name(d.Table) + " WHERE " + strings.Join(where, " AND ")
}

// Put implements graph.Tx.
func (t *tx) Put(ctx context.Context, nodes []graph.Node, rels []graph.Rel) error {
	for _, n := range nodes {
		d, err := declaredNode(n)
		if err != nil {
			return err
		}
		args := []any{n.ID}
		if d.Sub != "" {
			args = append(args, n.Labels[len(n.Labels)-1])
		}
		for _, p := range d.Props[1:] {
			args = append(args, value(n.Props[p.Name]))
		}
		if err := t.h.exec(ctx, putNode(d), args...); err != nil {
			return fmt.Errorf("write %s: %w", n.ID, err)
		}
	}
	for _, r := range rels {
		d, err := declared(r)
		if err != nil {
			return err
		}
		args := []any{r.From, r.To}
		if d.TypeCol != "" {
			args = append(args, r.Type)
		}
		for _, p := range d.Props {
			args = append(args, value(r.Props[p.Name]))
		}
		if err := t.h.exec(ctx, putRel(d), args...); err != nil {
			return fmt.Errorf("write %s %s → %s: %w", r.Type, r.From, r.To, err)
		}
	}
	return nil
}

// putNode inserts a node or writes a stored one over.
func putNode(d *graph.NodeType) string {
	cols := []string{"id"}
	if d.Sub != "" {
		cols = append(cols, d.Sub)
	}
	for _, p := range d.Props[1:] {
		cols = append(cols, p.Name)
	}
	var set []string
	for _, c := range cols[1:] {
		set = append(set, name(c)+" = excluded."+name(c))
	}
	return insert(d.Table, cols) + " ON CONFLICT (id) DO UPDATE SET " + strings.Join(set, ", ")
}

func putRel(d *graph.RelType) string {
	cols := []string{d.FromCol, d.ToCol}
	if d.TypeCol != "" {
		cols = append(cols, d.TypeCol)
	}
	for _, p := range d.Props {
		cols = append(cols, p.Name)
	}
	return insert(d.Table, cols)
}

func insert(table string, cols []string) string {
	quoted := make([]string, len(cols))
	for i, c := range cols {
		quoted[i] = name(c)
	}
	return "INSERT INTO " + name(table) + " (" + strings.Join(quoted, ", ") + ") VALUES (?" + strings.Repeat(", ?", len(cols)-1) + ")"
}

// value turns a property into what the driver takes.
func value(v any) any {
	switch v := v.(type) {
	case graph.Date:
		return string(v)
	case []string:
		b, _ := json.Marshal(v) // strings always can be written
		return string(b)
	}
	return v
}

func declared(r graph.Rel) (*graph.RelType, error) {
	d, ok := graph.RelTypeNamed(r.Type)
	if !ok {
		return nil, fmt.Errorf("relationship type %q is not declared", r.Type)
	}
	return d, nil
}

func declaredNode(n graph.Node) (*graph.NodeType, error) {
	for _, t := range graph.NodeTypes {
		if len(n.Labels) > 0 && n.Labels[0] == t.Label {
			return t, nil
		}
	}
	return nil, fmt.Errorf("node %s: labels %v are not declared", n.ID, n.Labels)
}
