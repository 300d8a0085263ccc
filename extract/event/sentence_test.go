package event

import (
	"fmt"
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/token"
)

// line writes a claim in one line: kind status: parties @ date basis | who says so.
func line(in Input, c Claim) string {
	s := fmt.Sprintf("%s %s: %s", c.Kind, c.Status, sides(in, c))
	if c.Date.Start != "" {
		d := c.Date.Start
		if c.Date.End != d {
			d += ".." + c.Date.End
		}
		s += " @ " + d + " " + string(c.Date.Basis)
	}
	if c.Place != "" {
		s += " in " + c.Place
	}
	if c.Attribution != nil {
		s += " | " + c.Attribution.Span.In(in.Text)
	}
	return s
}

func lines(in Input) string {
	var out []string
	for _, c := range Find(in) {
		out = append(out, line(in, c))
	}
	return strings.Join(out, "\n")
}

type sentence struct {
	name, published, text, want string
}

func check(t *testing.T, tests []sentence) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := marked(tt.text, tt.published)
			if got := lines(in); got != strings.ReplaceAll(tt.want, "\t", "") {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s\n%s", in.Text, got, tt.want, trace(in))
			}
		})
	}
}

func TestSyntax(t *testing.T) {
	check(t, []sentence{
		{"list of three", "", "{Russia}, {China} and {Iran} held talks.", "Meeting held: China + Iran + Russia"},
		{"apposition of the subject", "", "{Putin}, the {Russian} president, condemned {Israel}.", "Criticism held: Putin > Israel"},
		{"relative clause between", "", "{Lavrov}, who flew in from {Geneva@}, condemned {Israel}.", "Criticism held: Lavrov > Israel"},
		{"relative clause is the event", "", "{Lavrov}, who condemned {Israel}, went home.", "Criticism held: Lavrov > Israel"},
		{"phrase between", "", "Officials of {Iran} in {Geneva@} condemned {Israel}.", "Criticism held: Iran > Israel"},
		{"shared subject", "", "{Lavrov} condemned {Israel} and praised {Qatar}.", "Criticism held: Lavrov > Israel\nEndorsement held: Lavrov > Qatar"},
		{"participle behind", "", "{Lavrov} left early, accusing {Israel} of bad faith.", "Accusation held: Lavrov > Israel"},
		{"participle in front", "", "Accusing {Israel} of bad faith, {Lavrov} left early.", "Accusation held: Lavrov > Israel"},
		{"passive", "", "{Israel} was condemned by {Lavrov} for the raid.", "Criticism held: Lavrov > Israel"},
		{"reduced passive", "", "The {Israeli} raid condemned by {Lavrov} was over soon.", "Criticism held: Lavrov > Israeli"},
		{"gerund behind a preposition", "", "{Putin} flew home after meeting {Xi Jinping}.", "Meeting held: Putin + Xi Jinping"},
		{"person over state", "", "{Russian} President {Vladimir Putin} met {Macron}.", "Meeting held: Macron + Vladimir Putin"},
		{"the ministry", "", "{North Korea's foreign ministry#} condemned {Japan}.", "Criticism held: North Korea's foreign ministry > Japan"},
		{"people of a state", "", "{Iranian} officials met {Turkish} diplomats.", "Meeting held: Iranian + Turkish"},
		{"metonym", "", "{Moscow=Russia} condemned {Israel}.", "Criticism held: Moscow > Israel"},
		{"of", "", "The president of {Russia} condemned {Israel}.", "Criticism held: Russia > Israel"},
		{"named after the office", "", "The president of {Russia}, {Putin}, condemned {Israel}.", "Criticism held: Putin > Israel"},
		{"possessor and of", "", "{Russia}'s invasion of {Ukraine} shook markets.", "Attack held: Russia > Ukraine"},
		{"compound names", "", "{U.S.}-{China} talks opened in {Geneva@}.", "Meeting held: China + U.S. in place:geneva"},
		{"broker is no party", "", "A {U.S.}-brokered truce between {Israel} and {Hamas#} began.", "Mediation held: U.S. > Israel, Hamas\nCeasefire held: Israel, Hamas"},
		{"host is no party", "", "{Trump} met {Kim Jong Un} in {Hanoi@}.", "Meeting held: Kim Jong Un + Trump in place:hanoi"},
		{"dig in the object", "", "{Iraq} condemned the shelling of {Dohuk@} by {Turkey}.", "Criticism held: Iraq > Turkey\nAttack held: Turkey > Dohuk in place:dohuk"},
		{"two objects", "", "{Germany} gave {Ukraine} two tanks.", "Aid held: Germany > Ukraine"},
		{"receiver as subject", "", "{Ukraine} was given weapons by {Germany}.", "Aid held: Germany > Ukraine"},
		{"prefix is no party", "", "{Iraq} condemned pro-{Iranian} militias of {Turkey}.", "Criticism held: Iraq > Turkey"},
		{"name with a comma", "", "{Biden}, Jr. spoke with {Macron}.", "Call held: Biden + Macron"},
		{"outlet is no party", "", "{UPI!} condemned {Israel}.", ""},
		{"nobody named", "", "The president condemned the attack.", ""},
		{"sport", "", "{France} beat {Germany} in the cup final.", ""},
		{"weather", "", "A storm from {Cuba} struck {Georgia}.", ""},
	})
}

