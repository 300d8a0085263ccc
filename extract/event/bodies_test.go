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

func TestWordsMisread(t *testing.T) {
	check(t, []sentence{
		{"guarantees are things", "", "{Obama} pledged security guarantees to {Poland}.", "Pledge held: Obama > Poland"},
		{"guarantees as a verb", "", "{Obama} said the army guarantees peace.", ""},
		{"a verb nobody lists", "", "{Biden} promised to refurbish {Israel}'s ports.", "Pledge held: Biden > Israel"},
		{"yield to pressure", "", "{Biden} denied that he had yielded to pressure and warned {Iran} of a response.", "Threat held: Biden > Iran | Biden"},
		{"anything is no verb", "", "{Syria} denied that it had asked {Israel} for anything.", "Request denied: Syria > Israel | Syria"},
	})
}

func TestTone(t *testing.T) {
	check(t, []sentence{
		{"told of consequences", "", "{Putin} told {Turkey} that it would bear the consequences.", "Threat held: Putin > Turkey"},
		{"told of the weather", "", "{Putin} told {Turkey} that it would be warm.", ""},
		{"consequences for", "", "{Biden} said the consequences would be grave for {Iran}.", "Threat held: Biden > Iran"},
		{"no consequences", "", "{Biden} said there were no consequences for {Iran}.", ""},
		{"told others", "", "{Macron} told parliament that {Iran} was carrying out acts of aggression.", "Criticism held: Macron > Iran"},
		{"whose port it is", "", "{Hamas#} fired two rockets at the {Israeli} port of {Ashdod@}.", "Attack held: Hamas > Israeli"},
		{"fired at nobody's", "", "{Hamas#} fired two rockets at the port of {Ashdod@}.", ""},
	})
}

func TestArresting(t *testing.T) {
	check(t, []sentence{
		{"police tell", "", "{Lula} was arrested, {Iranian} police said.", "Arrest held: Iranian > Lula | Iranian"},
		{"a minister tells", "", "{Lula} was arrested, the {Iranian} trade minister said.", ""},
	})
}

func TestPeopleOfStates(t *testing.T) {
	check(t, []sentence{
		{"factions", "", "Some {Iraqi} factions demanded the withdrawal of {Turkish} troops.", "Request held: Iraqi > Turkish"},
		{"no people", "", "Some {Iraqi} dates demanded the withdrawal of {Turkish} delight.", ""},
	})
}

func TestItBehind(t *testing.T) {
	check(t, []sentence{
		{"the other state", "", "{Sweden} has to wait: {Turkey} accuses it of delay.", "Accusation held: Turkey > it"},
		{"no other state", "", "Envoys have to wait: {Turkey} accuses it of delay.", ""},
		{"two others", "", "{Sweden} and {Finland} have to wait: {Turkey} accuses it of delay.", ""},
	})
}

func TestWhoseThing(t *testing.T) {
	check(t, []sentence{
		{"that others sent", "", "{Israel} shot down three drones that {Iran} had sent.", "Attack held: Israel > Iran"},
		{"that nobody sent", "", "{Israel} shot down three drones that came by night.", ""},
	})
}
