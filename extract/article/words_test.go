package article

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseDateline(t *testing.T) {
	for _, test := range []struct {
		body, place, day, agency, rest string
	}{
		{"PYONGYANG, July 20 (UPI) -- North Korea said", "PYONGYANG", "07-20", "UPI", "North Korea said"},
		{"July 20 (UPI) -- North Korea said", "", "07-20", "UPI", "North Korea said"},
		{"Pyongyang, December 24 (KCNA) -- Japan goes on", "Pyongyang", "12-24", "KCNA", "Japan goes on"},
		{"SEOUL, Aug. 20 (Yonhap) -- The two", "SEOUL", "08-20", "Yonhap", "The two"},
		{"WASHINGTON (AP) — The president", "WASHINGTON", "", "AP", "The president"},
		{"KYIV, Ukraine (AP) — Shells", "KYIV, Ukraine", "", "AP", "Shells"},
		{"MOSCOW (Reuters) - Russia", "MOSCOW", "", "Reuters", "Russia"},
		{"MOSCOW, April 25. /TASS/. Russia", "MOSCOW", "04-25", "TASS", "Russia"},
		{"BEIJING, 5 November 2021 (Xinhua) -- China", "BEIJING", "11-05", "Xinhua", "China"},
		{"DUBLIN — She has", "DUBLIN", "", "", "She has"},
		{"UNITED NATIONS — The council", "UNITED NATIONS", "", "", "The council"},
		{"(EXP) - Envoys met", "", "", "EXP", "Envoys met"},
		// None:
		{"The two leaders -- Kim and Moon -- met", "", "", "", ""},
		{"Russia — which denies it — said", "", "", "", ""},
		{"He said (again) - and left", "", "", "", ""},
		{"In 2019 (2020) -- twice", "", "", "", ""},
		{"July 20, they met -- again", "", "", "", ""},
		{"Envoys met on Tuesday.", "", "", "", ""},
		{"", "", "", "", ""},
		{"--", "", "", "", ""},
	} {
		place, day, agency, n := ParseDateline(test.body)
		got := [4]string{place, day, agency, ""}
		if n > 0 {
			got[3] = test.body[n:]
		}
		if want := [4]string{test.place, test.day, test.agency, test.rest}; got != want {
			t.Errorf("ParseDateline(%q) = %q, want %q", test.body, got, want)
		}
	}
}

func TestFindDate(t *testing.T) {
	for _, test := range []struct{ line, date, clock string }{
		{"July 20, 2021 / 11:56 AM", "2021-07-20", "11:56"},
		{"June 30, 2026 - 4.34pm", "2026-06-30", "16:34"},
		{"17:41 JST, October 13, 2024", "2024-10-13", "17:41"},
		{"Published 10:05 a.m. ET, Mon November 6, 2023", "2023-11-06", "10:05"},
		{"Updated 12:15 AM EST, Sun December 18, 2016", "2016-12-18", "00:15"},
		{"Tue, 20 Jul 2021 15:56:00 GMT", "2021-07-20", "15:56"},
		{"20 July 2021", "2021-07-20", ""},
		{"the 3rd of May 2021", "2021-05-03", ""},
		{"5. Juni 2025, 18.30 Uhr", "2025-06-05", "18:30"},
		{"le 14 juillet 2021 à 9h05", "2021-07-14", "09:05"},
		{"20 de julio de 2021", "2021-07-20", ""},
		{"20.07.2021 um 07:30", "2021-07-20", "07:30"},
		{"8. dubna 2025 5:00", "2025-04-08", "05:00"},
		{"20 июля 2021", "2021-07-20", ""},
		{"2021-07-20 11:56", "2021-07-20", "11:56"},
		{"2021年7月20日 11:56", "2021-07-20", "11:56"},
		{"25/12/2021", "2021-12-25", ""},
		{"12/25/2021", "2021-12-25", ""},
		{"07/08/2021", "", ""}, // July or August, nobody can say
		{"July 2021", "", ""},
		{"July 20", "", ""},
		{"February 30, 2021", "", ""},
		{"May 5, 0001", "", ""},
		{"He was 45 in May", "", ""},
	} {
		date, clock := "", ""
		if f, ok := findDate(test.line); ok {
			date, clock = f.date(), f.clock()
		}
		if date != test.date || clock != test.clock {
			t.Errorf("findDate(%q) = %q %q, want %q %q", test.line, date, clock, test.date, test.clock)
		}
	}
}

