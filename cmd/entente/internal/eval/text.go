package eval

import (
	"unicode/utf8"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/token"
)

// codePoints turns byte offsets of a text into code points, which labelled
// data count in.
type codePoints struct {
	at    []int // code points before byte i*stride
	text  string
	ascii bool
}

const stride = 256

func newCodePoints(text string) *codePoints {
	c := &codePoints{text: text}
	n := 0
	for i := range len(text) {
		if i%stride == 0 {
			c.at = append(c.at, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	c.ascii = n == len(text)
	return c
}

// of returns the number of code points before byte i.
func (c *codePoints) of(i int) int {
	if c.ascii {
		return i
	}
	if i/stride >= len(c.at) {
		return utf8.RuneCountInString(c.text)
	}
	n := c.at[i/stride]
	for k := i / stride * stride; k < i; k++ {
		if utf8.RuneStart(c.text[k]) {
			n++
		}
	}
	return n
}

// sentences splits a labelled text that is no page: every line is a block.
func (j *job) sentences(text string) []token.Sentence {
	var blocks []article.Block
	begin := 0
	for i := 0; i <= len(text); i++ {
		if i == len(text) || text[i] == '\n' {
			if i > begin {
				blocks = append(blocks, article.Block{Kind: article.Body, Begin: begin, End: i})
			}
			begin = i + 1
		}
	}
	return j.pipeline.Sentences(text, blocks)
}
