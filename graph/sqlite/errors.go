package sqlite

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/entente-graph/entente/graph"
	driver "modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// What can be wrong with a store. Errors of this package wrap one of them
// where it is known, name the file, and say what to do next.
var (
	ErrNoStore  = errors.New("there is no store")
	ErrNotStore = errors.New("not a store of Entente")
	ErrNewer    = errors.New("written by a newer Entente")
	ErrOlder    = errors.New("written by an older Entente")
	ErrBusy     = errors.New("locked by another program")
	ErrReadOnly = errors.New("cannot be written to")
	ErrFull     = errors.New("the disk is full")
	ErrDamaged  = errors.New("the file is damaged")
)

// An Error is what went wrong with one store.
type Error struct {
	Op   string // what was being done: "open", "load"
	Path string
	Kind error  // one of the errors above, nil if it is none of them
	Next string // what to do about it, may be empty
	Err  error  // from below, may be nil
}

func (e *Error) Error() string {
	s := e.Op + " " + e.Path + ": "
	switch {
	case e.Kind == nil:
		s += e.Err.Error()
	default:
		s += e.Kind.Error()
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
	return &Error{Op: op, Path: s.path, Kind: kind, Next: next, Err: err}
}

// explain says what an error of SQLite means for the user.
func (s *Store) explain(op string, err error) error {
	if err == nil {
		return nil
	}
	kept := "everything loaded before is still there"
	var e *driver.Error
	if !errors.As(err, &e) {
		return s.fail(op, nil, "", err)
	}
	switch e.Code() & 0xff {
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return s.fail(op, ErrBusy, "wait until it has finished, or stop it, and try again", err)
	case lib.SQLITE_READONLY, lib.SQLITE_PERM:
		return s.fail(op, ErrReadOnly, "make the file and its folder writable, or choose another place", err)
	case lib.SQLITE_CANTOPEN:
		return s.fail(op, nil, "make sure that the folder exists and can be written to", err)
	case lib.SQLITE_FULL:
		return s.fail(op, ErrFull, "make room and run the same command again: "+kept, err)
	case lib.SQLITE_IOERR:
		return s.fail(op, nil, "see whether the disk is full or gone, and run the same command again: "+kept, err)
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return s.fail(op, ErrDamaged, "put back a copy, or build it again into another file", err)
	}
	return s.fail(op, nil, "", err)
}

// inspect looks at the file at path without opening it as a database, so that
// nothing of what is not ours is ever touched. It reports whether a store is
// still to be made there.
func inspect(path string, mustExist bool) (fresh bool, err error) {
	fail := func(kind error, next string, err error) (bool, error) {
		return false, &Error{Op: "open", Path: path, Kind: kind, Next: next, Err: err}
	}
	f, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && mustExist:
		return fail(ErrNoStore, "make one with: entente build PATH", err)
	case errors.Is(err, fs.ErrNotExist):
		if dir := filepath.Dir(path); !exists(dir) {
			return fail(nil, "make the folder first", fmt.Errorf("there is no folder %s", dir))
		}
		return true, nil
	case err != nil:
		return fail(nil, "see who may read the file", err)
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil {
		return fail(nil, "", err)
	} else if !info.Mode().IsRegular() {
		return fail(ErrNotStore, "name a file, not a folder or a device", nil)
	} else if info.Size() == 0 {
		if mustExist {
			return fail(ErrNoStore, "make one with: entente build PATH", errors.New("the file is empty"))
		}
		return true, nil
	}
	h, ok, err := readHeader(f)
	switch {
	case err != nil:
		return fail(nil, "", err)
	case !ok || h.application != ApplicationID:
		return fail(ErrNotStore, "it was left as it is; choose another file", nil)
	case h.version > graph.Schema:
		return fail(ErrNewer, fmt.Sprintf("its schema is %d and this program knows %d: install the newer version, or build again into another file", h.version, graph.Schema), nil)
	case h.version < graph.Schema:
		return fail(ErrOlder, fmt.Sprintf("its schema is %d and this program's is %d: build again into another file", h.version, graph.Schema), nil)
	}
	return false, nil
}

// A header is what the first bytes of a SQLite file say.
type header struct {
	version     uint32 // user_version
	application uint32 // application_id
}

// readHeader reads the header of a SQLite file; ok is false for other files.
// Positions are those of https://www.sqlite.org/fileformat.html, 1.3.
func readHeader(r io.Reader) (h header, ok bool, err error) {
	var b [100]byte
	if _, err := io.ReadFull(r, b[:]); err != nil {
		if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
			return header{}, false, nil
		}
		return header{}, false, err
	}
	if string(b[:16]) != "SQLite format 3\x00" {
		return header{}, false, nil
	}
	number := func(at int) uint32 {
		return uint32(b[at])<<24 | uint32(b[at+1])<<16 | uint32(b[at+2])<<8 | uint32(b[at+3])
	}
	return header{version: number(60), application: number(68)}, true, nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
