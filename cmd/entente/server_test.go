package main

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"net"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// ask asks the tests' server past the command.
func ask(text string) (int64, error) {
	ctx := context.Background()
	d, err := driver.NewDriverWithContext(os.Getenv("NEO4J_URI"),
		driver.BasicAuth(cmp.Or(os.Getenv("NEO4J_USERNAME"), "neo4j"), os.Getenv("NEO4J_PASSWORD"), ""))
	if err != nil {
		return 0, err
	}
	defer d.Close(ctx)
	r, err := driver.ExecuteQuery(ctx, d, text, nil, driver.EagerResultTransformer, driver.ExecuteQueryWithDatabase(os.Getenv("NEO4J_DATABASE")))
	if err != nil || len(r.Records) == 0 {
		return 0, err
	}
	n, _ := r.Records[0].Values[0].(int64)
	return n, nil
}

// emptyServer removes everything from the tests' database.
func emptyServer() error {
	for {
		n, err := ask("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*)")
		if err != nil || n == 0 {
			return err
		}
	}
}

// A cable between the command and the server, to be cut.
type cable struct {
	net.Listener
	mu    sync.Mutex
	conns []net.Conn
}

func newCable(t *testing.T, to string) *cable {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	c := &cable{Listener: l}
	go func() {
		for {
			in, err := l.Accept()
			if err != nil {
				return
			}
			out, err := net.Dial("tcp", to)
			if err != nil {
				in.Close()
				return
			}
			c.mu.Lock()
			c.conns = append(c.conns, in, out)
			c.mu.Unlock()
			go io.Copy(in, out)
			go io.Copy(out, in)
		}
	}()
	t.Cleanup(c.cut)
	return c
}

func (c *cable) cut() {
	c.Close()
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, conn := range c.conns {
		conn.Close()
	}
}

// ended is a feed that ends instead of hanging.
type ended struct{ *feed }

func (e ended) Read(p []byte) (int, error) {
	if e.rest.Len() > 0 {
		return e.rest.Read(p)
	}
	if !e.done {
		e.done = true
		e.then()
	}
	return 0, io.EOF
}

// A server that goes away in the middle of a build: the code says so, and the
// batches stored before are there.
func TestServerGone(t *testing.T) {
	uri := os.Getenv("NEO4J_URI")
	if uri == "" {
		const why = "NEO4J_URI is not set: THE COMMAND IS NOT TESTED WITH A SERVER, nor the loss of one"
		if os.Getenv("ENTENTE_REQUIRE_NEO4J") == "1" {
			t.Fatal(why)
		}
		t.Skip(why)
	}
	u, err := url.Parse(uri)
	if err != nil {
		t.Fatal(err)
	}
	if err := emptyServer(); err != nil {
		t.Fatal(err)
	}
	defer emptyServer()
	line := newCable(t, u.Host)
	const n = batchDocs + 100
	in := newFeed(t, n, func() {
		for range 300 {
			if have, err := ask("MATCH (a:Article) RETURN count(a)"); err != nil || have >= batchDocs {
				break
			}
			time.Sleep(100 * time.Millisecond)
		}
		line.cut()
	})
	var stdout, stderr bytes.Buffer
	code := run(t.Context(), []string{"build", "-", "--store", "bolt://" + line.Addr().String()}, ended{in}, &stdout, &stderr, os.Getenv)
	if code != exitStore {
		t.Errorf("code %d", code)
	}
	for _, want := range []string{"the connection was lost", "stored by then: 500 articles; the first that is not: -:501"} {
		if !strings.Contains(stderr.String(), want) {
			t.Errorf("stderr does not say %q:\n%s", want, &stderr)
		}
	}
	if strings.Contains(stderr.String(), "count what the store holds") {
		t.Errorf("the loss is said twice:\n%s", &stderr)
	}
	if have, err := ask("MATCH (a:Article) RETURN count(a)"); err != nil || have != batchDocs {
		t.Errorf("the server holds %d articles, %v", have, err)
	}
}
