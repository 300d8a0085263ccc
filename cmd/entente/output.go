package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

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
		return writeTable(a.stdout, a.stdout, rows)
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

// gap stands between two columns of a table.
const gap = 2

// narrowest is what a column is not made narrower than, to fit a terminal.
const narrowest = 8

// writeTable writes rows as a table fitted to the width of the terminal.
// Columns that are empty in every row are left out, long texts are wrapped.
func writeTable(w io.Writer, s *stream, rows *graph.Rows) error {
	n := len(rows.Columns)
	cells := make([][]string, len(rows.Values))
	widths := make([]int, n)
	numeric := make([]bool, n)
	for i := range numeric {
		numeric[i] = true
	}
	for r, row := range rows.Values {
		cells[r] = make([]string, n)
		for i, v := range row {
			c := oneLine(cell(v))
			cells[r][i] = c
			widths[i] = max(widths[i], text.StringWidthWithoutEscSequences(c))
			switch v.(type) {
			case nil, int64, float64, int:
			default:
				numeric[i] = false
			}
		}
	}
	var shown []int
	for i := range n {
		if widths[i] > 0 {
			widths[i] = max(widths[i], len(rows.Columns[i]))
			shown = append(shown, i)
		}
	}
	fit(widths, s.width-gap*max(0, len(shown)-1))

	t := table.NewWriter()
	style := table.Style{Name: "plain", Box: table.StyleBoxLight, Options: table.OptionsNoBordersAndSeparators, Format: table.FormatOptionsDefault}
	style.Format.Header = text.FormatDefault
	style.Box.PaddingLeft, style.Box.PaddingRight = "", strings.Repeat(" ", gap)
	t.SetStyle(style)
	header := make(table.Row, len(shown))
	configs := make([]table.ColumnConfig, len(shown))
	for at, i := range shown {
		header[at] = s.bold(rows.Columns[i])
		configs[at] = table.ColumnConfig{Number: at + 1, WidthMax: widths[i], WidthMaxEnforcer: text.WrapSoft}
		if numeric[i] {
			configs[at].Align, configs[at].AlignHeader = text.AlignRight, text.AlignRight
		}
	}
	t.AppendHeader(header)
	t.SetColumnConfigs(configs)
	for _, row := range cells {
		line := make(table.Row, len(shown))
		for at, i := range shown {
			line[at] = row[i]
		}
		t.AppendRow(line)
	}
	for _, line := range strings.Split(t.Render(), "\n") {
		if _, err := fmt.Fprintln(w, strings.TrimRight(line, " ")); err != nil {
			return err
		}
	}
	return nil
}

// fit takes width from the widest columns until all fit into total.
func fit(widths []int, total int) {
	for {
		sum, widest := 0, 0
		for i, w := range widths {
			sum += w
			if w > widths[widest] {
				widest = i
			}
		}
		if sum <= total || widths[widest] <= narrowest {
			return
		}
		widths[widest]--
	}
}
