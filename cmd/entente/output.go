package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

// outputs are the forms rows are written in.
var outputs = []string{"table", "json", "jsonl", "csv"}

// writeRows writes rows to standard output. An empty form is a table on a
// terminal and CSV elsewhere.
func (a *app) writeRows(form string, rows *graph.Rows) error {
	if form == "" {
		if form = "csv"; a.stdout.terminal {
			form = "table"
		}
	}
	switch form {
	case "table":
		return writeTable(a.stdout, rows)
	case "json":
		return writeJSON(a.stdout, rows)
	case "jsonl":
		return writeJSONLines(a.stdout, rows)
	}
	return writeCSV(a.stdout, rows)
}

// writeCSV writes RFC 4180 rows that no spreadsheet runs as formulas.
func writeCSV(w io.Writer, rows *graph.Rows) error {
	out := csv.NewWriter(w)
	if err := out.Write(rows.Columns); err != nil {
		return err
	}
	record := make([]string, len(rows.Columns))
	for _, row := range rows.Values {
		for i := range record {
			record[i] = export.SafeCell(cell(row[i]))
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// writeJSON writes an array of objects, their fields in the order of the
// columns.
func writeJSON(w io.Writer, rows *graph.Rows) error {
	if len(rows.Values) == 0 {
		_, err := io.WriteString(w, "[]\n")
		return err
	}
	for i, row := range rows.Values {
		lead := ",\n "
		if i == 0 {
			lead = "[\n "
		}
		object, err := jsonObject(rows.Columns, row)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s%s", lead, object); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, "\n]\n")
	return err
}

// writeJSONLines writes an object a line.
func writeJSONLines(w io.Writer, rows *graph.Rows) error {
	for _, row := range rows.Values {
		object, err := jsonObject(rows.Columns, row)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s\n", object); err != nil {
			return err
		}
	}
	return nil
}

func jsonObject(columns []string, row []any) (string, error) {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	put := func(v any) error {
		if err := enc.Encode(v); err != nil {
			return err
		}
		s := strings.TrimSuffix(b.String(), "\n") // Encode ends what it writes
		b.Reset()
		b.WriteString(s)
		return nil
	}
	b.WriteByte('{')
	for i, c := range columns {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := put(c); err != nil {
			return "", err
		}
		b.WriteByte(':')
		if err := put(row[i]); err != nil {
			return "", err
		}
	}
	b.WriteByte('}')
	return b.String(), nil
}

// cell is a value as text; what is unknown is empty.
func cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case graph.Date:
		return string(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []string:
		return strings.Join(v, "; ")
	case []any:
		parts := make([]string, len(v))
		for i, x := range v {
			parts[i] = cell(x)
		}
		return strings.Join(parts, "; ")
	}
	return fmt.Sprint(v)
}
