package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/entente-graph/entente/graph"
)

// fuzzGraph makes a graph that holds the fuzzer's values in every place where
// values from outside can be.
func fuzzGraph(id, name, item string, f float64, n int64, b bool) *graph.Graph {
	return &graph.Graph{
		Nodes: []graph.Node{
			{ID: "a:" + id, Labels: []string{"Entity", "Group"}, Props: map[string]any{"id": "a:" + id, "name": name, "aliases": []string{item, name}, "active": b}},
			{ID: "b", Labels: []string{"Event"}, Props: map[string]any{"label": name, "score": f, "sources": n}},
		},
		Rels: []graph.Rel{{Type: "MET", From: "a:" + id, To: "b", Key: "k", Props: map[string]any{"event": "k", "quote": item, "sources": n, "score": f}}},
	}
}

func seeds(f *testing.F) {
	for _, s := range []string{"", "plain", `He called it a "final\" offer\` + "\nit's over", "=1+2", "a,b;c|d", "]]>&<>'\"", "\x00\x01\x1f\ufffe\uffff", "\xff\xfe", "\r\n", " x ", "Türkiye 北朝鮮 🕊", "\u2028", `\;`, "\ufeffx"} {
		f.Add(s, s, s, -12.5, int64(-1), true)
		f.Add("x", s, "", 0.1, int64(1)<<62, false)
	}
}

// mendXML is what the exporters document to do to characters XML cannot hold.
func mendXML(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	return strings.Map(func(r rune) rune {
		if notXML(r) {
			return utf8.RuneError
		}
		return r
	}, s)
}

// What a GraphML reader needs to see.
type xmlDoc struct {
	Keys []struct {
		ID   string `xml:"id,attr"`
		For  string `xml:"for,attr"`
		Name string `xml:"attr.name,attr"`
		Type string `xml:"attr.type,attr"`
		Desc string `xml:"desc"`
	} `xml:"key"`
	Nodes []struct {
		ID   string    `xml:"id,attr"`
		Data []xmlData `xml:"data"`
	} `xml:"graph>node"`
	Edges []struct {
		From string    `xml:"source,attr"`
		To   string    `xml:"target,attr"`
		Data []xmlData `xml:"data"`
	} `xml:"graph>edge"`
}

type xmlData struct {
	Key   string `xml:"key,attr"`
	Value string `xml:",chardata"`
}

// readGraphML is a reader after the book: keys are declared, ids are unique,
// types are GraphML's own.
func readGraphML(b []byte) (nodes, edges []map[string]any, err error) {
	var d xmlDoc
	if err := xml.Unmarshal(b, &d); err != nil {
		return nil, nil, err
	}
	type key struct {
		of, name, sort string
		list           bool
	}
	keys := map[string]key{}
	for _, k := range d.Keys {
		if _, ok := keys[k.ID]; ok {
			return nil, nil, fmt.Errorf("key %s is declared twice", k.ID)
		}
		if !slices.Contains([]string{"node", "edge", "graph"}, k.For) ||
			!slices.Contains([]string{"boolean", "int", "long", "float", "double", "string"}, k.Type) {
			return nil, nil, fmt.Errorf("key %+v is not one of GraphML's", k)
		}
		keys[k.ID] = key{k.For, k.Name, k.Type, strings.HasPrefix(k.Desc, "a list")}
	}
	read := func(of string, data []xmlData, into map[string]any) error {
		for _, x := range data {
			k, ok := keys[x.Key]
			if !ok || k.of != of {
				return fmt.Errorf("%s has data with key %q, which is not declared for it", of, x.Key)
			}
			var v any = x.Value
			var err error
			switch {
			case k.list:
				v = SplitList(x.Value)
			case k.sort == "boolean":
				v, err = strconv.ParseBool(x.Value)
			case k.sort == "long":
				v, err = strconv.ParseInt(x.Value, 10, 64)
			case k.sort == "double":
				v, err = strconv.ParseFloat(strings.Replace(x.Value, "INF", "Inf", 1), 64)
			}
			if err != nil {
				return err
			}
			into[k.name] = v
		}
		return nil
	}
	for _, n := range d.Nodes {
		m := map[string]any{"id": n.ID}
		if err := read("node", n.Data, m); err != nil {
			return nil, nil, err
		}
		nodes = append(nodes, m)
	}
	for _, e := range d.Edges {
		m := map[string]any{"source": e.From, "target": e.To}
		if err := read("edge", e.Data, m); err != nil {
			return nil, nil, err
		}
		edges = append(edges, m)
	}
	return nodes, edges, nil
}

func FuzzGraphML(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, id, name, item string, x float64, n int64, b bool) {
		var out bytes.Buffer
		if err := GraphML(&out, fuzzGraph(id, name, item, x, n, b)); err != nil {
			t.Fatal(err)
		}
		nodes, edges, err := readGraphML(out.Bytes())
		if err != nil {
			t.Fatalf("%v in\n%s", err, out.Bytes())
		}
		caption := mendXML(name)
		if name == "" {
			caption = mendXML("a:" + id)
		}
		same(t, nodes[0], map[string]any{
			"id": mendXML("a:" + id), "labels": []string{"Entity", "Group"}, "label": caption, "name": mendXML(name),
			"aliases": []string{mendXML(item), mendXML(name)}, "active": b,
		})
		same(t, nodes[1], map[string]any{"id": "b", "labels": []string{"Event"}, "label": "b", "label_": mendXML(name), "score": x, "sources": n})
		same(t, edges[0], map[string]any{
			"source": mendXML("a:" + id), "target": "b", "label": "MET", "event": "k", "quote": mendXML(item), "sources": n, "score": x,
		})
	})
}

func same(t *testing.T, got, want map[string]any) {
	t.Helper()
	for k := range got {
		if _, ok := want[k]; !ok {
			t.Errorf("%s is there and should not be: %q", k, got[k])
		}
	}
	for k, v := range want {
		if f, ok := v.(float64); ok && f != f {
			continue // not a number equals nothing
		}
		if fmt.Sprintf("%#v", got[k]) != fmt.Sprintf("%#v", v) {
			t.Errorf("%s: read %#v, wrote %#v", k, got[k], v)
		}
	}
}

// records reads CSV by the book (RFC 4180), with "\n" between records; it also
// tells an empty field (nil) from a quoted empty one, as the import does.
func records(s string) ([][]*string, error) {
	var all [][]*string
	for len(s) > 0 {
		var rec []*string
		for {
			var field *string
			if strings.HasPrefix(s, `"`) {
				var b strings.Builder
				s = s[1:]
				for {
					i := strings.IndexByte(s, '"')
					if i < 0 {
						return nil, fmt.Errorf("a quote is not closed")
					}
					b.WriteString(s[:i])
					s = s[i+1:]
					if !strings.HasPrefix(s, `"`) {
						break
					}
					b.WriteByte('"')
					s = s[1:]
				}
				v := b.String()
				field = &v
			} else {
				i := strings.IndexAny(s, ",\n")
				if i < 0 || strings.ContainsAny(s[:i], "\"\r") {
					return nil, fmt.Errorf("a bare field ends badly: %q", s)
				}
				if i > 0 {
					v := s[:i]
					field = &v
				}
				s = s[i:]
			}
			rec = append(rec, field)
			if s == "" || s[0] != ',' && s[0] != '\n' {
				return nil, fmt.Errorf("no comma or line break after a field: %q", s)
			}
			end := s[0] == '\n'
			s = s[1:]
			if end {
				break
			}
		}
		all = append(all, rec)
	}
	for _, rec := range all {
		if len(rec) != len(all[0]) {
			return nil, fmt.Errorf("a record of %d fields under a header of %d", len(rec), len(all[0]))
		}
	}
	return all, nil
}

