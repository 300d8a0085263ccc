package main

import (
	"fmt"
	"slices"
	"strings"
)

// Terminals narrower than narrowTerminal have tables of their own kind: names
// in columns a few letters wide are hard to read, so only what a row is about
// stays in the table, and where that is too much there is no table but a
// record for each row, one value a line.
const (
	narrowTerminal = 90
	narrowNames    = 24 // texts up to this length are not to be wrapped
	narrowColumns  = 3  // a table of fewer columns is none
)

// optional are the columns that say how well a row is known and not what it
// is about, in the order they leave a narrow table.
var optional = []string{"event", "origins", "sources", "until", "status", "precision"}

// narrow chooses which columns stand in the table on a narrow terminal and
// which below each row. There is no table when too few would.
func narrow(all []*column, total int) (table, below []*column) {
	table = slices.Clone(all)
	for _, head := range optional {
		if wide(table) > total {
			table = slices.DeleteFunc(table, func(c *column) bool { return c.head == head })
		}
	}
	for wide(table) > total && len(table) > narrowColumns {
		table = table[:len(table)-1]
	}
	if wide(table) > total {
		return nil, nil
	}
	table, _ = layOut(table, total)
	if len(table) < min(narrowColumns, len(all)) {
		return nil, nil
	}
	for _, c := range all {
		if !slices.Contains(table, c) {
			below = append(below, c)
		}
	}
	return table, below
}

// wide is the width of a table that wraps long texts alone.
func wide(table []*column) int {
	sum := gap * (len(table) - 1)
	for _, c := range table {
		sum += max(c.word, min(c.natural, narrowNames))
	}
	return sum
}

// writeRecords writes each row as a record: a line for each column that has a
// value, and an empty line between two records.
func writeRecords(s *stream, all []*column, rows int) error {
	heads := 0
	for _, c := range all {
		heads = max(heads, len(c.head))
	}
	room := max(narrowest, s.width-heads-gap)
	for r := range rows {
		if r > 0 {
			if _, err := fmt.Fprintln(s); err != nil {
				return err
			}
		}
		for _, c := range all {
			v := c.cells[r]
			if v == "" {
				continue
			}
			if longestWord(v) <= room {
				v = wrapSoft(v, room)
			} // else the terminal breaks the line, and an id can still be copied
			head := c.head
			for line := range strings.SplitSeq(v, "\n") {
				pad := strings.Repeat(" ", heads-len(head)+gap)
				if _, err := fmt.Fprintf(s, "%s%s%s\n", s.bold(head), pad, strings.TrimRight(line, " ")); err != nil {
					return err
				}
				head = ""
			}
		}
	}
	return nil
}
