package event

import "testing"

// TestAdjuncts: an event noun beside a verb has that verb's subject and day.
func TestAdjuncts(t *testing.T) {
	check(t, []sentence{
		{"after talks", "2024-03-12", "{Macron} left the hall after talks with {Putin}.", "Meeting held: Macron + Putin @ 2024-03-12 publication"},
		{"at the front", "2024-03-12", "During a meeting with {Putin}, {Macron} wept.", "Meeting held: Macron + Putin @ 2024-03-12 publication"},
		{"on a visit", "2024-03-12", "{Lavrov} wept on a visit to {Mongolia} on [Monday=~2024-03-11].", "Visit held: Lavrov > Mongolia @ 2024-03-11 relative"},
		{"to come", "2024-03-12", "{Macron} will sing at a meeting with {Putin}.", "PlannedMeeting planned: Macron + Putin"},
		{"what he travels for", "2024-03-12", "{Lavrov} arrived in {Mongolia} on [Monday=~2024-03-11] for talks with {Macron}.", "Visit held: Lavrov > Mongolia @ 2024-03-11 relative\nPlannedMeeting planned: Lavrov + Macron @ 2024-03-11 relative in country:MNG"},
		{"subject is a thing", "2024-03-12", "Prices rose after talks with {Putin}.", ""},
		{"its own day is the day of the verb", "2024-03-12", "{Macron} and {Putin} wept on [Monday=~2024-03-11], at the end of their first talks.", "Meeting held: Macron + Putin @ 2024-03-11 relative"},
		{"by telephone", "2024-03-12", "{Biden} thanked {Macron} in a phone call.", "Endorsement held: Biden > Macron @ 2024-03-12 publication\nCall held: Biden + Macron @ 2024-03-12 publication"},
		{"a call for help", "2024-03-12", "{Biden} thanked {Macron} in a letter.", "Endorsement held: Biden > Macron @ 2024-03-12 publication"},
		{"joint statement", "2024-03-12", "{Biden} and {Macron} voiced regret in a joint statement.", "Declaration held: Biden + Macron @ 2024-03-12 publication"},
		{"statement of one", "2024-03-12", "{Biden} voiced regret in a statement.", ""},
		{"not what he did before", "2024-03-12", "{Macron} wept before talks with {Putin}.", ""},
		{"held between", "2024-03-12", "{Cuba} recalled the talks held between {Macron} and {Putin} in {Hanoi@} in [March 2019=2019-03].", "Meeting held: Macron + Putin @ 2019-03-01..2019-03-31 explicit in place:hanoi"},
	})
}

// TestAgain: several dates are several events.
func TestAgain(t *testing.T) {
	check(t, []sentence{
		{"two years", "", "{Putin} visited {Mongolia} in [2001=2001] and again in [2014=2014].", "Visit held: Putin > Mongolia @ 2001-01-01..2001-12-31 explicit\nVisit held: Putin > Mongolia @ 2014-01-01..2014-12-31 explicit"},
		{"two days in a row", "", "{Putin} met {Macron} on [May 3=2019-05-03] and [May 4=2019-05-04].", "Meeting held: Macron + Putin @ 2019-05-03 explicit"},
		{"verb left out", "", "{Putin} received {Macron} in [June 2000=2000-06] and {Lula} in [May 2007=2007-05].", "Meeting held: Macron + Putin @ 2000-06-01..2000-06-30 explicit\nMeeting held: Lula + Putin @ 2007-05-01..2007-05-31 explicit"},
		{"another clause", "", "{Putin} received {Macron} in [June 2000=2000-06] and {Lula} slept in [May 2007=2007-05].", "Meeting held: Macron + Putin @ 2000-06-01..2000-06-30 explicit"},
		{"no date but a term", "", "{Russia} and {China} signed a plan for [2024=2024].", "Agreement held: China + Russia"},
		{"over years", "2024-03-12", "The truce between {Israel} and {Hamas#} was brokered by {Qatar} over [two years=P2Y].", "Ceasefire held: Israel, Hamas\nMediation held: Qatar > Israel, Hamas"},
		{"again elsewhere", "", "{Macron} met {Biden} in {Geneva@} on [2019-05-02=2019-05-02] and again at {Capri@} on [2021-06-11=2021-06-11].", "Meeting held: Biden + Macron @ 2019-05-02 explicit in place:geneva\nMeeting held: Biden + Macron @ 2021-06-11 explicit in place:capri"},
		{"again, and nowhere", "", "{Macron} met {Biden} on [2019-05-02=2019-05-02] and again at length explained it on [2021-06-11=2021-06-11].", "Meeting held: Biden + Macron @ 2019-05-02 explicit"},
		{"did so again", "", "{Russia} and {China} trained together in [2019=2019] and did so again in [2022=2022] and [2023=2023].", "JointExercise held: China + Russia @ 2019-01-01..2019-12-31 explicit\nJointExercise held: China + Russia @ 2022-01-01..2022-12-31 explicit\nJointExercise held: China + Russia @ 2023-01-01..2023-12-31 explicit"},
		{"did so, undated", "", "{Russia} and {China} trained together in [2019=2019] and did so well.", "JointExercise held: China + Russia @ 2019-01-01..2019-12-31 explicit"},
		{"renewed", "", "{Russia} and {China} signed a treaty in [1961=1961]. It was renewed in [1981=1981].", "Agreement held: China + Russia @ 1961-01-01..1961-12-31 explicit\nAgreement held: It + It @ 1981-01-01..1981-12-31 explicit"},
		{"not of a treaty", "", "{Russia} met {Putin}. It was renewed in [1981=1981].", ""},
		{"denied, any", "", "{Russia} and {Iran} deny any trade in arms.", "Trade denied: Iran + Russia"},
		{"denied, a role", "", "{Russia} denied a role in the trade of {Iran}.", "Statement held: Russia > Iran"},
		{"both ways", "", "{Putin} and {Macron} exchanged letters.", "Message held: Putin > Macron\nMessage held: Macron > Putin"},
	})
}

