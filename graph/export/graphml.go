package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/entente-graph/entente/graph"
)

// GraphML writes g as one directed GraphML graph.
//
// Every property is a declared key with a type out of boolean, long, double
// and string; dates are strings, "2019-04-25", and so is every value of a
// property that is a number on one relationship and a date on another.
// Properties that a node or relationship does not have are left out. A list is one string, its items
// joined by ";", with "\" put before every ";" and "\" of an item; SplitList
// undoes it, and a key that holds lists says so in its description.
//
// Three keys are ours, named as Gephi, yEd and networkx expect them: a node's
// "labels" (a list) and "label" (what to print: its name or title, else its
// id), a relationship's "label" (its type). A property that has one of those
// names already gets an underscore after it. Relationships are numbered in the
// graph's order; what tells apart several between two nodes is among their
// properties.
//
// Characters that XML cannot hold, and bytes that are no UTF-8, become
// U+FFFD.
func GraphML(w io.Writer, g *graph.Graph) error {
	g, err := ordered(g)
	if err != nil {
		return fmt.Errorf("write graphml: %w", err)
	}
	if err := distinctInXML(g.Nodes); err != nil {
		return fmt.Errorf("write graphml: %w", err)
	}
	nodeCols, err := columns(nodeProps(g.Nodes))
	if err != nil {
		return fmt.Errorf("write graphml: %w", err)
	}
	relCols, err := columns(relProps(g.Rels))
	if err != nil {
		return fmt.Errorf("write graphml: %w", err)
	}
	x := &graphML{w: bufio.NewWriter(w)}
	x.document(g, without(nodeCols, "id"), relCols)
	if err := x.w.Flush(); err != nil { // a bufio.Writer keeps its first error
		return fmt.Errorf("write graphml: %w", err)
	}
	return nil
}

// graphML writes the parts of a document; errors stay in its writer.
type graphML struct{ w *bufio.Writer }

const graphMLHead = xml.Header + `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"` +
	` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
	` xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">` + "\n"

func (x *graphML) document(g *graph.Graph, nodeCols, relCols []column) {
	x.put(graphMLHead)
	x.key("labels", "node", "labels", list)
	x.key("label", "node", "label", text)
	for i, c := range nodeCols {
		x.key("n"+strconv.Itoa(i), "node", unreserved(c.name), c.class)
	}
	x.key("type", "edge", "label", text)
	for i, c := range relCols {
		x.key("e"+strconv.Itoa(i), "edge", unreserved(c.name), c.class)
	}
	x.put("<graph id=\"entente\" edgedefault=\"directed\">\n")
	for _, n := range g.Nodes {
		x.put(`<node id="`, xmlText(n.ID), `">`)
		if len(n.Labels) > 0 {
			x.data("labels", joinList(n.Labels))
		}
		x.data("label", caption(n))
		x.props("n", nodeCols, n.Props)
		x.put("</node>\n")
	}
	for i, r := range g.Rels {
		x.put(`<edge id="r`, strconv.Itoa(i), `" source="`, xmlText(r.From), `" target="`, xmlText(r.To), `">`)
		x.data("type", r.Type)
		x.props("e", relCols, r.Props)
		x.put("</edge>\n")
	}
	x.put("</graph>\n</graphml>\n")
}

func (x *graphML) key(id, of, name string, s class) {
	x.put(`<key id="`, id, `" for="`, of, `" attr.name="`, xmlText(name), `" attr.type="`, graphMLType(s), `"`)
	if s == list {
		x.put(`><desc>a list: items joined by ";", "\" before a ";" or "\" of an item</desc></key>`, "\n")
		return
	}
	x.put("/>\n")
}

func (x *graphML) props(prefix string, cols []column, props map[string]any) {
	for i, c := range cols {
		v, ok := props[c.name]
		if !ok || !present(v) {
			continue
		}
		s := ""
		switch {
		case c.class == list:
			s = joinList(items(v))
		case c.class == double:
			s = strings.Replace(plain(v), "Inf", "INF", 1)
			s = strings.TrimPrefix(s, "+")
		default:
			s = plain(v)
		}
		x.data(prefix+strconv.Itoa(i), s)
	}
}

func (x *graphML) data(key, value string) {
	x.put(`<data key="`, key, `">`, xmlText(value), `</data>`)
}

func (x *graphML) put(parts ...string) {
	for _, p := range parts {
		x.w.WriteString(p)
	}
}

func graphMLType(s class) string {
	switch s {
	case boolean:
		return "boolean"
	case integer:
		return "long"
	case double:
		return "double"
	}
	return "string"
}

// caption is what a drawing prints on a node.
func caption(n graph.Node) string {
	for _, name := range []string{"name", "title"} {
		if s, ok := n.Props[name].(string); ok && s != "" {
			return s
		}
	}
	return n.ID
}

// unreserved keeps a property apart from the keys that are ours. It maps
// different names to different names.
func unreserved(name string) string {
	switch strings.TrimRight(name, "_") {
	case "label", "labels":
		return name + "_"
	}
	return name
}

// xmlText escapes s for use between tags and in attributes, line breaks and
// tabs too, so that no reader makes spaces of them.
func xmlText(s string) string {
	if safeInXML(s) {
		return s
	}
	var b strings.Builder
	xml.EscapeText(&b, []byte(strings.ToValidUTF8(s, "\uFFFD"))) // a Builder returns no error
	return b.String()
}

// safeInXML reports whether s needs no escaping at all, as most strings.
func safeInXML(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c >= 0x7f || c == '<' || c == '>' || c == '&' || c == '"' || c == '\'' {
			return false
		}
	}
	return true
}

// distinctInXML reports two nodes whose ids would become one.
func distinctInXML(nodes []graph.Node) error {
	changed := false
	for _, n := range nodes {
		changed = changed || !utf8.ValidString(n.ID) || strings.ContainsFunc(n.ID, notXML)
	}
	if !changed {
		return nil
	}
	seen := map[string]string{}
	for _, n := range nodes {
		id := xmlText(n.ID)
		if other, ok := seen[id]; ok {
			return fmt.Errorf("the ids %q and %q differ only in characters that XML cannot hold", other, n.ID)
		}
		seen[id] = n.ID
	}
	return nil
}

// notXML reports whether XML 1.0 has no way to write r.
func notXML(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return false
	case r < ' ', r == 0xFFFE, r == 0xFFFF:
		return true
	}
	return false
}
