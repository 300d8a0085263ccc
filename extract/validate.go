package extract

import (
	"errors"
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/timex"
	"github.com/entente-graph/entente/extract/token"
)

// Validate reports the first thing in d that breaks the contract: an offset
// out of range or inside a character, a kind, role or status that does not
// exist, a date that is none, an entity that is named and not listed. A
// Document from Pipeline is valid; one from elsewhere must be checked before it
// is loaded.
func (d *Document) Validate() error {
	if d.ID == "" {
		return errors.New("id is empty")
	}
	if !utf8.ValidString(d.Text) {
		return errors.New("text is not valid UTF-8")
	}
	if err := d.validateLayout(); err != nil {
		return err
	}
	known := make(map[string]bool, len(d.Entities))
	for i, e := range d.Entities {
		if e.ID == "" {
			return fmt.Errorf("entity %d: id is empty", i)
		}
		if !entityTypes[e.Type] {
			return fmt.Errorf("entity %s: type %q is unknown", e.ID, e.Type)
		}
		known[e.ID] = true
	}
	for i, m := range d.Mentions {
		if err := d.span(m.Span); err != nil {
			return fmt.Errorf("mention %d: %w", i, err)
		}
		if !known[m.Entity] {
			return fmt.Errorf("mention %d: entity %q is not listed", i, m.Entity)
		}
	}
	claims := make(map[string]bool, len(d.Claims))
	for _, c := range d.Claims {
		if claims[c.ID] {
			return fmt.Errorf("claim %s: id is used twice", c.ID)
		}
		claims[c.ID] = true
	}
	for _, c := range d.Claims {
		if err := d.validateClaim(c, known, claims); err != nil {
			return fmt.Errorf("claim %s: %w", c.ID, err)
		}
	}
	return nil
}

var entityTypes = map[lexicon.Type]bool{
	lexicon.Person: true, lexicon.Country: true, lexicon.Organization: true,
	lexicon.Place: true, lexicon.Group: true,
}

// validateLayout checks publication date, blocks, sentences and times.
func (d *Document) validateLayout() error {
	if d.Published.Date != "" {
		if err := day(d.Published.Date); err != nil {
			return fmt.Errorf("published: %w", err)
		}
	}
	end := 0
	for i, b := range d.Blocks {
		if err := d.span(token.Span{Begin: b.Begin, End: b.End}); err != nil {
			return fmt.Errorf("block %d: %w", i, err)
		}
		switch b.Kind {
		case article.Headline, article.Body, article.Caption, article.Teaser, article.Furniture:
		default:
			return fmt.Errorf("block %d: kind %q is unknown", i, b.Kind)
		}
		if b.Begin < end {
			return fmt.Errorf("block %d: begins at %d, before the block in front of it ends", i, b.Begin)
		}
		end = b.End
	}
	for i, s := range d.Sentences {
		if err := d.span(s.Span); err != nil {
			return fmt.Errorf("sentence %d: %w", i, err)
		}
	}
	for i, t := range d.Times {
		if err := d.span(t.Span); err != nil {
			return fmt.Errorf("time %d: %w", i, err)
		}
	}
	return nil
}

func (d *Document) validateClaim(c event.Claim, known, claims map[string]bool) error {
	if c.ID == "" {
		return errors.New("id is empty")
	}
	if _, ok := event.KindNamed(c.Kind); !ok {
		return fmt.Errorf("kind %q is unknown", c.Kind)
	}
	switch c.Status {
	case event.Held, event.Planned, event.Denied, event.Alleged, event.Hypothetical:
	default:
		return fmt.Errorf("status %q is unknown", c.Status)
	}
	if c.Sentence < 0 || c.Sentence >= len(d.Sentences) {
		return fmt.Errorf("sentence %d: the document has %d", c.Sentence, len(d.Sentences))
	}
	if err := d.span(c.Trigger); err != nil {
		return fmt.Errorf("trigger: %w", err)
	}
	if len(c.Roles) == 0 {
		return errors.New("no roles")
	}
	for _, r := range c.Roles {
		if err := d.span(r.Span); err != nil {
			return fmt.Errorf("role %s: %w", r.Role, err)
		}
		if !roleNames[r.Role] {
			return fmt.Errorf("role %q is unknown", r.Role)
		}
		if !known[r.Entity] {
			return fmt.Errorf("role %s: entity %q is not listed", r.Role, r.Entity)
		}
	}
	if c.Place != "" && !known[c.Place] {
		return fmt.Errorf("place %q is not listed", c.Place)
	}
	if a := c.Attribution; a != nil {
		if err := d.span(a.Span); err != nil {
			return fmt.Errorf("attribution: %w", err)
		}
		if !known[a.Entity] {
			return fmt.Errorf("attribution: entity %q is not listed", a.Entity)
		}
	}
	for _, r := range c.RefersTo {
		if !claims[r.Claim] {
			return fmt.Errorf("refers to claim %q, which the document does not have", r.Claim)
		}
	}
	return d.validateDate(c.Date)
}

var roleNames = func() map[event.RoleName]bool {
	names := map[event.RoleName]bool{event.Host: true}
	for _, k := range event.Kinds {
		names[k.From] = true
		if k.To != "" {
			names[k.To] = true
		}
	}
	return names
}()

func (d *Document) validateDate(c event.Date) error {
	if c.Words != nil {
		if err := d.span(*c.Words); err != nil {
			return fmt.Errorf("date: %w", err)
		}
	}
	if c.Precision == timex.Unknown {
		if c.Start != "" || c.End != "" {
			return errors.New("date: precision is unknown and yet a day is given")
		}
		return nil
	}
	switch c.Precision {
	case timex.Day, timex.Month, timex.Year, timex.Range:
	default:
		return fmt.Errorf("date: precision %q is unknown", c.Precision)
	}
	if err := day(c.Start); err != nil {
		return err
	}
	if err := day(c.End); err != nil {
		return err
	}
	if c.End < c.Start {
		return fmt.Errorf("date: ends on %s, before it starts on %s", c.End, c.Start)
	}
	return nil
}

// day checks a calendar day.
func day(s string) error {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		var p *time.ParseError
		if errors.As(err, &p) && p.Message != "" {
			return fmt.Errorf("date %s%s", s, p.Message)
		}
		return fmt.Errorf("date %q is not of the form YYYY-MM-DD", s)
	}
	return nil
}

// span checks that s lies in the text on character boundaries.
func (d *Document) span(s token.Span) error {
	switch {
	case s.Begin < 0 || s.End > len(d.Text) || s.Begin > s.End:
		return fmt.Errorf("bytes %d to %d are out of range, the text has %d", s.Begin, s.End, len(d.Text))
	case !boundary(d.Text, s.Begin) || !boundary(d.Text, s.End):
		return fmt.Errorf("bytes %d to %d cut a character in two", s.Begin, s.End)
	}
	return nil
}

func boundary(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
