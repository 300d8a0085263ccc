package export

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

func writes(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

var errOwn = &os.PathError{Op: "open", Path: "input.html", Err: os.ErrNotExist}

// fails writes something and then fails for a reason of its own.
func fails(w io.Writer) error {
	if _, err := w.Write(make([]byte, 1<<18)); err != nil {
		return err
	}
	return errOwn
}

func TestWriteFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "g.graphml")
	for _, content := range []string{"first", "second, longer"} {
		if err := WriteFile(path, writes(content)); err != nil {
			t.Fatal(err)
		}
		if b, _ := os.ReadFile(path); string(b) != content {
			t.Errorf("file holds %q, want %q", b, content)
		}
	}
}

func TestWriteFileFails(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "old")
	if err := os.WriteFile(old, []byte("kept"), 0o640); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{old, filepath.Join(dir, "new")} {
		if err := WriteFile(path, fails); err != errOwn {
			t.Errorf("error %v, want write's own", err)
		}
		func() {
			defer func() { recover() }()
			WriteFile(path, func(io.Writer) error { panic("in the middle") })
		}()
	}
	if b, _ := os.ReadFile(old); string(b) != "kept" {
		t.Errorf("the old file holds %q", b)
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

func TestWriteFileWhere(t *testing.T) {
	dir := t.TempDir()
	if err := WriteFile(filepath.Join(dir, "none", "g"), writes("x")); err == nil || !strings.Contains(err.Error(), "does not exist") {
		t.Errorf("missing folder: %v", err)
	}
	if err := WriteFile(dir, writes("x")); err == nil || !strings.Contains(err.Error(), "is a folder") {
		t.Errorf("a folder: %v", err)
	}
	if os.Getuid() == 0 {
		return // may write everywhere
	}
	locked := filepath.Join(dir, "locked")
	if err := os.WriteFile(locked, []byte("kept"), 0o444); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(locked, writes("x")); err == nil || !strings.Contains(err.Error(), "not allowed") {
		t.Errorf("a file that may not be written to: %v", err)
	}
}

func TestWriteFileKeepsModeAndLink(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such modes and links")
	}
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	if err := os.WriteFile(target, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("target", link); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(link, writes("through")); err != nil {
		t.Fatal(err)
	}
	if info, _ := os.Lstat(link); info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link was replaced")
	}
	info, err := os.Stat(target)
	if b, _ := os.ReadFile(target); err != nil || string(b) != "through" || info.Mode().Perm() != 0o600 {
		t.Errorf("target holds %q, mode %v, error %v", b, info.Mode(), err)
	}
}

// The device that is always full stands for the disk that is.
func TestFullDevice(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("no /dev/full here")
	}
	for _, content := range []string{"x", strings.Repeat("x", 1<<18)} {
		err := WriteFile("/dev/full", writes(content))
		if err == nil || !strings.HasPrefix(err.Error(), "write /dev/full: the disk is full") || !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("error %v", err)
		}
	}
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Errorf("the device is gone: %v", err)
	}
}

func TestWriteFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	bad := []part{{"one", writes("1")}, {"two", fails}}
	if err := writeFiles(dir, bad); err == nil {
		t.Fatal("no error")
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the folder made for nothing stays: %v", err)
	}
	if err := writeFiles(dir, []part{{"one", writes("1")}, {"two", writes("2")}}); err != nil {
		t.Fatal(err)
	}
	if err := writeFiles(dir, bad); err == nil {
		t.Fatal("no error")
	}
	for i, name := range []string{"one", "two"} {
		if b, _ := os.ReadFile(filepath.Join(dir, name)); string(b) != fmt.Sprint(i+1) {
			t.Errorf("%s holds %q", name, b)
		}
	}
	if err := writeFiles(filepath.Join(dir, "one"), bad); err == nil || !strings.Contains(err.Error(), "needs a folder") {
		t.Errorf("a file for a folder: %v", err)
	}
}
