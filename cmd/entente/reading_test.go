package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract/source"
)

// An article that makes a stage panic is one failed input, named, and the
// others are read.
func TestPanicIsOneFailedInput(t *testing.T) {
	var stderr bytes.Buffer
	text := strings.Repeat("The foreign minister of Norway met the foreign minister of Ghana in Oslo. ", 4)
	in := strings.NewReader(`{"id":"1","text":"` + text + `"}
{"id":"2","text":"poison ` + text + `"}
{"id":"3","text":"` + text + `"}
`)
	a := &app{stdin: in, stdout: newStream(&bytes.Buffer{}, noEnv), stderr: newStream(&stderr, noEnv), env: noEnv}
	failed := &failures{say: a.say}
	var read []string
	err := readArticles(t.Context(), a, &readFlags{jobs: 2}, a.newProgress(0, true), []string{"-"},
		func(it source.Item) (string, error) {
			if strings.HasPrefix(it.Body, "poison") {
				var none []int
				_ = none[len(it.ID)]
			}
			return it.ID, nil
		},
		func(id string, err error) error {
			if err != nil {
				failed.add(split(err))
				return nil
			}
			read = append(read, id)
			return nil
		})
	if err != nil || strings.Join(read, " ") != "1 3" || failed.n != 1 {
		t.Errorf("read %v, %d failed, %v", read, failed.n, err)
	}
	if want := "entente: -:2: a fault in entente: runtime error: index out of range [1] with length 0 (cmd/entente/reading_test.go:"; !strings.HasPrefix(stderr.String(), want) {
		t.Errorf("stderr is %s", &stderr)
	}
}
