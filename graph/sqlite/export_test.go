package sqlite

import (
	"context"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/graph"
)

// LimitPages lets the file grow to n pages at the most, or to its size.
func LimitPages(t *testing.T, s *Store, n int) {
	t.Helper()
	var set int
	if err := s.write.conn.QueryRowContext(context.Background(), fmt.Sprintf("PRAGMA max_page_count = %d", n)).Scan(&set); err != nil {
		t.Fatal(err)
	}
}

// DieInLoad kills the process when everything of a load is written and nothing
// is committed. The cache is made too small to hold the load back from the
// file.
func DieInLoad(t *testing.T, s *Store, docs []*extract.Document) {
	ctx := context.Background()
	if _, err := s.write.conn.ExecContext(ctx, "PRAGMA cache_size = 50"); err != nil {
		t.Fatal(err)
	}
	err := s.write.transact(ctx, func(ctx context.Context) error {
		if _, err := graph.Load(ctx, &tx{reader{s.write}}, docs, s.facts); err != nil {
			return err
		}
		fmt.Println("about to die")
		self, err := os.FindProcess(os.Getpid())
		if err != nil {
			return err
		}
		if err := self.Kill(); err != nil {
			return err
		}
		time.Sleep(time.Minute)
		return nil
	})
	t.Fatalf("still alive: %v", err)
}
