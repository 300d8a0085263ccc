package article

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/extract/source"
)

func page(body string) source.Item {
	return source.Item{Name: "page.html", Format: source.HTML, Body: body}
}

func mustParse(t testing.TB, it source.Item) *Article {
	t.Helper()
	a, err := Parse(it)
	if err != nil {
		t.Fatalf("%s: %v", it.Name, err)
	}
	checkBlocks(t, a)
	return a
}

// of returns the texts of the blocks of one kind.
func of(a *Article, kind BlockKind) []string {
	var out []string
	for _, b := range a.Blocks {
		if b.Kind == kind {
			out = append(out, a.Text[b.Begin:b.End])
		}
	}
	return out
}

// A caption is no part of the body, nor is its credit part of the caption
// (case-037).
func TestCaption(t *testing.T) {
	a := mustParse(t, page(`<article><h1>Talks in Lima end</h1><figure><img src="p.jpg"><figcaption>Angela Merkel in Quito in 2017. Photo: B. Example</figcaption></figure>`+
		`<p>Peru hosted envoys of Chile on Friday, and both sides left Lima without a deal after a night of talks.</p></article>`))
	if d := cmp.Diff([]string{"Peru hosted envoys of Chile on Friday, and both sides left Lima without a deal after a night of talks."}, of(a, Body)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"Angela Merkel in Quito in 2017."}, of(a, Caption)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"Photo: B. Example"}, of(a, Furniture)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"Talks in Lima end"}, of(a, Headline)); d != "" {
		t.Error(d)
	}
}

// A live blog is read whether its list of updates is there or not (case-039).
func TestLiveBlog(t *testing.T) {
	for _, updates := range []string{"", `,"liveBlogUpdate":null`, `,"liveBlogUpdate":[]`, `,"liveBlogUpdate":[null,1,{"@type":"BlogPosting"}]`} {
		a := mustParse(t, page(`<html><head><script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Lagos talks live","datePublished":"2023-02-11T09:00:00Z"`+
			updates+`}</script></head><body><p>The ministers are due in Lagos at noon.</p></body></html>`))
		if a.Title != "Lagos talks live" || a.Published != (Published{"2023-02-11", "09:00", JSONLD}) {
			t.Errorf("%s: title %q, published %+v", updates, a.Title, a.Published)
		}
		if d := cmp.Diff([]string{"The ministers are due in Lagos at noon."}, of(a, Body)); d != "" {
			t.Error(d)
		}
	}
}

func TestNoArticle(t *testing.T) {
	links := strings.Repeat(`<li><a href="/x">Envoys of Chad arrive in Doha for talks</a></li>`, 40)
	const only = "the page has no paragraphs of text, only short lines and links"
	for _, test := range []struct {
		name string
		it   source.Item
		why  string
	}{
		{"navigation", page("<html><body><nav><ul>" + links + "</ul></nav></body></html>"), "the page lists other stories and tells none"},
		{"front page", page("<html><body><main><h1>The Example</h1><ul>" + links + "</ul></main></body></html>"), "the page lists other stories and tells none"},
		{"front page with summaries", page("<main>" + strings.Repeat(`<div><h2><a href="/x">Envoys of Chad arrive in Doha</a></h2><p>The envoys arrived on Monday for talks, the ministry said.</p></div>`, 9) + "</main>"), "the page lists other stories and tells none"},
		{"login", page(`<html><body><form><label>E-mail</label><input><label>Password</label><input><button>Log in</button></form></body></html>`), "it looks like a log-in page"},
		{"empty", page("<html><head><title>x</title></head><body></body></html>"), "the page shows no text (it may be filled in by a script; save it from the browser)"},
		{"script", page("<script>document.write('all of it')</script>"), "the page shows no text (it may be filled in by a script; save it from the browser)"},
		{"menu", source.Item{Name: "menu.txt", Body: strings.Repeat("World\nPolitics\nSport\nMost read\n", 20)}, only},
	} {
		_, err := Parse(test.it)
		if !errors.Is(err, ErrNoArticle) {
			t.Errorf("%s: error %v, want ErrNoArticle", test.name, err)
		} else if want := ErrNoArticle.Error() + ": " + test.why; err.Error() != want {
			t.Errorf("%s: %v, want %s", test.name, err, want)
		}
	}
}