func TestParseStamp(t *testing.T) {
	for _, test := range []struct {
		s, date, clock string
		zone           int
	}{
		{"2021-07-20T11:56:00-04:00", "2021-07-20", "11:56", -240},
		{"2021-07-20T11:56:00.123Z", "2021-07-20", "11:56", 0},
		{"2021-07-20 11:56:00 +0530", "2021-07-20", "11:56", 330},
		{"2021/07/20", "2021-07-20", "", 0},
		{"2021-7-2", "2021-07-02", "", 0},
		{"20210720T115600Z", "2021-07-20", "11:56", 0},
		{"1626796560000", "2021-07-20", "15:56", 0},
		{"20210720", "2021-07-20", "", 0},
		{"2021", "", "", 0},
		{"2021-13-01", "", "", 0},
		{"2500-01-01", "", "", 0},
		{"yesterday", "", "", 0},
		{"", "", "", 0},
	} {
		st, ok := parseStamp(test.s)
		if !ok {
			st = stamp{hour: -1}
		}
		if ok != (test.date != "") || ok && (st.date() != test.date || st.clock() != test.clock || st.zone != test.zone) {
			t.Errorf("parseStamp(%q) = %+v, %v, want %s %s", test.s, st, ok, test.date, test.clock)
		}
	}
}

func TestCutCredit(t *testing.T) {
	for _, test := range []struct{ line, caption, credit string }{
		{"Kim in Vladivostok. File Photo by KCNA/UPI | License Photo", "Kim in Vladivostok.", "File Photo by KCNA/UPI | License Photo"},
		{"Envoys in Doha. Photo: A. Example", "Envoys in Doha.", "Photo: A. Example"},
		{"Envoys in Doha (AP Photo/A. Example)", "Envoys in Doha", "(AP Photo/A. Example)"},
		{"Envoys in Doha AP Photo/A. Example", "Envoys in Doha", "AP Photo/A. Example"},
		{"Envoys in Doha. REUTERS/A. Example", "Envoys in Doha.", "REUTERS/A. Example"},
		{"Envoys in Doha © A. Example", "Envoys in Doha", "© A. Example"},
		{"Envoys in Doha.Credit...Ann Example for The Example", "Envoys in Doha.", "Credit...Ann Example for The Example"},
		{"Getty Images", "", "Getty Images"},
		{"Photo: A. Example", "", "Photo: A. Example"},
		{"He showed her a photo by the sea.", "He showed her a photo by the sea.", ""},
		{"The source: a diplomat in Doha", "The source: a diplomat in Doha", ""},
		{"Envoys met in Doha on Tuesday.", "Envoys met in Doha on Tuesday.", ""},
	} {
		caption, credit := cutCredit(test.line)
		if caption != test.caption || credit != test.credit {
			t.Errorf("cutCredit(%q) = %q, %q, want %q, %q", test.line, caption, credit, test.caption, test.credit)
		}
	}
}

func TestLines(t *testing.T) {
	for _, test := range []struct {
		line                                      string
		isLabel, opensList, opensTeaser, isByline bool
	}{
		{line: "Advertisement", isLabel: true},
		{line: "Advertisement 2", isLabel: true},
		{line: "8 hours ago", isLabel: true},
		{line: "02:12", isLabel: true},
		{line: "a.example/envoys/meet", isLabel: true},
		{line: "Latest Headlines", opensList: true},
		{line: "Trending stories:", opensList: true},
		{line: "More from World", opensList: true},
		{line: "RELATED Report: Peru recalls its envoy", opensTeaser: true},
		{line: "Read more: Peru recalls its envoy", opensTeaser: true},
		{line: "Sign up for our daily letter", opensTeaser: true},
		{line: "Peru recalls its envoy from Doha. Full Article", opensTeaser: true},
		{line: "∼ ∼ ∼", isLabel: true},
		{line: "By Ann Example and Bo Example", isByline: true},
		{line: "July 20, 2021 / 11:56 AM", isByline: true},
		{line: "By", isLabel: true, isByline: true},
		{line: "Related work by the two ministers was published on Monday."},
		{line: "By Tuesday the envoys had left, and the talks were over for good."},
		{line: "They met on July 20, 2021, in Doha."},
		{line: "Trending upwards, exports of the two states reached a new height."},
		{line: "The latest of the talks ended on Monday."},
	} {
		if isLabel(test.line) != test.isLabel || opensList(test.line) != test.opensList || opensTeaser(test.line) != test.opensTeaser || isByline(test.line) != test.isByline {
			t.Errorf("%q: label %v, list %v, teaser %v, byline %v", test.line, isLabel(test.line), opensList(test.line), opensTeaser(test.line), isByline(test.line))
		}
	}
}

