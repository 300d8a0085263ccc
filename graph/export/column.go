package export

import (
	"fmt"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// A class is the one type that all values of a property are written as.
type class int

const (
	none class = iota // only empty lists and nulls: not written
	boolean
	integer // 64 bits, signed
	double
	date
	list // of strings
	text
)

// A column is a property with the type it is written as.
type column struct {
	name  string
	class class
}

// columns returns the properties found in all, by name. A property whose
// values differ in type takes the type that holds them all: whole and broken
// numbers together are doubles, lists and anything else are lists, the rest
// is text.
func columns(all iter.Seq2[string, map[string]any]) ([]column, error) {
	found := map[string]class{}
	for owner, props := range all {
		for name, v := range props {
			s, err := classOf(v)
			if err != nil {
				return nil, fmt.Errorf("%s: property %s: %w", owner, name, err)
			}
			if s != none {
				found[name] = widen(found[name], s)
			}
		}
	}
	cols := make([]column, 0, len(found))
	for name, s := range found {
		cols = append(cols, column{name, s})
	}
	slices.SortFunc(cols, func(a, b column) int { return strings.Compare(a.name, b.name) })
	return cols, nil
}

// nodeProps goes over the properties of every node.
func nodeProps(nodes []graph.Node) iter.Seq2[string, map[string]any] {
	return func(yield func(string, map[string]any) bool) {
		for _, n := range nodes {
			if !yield("node "+n.ID, n.Props) {
				return
			}
		}
	}
}

// relProps goes over the properties of every relationship.
func relProps(rels []graph.Rel) iter.Seq2[string, map[string]any] {
	return func(yield func(string, map[string]any) bool) {
		for _, r := range rels {
			if !yield("relationship "+r.Type+" from "+r.From, r.Props) {
				return
			}
		}
	}
}

// without returns cols less the column of that name.
func without(cols []column, name string) []column {
	return slices.DeleteFunc(cols, func(c column) bool { return c.name == name })
}

func classOf(v any) (class, error) {
	switch v := v.(type) {
	case nil:
		return none, nil
	case bool:
		return boolean, nil
	case int, int64:
		return integer, nil
	case float64:
		return double, nil
	case graph.Date:
		return date, nil
	case string:
		return text, nil
	case []string:
		if len(v) == 0 {
			return none, nil
		}
		return list, nil
	}
	return none, fmt.Errorf("a value of type %T cannot be exported", v)
}

func widen(a, b class) class {
	switch {
	case a == none || a == b:
		return b
	case b == none:
		return a
	case a == list || b == list:
		return list
	case a == integer && b == double, a == double && b == integer:
		return double
	}
	return text
}

// plain returns a value that is not a list as characters. Numbers are written
// so that reading them gives the same number.
func plain(v any) string {
	switch v := v.(type) {
	case bool:
		return strconv.FormatBool(v)
	case int:
		return strconv.Itoa(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return number(v)
	case graph.Date:
		return string(v)
	case string:
		return strings.ToValidUTF8(v, "\uFFFD")
	}
	return ""
}

// number writes what is not finite as XML Schema and Java both read it, but
// for infinity, which they do not agree on: each format sees to that.
func number(f float64) string {
	if math.IsNaN(f) {
		return "NaN"
	}
	return strconv.FormatFloat(f, 'g', -1, 64)
}

// items returns a value as a list of strings: its items, or itself alone.
func items(v any) []string {
	l, ok := v.([]string)
	if !ok {
		return []string{plain(v)}
	}
	out := make([]string, len(l))
	for i, s := range l {
		out[i] = strings.ToValidUTF8(s, "\uFFFD")
	}
	return out
}

// present reports whether v is written at all: unknown properties are left
// out, and a list of nothing is unknown.
func present(v any) bool {
	s, err := classOf(v)
	return err == nil && s != none
}