func TestStatus(t *testing.T) {
	check(t, []sentence{
		{"negated", "", "{Turkey} has not expelled {Russian} diplomats.", "ExpulsionOrBreak denied: Turkey > Russian"},
		{"refused", "", "{Iran} refused to sign an agreement with {France}.", "Rejection held: Iran > France"},
		{"failed", "", "{Iran} failed to reach an agreement with {France}.", ""},
		{"called off", "", "{China} called off a summit with {Japan}.", "Rejection held: China > Japan"},
		{"will", "", "{Canada} will sanction {Russia}.", "Sanction planned: Canada > Russia"},
		{"will meet", "", "{Putin} will meet {Xi Jinping} in {Beijing@}.", "PlannedMeeting planned: Putin + Xi Jinping in place:beijing"},
		{"will visit", "", "{Putin} will visit {Mongolia}.", "Visit planned: Putin > Mongolia"},
		{"said it will", "", "{Russia} said it will sanction {Canada}.", "Sanction planned: Russia > Canada | Russia"},
		{"said it would", "", "{Russia} said it would sanction {Canada}.", "Sanction planned: Russia > Canada | Russia"},
		{"is expected to", "", "{Putin} is expected to visit {Mongolia}.", "Visit planned: Putin > Mongolia"},
		{"plans to sign", "", "{Russia} plans to sign a treaty with {China}.", "PlannedAgreement planned: China + Russia"},
		{"if", "", "If {Russia} attacks {Poland}, all will help.", ""},
		{"could", "", "{Russia} could attack {Poland}.", ""},
		{"allegedly", "", "{Russia} allegedly bombed {Poland}.", "Attack alleged: Russia > Poland"},
		{"urged", "", "{Iran} urged {Iraq} to expel {Turkish} diplomats.", "Request held: Iran > Iraq"},
		{"planned talks", "", "The planned talks between {Iran} and {Iraq} were in the news.", "PlannedMeeting planned: Iran + Iraq"},
		{"calls for talks", "", "There were calls for talks between {Iran} and {Iraq}.", ""},
		{"known event in a wish", "", "{Cuba} wants to forget the [2019=2019] summit between {Putin} and {Trump}.", "Summit held: Putin + Trump @ 2019-01-01..2019-12-31 explicit"},
		{"withheld aid", "", "{Canada} is holding back a grain shipment promised to {Egypt}.", "AidCut held: Canada > Egypt"},
	})
}

