package graph

import (
	"cmp"
	"reflect"
	"slices"
)

// relID names one relationship of a graph.
type relID struct{ typ, from, to, key string }

func idOf(r Rel) relID { return relID{r.Type, r.From, r.To, r.Key} }

func compareRels(a, b Rel) int {
	return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Key, b.Key))
}

// sorted puts a graph into its order, each node and relationship once.
func sorted(nodes []Node, rels []Rel) *Graph {
	slices.SortFunc(nodes, func(a, b Node) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(rels, compareRels)
	return &Graph{
		Nodes: slices.CompactFunc(nodes, func(a, b Node) bool { return a.ID == b.ID }),
		Rels:  slices.CompactFunc(rels, func(a, b Rel) bool { return idOf(a) == idOf(b) }),
	}
}

// sameProps reports whether two nodes or relationships say the same.
func sameProps(a, b map[string]any) bool {
	if len(a) == 0 && len(b) == 0 {
		return true
	}
	return reflect.DeepEqual(a, b)
}
