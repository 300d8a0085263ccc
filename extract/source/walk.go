package source

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// walk calls f for each file below a folder, in the order of names, or with
// the error that keeps one from being read. It stops when f returns false.
func walk(root string, f func(file string, err error) bool) {
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			if !f(path, err) {
				return filepath.SkipAll
			}
			return nil // WalkDir itself skips what it cannot list
		}
		if path != root && skipped(d.Name()) {
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if d.IsDir() {
			return nil
		}
		if err := readable(path, d); !f(path, err) {
			return filepath.SkipAll
		}
		return nil
	})
}

// skipped reports whether a file in a folder is passed over in silence:
// hidden, or one of our own stores with its journals.
func skipped(name string) bool {
	if strings.HasPrefix(name, ".") {
		return true
	}
	for _, suffix := range []string{".db", ".db-wal", ".db-shm", ".db-journal"} {
		if strings.HasSuffix(name, suffix) {
			return true
		}
	}
	return false
}

// readable refuses what would hang (pipes, devices) or loop (links to
// folders) when it is met inside a folder.
func readable(path string, d fs.DirEntry) error {
	mode := d.Type()
	if mode&fs.ModeSymlink != 0 {
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		if mode = info.Mode().Type(); mode.IsDir() {
			return errors.New("a link to a folder is not followed; name the folder itself")
		}
	}
	if !mode.IsRegular() {
		return errors.New("not a regular file; name it by itself to read it")
	}
	return nil
}

// Size returns the bytes of the files that Read would read, as they lie on
// disk, or 0 when that is unknown because one is standard input or a pipe.
// Files that cannot be looked at count nothing.
func Size(paths []string) int64 {
	var sum int64
	for _, path := range paths {
		if path == "-" {
			return 0
		}
		info, err := os.Stat(path)
		switch {
		case err != nil:
		case info.IsDir():
			walk(path, func(file string, err error) bool {
				if err == nil {
					if info, err := os.Stat(file); err == nil {
						sum += info.Size()
					}
				}
				return true
			})
		case info.Mode().IsRegular():
			sum += info.Size()
		default:
			return 0
		}
	}
	return sum
}