// TestGoals: where somebody goes whom no name behind the verb tells.
func TestGoals(t *testing.T) {
	check(t, []sentence{
		{"there", "", "{Mongolia} was quiet when {Putin} went there in [2005=2005].", "Visit held: Putin > Mongolia @ 2005-01-01..2005-12-31 explicit"},
		{"the capital", "", "{Lavrov} was in the {Turkish} capital in [May 2018=2018-05].", "Visit held: Lavrov > Turkish @ 2018-05-01..2018-05-31 explicit"},
		{"the country", "", "{Putin} met {Xi Jinping} in {China} on his first visit to the country.", "Meeting held: Putin + Xi Jinping in country:CHN\nVisit held: Putin > China"},
		{"nowhere", "", "{Putin} went there in [2005=2005].", ""},
		{"visiting", "2024-03-12", "{Iraq} told visiting minister {Lavrov} that it was calm.", "Visit held: Lavrov > Iraq @ 2024-03-12 publication"},
		{"visiting nobody", "2024-03-12", "{Iraq} told visiting fans that it was calm.", ""},
		{"back from", "", "{Wang Yi} returned from {Mongolia}.", "Visit held: Wang Yi > Mongolia"},
		{"invited", "", "{Putin} accepted an invitation to visit {Mongolia}.", "Visit planned: Putin > Mongolia"},
		{"refused", "", "{Putin} ignored an invitation to visit {Mongolia}.", ""},
	})
}

