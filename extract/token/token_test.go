package token

import (
	"strings"
	"testing"
)

// words renders sentences as tokens joined by " " and sentences by " | ".
func render(text string, ss []Sentence) string {
	var sb strings.Builder
	for i, s := range ss {
		if i > 0 {
			sb.WriteString(" | ")
		}
		for k, t := range s.Tokens {
			if k > 0 {
				sb.WriteByte(' ')
			}
			sb.WriteString(t.Text(text))
		}
	}
	return sb.String()
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// abbreviations and initials
		{"The U.S. envoy met Gen. Li on Nov. 5.", "The U.S. envoy met Gen. Li on Nov. 5 ."},
		{"John F. Kennedy and Kim J. said", "John F. Kennedy and Kim J. said"},
		{"No. 5 came at 10 a.m. today", "No. 5 came at 10 a.m. today"},
		{"He said no.", "He said no ."},
		// clitics
		{"They don't trust Russia's or Russia’s word", "They do n't trust Russia 's or Russia ’s word"},
		{"We'll see what they're up to; I can't.", "We 'll see what they 're up to ; I ca n't ."},
		{"the states' envoys, O'Brien, Sana'a, N’Djamena", "the states ' envoys , O'Brien , Sana'a , N’Djamena"},
		{"back in the '90s and ’68", "back in the '90s and ’68"},
		{"RUSSIA'S WON'T", "RUSSIA 'S WO N'T"},
		// numbers
		{"1.5 and 1,500, 19,2000 and 12:30", "1.5 and 1,500 , 19 , 2000 and 12:30"},
		{"$1.5bn, 20%, €3m, US$500", "$ 1.5bn , 20 % , € 3m , US $ 500"},
		{"on 19/07/2000 or 2000-07-19 or 2024.11.01.", "on 19/07/2000 or 2000-07-19 or 2024.11.01 ."},
		{"2017-2019, 17–20, 14 August-24 August", "2017 - 2019 , 17 – 20 , 14 August - 24 August"},
		{"[2024.11.01.] Juche 113", "[ 2024.11.01 . ] Juche 113"},
		{"theater 1861-1863While", "theater 1861 - 1863 While"},
		// hyphens
		{"co-operation with Kim Jong-un and Chiang Kai-shek", "co-operation with Kim Jong-un and Chiang Kai-shek"},
		{"the U.S.-China and Russia-North Korea talks", "the U.S. - China and Russia - North Korea talks"},
		{"a Moscow-based, UN-backed, U.S.-led, three-day event", "a Moscow - based , UN - backed , U.S. - led , three-day event"},
		{"pro-Russian al-Assad, Al-Qaeda, Kim Jong-Un", "pro - Russian al-Assad , Al-Qaeda , Kim Jong-Un"},
		{"COVID-19, F-16, mid-1996, 30-year, Sino-Soviet", "COVID-19 , F-16 , mid-1996 , 30-year , Sino - Soviet"},
		{"March 19-April 30, 1979-February 1980", "March 19 - April 30 , 1979 - February 1980"},
		{"in 1950-the day, 2014-present, a 2000-year-old city", "in 1950 - the day , 2014 - present , a 2000-year-old city"},
		{"on Sun., March 8, the Day of the Sun.", "on Sun. , March 8 , the Day of the Sun ."},
		{"the D-Day landings", "the D-Day landings"},
		{"Long-standing anti-war Anti-war", "Long-standing anti-war Anti-war"},
		{"an English-speaking Xiao-ping", "an English - speaking Xiao-ping"},
		// marks
		{"KCNA/UPI (Reuters) -- well … no... [sic]—so", "KCNA / UPI ( Reuters ) -- well … no ... [ sic ] — so"},
		{"''quoted'' ``too'' \"and\" “this”", "'' quoted '' `` too '' \" and \" “ this ”"},
		{"see https://a.example/x?y=1. Or www.b.example/(z), mail a.b+c@d.example.", "see https://a.example/x?y=1 . | Or www.b.example/(z) , mail a.b+c@d.example ."},
		{"from example.com and AT&T, #tag @handle", "from example.com and AT&T , #tag @handle"},
		// other scripts
		{"Ким Чен Ын прибыл. Путин ждал.", "Ким Чен Ын прибыл . | Путин ждал ."},
		{"金正恩访问俄罗斯。他会见了普京。", "金正恩访问俄罗斯 。 | 他会见了普京 。"},
		{"김정은 위원장이 도착했다. 푸틴이 맞았다.", "김정은 위원장이 도착했다 . | 푸틴이 맞았다 ."},
		{"", ""},
		{" \n\t ", ""},
	} {
		if got := render(c.text, Split(c.text, 0, len(c.text))); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	// "|" marks where a sentence ends; it is taken out before splitting.
	for _, marked := range []string{
		"He arrived in the U.S.| He said nothing.",
		"He met the U.S. President in the U.N. Security Council.",
		"Mr. Smith met Gen. Park.| The two, Lt. Col. Ray said, agreed.",
		"PYONGYANG, July 20 (UPI) -- North Korea spoke.| It was brief.",
		"WASHINGTON, D.C. (AP) - Talks began.| They ended.",
		"SEOUL, Nov. 5 (Yonhap) -- The South objected.",
		`"We agree."| "So do we," he said.`,
		`He said: "We agree."| They left.`,
		"“We agree.”| They left.",
		"“Will they come?” Putin asked.| Nobody knew.",
		`"Stop!" he cried.| It stopped.`,
		"''We agree.''| They left.",
		"It grew 1.5 percent.| 2019 was better.",
		"It grew by 3.| Then it fell.",
		"He left (for good.)| She stayed.",
		"It came at 10 a.m. EST on Monday.| It left at 5 p.m.| Putin waited.",
		"Apple Inc. Chief Tim Cook spoke.| He bought Acme Corp.| The price is secret.",
		"It was John F. Kennedy.| Nobody else.",
		"That is plan B.| The rest is known.",
		"Well... maybe so.| Wait...| The talks failed.",
		"1. Peace shall reign.| 2. Trade shall grow.",
		"Headline without stop\n\n|Second paragraph.",
		"Points:\n|• one\n|• two",
		"A line that is\nwrapped goes on.| Next.",
		"It is over.| al-Assad left.",
		"Yahoo! said so.| Really?!| Yes.",
		"It ended.[1]| More.", "It ended. [12]| More.", "KENNEBUNKPORT, Me. -- The president rested.| He fished.",
		"See No. 5 and Nos. 6.| Then No. 7.",
		"It was in Calif.| The rest was not.",
		"Pp. 3, vs. China, e.g. Russia, etc.| All of it.",
		"He agreed. , they said",
	} {
		var want []string
		for _, s := range strings.Split(marked, "|") {
			want = append(want, strings.TrimSpace(s))
		}
		text := strings.ReplaceAll(marked, "|", "")
		var got []string
		for _, s := range Split(text, 0, len(text)) {
			got = append(got, s.Text(text))
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("\n got %q\nwant %q", got, want)
		}
	}
}

func TestSplitRange(t *testing.T) {
	text := "é one. Two é"
	for b := -1; b <= len(text)+1; b++ {
		for e := -1; e <= len(text)+1; e++ {
			check(t, text, b, e)
		}
	}
	if ss := Split("a b. C d.", 5, 9); len(ss) != 1 || ss[0].Span != (Span{5, 9}) {
		t.Errorf("offsets are not those of the whole text: %v", ss)
	}
}
