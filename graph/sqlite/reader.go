package sqlite

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// reader looks nodes and relationships up.
type reader struct{ h *handle }

var _ graph.Reader = reader{}

// among is a condition that holds for the values in a JSON array, one
// parameter however many they are.
func among(column string) string {
	return name(column) + " IN (SELECT value FROM json_each(?))"
}

func array(values []string) (string, error) {
	b, err := json.Marshal(values)
	return string(b), err
}

// Nodes implements graph.Reader.
func (r reader) Nodes(ctx context.Context, t *graph.NodeType, by graph.By, values []string) ([]graph.Node, error) {
	if by != graph.All && len(values) == 0 {
		return nil, nil
	}
	text := selectNodes(t)
	var args []any
	if by != graph.All {
		list, err := array(values)
		if err != nil {
			return nil, err
		}
		text += " WHERE " + among(string(by))
		args = append(args, list)
	}
	var out []graph.Node
	err := r.h.rows(ctx, len(t.Props)+1, func(v []any) error {
		props, err := properties(t.Props, v[1:])
		if err != nil {
			return err
		}
		n := graph.Node{Props: props}
		n.ID, _ = props["id"].(string)
		sub, _ := v[0].(string)
		n.Labels = t.Labels(sub)
		out = append(out, n)
		return nil
	}, text, args...)
	return out, err
}

// selectNodes selects the second label and all properties.
func selectNodes(t *graph.NodeType) string {
	sub := "NULL"
	switch {
	case t.Sub != "":
		sub = name(t.Sub)
	case t == graph.Event:
		sub = "kind"
	}
	cols := []string{sub}
	for _, p := range t.Props {
		cols = append(cols, name(p.Name))
	}
	return "SELECT " + strings.Join(cols, ", ") + " FROM " + name(t.Table)
}

// Rels implements graph.Reader.
func (r reader) Rels(ctx context.Context, ts []*graph.RelType, by graph.By, values []string) ([]graph.Rel, error) {
	if by != graph.All && len(values) == 0 {
		return nil, nil
	}
	list, err := array(values)
	if err != nil {
		return nil, err
	}
	var out []graph.Rel
	for _, tt := range tables(ts) {
		t := tt[0]
		text := selectRels(t)
		var where []string
		var args []any
		if by != graph.All {
			where = append(where, among(column(t, by)))
			args = append(args, list)
		}
		if cond, arg := ofTypes(tt); cond != "" {
			where = append(where, cond)
			args = append(args, arg)
		}
		if len(where) > 0 {
			text += " WHERE " + strings.Join(where, " AND ")
		}
		err := r.h.rows(ctx, len(t.Props)+3, func(v []any) error {
			props, err := properties(t.Props, v[3:])
			if err != nil {
				return err
			}
			rel := graph.Rel{Key: t.KeyOf(props)}
			rel.Type, _ = v[0].(string)
			rel.From, _ = v[1].(string)
			rel.To, _ = v[2].(string)
			if len(props) > 0 {
				rel.Props = props
			}
			out = append(out, rel)
			return nil
		}, text, args...)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", t.Table, err)
		}
	}
	return out, nil
}

// selectRels selects the type, both ends and all properties.
func selectRels(t *graph.RelType) string {
	typ := "'" + t.Type + "'"
	if t.TypeCol != "" {
		typ = name(t.TypeCol)
	}
	cols := []string{typ, name(t.FromCol), name(t.ToCol)}
	for _, p := range t.Props {
		cols = append(cols, name(p.Name))
	}
	return "SELECT " + strings.Join(cols, ", ") + " FROM " + name(t.Table)
}

// column is where a look-up looks.
func column(t *graph.RelType, by graph.By) string {
	switch by {
	case graph.ByFrom:
		return t.FromCol
	case graph.ByTo:
		return t.ToCol
	}
	return string(by)
}

// tables parts types by the table they lie in.
func tables(ts []*graph.RelType) [][]*graph.RelType {
	index := make(map[string]int)
	var out [][]*graph.RelType
	for _, t := range ts {
		i, ok := index[t.Table]
		if !ok {
			i = len(out)
			index[t.Table] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], t)
	}
	return out
}

// ofTypes is the condition for types that share their table with others.
func ofTypes(ts []*graph.RelType) (string, any) {
	all := 0
	for _, t := range graph.RelTypes {
		if t.Table == ts[0].Table {
			all++
		}
	}
	if len(ts) == all {
		return "", nil
	}
	names := make([]string, len(ts))
	for i, t := range ts {
		names[i] = t.Type
	}
	list, _ := array(names) // strings always can be written
	// The plus keeps the planner from looking up by type, which picks nothing.
	return "+" + name(ts[0].TypeCol) + " IN (SELECT value FROM json_each(?))", list
}

// properties reads the columns of a row; what is NULL is absent.
func properties(decl []graph.Prop, values []any) (map[string]any, error) {
	props := make(map[string]any, len(decl))
	for i, p := range decl {
		v := values[i]
		if v == nil {
			continue
		}
		switch p.Type {
		case graph.Truth:
			if n, ok := v.(int64); ok {
				v = n != 0
			}
		case graph.Day:
			if s, ok := v.(string); ok {
				v = graph.Date(s)
			}
		case graph.List:
			s, _ := v.(string)
			var list []string
			if err := json.Unmarshal([]byte(s), &list); err != nil {
				return nil, fmt.Errorf("%s: %w", p.Name, err)
			}
			v = list
		}
		props[p.Name] = v
	}
	return props, nil
}