// TestTaken: who the two, the countries and he are.
func TestTaken(t *testing.T) {
	check(t, []sentence{
		{"he of the clause in front", "", "{Macron} wept. {Putin} was in {Geneva@}, where he met {Lula}.", "Meeting held: Lula + Putin"},
		{"the two", "", "{Putin} last spoke with {Macron} when the two met in [May 2018=2018-05].", "Call held: Macron + Putin\nMeeting held: two + two @ 2018-05-01..2018-05-31 explicit"},
		{"the two countries", "", "{Iran} and {Iraq} held talks. The two countries signed a treaty.", "Meeting held: Iran + Iraq\nAgreement held: countries + countries"},
		{"the two cups", "", "{Iran} and {Iraq} held talks. The two cups met.", "Meeting held: Iran + Iraq"},
		{"the move", "", "{Iran} recognised {Kenya}. {Iraq} welcomed the move.", "Recognition held: Iran > Kenya\nEndorsement held: Iraq > move"},
		{"aside about a thing", "", "The treaty, signed in {Geneva@} on [July 11, 1961=1961-07-11], by {Putin} and {Macron}, helps.", "Agreement held: Macron + Putin @ 1961-07-11 explicit in place:geneva"},
		{"clause about a thing", "", "{Iraq} wants peace under a treaty that {Putin} and {Macron} signed in [May 2018=2018-05].", "Agreement held: Macron + Putin @ 2018-05-01..2018-05-31 explicit"},
		{"what has happened", "", "{China} cut ties to protest a trip to {Taiwan} by {Obama}.", "Visit held: Obama > Taiwan"},
		{"the leaders of both", "", "The leaders of {Russia} and {China} hailed a treaty with {Mongolia}.", "Endorsement held: Russia, China > Mongolia"},
		{"past behind an infinitive", "", "{Putin} became the first to go, and signed a declaration with {Macron}.", "Declaration held: Macron + Putin"},
		{"his summit", "", "{Putin} wept before his summit with {Macron} ended.", "Summit held: Macron + Putin"},
		{"the end of a visit", "2024-03-12", "{Lavrov} wept on [Monday=~2024-03-11], at the end of a visit to {Mongolia}.", "Visit held: Lavrov > Mongolia @ 2024-03-11 relative"},
		{"by phone", "2024-03-12", "{Lavrov} told {Blinken} by phone that it was late.", "Call held: Blinken + Lavrov @ 2024-03-12 publication"},
		{"by letter", "2024-03-12", "{Lavrov} told {Blinken} by letter that it was late.", ""},
		{"to mark", "2024-03-12", "{Russia} and {China} exchanged messages to commemorate their treaty with {Mongolia}.", "Message held: Russia > China @ 2024-03-12 publication\nMessage held: China > Russia @ 2024-03-12 publication\nAnniversary held: Russia, China > Mongolia @ 2024-03-12 publication\nAgreement held: China + Mongolia + Russia"},
		{"leaders by name", "", "{Russian} President {Putin} slept. {French} President {Macron} slept. The leaders of {Russia} and {France} met.", "Summit held: France + Russia"},
		{"him and the two", "", "{Putin} met {Lula}. {Putin} slept. {Macron} invited him when the two met in [May 2018=2018-05].", "Meeting held: Lula + Putin\nMeeting held: two + two @ 2018-05-01..2018-05-31 explicit"},
		{"terms", "", "{Russia} and {China} signed a plan for [2024=2024] and [2025=2025].", "Agreement held: China + Russia"},
		{"they of the sentence", "", "{Lula} wept. {Macron} and {Blinken} urged {Putin} to act when they visited {Mongolia} in [May 2018=2018-05].", "Request held: Macron, Blinken > Putin\nVisit held: they, they > Mongolia @ 2018-05-01..2018-05-31 explicit"},
		{"the first talks of the two", "2024-03-12", "{Biden} and {Putin} agreed on [Monday=~2024-03-11] to open offices, at the first meeting of the two.", "Agreement held: Biden + Putin @ 2024-03-11 relative\nMeeting held: two + two @ 2024-03-11 relative"},
		{"long list", "", "The accord was concluded by {Iran}, the {U.S.}, {Sweden}, {France}, {Russia} and {China}.", "Agreement held: China + France + Iran + Russia + Sweden + U.S."},
		{"delegation led by", "", "A delegation led by {Lavrov} visited {Mongolia}.", "Visit held: Lavrov > Mongolia"},
		{"chorus led by", "", "A chorus led by {Lavrov} visited {Mongolia}.", ""},
		{"dined", "", "{Putin} dined with {Macron}.", "Meeting held: Macron + Putin"},
		{"of the whole sentence", "2024-03-12", "{Lavrov} said that {Iran} was calm, during a trip to {Mongolia}.", "Visit held: Lavrov > Mongolia @ 2024-03-12 publication"},
		{"about a dozen", "", "{Russia} and {China} signed about a dozen agreements.", "Agreement held: China + Russia"},
	})
}

// TestFormer: a bare title is not that of who held it once.
func TestFormer(t *testing.T) {
	text := "President {Biden} slept. Former President {Obama} slept. The president woke."
	in := marked(text, "")
	if got := newReader(in).bearer("president", len(in.Text)); got != "person:biden" {
		t.Errorf("the president is %q, want person:biden", got)
	}
	in = marked("President {Biden} slept. President {Obama} slept. The president woke.", "")
	if got := newReader(in).bearer("president", len(in.Text)); got != "person:obama" {
		t.Errorf("the president is %q, want person:obama", got)
	}
}