func TestDates(t *testing.T) {
	check(t, []sentence{
		{"at the noun", "2021-07-20", "{Cuba} spoke of the [April 2019=2019-04] summit between {Kim Jong Un} and {Putin}.", "Summit held: Kim Jong Un + Putin @ 2019-04-01..2019-04-30 explicit"},
		{"with the noun, after a comma", "2021-07-20", "The [July 19, 2000=2000-07-19], agreement between {Russia} and {North Korea} holds.", "Agreement held: North Korea + Russia @ 2000-07-19 explicit"},
		{"in the clause", "", "{Putin} and {Kim Jong Il} agreed in [2000=2000] to build ties.", "Agreement held: Kim Jong Il + Putin @ 2000-01-01..2000-12-31 explicit"},
		{"in front", "", "On [Tuesday=~2021-07-20] {Putin} met {Macron}.", "Meeting held: Macron + Putin @ 2021-07-20 relative"},
		{"of the saying, not of the said", "2021-07-22", "{Peskov} said [Tuesday=~2021-07-20] that {Putin} met {Macron}.", "Meeting held: Macron + Putin @ 2021-07-22 publication | Peskov"},
		{"publication day", "2021-07-20", "{Putin} met {Macron}.", "Meeting held: Macron + Putin @ 2021-07-20 publication"},
		{"perfect", "2021-07-20", "{Putin} has met {Macron}.", "Meeting held: Macron + Putin"},
		{"side clause", "2021-07-20", "{Cuba} was glad after {Putin} met {Macron}.", "Meeting held: Macron + Putin"},
		{"planned day", "2021-07-20", "{Putin} will meet {Macron} on [Friday=~2021-07-23].", "PlannedMeeting planned: Macron + Putin @ 2021-07-23 relative"},
		{"planned, no day", "2021-07-20", "{Putin} will meet {Macron}.", "PlannedMeeting planned: Macron + Putin"},
		{"approximate", "2021-07-20", "A {Russia}-{China} treaty signed [more than two decades ago=2001] holds.", "Agreement held: China + Russia"},
		{"duration", "2021-07-20", "{Putin} met {Macron} for [two days=P2D].", "Meeting held: Macron + Putin @ 2021-07-20 publication"},
		{"in an aside that says where", "", "{Putin}, speaking in {Geneva@} on [Monday=~2021-07-19], condemned {Israel}.", "Criticism held: Putin > Israel @ 2021-07-19 relative"},
		{"said and done", "2021-07-20", "{Cuba} strongly condemns {Israel}.", "Criticism held: Cuba > Israel @ 2021-07-20 publication"},
		{"in front with a comma", "2021-07-20", "[Yesterday=~2021-07-19], {Putin} met {Macron}.", "Meeting held: Macron + Putin @ 2021-07-19 relative"},
		{"span of days", "2021-07-20", "{Putin} visited {Mongolia} from [May 3=2019-05-03] to [May 5=2019-05-05].", "Visit held: Putin > Mongolia @ 2019-05-03 explicit"},
		{"no publication day", "", "{Putin} met {Macron}.", "Meeting held: Macron + Putin"},
	})
}

func TestAttribution(t *testing.T) {
	check(t, []sentence{
		{"in front", "", "{Peskov} said that {Putin} met {Macron}.", "Meeting held: Macron + Putin | Peskov"},
		{"behind", "", "{Putin} met {Macron}, {Peskov} said.", "Meeting held: Macron + Putin | Peskov"},
		{"behind, turned", "", "{Putin} met {Macron}, said {Peskov}.", "Meeting held: Macron + Putin | Peskov"},
		{"according to", "", "According to {UPI!}, {Putin} met {Macron}.", "Meeting held: Macron + Putin | UPI"},
		{"outlet", "", "{UPI!} reported [Sunday=~2021-07-18] that {Putin} met {Macron}.", "Meeting held: Macron + Putin | UPI"},
		{"nobody", "", "{Putin} met {Macron}.", "Meeting held: Macron + Putin"},
	})
}