func TestPublished(t *testing.T) {
	const story = `<h1>Envoys of Chad and Sudan meet</h1>%<p>Envoys of Chad and Sudan met on Tuesday in Doha, the foreign ministry of Qatar said.</p><p>They will meet again, a spokesman said, in a week or two.</p>`
	html := func(head, line string) source.Item {
		return page("<html><head>" + head + "</head><body>" + strings.Replace(story, "%", line, 1) + "</body></html>")
	}
	at := func(it source.Item, url string) source.Item { it.URL = url; return it }
	ld := func(props string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle",` + props + `}</script>`
	}
	given := html(ld(`"datePublished":"2020-01-02"`), "")
	given.Date = "2019-12-31"
	partly := html("", "")
	partly.Date = "2019"
	for _, test := range []struct {
		name string
		it   source.Item
		want Published
	}{
		{"nothing", html("", ""), Published{Basis: None}},
		{"given wins", given, Published{"2019-12-31", "", Given}},
		{"given in part is not a date", partly, Published{Basis: None}},
		{"json-ld", html(ld(`"datePublished":"2021-07-20T11:56:00-04:00"`)+`<meta name="date" content="2021-07-25">`, ""), Published{"2021-07-20", "11:56", JSONLD}},
		{"json-ld in utc, meta local", html(ld(`"datePublished":"2021-07-21T01:30:00Z"`)+`<meta property="article:published_time" content="2021-07-20T21:30:00-04:00">`, ""), Published{"2021-07-20", "21:30", JSONLD}},
		{"only modified", html(ld(`"dateModified":"2021-07-20"`)+`<meta property="article:modified_time" content="2021-07-20">`, ""), Published{Basis: None}},
		{"published after the last change", html(ld(`"datePublished":"2099-12-31","dateModified":"2021-07-20"`), "July 19, 2021"), Published{"2021-07-19", "", Byline}},
		{"empty database field", html(ld(`"datePublished":"0001-01-01T00:00:00Z"`)+`<meta name="pubdate" content="1970-01-01">`, ""), Published{Basis: None}},
		{"no such day", html(ld(`"datePublished":"2021-02-30"`), ""), Published{Basis: None}},
		{"broken json-ld", html(`<script type="application/ld+json">{"@type":"NewsArticle", headline: 'x', "datePublished" : "2021-07-20"</script>`, ""), Published{"2021-07-20", "", JSONLD}},
		{"meta", html(`<meta name="pubdate" content="20210720">`, "July 25, 2021"), Published{"2021-07-20", "", Meta}},
		{"epoch", html(`<meta name="publish-date" content="1626796560">`, ""), Published{"2021-07-20", "15:56", Meta}},
		{"time", html("", `<time datetime="2021-07-20T11:56">Tuesday</time>`), Published{"2021-07-20", "11:56", Meta}},
		{"times of others", html("", `<time class="updated" datetime="2021-07-22">x</time><ul class="related"><li><time datetime="2021-07-23">x</time></li></ul><div id="comments"><time datetime="2021-07-24">x</time></div>`), Published{Basis: None}},
		{"byline", html("", `<div>July 20, 2021 / 11:56 AM</div>`), Published{"2021-07-20", "11:56", Byline}},
		{"byline of publication and update", html("", `<div>Updated: July 22, 2021 | Published: July 20, 2021 9:05 p.m.</div>`), Published{"2021-07-20", "21:05", Byline}},
		{"byline in German", html("", `<div>Stand: 5. März 2021, 18:30 Uhr</div>`), Published{"2021-03-05", "18:30", Byline}},
		{"byline day or month first", html("", `<div>07/08/2021</div>`), Published{Basis: None}},
		{"sentence is no byline", html("", `<p>On July 20, 2021, the two had met in Doha for the first time since the war.</p>`), Published{Basis: None}},
		{"url", at(html("", ""), "https://a.example/2021/07/20/envoys"), Published{"2021-07-20", "", URL}},
		{"url with month word", at(html("", ""), "https://a.example/world/2021/jul/20/envoys"), Published{"2021-07-20", "", URL}},
		{"url with a number", at(html("", ""), "https://a.example/id/12021072033"), Published{Basis: None}},
		{"dateline and year of url", source.Item{Name: "t", URL: "https://a.example/News/2021/x", Body: "DOHA, July 20 (EXP) -- Envoys of Chad and Sudan met on Tuesday."}, Published{"2021-07-20", "", Dateline}},
		{"dateline alone", source.Item{Name: "t", Body: "DOHA, July 20 (EXP) -- Envoys of Chad and Sudan met on Tuesday."}, Published{Basis: None}},
		{"dateline on the last day of the year", source.Item{Name: "t", URL: "https://a.example/2022/01/01/x", Body: "DOHA, Dec. 31 (EXP) -- Envoys of Chad and Sudan met on Friday."}, Published{"2021-12-31", "", Dateline}},
	} {
		if got := mustParse(t, test.it).Published; got != test.want {
			t.Errorf("%s: got %+v, want %+v", test.name, got, test.want)
		}
	}
}

