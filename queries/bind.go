package queries

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/entente-graph/entente/graph"
)

// Bind makes the parameters of a run out of what was asked: every parameter
// is there afterwards, nil where it was not given (or given empty) and has no
// default. Values may be strings, as people type them, and days also
// graph.Date, whole numbers int or int64.
func (q Query) Bind(args map[string]any) (map[string]any, error) {
	var names []string
	for _, p := range q.Params {
		names = append(names, p.Name)
	}
	for name := range args {
		if !slices.Contains(names, name) {
			return nil, fmt.Errorf("query %s has no parameter %q; it has %s", q.Name, name, strings.Join(names, ", "))
		}
	}
	bound := make(map[string]any, len(q.Params))
	for _, p := range q.Params {
		arg := args[p.Name]
		if arg == nil || arg == "" || arg == graph.Date("") {
			if p.Required {
				return nil, fmt.Errorf("query %s needs %s (%s)", q.Name, p.Name, p.Doc)
			}
			if p.Default == "" {
				bound[p.Name] = nil
				continue
			}
			arg = p.Default
		}
		v, err := p.value(arg)
		if err != nil {
			return nil, fmt.Errorf("query %s: %s: %w", q.Name, p.Name, err)
		}
		bound[p.Name] = v
	}
	return bound, nil
}

// value turns what was given into what the store takes.
func (p Param) value(arg any) (any, error) {
	switch p.Type {
	case Date:
		switch v := arg.(type) {
		case graph.Date:
			return p.day(string(v))
		case string:
			return p.day(v)
		}
	case Int:
		switch v := arg.(type) {
		case int:
			return p.whole(int64(v))
		case int64:
			return p.whole(v)
		case string:
			n, err := strconv.ParseInt(v, 10, 64)
			if err != nil {
				return nil, fmt.Errorf("%q is no whole number", v)
			}
			return p.whole(n)
		}
	default:
		if v, ok := arg.(string); ok {
			return v, nil
		}
	}
	return nil, fmt.Errorf("a value of type %T is no %s", arg, p.Type)
}

func (p Param) whole(n int64) (any, error) {
	if n < 0 {
		return nil, fmt.Errorf("%d is less than 0", n)
	}
	return n, nil
}

// day reads a day, a month or a year. Of the latter two it takes the first
// day, but for a parameter named "to" the last: "to 2019" is all of 2019.
func (p Param) day(s string) (any, error) {
	for _, f := range []struct {
		layout        string
		years, months int
	}{{time.DateOnly, 0, 0}, {"2006-01", 0, 1}, {"2006", 1, 0}} {
		t, err := time.Parse(f.layout, s)
		if err != nil {
			continue
		}
		if p.Name == "to" && f.layout != time.DateOnly {
			t = t.AddDate(f.years, f.months, -1)
		}
		return graph.Date(t.Format(time.DateOnly)), nil
	}
	return nil, fmt.Errorf("%q is no date; write 2019-04-25, 2019-04 or 2019", s)
}

// Run asks a store a query. Days come back as graph.Date, in either store.
func Run(ctx context.Context, s graph.Store, q Query, args map[string]any) (*graph.Rows, error) {
	params, err := q.Bind(args)
	if err != nil {
		return nil, err
	}
	text, ok := q.Text[s.Language()]
	if !ok {
		return nil, fmt.Errorf("query %s is not written in %s", q.Name, s.Language())
	}
	rows, err := s.Query(ctx, text, params)
	if err != nil {
		return nil, fmt.Errorf("query %s: %w", q.Name, err)
	}
	if !slices.Equal(rows.Columns, q.Returns) {
		return nil, fmt.Errorf("query %s gave columns %v, not %v", q.Name, rows.Columns, q.Returns)
	}
	for _, row := range rows.Values {
		for i, name := range q.Returns {
			s, text := row[i].(string)
			d, day := row[i].(graph.Date)
			switch {
			case text && q.days[name]:
				row[i] = graph.Date(s)
			case day && !q.days[name]:
				row[i] = string(d)
			}
		}
	}
	return rows, nil
}