func TestIsBio(t *testing.T) {
	for line, want := range map[string]bool{
		"Ann Example covers the ministry for The Example.":                 true,
		"Ann Example, is the author of two books.":                         true,
		"Bo Example is a writer in Oslo.":                                  true,
		"Ann Example met the envoys on Tuesday.":                           false,
		"The minister is a friend of Ann Example, who covers the ministry": false,
	} {
		if got := isBio(line, []string{"Ann Example"}); got != want {
			t.Errorf("isBio(%q) = %v", line, got)
		}
	}
}

func TestBylineNames(t *testing.T) {
	for line, want := range map[string][]string{
		"By Ann Example":                                              {"Ann Example"},
		"By Ann Example, The Paper":                                   {"Ann Example"},
		"By Ann Example and Bo Example":                               {"Ann Example", "Bo Example"},
		"By Ann Example, Bo Wu and Cy Lee, The Day":                   {"Ann Example", "Bo Wu", "Cy Lee"},
		"By Ann Example | July 20, 2021":                              {"Ann Example"},
		"By Ann Example on Monday, November 18th, 2019 at 11:08 a.m.": {"Ann Example"},
		"By then they had left":                                       nil,
		"Ann Example":                                                 nil,
	} {
		if d := cmp.Diff(want, bylineNames(line)); d != "" {
			t.Errorf("%q: %s", line, d)
		}
	}
}

func TestTidy(t *testing.T) {
	for in, want := range map[string]string{
		"a b":                   "a b",
		" a \t\n b ":            "a b",
		"a\u00a0 b":             "a b",
		"Helikopter\u00adplatz": "Helikopterplatz",
		"a\u200bb\ufeff":        "ab",
		"a\u2028b":              "a b",
		"\x00a\x7f":             "a",
		" \n":                   "",
	} {
		if got := tidy(in); got != want {
			t.Errorf("tidy(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestRoleOfNames(t *testing.T) {
	for names, want := range map[string]role{
		"articleShare-bar":          junkRole,
		"sidebar-grid__content":     plainRole,
		"has-sidebar":               plainRole,
		"sidebar":                   junkRole,
		"comments-list":             sealedRole,
		"wp-caption-text":           captionRole,
		"RelatedStories":            teaserRole,
		"content story-body":        plainRole,
		"advertorial shareholder x": plainRole,
	} {
		if got := roleOfNames(names); got != want {
			t.Errorf("roleOfNames(%q) = %v, want %v", names, got, want)
		}
	}
}

func TestDropScripts(t *testing.T) {
	for in, want := range map[string]string{
		`<p>a</p><script>x < y</script><p>b</p>`:         `<p>a</p><p>b</p>`,
		`a<SCRIPT src=x></SCRIPT >b`:                     `ab`,
		`<script type="application/ld+json">{}</script>`: `<script type="application/ld+json">{}</script>`,
		`a<!-- <p>x</p> -->b`:                            `ab`,
		`a<!-->b`:                                        `ab`,
		`a<svg><path/></svg>b`:                           `ab`,
		`<style>p{}</style><strong>c</strong>`:           `<strong>c</strong>`,
		`<script>`:                                       `<script>`,
		`<!-- open`:                                      `<!-- open`,
		`a < b`:                                          `a < b`,
	} {
		if got := dropScripts(in); got != want {
			t.Errorf("dropScripts(%q) = %q, want %q", in, got, want)
		}
	}
}
