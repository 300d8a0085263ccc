package lexicon

import "testing"

func TestSmoke(t *testing.T) {
	l := Load()
	for _, n := range []string{"North Korea", "DPRK", "PRK", "pyongyang", "Kim", "Putin", "the Russian president", "leader of North Korea", "US", "us", "Iran's leader", "UK", "Xi", "the U.S. secretary of state", "Russia's foreign ministry", "Kim Chong-un", "Congo", "Georgia", "Singapore", "IS", "Abe", "German chancellor", "Washington", "Johnson"} {
		t.Log(n, l.Resolve(n))
	}
	t.Log(len(l.names.entries), len(l.entities))
	t.Log(l.Holders("RUS", HeadOfState, "2019-04-25"), l.Offices("person:vladimir-putin"))
	t.Log(len(l.Members("org:nato")), l.City("Vladivostok"), l.Given("Vladimir"), l.Given("John"))
}
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		build()
	}
}
