package evidence

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/entente-graph/entente/graph"
)

// Style is how marked words are shown.
type Style int

const (
	Plain    Style = iota // «met» is what made the claim, [Kim Jong Un] other words that count
	Terminal              // bold and underlined, bold, underlined
)

// WriteText prints e for people to read: the event, then each story with its
// words, where its date comes from and its copies, then the events it is tied
// to. Text of articles is printed without control characters, so that it
// cannot play tricks with a terminal.
func WriteText(w io.Writer, e Evidence, style Style) error {
	p := &printer{w: bufio.NewWriter(w), style: style}
	p.event(e)
	for i, s := range e.Stories {
		p.story(i+1, s, e.Event)
	}
	p.references("refers to", e.RefersTo)
	p.references("is referred to by", e.ReferredBy)
	return p.w.Flush() // the writer keeps its first error
}

type printer struct {
	w     *bufio.Writer
	style Style
}

func (p *printer) line(format string, args ...any) {
	fmt.Fprintf(p.w, format+"\n", args...)
}

func (p *printer) event(e Evidence) {
	ev := e.Event
	p.line("%s", p.strong(clean(ev.Name)))
	p.line("  id        %s", clean(ev.ID))
	kind := clean(ev.Kind)
	if ev.Type != "" {
		kind += fmt.Sprintf(" (%s, CAMEO %s, score %.1f)", clean(ev.Type), cmp.Or(clean(ev.CAMEO), "unknown"), ev.Score)
	}
	p.line("  kind      %s", kind)
	p.line("  date      %s", dateText(ev.Start, ev.End, ev.Precision, ev.Basis))
	status := clean(ev.Status)
	if ev.Disputed {
		status += ", disputed: a report denies it"
	}
	p.line("  status    %s", status)
	for i, party := range e.Parties {
		p.line("  %-8s  %s, %s (%s)", first(i, "parties"), clean(party.Name), strings.ToLower(clean(party.Role)), clean(party.ID))
	}
	for i, place := range e.Places {
		p.line("  %-8s  %s (%s)", first(i, "place"), clean(place.Name), clean(place.ID))
	}
	for i, r := range e.Relations {
		rolled := ""
		if r.RolledUp {
			rolled = ", rolled up to states"
		}
		p.line("  %-8s  %s %s %s%s", first(i, "edges"), clean(r.From.Name), clean(r.Type), clean(r.To.Name), rolled)
	}
	p.line("  %-8s  %s, %s", "reported", count(e.Reports(), "article", "articles"), count(len(e.Stories), "independent story", "independent stories"))
}

func (p *printer) story(n int, s Story, ev Event) {
	r := s.Reports[0]
	p.line("")
	head := clean(cmp.Or(r.Outlet, "outlet unknown")) + ", " + published(r)
	if r.Title != "" {
		head += ", “" + clean(r.Title) + "”"
	}
	p.line("%d. %s", n, head)
	if where := cmp.Or(r.URL, r.Source); where != "" {
		p.line("   %s", clean(where))
	}
	for _, c := range r.Claims {
		p.claim(c, ev)
	}
	for i, r := range s.Reports[1:] {
		at := cmp.Or(r.URL, r.Source, r.Article)
		p.line("   %-6s  %s, %s, %s", first(i, "copies"), clean(cmp.Or(r.Outlet, "outlet unknown")), published(r), clean(at))
	}
}

func (p *printer) claim(c Claim, ev Event) {
	p.line("")
	p.line("   %s", p.marked(c.Quote, c.Marks))
	p.line("   date    %s", c.DateWorking())
	if c.Attribution != nil {
		said := clean(c.Attribution.Name)
		if words := clean(c.SaidWords); words != "" && words != said {
			said += " (“" + words + "”)"
		}
		p.line("   says    %s", said)
	}
	what := clean(cmp.Or(c.Status, "status unknown"))
	if c.Kind != "" && c.Kind != ev.Kind {
		what += " as " + clean(c.Kind)
	}
	p.line("   claim   %s, confidence %.2f, rule %s, bytes %d to %d (%s)", what, c.Confidence, clean(cmp.Or(c.Rule, "unknown")), c.Begin, c.End, clean(c.ID))
}

func (p *printer) references(head string, refs []Reference) {
	if len(refs) == 0 {
		return
	}
	p.line("")
	p.line("%s", head)
	for _, r := range refs {
		p.line("  %-12s  %s (%s)", clean(r.How), clean(r.Name), clean(r.ID))
	}
}

// DateWorking says where a claim's date comes from, in words.
func (c Claim) DateWorking() string {
	date := dateText(c.Start, c.Stop, c.Precision, "")
	words := ""
	if c.DateWords != "" {
		words = "“" + clean(c.DateWords) + "”"
	}
	why := ""
	switch c.Basis {
	case "explicit":
		why = cmp.Or(words, "the date") + " in the text"
	case "relative":
		why = cmp.Or(words, "an expression in the text") + ", worked out"
	case "publication":
		why = "no date in the text, the day of publication is taken"
		if words != "" {
			why = words + ", taken from the day of publication"
		}
	case "inherited":
		why = cmp.Or(words, "the date") + " of the text around it"
	case "none", "":
		why = "nothing in the text says when"
	default:
		why = clean(c.Basis)
	}
	if c.DateWhy != "" {
		why += ": " + clean(c.DateWhy)
	}
	return date + ", " + why
}

// dateText writes a date as coarse as it is known.
func dateText(start, end graph.Date, precision, basis string) string {
	text := "unknown"
	switch {
	case start == "":
	case precision == "day" || start == end:
		text = string(start)
	case precision == "month" && len(start) >= 7:
		text = string(start[:7])
	case precision == "year" && len(start) >= 4:
		text = string(start[:4])
	case end == "":
		text = string(start) + " or later"
	default:
		text = string(start) + " to " + string(end)
	}
	text = clean(text)
	if start != "" && basis != "" && basis != "none" {
		text += " (" + clean(basis) + ")"
	}
	return text
}

func published(r Report) string {
	if r.Published == "" {
		return "day of publication unknown"
	}
	if r.PublishedBasis == "" || r.PublishedBasis == "none" {
		return clean(string(r.Published))
	}
	return clean(string(r.Published)) + " (" + clean(r.PublishedBasis) + ")"
}

// marked writes a quote with its marks.
func (p *printer) marked(quote string, marks []Mark) string {
	var b strings.Builder
	for _, piece := range pieces(quote, marks) {
		b.WriteString(p.show(clean(piece.text), piece.kind))
	}
	return strings.TrimSpace(b.String())
}

func (p *printer) show(text string, kind MarkKind) string {
	switch {
	case kind == "":
		return text
	case p.style == Terminal:
		on := map[MarkKind]string{Trigger: "1;4", Actor: "1", When: "4", Said: "3"}[kind]
		return "\x1b[" + on + "m" + text + "\x1b[0m"
	case kind == Trigger:
		return "«" + text + "»"
	}
	return "[" + text + "]"
}

func (p *printer) strong(text string) string {
	if p.style == Terminal {
		return "\x1b[1m" + text + "\x1b[0m"
	}
	return text
}

// clean makes spaces of line breaks and tabs, and drops control characters
// and those that turn the direction of writing.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.IsControl(r), '\u202A' <= r && r <= '\u202E', '\u2066' <= r && r <= '\u2069':
			return -1
		}
		return r
	}, s)
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// first gives the heading of a list on its first line alone.
func first(i int, head string) string {
	if i > 0 {
		return ""
	}
	return head
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