func TestStatements(t *testing.T) {
	check(t, []sentence{
		{"about another", "", "{Russia} said in [2020=2020] that most {North Korean} workers were home.", "Statement held: Russia > North Korean @ 2020-01-01..2020-12-31 explicit"},
		{"anniversary of nobody", "", "The anniversary of the pact between {Russia} and {China} was loud.", "Agreement held: China + Russia"},
		{"with a verdict", "", "{Biden} said {Iran}'s support for the war was deplorable.", "Criticism held: Biden > Iran"},
		{"with a demand", "", "{Biden} said {Iran} must change its ways.", "Request held: Biden > Iran"},
		{"with a threat", "", "{Biden} said {Iran} would pay for it.", "Threat held: Biden > Iran"},
		{"about nobody", "", "{Russia} said that the weather was fine.", ""},
		{"about itself", "", "{Russia} said that {Russian} farmers were home.", ""},
		{"stronger content", "", "{Russia} said it will sanction {Canada}.", "Sanction planned: Russia > Canada | Russia"},
		{"denial of what was said", "", "{Pakistan} alleged that {India} had closed the crossing.", "Accusation held: Pakistan > India\nRestriction alleged: India | Pakistan"},
	})
}

func TestReferences(t *testing.T) {
	in := marked("{North Korea} said its friends kept the peace in a statement commemorating a joint {Russia}-{North Korea} declaration signed in [2000=2000]. {North Korea} struck {Japan} after {Japan}'s attack on {South Korea}.", "2021-07-20")
	claims := Find(in)
	byID := map[string]Claim{}
	for _, c := range claims {
		byID[c.ID] = c
	}
	var got []string
	for _, c := range claims {
		for _, r := range c.RefersTo {
			got = append(got, c.Kind+" "+r.How+" "+byID[r.Claim].Kind)
		}
	}
	if s := strings.Join(got, "; "); s != "Anniversary commemorates Declaration; Attack follows Attack" {
		t.Errorf("references: %s\nclaims:\n%s", s, lines(in))
	}
}

// TestInherited: a definite noun with a date finds its parties in the claim
// before it.
func TestInherited(t *testing.T) {
	in := marked("{Cuba} hailed a pact between {Russia} and {China}. The [July 19, 2000=2000-07-19], agreement is a milestone. The [2005=2005] summit was not.", "")
	want := "Agreement held: China + Russia\nAgreement held: China + Russia @ 2000-07-19 explicit"
	got := lines(in)
	if i := strings.Index(got, "Agreement"); i < 0 || got[i:] != want {
		t.Errorf("got:\n%s\nwant:\n%s\n%s", got, want, trace(in))
	}
}

// TestCases holds faults that users of comparable tools reported, by kind.
func TestCases(t *testing.T) {
	check(t, []sentence{
		{"figurative attack in sport", "", "{France}'s attack tore into {Germany}'s defence in the World Cup semi-final, and {Poland} shot down {Sweden}'s hopes.", ""},
		{"verb that cancels", "", "{Canada} is withholding aid from {Mali}.", "AidCut held: Canada > Mali"},
		{"two negations", "", "{Turkey} has not expelled the {Swedish} envoy and did not close its consulate.", "ExpulsionOrBreak denied: Turkey > Swedish"},
		{"claim and its rejection", "", "{Pakistan} alleged that {India} had closed the crossing; {India} rejected the claim.", "Accusation held: Pakistan > India\nRestriction alleged: India | Pakistan\nRejection held: India > claim"},
	})
}

