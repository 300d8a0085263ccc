package export

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// WriteFile writes a file all or nothing: write fills a new file beside path,
// which takes path's place once it is whole and on the disk. When write or
// the disk fails, a file that was at path stays as it was, and where there
// was none there is none. A path that is no regular file (a pipe, a device)
// is written to as it is. A symbolic link stays; the file it points to is
// replaced. An error of write's own comes back as it is.
func WriteFile(path string, write func(w io.Writer) error) error {
	s, err := stage(path, write)
	if err != nil {
		return err
	}
	return s.commit()
}

// A part is one file of a folder.
type part struct {
	name  string
	write func(w io.Writer) error
}

// writeFiles writes several files into dir, making it if need be. All are
// whole before the first is put in place.
func writeFiles(dir string, parts []part) (err error) {
	made := false
	if info, statErr := os.Stat(dir); statErr == nil && !info.IsDir() {
		return fmt.Errorf("write to %s: it is a file, and this format needs a folder", dir)
	} else if errors.Is(statErr, fs.ErrNotExist) {
		made = true
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return explain(dir, err)
	}
	var ready []*staged
	defer func() {
		if err == nil {
			return
		}
		for _, s := range ready {
			s.abort()
		}
		if made {
			os.Remove(dir) // only if it is empty
		}
	}()
	for _, p := range parts {
		s, err := stage(filepath.Join(dir, p.name), p.write)
		if err != nil {
			return err
		}
		ready = append(ready, s)
	}
	for _, s := range ready {
		if err := s.commit(); err != nil {
			return err
		}
	}
	return nil
}

// A staged file is whole but not yet in place.
type staged struct {
	name string // as people gave it
	path string // where it goes, links followed
	temp string // where it is; empty when nothing is left to do
}

// stage writes the file beside its place.
func stage(name string, write func(w io.Writer) error) (_ *staged, err error) {
	path := name
	if real, err := filepath.EvalSymlinks(name); err == nil {
		path = real
	}
	mode := fs.FileMode(0) // of the file that is there
	if info, err := os.Stat(path); err == nil {
		switch {
		case info.IsDir():
			return nil, fmt.Errorf("write %s: it is a folder; give the name of a file", name)
		case !info.Mode().IsRegular():
			return &staged{name: name}, writeThrough(name, path, write)
		}
		mode = info.Mode().Perm()
		// A file that may not be written to is not to be replaced either.
		if f, err := os.OpenFile(path, os.O_WRONLY, 0); err != nil {
			return nil, explain(name, err)
		} else if err := f.Close(); err != nil {
			return nil, explain(name, err)
		}
	}
	f, err := createBeside(path)
	if err != nil {
		return nil, explain(name, err)
	}
	s := &staged{name: name, path: path, temp: f.Name()}
	done := false
	defer func() { // also when write panics
		if !done {
			f.Close()
			s.abort()
		}
	}()
	if err := fill(f, name, write); err != nil {
		return nil, err
	}
	if err := f.Sync(); err != nil {
		return nil, explain(name, err)
	}
	if mode != 0 {
		if err := f.Chmod(mode); err != nil {
			return nil, explain(name, err)
		}
	}
	if err := f.Close(); err != nil {
		return nil, explain(name, err)
	}
	done = true
	return s, nil
}

// createBeside makes a new file in path's folder, with the permissions any new
// file of this user gets.
func createBeside(path string) (*os.File, error) {
	for i := 0; ; i++ {
		name := fmt.Sprintf(".%s.%d-%d", filepath.Base(path), os.Getpid(), i)
		f, err := os.OpenFile(filepath.Join(filepath.Dir(path), name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) || i == 10000 {
			return f, err
		}
	}
}

// commit puts the file in its place.
func (s *staged) commit() error {
	if s.temp == "" {
		return nil
	}
	if err := os.Rename(s.temp, s.path); err != nil {
		s.abort()
		return explain(s.name, err)
	}
	s.temp = ""
	return nil
}

// abort takes away what stage wrote.
func (s *staged) abort() {
	if s.temp != "" {
		os.Remove(s.temp)
		s.temp = ""
	}
}

// fill lets write write to f, and tells the file's errors from write's own.
func fill(f *os.File, name string, write func(w io.Writer) error) error {
	w := &watched{w: f}
	b := bufio.NewWriterSize(w, 1<<16)
	err := write(b)
	if err == nil {
		err = b.Flush()
	}
	if w.err != nil {
		return explain(name, w.err)
	}
	return err
}

// watched remembers the first error of a writer.
type watched struct {
	w   io.Writer
	err error
}

func (w *watched) Write(p []byte) (int, error) {
	n, err := w.w.Write(p)
	if w.err == nil {
		w.err = err
	}
	return n, err
}

// writeThrough writes to what is no regular file.
func writeThrough(name, path string, write func(w io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return explain(name, err)
	}
	if err := fill(f, name, write); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return explain(name, err)
	}
	return nil
}

// explain says what was being written, and what to do about it where that is
// known. The names of files beside the target are of no use to people.
func explain(name string, err error) error {
	cause := err
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		cause = p.Err
	case errors.As(err, &l):
		cause = l.Err
	}
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return fmt.Errorf("write %s: the disk is full (%w); nothing was changed, make room or choose another place", name, cause)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("write %s: the folder %s does not exist (%w)", name, filepath.Dir(name), cause)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("write %s: not allowed to write there (%w)", name, cause)
	}
	return fmt.Errorf("write %s: %w", name, cause)
}