func TestUpdateAsLastResort(t *testing.T) {
	a := mustParse(t, page(`<h1>Envoys of Chad and Sudan meet</h1><div>Updated July 20, 2021</div><p>Envoys of Chad and Sudan met on Tuesday in Doha, the foreign ministry of Qatar said.</p>`))
	if a.Published != (Published{"2021-07-20", "", Byline}) || len(a.Warnings) != 1 {
		t.Errorf("published %+v, warnings %q", a.Published, a.Warnings)
	}
}

// A page that a script fills in still has its story in its linked data.
func TestStoryInLinkedData(t *testing.T) {
	for _, body := range []string{
		`Envoys of Chad and Sudan met on Tuesday in Doha, the foreign ministry of Qatar said.\n\nThey had not met since the spring.`,
		`<p>Envoys of Chad and Sudan met on Tuesday in Doha, the foreign ministry of Qatar said.</p><p>They had not met since the spring.</p>`,
	} {
		long := strings.Replace(body, "since the spring", "since the spring"+strings.Repeat(" of the year before", 10), 1)
		a := mustParse(t, page(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Envoys meet","articleBody":"`+long+`"}</script><div id=app></div>`))
		if b := of(a, Body); len(b) != 2 || !strings.HasPrefix(b[0], "Envoys of Chad") || !strings.HasSuffix(b[1], "before.") {
			t.Errorf("body %q", b)
		}
		if len(a.Warnings) != 1 || len(of(a, Headline)) != 1 {
			t.Errorf("warnings %q, headline %q", a.Warnings, of(a, Headline))
		}
	}
}

func TestGivenTitle(t *testing.T) {
	for _, test := range []struct {
		body               string
		headlines, bodies  int
		alsoBodyHasNoTitle bool
	}{
		{"Envoys of Chad met.", 1, 1, true},
		{"Envoys meet\nEnvoys of Chad met.", 1, 1, true},
		{"ENVOYS MEET.\n\nEnvoys of Chad met envoys of Sudan in Doha on Tuesday.\nThey left.", 1, 2, true},
	} {
		a := mustParse(t, source.Item{Name: "x:1", Title: "Envoys meet", Body: test.body})
		if h, b := of(a, Headline), of(a, Body); len(h) != test.headlines || len(b) != test.bodies {
			t.Errorf("%q: headlines %q, body %q", test.body, h, b)
		}
		if a.Title != "Envoys meet" || a.Blocks[0].Kind != Headline {
			t.Errorf("%q: title %q, blocks %v", test.body, a.Title, a.Blocks)
		}
	}
}

func TestOutletAndTitle(t *testing.T) {
	const story = `<p>Envoys of Chad and Sudan met on Tuesday in Doha, the foreign ministry of Qatar said.</p>`
	for _, test := range []struct{ head, body, url, title, outlet string }{
		{`<title>Envoys of Chad meet in Doha | World | The Example</title>`, "", "", "Envoys of Chad meet in Doha", "The Example"},
		{`<title>Chad: envoys meet - Example</title><meta property="og:site_name" content="Example">`, "", "", "Chad: envoys meet", "Example"},
		{`<title>Envoys - all of them - meet in Doha after a long week of war</title>`, "", "", "Envoys - all of them - meet in Doha after a long week of war", ""},
		{`<title>x</title>`, "<h1>Envoys of Chad meet</h1>", "https://www.upi.com/a", "Envoys of Chad meet", "UPI"},
		{`<meta property="og:title" content="Chad&amp;#39;s envoys meet">`, "", "https://edition.cnn.com/a", "Chad's envoys meet", "CNN"},
		{`<title>Envoys meet in Doha - The Example</title>`, "<h1>The Example</h1>", "", "Envoys meet in Doha", "The Example"},
		{`<meta property="og:title" content="Envoys meet and say "/><title>Envoys meet and say "no" to war</title>`, "", "", `Envoys meet and say "no" to war`, ""},
		{`<script type="application/ld+json">[{"@type":"Organization","name":"X"},{"@type":"NewsArticle","headline":"Envoys meet","publisher":{"@type":"Organization","name":"Example News"}}]</script>`, "", "", "Envoys meet", "Example News"},
	} {
		it := page("<html><head>" + test.head + "</head><body>" + test.body + story + "</body></html>")
		it.URL = test.url
		if a := mustParse(t, it); a.Title != test.title || a.Outlet != test.outlet {
			t.Errorf("%s: title %q, outlet %q", test.head, a.Title, a.Outlet)
		}
	}
}

// limit is far above what any of these take and far below what a quadratic
// loop would, on a busy machine too.
const limit = 20 * time.Second

// Pages that are built to break readers end in time.
func TestLimits(t *testing.T) {
	const story = `<h1>Envoys of Chad meet</h1><p>Envoys of Chad and Sudan met on Tuesday in Doha, the foreign ministry of Qatar said.</p>`
	many := func(s string, n int) string { return strings.Repeat(s, n) }
	for name, body := range map[string]string{
		"nested divisions":   many("<div>", 20000) + story + many("</div>", 20000),
		"nested, not closed": many("<div class=a><span>", 20000) + story,
		"nested markup":      many("<b><i>", 20000) + story,
		"nested tables":      many("<table><tr><td>", 20000) + story,
		"nested quotations":  story + many("<blockquote>", 20000),
		"huge attribute":     `<div class="` + many("content x ", 1<<18) + `" style="` + many("display:block;", 1<<18) + `">` + story + "</div>",
		"huge script":        "<script>" + many("if (a < b) { c(); } ", 1<<18) + "</script>" + story,
		"open script":        story + "<script>" + many("<p>", 1<<18),
		"many open scripts":  story + many("<script ", 1<<16),
		"many open comments": story + many("<!-- ", 1<<16),
		"many svg":           story + many("<svg>", 1<<16),
		"huge json-ld":       `<script type="application/ld+json">` + many("[", 1<<16) + "</script>" + story,
		"broken json-ld":     `<script type="application/ld+json">` + many(`{"a":"`, 1<<16) + "</script>" + story,
		"many links":         story + many(`<a href=x>Peru and Chile sign a treaty</a> `, 1<<15),
		"many lines":         story + many("<br>Line", 1<<16),
		"many separators":    "<title>" + many("a | ", 1<<16) + "</title>" + story,
	} {
		start := time.Now()
		a, err := Parse(page(body))
		if took := time.Since(start); took > limit {
			t.Errorf("%s: took %v", name, took)
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		checkBlocks(t, a)
		if !strings.Contains(strings.Join(of(a, Body), "\n"), "Envoys of Chad and Sudan met on Tuesday") {
			t.Errorf("%s: the story is missing from the body", name)
		}
	}
}

func TestHugeText(t *testing.T) {
	for name, body := range map[string]string{
		"one line":      strings.Repeat("Envoys met in Doha, and they talked. ", 1<<16),
		"wrapped lines": strings.Repeat("Envoys of Chad met the envoys of Sudan in Doha and\nthey talked, as they had done before, about war\n", 1<<15),
		"short lines":   strings.Repeat("Home\nWorld\nRelated\n", 1<<15) + "Envoys of Chad met the envoys of Sudan in Doha, and they talked about war and water.",
	} {
		start := time.Now()
		a, err := Parse(source.Item{Name: name, Body: body})
		if took := time.Since(start); took > limit {
			t.Errorf("%s: took %v", name, took)
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		checkBlocks(t, a)
	}
}
