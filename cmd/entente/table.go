package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/entente-graph/entente/graph"
)

const (
	gap       = 2  // spaces between two columns
	narrowest = 8  // columns get no narrower, where that would cut words
	longWord  = 20 // longer words are ids and addresses, which must stay whole
	longText  = 48 // longer texts are sentences and titles, which want room
)

// A column is one column of a table as it is laid out. Widths are those on the
// screen, where some characters take two places.
type column struct {
	head    string
	cells   []string
	natural int // the longest cell
	width   int // as laid out
	word    int // the longest word, which is not to be broken
	numeric bool
}

// writeTable writes rows as a table fitted to the width of the terminal.
// Columns that are empty in every row are left out, and long texts are
// wrapped. What would make that ugly (ids and addresses, long texts in narrow
// columns, more columns than fit) goes below its row; how that is on a narrow
// terminal, narrow.go says.
func writeTable(s *stream, rows *graph.Rows) error {
	var all []*column
	for i, head := range rows.Columns {
		if c := newColumn(head, i, rows.Values); c.natural > 0 {
			c.natural, c.word = max(c.natural, len(head)), max(c.word, len(head))
			all = append(all, c)
		}
	}
	var table, below []*column
	if s.width < narrowTerminal {
		if table, below = narrow(all, s.width); table == nil {
			return writeRecords(s, all, len(rows.Values))
		}
	} else {
		table, below = layOut(all, s.width)
	}
	if err := writeLine(s, table, func(c *column) string { return c.head }, s.bold); err != nil {
		return err
	}
	same := func(text string) string { return text }
	for r := range rows.Values {
		if err := writeLine(s, table, func(c *column) string { return c.cells[r] }, same); err != nil {
			return err
		}
		if err := writeBelow(s, below, r); err != nil {
			return err
		}
	}
	return nil
}

// writeBelow writes what of row r stands below it: long texts on lines of
// their own, the rest together, as many to a line as fit whole.
func writeBelow(s *stream, below []*column, r int) error {
	const between = " · "
	room := s.width - len(indent)
	var notes []string
	short := -1 // the line of short notes that has room
	for _, c := range below {
		note := c.head + " " + c.cells[r]
		switch {
		case c.cells[r] == "":
		case c.natural > longText:
			notes = append(notes, note)
		case short >= 0 && text.StringWidthWithoutEscSequences(notes[short]+between+note) <= room:
			notes[short] += between + note
		default:
			short = len(notes)
			notes = append(notes, note)
		}
	}
	for _, note := range notes {
		if longestWord(note) <= room {
			note = wrapSoft(note, room)
		} // else the terminal breaks the line, and an id can still be copied
		for line := range strings.SplitSeq(note, "\n") {
			if _, err := fmt.Fprintf(s, "%s%s\n", indent, s.dim(strings.TrimRight(line, " "))); err != nil {
				return err
			}
		}
	}
	return nil
}

// indent is what stands before the lines below a row.
const indent = "    "

// layOut chooses which columns stand in the table and which below each row.
// Both are in the order they came in.
func layOut(all []*column, total int) (table, below []*column) {
	table = slices.Clone(all)
	for {
		fits := fit(table, total)
		out := -1
		if !fits {
			if out = longest(table, longWord, func(c *column) int { return c.word }); out < 0 {
				out = len(table) - 1
			}
		} else {
			out = longest(table, longText, func(c *column) int {
				if c.width*3 > c.natural {
					return 0
				}
				return c.natural
			})
		}
		if out >= 0 && len(table) > 1 {
			table = slices.Delete(table, out, out+1)
			continue
		}
		if !fits { // one column: its words are broken
			table[0].word = min(table[0].word, narrowest)
			table[0].width = total
		}
		for _, c := range all {
			if !slices.Contains(table, c) {
				below = append(below, c)
			}
		}
		return table, below
	}
}

// longest is the column that is longest by some measure and longer than most,
// or -1.
func longest(table []*column, most int, measure func(*column) int) int {
	at := -1
	for i, c := range table {
		if n := measure(c); n > most {
			at, most = i, n
		}
	}
	return at
}

func newColumn(head string, i int, rows [][]any) *column {
	c := &column{head: head, numeric: true}
	for _, row := range rows {
		v := oneLine(cell(row[i]))
		c.cells = append(c.cells, v)
		c.natural = max(c.natural, text.StringWidthWithoutEscSequences(v))
		c.word = max(c.word, longestWord(v))
		switch row[i].(type) {
		case nil, int64, float64, int:
		default:
			c.numeric = false
		}
	}
	return c
}

// fit takes width from the widest columns until all fit into total. It reports
// whether that goes without breaking a word.
func fit(table []*column, total int) bool {
	total -= gap * (len(table) - 1)
	sum, least := 0, 0
	for _, c := range table {
		c.width = c.natural
		sum += c.width
		least += c.word
	}
	if least > total {
		return false
	}
	for ; sum > total; sum-- {
		var widest *column
		for _, c := range table {
			if c.width > c.word && (widest == nil || c.width > widest.width) {
				widest = c
			}
		}
		widest.width--
	}
	return true
}

// longestWord is the width of the longest run that is not to be broken. Scripts
// whose characters take two places are written without spaces and broken
// anywhere.
func longestWord(s string) int {
	most, n := 0, 0
	for _, r := range s {
		w := text.RuneWidth(r)
		switch {
		case r == ' ':
			n = 0
		case w > 1:
			n = w
		default:
			n += w
		}
		most = max(most, n)
	}
	return most
}

// wrapSoft breaks a text at spaces into lines of at most width places. The
// library writes one place too far where a character that takes two is next.
func wrapSoft(s string, width int) string {
	out := text.WrapSoft(s, width)
	for line := range strings.SplitSeq(out, "\n") {
		if width > 2 && text.StringWidthWithoutEscSequences(strings.TrimRight(line, " ")) > width {
			return text.WrapSoft(s, width-1)
		}
	}
	return out
}

// writeLine writes one row, as high as its longest cell.
func writeLine(w io.Writer, table []*column, of func(*column) string, paint func(string) string) error {
	wrapped := make([][]string, len(table))
	height := 0
	for i, c := range table {
		wrapped[i] = strings.Split(wrapSoft(of(c), c.width), "\n")
		height = max(height, len(wrapped[i]))
	}
	for y := range height {
		var line strings.Builder
		pad := 0
		for i, c := range table {
			v := ""
			if y < len(wrapped[i]) {
				v = strings.TrimRight(wrapped[i][y], " ")
			}
			room := max(0, c.width-text.StringWidthWithoutEscSequences(v))
			if c.numeric {
				pad += room
				room = 0
			}
			if v != "" {
				line.WriteString(strings.Repeat(" ", pad))
				line.WriteString(paint(v))
				pad = 0
			} else {
				room = c.width
				if c.numeric {
					room = 0
				}
			}
			pad += room + gap
		}
		if _, err := fmt.Fprintln(w, line.String()); err != nil {
			return err
		}
	}
	return nil
}
