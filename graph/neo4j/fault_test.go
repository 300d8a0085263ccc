package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/neo4j"
	"github.com/entente-graph/entente/graph/storetest"
	"github.com/google/go-cmp/cmp"
)

// says fails the test unless err is of a kind and says more.
func says(t *testing.T, err, kind error, words ...string) {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	if !errors.Is(err, kind) {
		t.Errorf("error %q is not %q", err, kind)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("error %q does not say %q", err, w)
		}
	}
}

// unused is the address of a port at which nobody listens.
func unused(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// A server that is not there, without one.
func TestOpenUnreachable(t *testing.T) {
	for _, scheme := range []string{"neo4j://", "bolt://"} {
		uri := scheme + unused(t)
		begin := time.Now()
		_, err := neo4j.Open(context.Background(), neo4j.Config{URI: uri, Username: "neo4j", Password: "p4ssword"})
		says(t, err, neo4j.ErrUnreachable, uri, "start the server", "NEO4J_URI")
		if strings.Contains(err.Error(), "p4ssword") {
			t.Errorf("error %q gives the password away", err)
		}
		if d := time.Since(begin); d > 15*time.Second {
			t.Errorf("it took %v to find out", d)
		}
	}
}

func TestOpenAddress(t *testing.T) {
	for _, uri := range []string{"", "127.0.0.1:7687", "http://127.0.0.1:7474", "neo4j//x", "%zz"} {
		_, err := neo4j.Open(context.Background(), neo4j.Config{URI: uri})
		says(t, err, neo4j.ErrAddress, "neo4j://127.0.0.1:7687")
	}
}

// A port at which HTTP is spoken, without a server of Neo4j.
func TestOpenHTTP(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			fmt.Fprint(c, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
			c.Close()
		}
	}()
	_, err = neo4j.Open(context.Background(), neo4j.Config{URI: "neo4j://" + l.Addr().String()})
	says(t, err, neo4j.ErrNotBolt, l.Addr().String(), "7687")
}

func TestOpenUnauthorized(t *testing.T) {
	c := server(t)
	c.Password += "x"
	_, err := neo4j.Open(context.Background(), c)
	says(t, err, neo4j.ErrUnauthorized, c.URI, "NEO4J_PASSWORD")
}

func TestOpenNoDatabase(t *testing.T) {
	c := server(t)
	c.Database = "nosuchdatabase"
	_, err := neo4j.Open(context.Background(), c)
	says(t, err, neo4j.ErrNoDatabase, c.URI, "NEO4J_DATABASE")
}

