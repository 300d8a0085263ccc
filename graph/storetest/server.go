package storetest

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// A Runner runs the tests of a package; *testing.M is one.
type Runner interface{ Run() int }

// Alone returns m so that its tests run while no other package's do that use
// the same server: go test runs packages side by side, and the server has one
// database. Without a server it returns m itself. It is for TestMain.
func Alone(m Runner, server string) Runner {
	if server == "" {
		return m
	}
	return alone{m, server}
}

type alone struct {
	tests  Runner
	server string
}

func (a alone) Run() int {
	name := a.server
	if u, err := url.Parse(a.server); err == nil && u.Host != "" {
		name = u.Host
	}
	name = "entente-tests-" + strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:`, r) {
			return '-'
		}
		return r
	}, name)
	unlock, err := lockedfile.MutexAt(filepath.Join(os.TempDir(), name)).Lock()
	if err != nil {
		fmt.Fprintln(os.Stderr, "the tests of another package may use the server at the same time:", err)
		return a.tests.Run()
	}
	defer unlock()
	return a.tests.Run()
}
