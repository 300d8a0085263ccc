package event

import (
	"strings"
	"testing"
	"time"
)

// TestLinear checks that the work grows with the text and not with its square:
// four times the claims may not take more than eight times as long, where a
// square would take sixteen.
func TestLinear(t *testing.T) {
	for name, s := range map[string]string{
		"claims":     "{Iran} attacked {Israel} after {Turkey} condemned {Syria}. ",
		"statements": "{Iran} said that {Turkey} knew of it. The two countries met. ",
		"roles":      "The {Russian} army attacked {Turkey}. President {Lula} saw the president. The army condemned {Syria}. ",
	} {
		t.Run(name, func(t *testing.T) {
			took := func(n int) time.Duration {
				in := marked(strings.Repeat(s, n), "2021-07-20")
				best := time.Duration(1 << 62)
				for range 3 {
					start := time.Now()
					if len(Find(in)) == 0 {
						t.Fatal("no claims")
					}
					best = min(best, time.Since(start))
				}
				return best
			}
			small, large := took(3000), took(12000)
			if large > 8*small+50*time.Millisecond {
				t.Errorf("%v for 3000 times the text, %v for 12000 times", small, large)
			}
		})
	}
}

// TestDeep checks that clauses, lists and phrases inside each other end.
func TestDeep(t *testing.T) {
	for name, s := range map[string]string{
		"complements": strings.Repeat("{Iran} said that ", 60) + "{Turkey} attacked {Syria}.",
		"infinitives": "{Iran} urged {Turkey} " + strings.Repeat("to ask {Syria} ", 70) + "to leave.",
		"owners":      "The minister " + strings.Repeat("of the minister ", 75) + "of {Iran} condemned {Turkey}.",
		"appositions": strings.Repeat("The president, ", 80) + "{Putin}, condemned {Turkey}.",
		"pronouns":    strings.Repeat("He told him that he ", 48) + "condemned {Turkey}.",
		"circles":     "{Iran} left, " + strings.Repeat("said it, urged it, ", 30) + "{Turkey} accused it, and it him, said it.",
		"participles": strings.Repeat("accusing {Turkey} of ", 60) + "arming {Syria}, {Iran} left.",
	} {
		in := marked(s, "2021-07-20")
		if n := len(in.Sentences[0].Tokens); n > longest {
			t.Errorf("%s: %d tokens are not read at all", name, n)
		}
		Find(in)
	}
}
