package graph_test

import (
	"regexp"
	"slices"
	"testing"

	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/graph"
)

// The ontology can be drawn: each role and each relationship that a kind names
// is declared.
func TestSchemaCoversOntology(t *testing.T) {
	declared := func(types []*graph.RelType, name string) bool {
		return slices.ContainsFunc(types, func(t *graph.RelType) bool { return t.Type == name })
	}
	for _, k := range event.Kinds {
		for _, role := range []event.RoleName{k.From, k.To} {
			if role != "" && !declared(graph.Roles, string(role)) {
				t.Errorf("kind %s: role %s is not declared", k.Name, role)
			}
		}
		if !declared(graph.Relations, k.Rel) {
			t.Errorf("kind %s: relationship %s is not declared", k.Name, k.Rel)
		}
		if _, ok := event.KindNamed(k.Family); !ok {
			t.Errorf("kind %s: its family %s is not named like a kind", k.Name, k.Family)
		}
	}
}

// Names become part of statements, so they are plain words; keys and indexes
// name properties that there are; types that share a table look the same.
func TestSchemaNames(t *testing.T) {
	plain := regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]*$`)
	check := func(owner string, names ...string) {
		for _, n := range names {
			if !plain.MatchString(n) {
				t.Errorf("%s: name %q is not a plain word", owner, n)
			}
		}
	}
	for _, n := range graph.NodeTypes {
		check(n.Label, n.Label, n.Table)
		if n.Props[0].Name != "id" {
			t.Errorf("%s: the first property is %s, not id", n.Label, n.Props[0].Name)
		}
		for _, p := range n.Props {
			check(n.Label, p.Name)
		}
		for _, name := range slices.Concat(n.Indexes...) {
			if _, ok := n.Prop(name); !ok {
				t.Errorf("%s: there is an index on %s and no such property", n.Label, name)
			}
		}
	}
	tables := make(map[string]*graph.RelType)
	seen := make(map[string]bool)
	for _, r := range graph.RelTypes {
		check(r.Type, r.Type, r.Table, r.FromCol, r.ToCol)
		if seen[r.Type] {
			t.Errorf("%s is declared twice", r.Type)
		}
		seen[r.Type] = true
		for _, p := range r.Props {
			check(r.Type, p.Name)
		}
		for _, name := range append(slices.Concat(r.Indexes...), r.Key...) {
			if _, ok := r.Prop(name); !ok {
				t.Errorf("%s: there is an index or key on %s and no such property", r.Type, name)
			}
		}
		other := tables[r.Table]
		tables[r.Table] = r
		if other == nil {
			continue
		}
		if r.TypeCol == "" || other.TypeCol != r.TypeCol || other.From != r.From || other.To != r.To || !slices.Equal(other.Props, r.Props) {
			t.Errorf("%s and %s share the table %s and differ", r.Type, other.Type, r.Table)
		}
	}
}

func TestRelTypeNamed(t *testing.T) {
	for _, want := range graph.RelTypes {
		if got, ok := graph.RelTypeNamed(want.Type); !ok || got != want {
			t.Errorf("RelTypeNamed(%s) = %v, %v", want.Type, got, ok)
		}
	}
	if _, ok := graph.RelTypeNamed("LIKES"); ok {
		t.Error("LIKES is declared")
	}
}