func TestOpenVersions(t *testing.T) {
	c := server(t)
	s := open(t, storetest.Facts())
	set := func(version int) {
		raw(t, c, "MATCH (m:EntenteMeta) SET m.schema = $v", map[string]any{"v": version})
	}
	before, err := s.Subgraph(context.Background(), graph.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	set(graph.Schema + 1)
	_, err = neo4j.Open(context.Background(), c)
	says(t, err, neo4j.ErrNewer, "install the newer version")
	set(graph.Schema - 2)
	_, err = neo4j.Open(context.Background(), c)
	says(t, err, neo4j.ErrOlder, "build again")
	set(graph.Schema)
	after, err := s.Subgraph(context.Background(), graph.Filter{})
	if err != nil || !cmp.Equal(before, after) {
		t.Errorf("the graph has changed, %v", err)
	}
}

func TestReadOnly(t *testing.T) {
	c := server(t)
	c.ReadOnly = true
	empty(t, c)
	t.Cleanup(func() { leave(t, c) })
	_, err := neo4j.Open(context.Background(), c)
	says(t, err, neo4j.ErrNoStore, "entente build")
	open(t, storetest.Facts())
	s, err := neo4j.Open(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	_, err = s.Load(context.Background(), storetest.Archive(1))
	says(t, err, neo4j.ErrReadOnly)
}

// Nodes and relationships of others, under the same labels, types and ids that
// look much the same, stay as they are and are never shown as ours. What users
// add to our nodes stays too.
func TestForeign(t *testing.T) {
	c := server(t)
	s := open(t, storetest.Facts())
	raw(t, c, `CREATE (a:Entity:Person {id: 7, name: 'theirs'}), (b:Event {id: 'ev-1'}), (d:Article {title: 'no id'}),
		(a)-[:MET {since: 1}]->(a), (b)-[:REPORTED_IN]->(d), (d)-[:MENTIONS]->(a), (:Person {id: 'person:x'})`, nil)
	theirs := func() int {
		r := raw(t, c, `MATCH (n) WHERE n.id = 7 OR n.id = 'ev-1' OR n.title = 'no id' OR n.id = 'person:x'
			OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) + 10 * count(r) AS n`, nil)
		n, _ := r.Records[0].Get("n")
		return int(n.(int64))
	}
	docs := storetest.Archive(5)
	if _, err := s.Load(context.Background(), docs); err != nil {
		t.Fatal(err)
	}
	raw(t, c, "MATCH (n:Country {id: 'country:PRK'}) SET n.note = 'mine', n:Watched CREATE (n)-[:NOTED]->(:Note)", nil)
	want, err := graph.Build(docs, storetest.Facts())
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.Subgraph(context.Background(), graph.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("graph (-want +got):\n%s", diff)
	}
	sum, err := s.Summary(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if sum.Articles != len(docs) || sum.Entities["Person"] != 2 {
		t.Errorf("summary %+v counts others", sum)
	}
	more := append(storetest.Archive(9)[5:], storetest.Story{ID: docs[0].ID}.Document())
	if _, err := s.Load(context.Background(), more); err != nil {
		t.Fatal(err)
	}
	r := raw(t, c, "MATCH (n:Watched {note: 'mine'})-[:NOTED]->(:Note) RETURN count(*) AS n", nil)
	if n, _ := r.Records[0].Get("n"); n != int64(1) {
		t.Error("what a user added to a node is gone")
	}
	if n := theirs(); n != 4+10*3 {
		t.Errorf("others' nodes and relationships: %d, want 34", n)
	}
}

// Dates are dates in the database.
func TestNativeDates(t *testing.T) {
	c := server(t)
	s := open(t, storetest.Facts())
	if _, err := s.Load(context.Background(), storetest.Archive(3)); err != nil {
		t.Fatal(err)
	}
	r := raw(t, c, `MATCH (a)-[r]->() WHERE r.start >= date('2018-01-01') AND r.end <= date('2019-12-31') AND r.start.year < 2020
		RETURN count(r) > 0 AND all(x IN collect(r.start) WHERE x IS :: DATE) AS ok`, nil)
	if ok, _ := r.Records[0].Get("ok"); ok != true {
		t.Error("dates of relationships are not of type DATE")
	}
}

// A wire leads to the server until it is cut.
type wire struct {
	listener net.Listener
	target   string
	cut      atomic.Bool
	left     atomic.Int64 // bytes to the server until it is cut by itself

	mu    sync.Mutex
	conns []net.Conn
}

func newWire(t *testing.T, target string) *wire {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{listener: l, target: target}
	w.left.Store(1 << 60)
	t.Cleanup(w.stop)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			w.join(c)
		}
	}()
	return w
}

func (w *wire) join(c net.Conn) {
	up, err := net.Dial("tcp", w.target)
	if err != nil {
		c.Close()
		return
	}
	w.mu.Lock()
	w.conns = append(w.conns, c, up)
	w.mu.Unlock()
	go io.Copy(c, up)
	go func() {
		b := make([]byte, 4096)
		for {
			n, err := c.Read(b)
			if err != nil {
				up.Close()
				return
			}
			if w.left.Add(-int64(n)) < 0 {
				w.stop()
				return
			}
			if _, err := up.Write(b[:n]); err != nil {
				return
			}
		}
	}()
}

// stop cuts the wire for good.
func (w *wire) stop() {
	if w.cut.Swap(true) {
		return
	}
	w.listener.Close()
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, c := range w.conns {
		c.Close()
	}
}

// The server goes away in the middle of a load, wherever that is: the loads
// before are there, whole, and the next run goes on.
func TestServerStops(t *testing.T) {
	c := server(t)
	target := c.URI[strings.Index(c.URI, "://")+3:]
	for _, after := range []int64{500, 60_000} {
		t.Run(fmt.Sprint(after, " bytes"), func(t *testing.T) {
			direct := open(t, storetest.Facts())
			w := newWire(t, target)
			// The bolt scheme keeps to the address it is given.
			s, err := neo4j.Open(context.Background(), neo4j.Config{
				URI: "bolt://" + w.listener.Addr().String(), Username: c.Username, Password: c.Password, Database: c.Database, Facts: storetest.Facts(),
			})
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			docs := storetest.Archive(60)
			if _, err := s.Load(context.Background(), docs[:10]); err != nil {
				t.Fatal(err)
			}
			before, err := direct.Subgraph(context.Background(), graph.Filter{})
			if err != nil {
				t.Fatal(err)
			}
			w.left.Store(after)
			begin := time.Now()
			_, err = s.Load(context.Background(), docs[10:])
			says(t, err, neo4j.ErrLost, "start the server", "still there")
			if d := time.Since(begin); d > 30*time.Second {
				t.Errorf("it took %v to find out", d)
			}
			got, err := direct.Subgraph(context.Background(), graph.Filter{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(before, got); diff != "" {
				t.Errorf("the graph has changed (-want +got):\n%s", diff)
			}
			if _, err := direct.Load(context.Background(), docs); err != nil {
				t.Errorf("load that goes on: %v", err)
			}
		})
	}
}
