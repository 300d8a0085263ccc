package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/entente-graph/entente/graph"
)

// Query runs a query of SQL on a connection that cannot write. Parameters are
// named: $from, :from or @from in the text is params["from"]. SQLite has no type for days:
// text that is a day, YYYY-MM-DD, comes back as Date. Nor has it one for truth:
// only plain columns that are declared BOOLEAN come back as bool.
func (s *Store) Query(ctx context.Context, text string, params map[string]any) (*graph.Rows, error) {
	s.read.mu.Lock()
	defer s.read.mu.Unlock()
	var args []any
	for k, v := range params {
		args = append(args, sql.Named(k, value(v)))
	}
	rows, err := s.read.conn.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, s.explain("query", err)
	}
	defer rows.Close()
	out := new(graph.Rows)
	if out.Columns, err = rows.Columns(); err != nil {
		return nil, s.explain("query", err)
	}
	types, err := rows.ColumnTypes()
	if err != nil {
		return nil, s.explain("query", err)
	}
	for rows.Next() {
		values := make([]any, len(out.Columns))
		into := make([]any, len(values))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			return nil, s.explain("query", err)
		}
		for i, v := range values {
			values[i] = answer(v)
			if n, ok := v.(int64); ok && types[i].DatabaseTypeName() == "BOOLEAN" {
				values[i] = n != 0
			}
		}
		out.Values = append(out.Values, values)
	}
	return out, s.explain("query", rows.Err())
}

// answer brings a value into one of the types that Rows holds.
func answer(v any) any {
	switch v := v.(type) {
	case string:
		if len(v) == len(time.DateOnly) && v[4] == '-' && v[7] == '-' {
			if _, err := time.Parse(time.DateOnly, v); err == nil {
				return graph.Date(v)
			}
		}
		return v
	case []byte:
		return answer(string(v))
	case nil, int64, float64, bool:
		return v
	case time.Time:
		return graph.Date(v.Format(time.DateOnly))
	}
	return fmt.Sprint(v)
}

// Summary counts what the store holds.
func (s *Store) Summary(ctx context.Context) (graph.Summary, error) {
	s.read.mu.Lock()
	defer s.read.mu.Unlock()
	sum := graph.Summary{Entities: map[string]int{}, Events: map[string]int{}, Relationships: map[string]int{}}
	count := func(into map[string]int, text string) error {
		return s.read.rows(ctx, 2, func(v []any) error {
			k, _ := v[0].(string)
			n, _ := v[1].(int64)
			if n > 0 {
				into[k] = int(n)
			}
			return nil
		}, text)
	}
	err := count(sum.Entities, "SELECT label, count(*) FROM entity GROUP BY label")
	if err == nil {
		err = count(sum.Events, "SELECT kind, count(*) FROM event GROUP BY kind")
	}
	for _, tt := range tables(graph.RelTypes) {
		if err != nil {
			break
		}
		t := tt[0]
		if t.TypeCol == "" {
			err = count(sum.Relationships, "SELECT '"+t.Type+"', count(*) FROM "+name(t.Table))
		} else {
			err = count(sum.Relationships, "SELECT "+name(t.TypeCol)+", count(*) FROM "+name(t.Table)+" GROUP BY 1")
		}
	}
	if err == nil {
		err = s.read.rows(ctx, 3, func(v []any) error {
			n, _ := v[0].(int64)
			sum.Articles = int(n)
			first, _ := v[1].(string)
			last, _ := v[2].(string)
			sum.First, sum.Last = graph.Date(first), graph.Date(last)
			return nil
		}, `SELECT (SELECT count(*) FROM article), (SELECT min(start) FROM event), (SELECT max("end") FROM event)`)
	}
	return sum, s.explain("count", err)
}
