package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/timex"
)

// merged is one event with the claims that tell of it.
type merged struct {
	id     string
	kind   event.Kind
	cameo  string
	claims []*Claim // sorted

	start, end string
	precision  timex.Precision
	basis      event.DateBasis

	status           event.Status
	disputed         bool
	sources, origins int
}

// newMerged makes an event of claims; nameEvents names it.
func newMerged(claims []*Claim) *merged {
	m := &merged{claims: sortClaims(claims)}
	m.setKind()
	m.setDate()
	m.setStatus()
	articles, origins := make(map[string]bool), make(map[string]bool)
	for _, c := range m.claims {
		articles[c.Article] = true
		origins[cmp.Or(c.Origin, c.Article)] = true
	}
	m.sources, m.origins = len(articles), len(origins)
	return m
}

// setKind takes the most specific kind: the one that gives a family its name
// is the general one, the others are more specific the earlier they stand in
// the ontology.
func (m *merged) setKind() {
	best := len(event.Kinds) + 1
	for _, c := range m.claims {
		for i, k := range event.Kinds {
			if k.Name != c.Kind {
				continue
			}
			if k.Name == k.Family {
				i = len(event.Kinds)
			}
			if i < best {
				best, m.kind = i, k
			}
		}
	}
	m.cameo = m.kind.CAMEO
	for _, c := range m.claims {
		if c.Kind != m.kind.Name || c.CAMEO == "" {
			continue
		}
		if finer := cmp.Or(cmp.Compare(digits(c.CAMEO), digits(m.cameo)), cmp.Compare(m.cameo, c.CAMEO)); finer > 0 {
			m.cameo = c.CAMEO
		}
	}
}

// digits counts the digits of a CAMEO code that are settled.
func digits(code string) int { return len(strings.TrimRight(code, "x")) }

// bases are the ways of knowing a date, the best first.
var bases = []event.DateBasis{event.Explicit, event.Relative, event.Inherited, event.Publication, event.NoBasis}

// setDate takes the finest date. All dates of an event lie in one another.
func (m *merged) setDate() {
	m.precision, m.basis = timex.Unknown, event.NoBasis
	for _, c := range m.claims {
		if c.Precision == timex.Unknown || c.Start == "" || c.End == "" {
			continue
		}
		if m.start == "" || c.Start >= m.start && c.End <= m.end {
			if c.Start != m.start || c.End != m.end {
				m.start, m.end, m.precision, m.basis = c.Start, c.End, c.Precision, cmp.Or(c.Basis, event.NoBasis)
				continue
			}
			m.precision = better(precisions, m.precision, c.Precision)
			m.basis = better(bases, m.basis, c.Basis)
		}
	}
	if m.start != "" && m.start == m.end {
		m.precision = timex.Day
	}
}

var precisions = []timex.Precision{timex.Day, timex.Month, timex.Year, timex.Range, timex.Unknown}

// better is the one that stands first in order.
func better[T comparable](order []T, a, b T) T {
	i, j := slices.Index(order, a), slices.Index(order, b)
	if j >= 0 && (i < 0 || j < i) {
		return b
	}
	return a
}

// statuses are the statuses of claims, the strongest first.
var statuses = []event.Status{event.Held, event.Alleged, event.Planned, event.Hypothetical, event.Denied}

// setStatus takes the strongest status. A denial or cancellation beside a
// report makes the event disputed.
func (m *merged) setStatus() {
	denied := false
	m.status = event.Denied
	for _, c := range m.claims {
		m.status = better(statuses, m.status, c.Status)
		denied = denied || c.Status == event.Denied
	}
	m.disputed = denied && m.status != event.Denied && m.status != event.Hypothetical
}

// nameEvents gives the events of one group their ids, made of kind, states
// and date; where two would have the same one, each also gets a mark made of
// the first of its claims.
func nameEvents(events []*merged) {
	count := make(map[string]int)
	for _, m := range events {
		m.id = m.slug()
		count[m.id]++
	}
	for _, m := range events {
		if count[m.id] > 1 {
			m.id += "-" + mark(m.claims[0].Key())
		}
	}
}

