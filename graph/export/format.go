// Package export writes a graph as files that other programs read. One file
// of this package holds one format; Formats lists them. A format is a pure
// function from a graph to bytes: the same graph gives the same bytes,
// whatever order its nodes came in.
//
// Exporters refuse what would make a broken file (a relationship whose end is
// missing, a property of a type the graph does not have) rather than write
// it. Save puts a file in place only once it is whole.
package export

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// A Format is one way to write a graph. Exactly one of Write and WriteDir is
// set: a format is either one file, which may go to standard output, or a
// folder of files.
type Format struct {
	Name   string // what people type: "graphml"
	Ending string // of the file's name, with its dot; empty for a folder
	Doc    string // one line for a list of formats

	// Write writes the whole of g to w.
	Write func(w io.Writer, g *graph.Graph) error
	// WriteDir writes the whole of g into the folder dir, which it makes if
	// need be. Either all files are put in place or none.
	WriteDir func(dir string, g *graph.Graph) error
}

// Formats returns every format there is, in the order they are listed to
// people.
func Formats() []Format {
	return []Format{
		{
			Name: "graphml", Ending: ".graphml",
			Doc:   "GraphML, for Gephi, yEd, Cytoscape and networkx",
			Write: GraphML,
		},
		{
			Name:     "csv",
			Doc:      "nodes.csv and relationships.csv, as neo4j-admin database import reads them",
			WriteDir: CSV,
		},
	}
}

// Named returns the format of that name, without regard to case.
func Named(name string) (Format, bool) {
	for _, f := range Formats() {
		if strings.EqualFold(f.Name, name) {
			return f, true
		}
	}
	return Format{}, false
}

// Save writes g in this format to path, a file or, for a format of several
// files, a folder. When it fails, what stood at path before still stands
// there, and nothing new does.
func (f Format) Save(path string, g *graph.Graph) error {
	if f.WriteDir != nil {
		return f.WriteDir(path, g)
	}
	return WriteFile(path, func(w io.Writer) error { return f.Write(w, g) })
}

// ordered returns g with nodes and relationships in the order that graph.Graph
// promises. It copies only what is out of order, and reports what no format
// can hold: two nodes with one id, or a relationship without an end.
func ordered(g *graph.Graph) (*graph.Graph, error) {
	if g == nil {
		return nil, errors.New("no graph to export")
	}
	byID := func(a, b graph.Node) int { return strings.Compare(a.ID, b.ID) }
	out := *g
	if !slices.IsSortedFunc(out.Nodes, byID) {
		out.Nodes = slices.Clone(out.Nodes)
		slices.SortFunc(out.Nodes, byID)
	}
	if !slices.IsSortedFunc(out.Rels, compareRels) {
		out.Rels = slices.Clone(out.Rels)
		slices.SortFunc(out.Rels, compareRels)
	}
	ids := make(map[string]bool, len(out.Nodes))
	for _, n := range out.Nodes {
		if ids[n.ID] {
			return nil, fmt.Errorf("node %q is in the graph twice", n.ID)
		}
		if id, ok := n.Props["id"]; ok && id != n.ID {
			return nil, fmt.Errorf("node %q: its property id is %v", n.ID, id)
		}
		ids[n.ID] = true
	}
	for i, r := range out.Rels {
		for _, end := range []string{r.From, r.To} {
			if !ids[end] {
				return nil, fmt.Errorf("relationship %s from %q to %q: %q is not in the graph", r.Type, r.From, r.To, end)
			}
		}
		if i > 0 && compareRels(out.Rels[i-1], r) == 0 {
			return nil, fmt.Errorf("relationship %s from %q to %q with key %q is in the graph twice", r.Type, r.From, r.To, r.Key)
		}
	}
	return &out, nil
}

// compareRels is the order of relationships in a graph.
func compareRels(a, b graph.Rel) int {
	return cmp.Or(strings.Compare(a.Type, b.Type), strings.Compare(a.From, b.From),
		strings.Compare(a.To, b.To), strings.Compare(a.Key, b.Key))
}
