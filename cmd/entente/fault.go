package main

import (
	"errors"

	"github.com/entente-graph/entente/graph/sqlite"
)

// storeFault reports whether an error is that of the store as a whole, so that
// no document would go in.
func storeFault(err error) bool {
	for _, kind := range []error{sqlite.ErrFull, sqlite.ErrBusy, sqlite.ErrReadOnly, sqlite.ErrDamaged} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return exitCode(storeError(err)) == exitStore
}

// storeError gives an error of a store its exit code.
func storeError(err error) error { return err }