func TestContext(t *testing.T) {
	check(t, []sentence{
		{"heads of state", "", "President {Putin} met President {Macron}.", "Summit held: Macron + Putin"},
		{"vice president is none", "", "Vice President {Kerry} met President {Macron}.", "Meeting held: Kerry + Macron"},
		{"calls in turn", "", "{Trump} called {Macron} and {Putin}.", "Call held: Macron + Trump\nCall held: Putin + Trump"},
		{"the two leaders", "", "{Putin} met {Macron}. The two leaders signed a treaty.", "Meeting held: Macron + Putin\nAgreement held: leaders + leaders"},
		{"police of the state it is set in", "", "{Iranian} markets fell. {Iran} was calm, {Iran} said. {Iranian} shops opened. Police arrested {Peskov}.", "Arrest held: Police > Peskov"},
		{"same body as before", "", "{Iranian} police were late. {Russia} and {China} and {Cuba} slept. The police arrested {Peskov}.", "Arrest held: police > Peskov"},
		{"nobody's police", "", "{Russia} and {China} and {Cuba} and {Chad} slept. Police arrested {Macron}.", ""},
		{"turned down the request", "", "{Ukraine} asked {Israel} for help. {Israel} turned down the request.", "Request held: Ukraine > Israel\nRejection held: Israel > request"},
		{"condemned the launch", "", "{North Korea} fired two missiles. {Japan} condemned the launch.", "MissileTest held: North Korea\nCriticism held: Japan > launch"},
		{"target of both", "", "{Canada} expelled ten {Russian} diplomats and imposed sanctions.", "ExpulsionOrBreak held: Canada > Russian\nSanction held: Canada > Russian"},
		{"own ambassador", "", "{Russia} recalled its ambassador, {Peskov}.", ""},
		{"we in a quotation", "", "“We condemn {Israel},” {Lavrov} said.", "Criticism held: Lavrov > Israel | Lavrov"},
		{"pronoun for its own verb's subject", "", "{Putin} was gone, urged him, told him.", ""},
		{"him", "", "{Putin} spoke with {Macron} and condemned him.", "Call held: Macron + Putin\nCriticism held: Putin > him"},
		{"it", "", "{Iran} was calm. It condemned {Israel}.", "Criticism held: It > Israel"},
		{"going to", "", "{Russia} and {China} are going to sign a treaty.", "PlannedAgreement planned: China + Russia"},
		{"the story's day", "2021-07-20", "{Putin} met {Macron} on [Monday=~2021-07-19].", "Meeting held: Macron + Putin @ 2021-07-19 relative"},
		{"held in a state", "", "{Peskov} was jailed in {Iran} for a year.", "Arrest held: Iran > Peskov"},
		{"habit", "", "{Iran}, which backs {Hamas#}, was quiet.", ""},
		{"history", "2021-07-20", "The pact between {Russia} and {China} is of [2001=2001]. {Putin} flew to {Mongolia}.", "Agreement held: China + Russia @ 2001-01-01..2001-12-31 explicit\nVisit held: Putin > Mongolia"},
		{"denial of two", "", "{Peskov} denied that {Putin} had flown to {Mongolia} and met {Macron} there.", "Visit denied: Putin > Mongolia | Peskov\nMeeting denied: Macron + Putin | Peskov"},
		{"gerund of the object", "", "{Russia} accuses {Turkey} of bombing {Syria}.", "Accusation held: Russia > Turkey\nAttack alleged: Turkey > Syria"},
	})
}

// TestVoice: in somebody's own words "I" is that one.
func TestVoice(t *testing.T) {
	in := marked("Remarks by President {Biden}\nI condemn {Russia}.", "")
	in.Blocks[0] = article.Block{Kind: article.Headline, Begin: 0, End: strings.IndexByte(in.Text, '\n')}
	in.Blocks = append(in.Blocks, article.Block{Kind: article.Body, Begin: in.Blocks[0].End + 1, End: len(in.Text)})
	in.Sentences = nil
	for _, b := range in.Blocks {
		in.Sentences = append(in.Sentences, token.Split(in.Text, b.Begin, b.End)...)
	}
	if got := lines(in); got != "Criticism held: I > Russia" {
		t.Errorf("got %s\n%s", got, trace(in))
	}
}