func FuzzCSV(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, id, name, item string, x float64, n int64, b bool) {
		g := fuzzGraph(id, name, item, x, n, b)
		sep := listDelimiter(g)
		var nodes, rels bytes.Buffer
		if err := nodesCSV(&nodes, g, sep); err != nil {
			t.Fatal(err)
		}
		files, err := relFiles(g.Rels)
		if err != nil || len(files) != 1 {
			t.Fatalf("%d files, error %v", len(files), err)
		}
		if err := writeRels(&rels, files[0], sep); err != nil {
			t.Fatal(err)
		}
		recs, err := records(nodes.String())
		if err != nil || len(recs) != 3 {
			t.Fatalf("%d records, error %v, in\n%q", len(recs), err, nodes.String())
		}
		valid := func(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
		number := strings.Replace(strings.TrimPrefix(number(x), "+"), "Inf", "Infinity", 1)
		sameFields(t, recs[0], "id:ID(Entente)", ":LABEL", "active:boolean", "aliases:string[]", "label", "name", "score:double", "sources:long")
		sameFields(t, recs[1], valid("a:"+id), "Entity"+sep+"Group", b, valid(item)+sep+valid(name), nil, valid(name), nil, nil)
		sameFields(t, recs[2], "b", "Event", nil, nil, valid(name), nil, number, n)
		recs, err = records(rels.String())
		if err != nil || len(recs) != 2 {
			t.Fatalf("%d records, error %v, in\n%q", len(recs), err, rels.String())
		}
		sameFields(t, recs[0], ":START_ID(Entente)", ":END_ID(Entente)", ":TYPE", "event", "quote", "score:double", "sources:long")
		sameFields(t, recs[1], valid("a:"+id), "b", "MET", "k", valid(item), number, n)
	})
}

func sameFields(t *testing.T, got []*string, want ...any) {
	t.Helper()
	for i, w := range want {
		if (w == nil) != (got[i] == nil) || w != nil && fmt.Sprint(w) != *got[i] {
			t.Errorf("field %d: read %v, wrote %v", i, got[i], w)
		}
	}
}
