package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"sync"

	driver "modernc.org/sqlite"
)

// A handle is one connection with its prepared statements.
type handle struct {
	mu         sync.Mutex // held by whoever uses the connection
	db         *sql.DB
	conn       *sql.Conn
	statements map[string]*sql.Stmt
}

func (h *handle) close() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	var errs []error
	for _, st := range h.statements {
		errs = append(errs, st.Close())
	}
	return errors.Join(append(errs, h.conn.Close(), h.db.Close())...)
}

// limit sets one of SQLite's run-time limits.
func (h *handle) limit(id, value int) error {
	_, err := driver.Limit(h.conn, id, value)
	return err
}

// prepare returns the statement of that text, prepared once.
func (h *handle) prepare(ctx context.Context, text string) (*sql.Stmt, error) {
	if st, ok := h.statements[text]; ok {
		return st, nil
	}
	st, err := h.conn.PrepareContext(ctx, text)
	if err == nil {
		h.statements[text] = st
	}
	return st, err
}

func (h *handle) exec(ctx context.Context, text string, args ...any) error {
	st, err := h.prepare(ctx, text)
	if err != nil {
		return err
	}
	_, err = st.ExecContext(ctx, args...)
	return err
}

// rows runs a prepared query and calls each with the values of every row.
// The slice is used again for the next row.
func (h *handle) rows(ctx context.Context, columns int, each func([]any) error, text string, args ...any) error {
	st, err := h.prepare(ctx, text)
	if err != nil {
		return err
	}
	rows, err := st.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	values := make([]any, columns)
	into := make([]any, columns)
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if err := each(values); err != nil {
			return err
		}
	}
	return rows.Err()
}

// transact runs f in a transaction that holds the writer's lock from its
// beginning, and takes everything back if f fails.
func (h *handle) transact(ctx context.Context, f func(context.Context) error) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if _, err := h.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := f(ctx)
	if err == nil {
		_, err = h.conn.ExecContext(ctx, "COMMIT")
	}
	if err != nil {
		// The context may be done; the rollback must happen all the same. After
		// some errors SQLite has rolled back already, then this one says so.
		_, _ = h.conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
	}
	return err
}