// digest is 32 hex digits that stand for s.
func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:16])
}

// mark is eight hex digits that stand for s where a person reads them.
func mark(s string) string { return digest(s)[:8] }

// slug is a readable id: event:summit-PRK-RUS-2019-04. It differs between
// groups: where the states alone do not tell a group apart it carries a mark
// made of the group.
func (m *merged) slug() string {
	c := m.claims[0]
	k, _ := event.KindNamed(c.Kind)
	from, to := c.sides(k)
	parts := []string{"event:" + kebab(m.kind.Name)}
	plain := len(from)+len(to) <= 4
	write := func(states []string) {
		for _, s := range states {
			prefix, name, _ := strings.Cut(s, ":")
			if prefix != "country" || len(name) != 3 {
				plain = false
			}
			if len(parts) < 5 {
				parts = append(parts, slugWord(name))
			}
		}
	}
	write(from)
	if len(to) > 0 {
		parts = append(parts, "to")
		write(to)
	}
	if !plain {
		parts = append(parts, mark(c.Group()))
	}
	return strings.Join(append(parts, m.dateSlug()), "-")
}

func (m *merged) dateSlug() string {
	switch {
	case m.start == "":
		return "undated"
	case m.start == m.end:
		return m.start
	case m.precision == timex.Month && len(m.start) == 10:
		return m.start[:7]
	case m.precision == timex.Year && len(m.start) == 10:
		return m.start[:4]
	}
	return m.start + "-to-" + m.end
}

// slugWord keeps of a name what is safe in an address and on a command line.
func slugWord(s string) string {
	out := strings.Map(func(r rune) rune {
		switch {
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			return r
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return -1
		}
		return '-'
	}, s)
	const most = 40
	if len(out) > most {
		out = out[:most]
	}
	return cmp.Or(strings.Trim(out, "-"), "x")
}

// kebab writes MissileTest as missile-test.
func kebab(s string) string { return strings.ToLower(spaced(s, '-')) }

// spaced puts sep in front of each capital letter but the first.
func spaced(s string, sep rune) string {
	var b strings.Builder
	for i, r := range s {
		if i > 0 && unicode.IsUpper(r) {
			b.WriteRune(sep)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// name is what people read: "Summit: Kim Jong Un, Vladimir Putin (April 2019)".
func (m *merged) name() string {
	kind := spaced(m.kind.Name, ' ')
	kind = kind[:1] + strings.ToLower(kind[1:])
	from, to := m.cast()
	who := names(from)
	if len(to) > 0 {
		who += " → " + names(to)
	}
	return kind + ": " + who + " (" + m.dateWords() + ")"
}

// names joins the names of the first few actors.
func names(actors []actor) string {
	const most = 4
	var out []string
	for _, a := range actors {
		out = append(out, a.name)
	}
	if more := len(out) - most; more > 1 {
		return strings.Join(out[:most], ", ") + " and " + strconv.Itoa(more) + " more"
	}
	return strings.Join(out, ", ")
}

func (m *merged) dateWords() string {
	start, err := time.Parse(time.DateOnly, m.start)
	if err != nil {
		return "date unknown"
	}
	end, err := time.Parse(time.DateOnly, m.end)
	if err != nil {
		return m.start
	}
	const full = "2 January 2006"
	switch {
	case m.start == m.end:
		return start.Format(full)
	case m.precision == timex.Month:
		return start.Format("January 2006")
	case m.precision == timex.Year:
		return start.Format("2006")
	case start.Year() == end.Year() && start.Month() == end.Month():
		return start.Format("2") + "–" + end.Format(full)
	case start.Year() == end.Year():
		return start.Format("2 January") + " – " + end.Format(full)
	}
	return start.Format(full) + " – " + end.Format(full)
}
