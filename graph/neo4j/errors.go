package neo4j

import (
	"context"
	"errors"
	"net/url"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// What can be wrong with a database. Errors of this package wrap one of them
// where it is known, name the address, and say what to do next.
var (
	ErrAddress      = errors.New("the address is not one of Neo4j")
	ErrUnreachable  = errors.New("no Neo4j server answers there")
	ErrNotBolt      = errors.New("that is not the Bolt port")
	ErrUnauthorized = errors.New("the user name or password is wrong")
	ErrForbidden    = errors.New("the user may not do that")
	ErrNoDatabase   = errors.New("there is no such database")
	ErrNoStore      = errors.New("the database holds no graph of Entente")
	ErrNewer        = errors.New("written by a newer Entente")
	ErrOlder        = errors.New("written by an older Entente")
	ErrForeign      = errors.New("other data in the database is in the way")
	ErrReadOnly     = errors.New("it was opened for reading only")
	ErrLost         = errors.New("the connection was lost")
	ErrFull         = errors.New("the server has no memory or disk space left for it")
	ErrQuery        = errors.New("the query is wrong")
)

// An Error is what went wrong with one database.
type Error struct {
	Op   string // what was being done: "connect to", "load into"
	URI  string // without a password
	Kind error  // one of the errors above, nil if it is none of them
	Next string // what to do about it, may be empty
	Err  error  // from below, may be nil
}

func (e *Error) Error() string {
	s := e.Op + " " + e.URI + ": "
	if e.Kind != nil {
		s += e.Kind.Error()
	}
	if e.Err != nil && (e.Kind == nil || e.Kind == ErrQuery || e.Kind == ErrForeign || e.Kind == ErrAddress) {
		if e.Kind != nil {
			s += ": "
		}
		s += e.Err.Error()
	}
	if e.Next != "" {
		s += "; " + e.Next
	}
	return s
}

// Unwrap returns the kind of error and its cause.
func (e *Error) Unwrap() []error {
	var errs []error
	for _, err := range []error{e.Kind, e.Err} {
		if err != nil {
			errs = append(errs, err)
		}
	}
	return errs
}

func (s *Store) fail(op string, kind error, next string, err error) error {
	where := s.config.URI
	if u, perr := url.Parse(where); perr == nil {
		where = u.Redacted()
	}
	return &Error{Op: op, URI: where, Kind: kind, Next: next, Err: err}
}

// explain says what an error of the driver means for the user.
func (s *Store) explain(op string, err error) error {
	var own *Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &own):
		return err
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return s.fail(op, nil, "", err)
	}
	// Older batches are whole: a load is one transaction.
	const again = "start the server and run the same command again: everything loaded before is still there"
	var (
		limit  *driver.TransactionExecutionLimit
		server *driver.Neo4jError
		gone   *driver.ConnectivityError
	)
	switch {
	case errors.As(err, &limit):
		return s.fail(op, ErrLost, again, err)
	case errors.As(err, &server):
		return s.explainServer(op, server, err)
	case op == "connect to" && strings.Contains(err.Error(), "HTTP"):
		return s.fail(op, ErrNotBolt, "7474 is Neo4j's port for the browser; its Bolt port is 7687 unless it was changed", err)
	case errors.As(err, &gone) && op == "connect to":
		return s.fail(op, ErrUnreachable, "start the server, or set NEO4J_URI to where it is", err)
	case errors.As(err, &gone):
		return s.fail(op, ErrLost, again, err)
	}
	return s.fail(op, nil, "", err)
}

// retryable takes an error that the driver would try again after out of what
// has been wrapped around it; the driver does not look inside.
func retryable(err error) error {
	for e := err; e != nil; e = errors.Unwrap(e) {
		if driver.IsRetryable(e) {
			return e
		}
	}
	return err
}

// explainServer does so for errors that the server sent.
func (s *Store) explainServer(op string, e *driver.Neo4jError, err error) error {
	switch code := e.Code; {
	case strings.HasPrefix(code, "Neo.ClientError.Security.Forbidden"):
		return s.fail(op, ErrForbidden, "log in as a user who may write to and read from the database", err)
	case strings.HasPrefix(code, "Neo.ClientError.Security."):
		return s.fail(op, ErrUnauthorized, "set NEO4J_USERNAME and NEO4J_PASSWORD", err)
	case strings.HasPrefix(code, "Neo.ClientError.Database.DatabaseNotFound"):
		return s.fail(op, ErrNoDatabase, "set NEO4J_DATABASE to one that there is, or leave it empty for the default", err)
	case strings.HasPrefix(code, "Neo.ClientError.Schema."):
		return s.fail(op, ErrForeign, "use an empty database", err)
	case strings.HasPrefix(code, "Neo.ClientError.Statement."):
		return s.fail(op, ErrQuery, "", errors.New(e.Msg))
	case strings.HasPrefix(code, "Neo.TransientError.General.MemoryPoolOutOfMemoryError"),
		strings.HasPrefix(code, "Neo.TransientError.General.OutOfMemoryError"),
		strings.HasPrefix(code, "Neo.DatabaseError.General.StorageDamageDetected"):
		return s.fail(op, ErrFull, "give it more and run the same command again: everything loaded before is still there", err)
	case strings.HasPrefix(code, "Neo.TransientError."):
		return s.fail(op, ErrLost, "run the same command again: everything loaded before is still there", err)
	}
	return s.fail(op, nil, "", err)
}
