package event

import "testing"

func TestShortNames(t *testing.T) {
	check(t, []sentence{
		{"a body named before", "2021-07-20", "Envoys of the {Nordic Council#} met. The council condemned {Russia} on [Monday=~2021-07-19].", "Criticism held: council > Russia @ 2021-07-19 relative"},
		{"no body named before", "2021-07-20", "Envoys met. The council condemned {Russia}.", ""},
		{"another council", "2021-07-20", "Envoys of the {Nordic Council#} met. The village council condemned {Russia}.", ""},
		{"the one to whom", "2021-07-20", "{Norway} chairs the {Nordic Council#}. {Finland} asked the council to meet.", "Request held: Finland > council @ 2021-07-20 publication"},
	})
}

func TestDoers(t *testing.T) {
	check(t, []sentence{
		{"whose strikes", "", "{Lebanon} was struck by {Israeli} raids.", "Attack held: Israeli > Lebanon"},
		{"strikes of nobody", "", "{Lebanon} was struck by raids.", ""},
		{"an administration", "", "The {Obama} administration condemned {Syria}.", "Criticism held: Obama > Syria"},
		{"a fan is no state's", "", "The {Obama} fan condemned {Syria}.", ""},
	})
}

func TestNamedThings(t *testing.T) {
	check(t, []sentence{
		{"what it called", "", "{North Korea} launched what it called a new kind of rocket.", "MissileTest held: North Korea"},
		{"what it said would be", "", "{North Korea} fired what it said would be its last missile.", "MissileTest held: North Korea"},
		{"what it called no missile", "", "{North Korea} launched what it called a new kind of website.", ""},
		{"behind a preposition", "", "{Iraq} protested against what it called a {Turkish} raid.", "Criticism held: Iraq > Turkish"},
		{"what others did", "", "{Iraq} knew what it said {Turkey} did.", ""},
	})
}
