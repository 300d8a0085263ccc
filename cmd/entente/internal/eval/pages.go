package eval

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/source"
)

// A page is what is predicted of an HTML page.
type page struct {
	ID    string  `json:"id"`
	Title string  `json:"title"`
	Date  *string `json:"date"`
	Body  string  `json:"articleBody"`
}

// page reads one HTML file. A page on which no article is found is an empty
// prediction, not a failure of the run.
func (j *job) page(id, file string) (page, error) {
	out := page{ID: id}
	for it, err := range source.Read(j.ctx, []string{file}, source.Options{}) {
		if err != nil {
			return out, err
		}
		a, err := article.Parse(it)
		if err != nil {
			return out, nil
		}
		out.Title, out.Body = a.Title, bodyText(a)
		if a.Published.Date != "" {
			out.Date = &a.Published.Date
		}
	}
	return out, nil
}

// bodyText is the body of an article without headline and captions.
func bodyText(a *article.Article) string {
	var parts []string
	for _, b := range a.Blocks {
		if b.Kind == article.Body {
			parts = append(parts, a.Text[b.Begin:b.End])
		}
	}
	return strings.Join(parts, "\n")
}

// articleBody scores the body text of the pages beside a ground-truth file, a
// JSON object from page id to {articleBody}.
func articleBody(j *job) error {
	raw, err := os.ReadFile(j.file)
	if err != nil {
		return err
	}
	var rows map[string]json.RawMessage
	if err := json.Unmarshal(raw, &rows); err != nil {
		return err
	}
	ids := make([]string, 0, len(rows))
	for id := range rows {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	var s shingleScore
	for _, id := range ids {
		if err := j.ctx.Err(); err != nil {
			return err
		}
		p, err := j.page(id, filepath.Join(filepath.Dir(j.file), "html", id+".html.gz"))
		if err != nil {
			return err
		}
		if err := j.predict(map[string]any{"id": id, "articleBody": p.Body}); err != nil {
			return err
		}
		var gold struct{ ArticleBody *string }
		if err := json.Unmarshal(rows[id], &gold); err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		if gold.ArticleBody != nil {
			s.add(*gold.ArticleBody, p.Body)
		}
	}
	if s.n > 0 {
		j.score("body", s.figures()...)
	}
	return nil
}

// pages scores title, date and body of the pages beside a file of rows.
func pages(j *job) error {
	type part struct {
		name                               string
		titles, titlesHit, dates, datesHit int
		body                               shingleScore
	}
	english, all := &part{name: "english"}, &part{name: "all"}
	err := j.rows(func(line []byte) error {
		var in struct{ ID string }
		if err := json.Unmarshal(line, &in); err != nil {
			return err
		}
		p, err := j.page(in.ID, filepath.Join(filepath.Dir(j.file), in.ID))
		if err != nil {
			return err
		}
		if err := j.predict(p); err != nil {
			return err
		}
		var gold struct {
			Title, Date, Body *string
			Lang              string
		}
		if err := json.Unmarshal(line, &gold); err != nil {
			return err
		}
		if gold.Title == nil && gold.Date == nil && gold.Body == nil {
			return nil
		}
		parts := []*part{all}
		if gold.Lang == "en" {
			parts = append(parts, english)
		}
		for _, s := range parts {
			if gold.Title != nil {
				s.titles++
				if folded(*gold.Title) == folded(p.Title) {
					s.titlesHit++
				}
			}
			if gold.Date != nil && *gold.Date != "" {
				s.dates++
				if p.Date != nil && *p.Date == *gold.Date {
					s.datesHit++
				}
			}
			if gold.Body != nil {
				s.body.add(*gold.Body, p.Body)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, s := range []*part{english, all} {
		if s.titles == 0 {
			continue
		}
		j.score(s.name+" title", Figure{"accuracy", ratio(s.titlesHit, s.titles)})
		j.score(s.name+" date", Figure{"accuracy", ratio(s.datesHit, s.dates)})
		j.score(s.name+" body", s.body.figures()...)
	}
	return nil
}

// folded keeps letters and digits in lower case, runs of the rest as a space.
func folded(s string) string {
	return strings.Join(words(strings.ToLower(s)), " ")
}

// words are the runs of letters, digits and underscores of a text, as Python's
// \w+ cuts them.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r)
	})
}

// shingleScore is the measure of the article extraction benchmark: precision
// and recall of 4-word shingles, the mean over pages.
type shingleScore struct {
	n         int
	precision []float64
	recall    []float64
}

func (s *shingleScore) add(gold, predicted string) {
	s.n++
	g, p := shingles(gold), shingles(predicted)
	var tp, fp, fn int
	for k, n := range p {
		tp += min(n, g[k])
		fp += max(0, n-g[k])
	}
	for k, n := range g {
		fn += max(0, n-p[k])
	}
	if fp == 0 && fn == 0 {
		s.precision = append(s.precision, 1)
		s.recall = append(s.recall, 1)
		return
	}
	if tp+fp > 0 {
		s.precision = append(s.precision, ratio(tp, tp+fp))
	}
	if tp+fn > 0 {
		s.recall = append(s.recall, ratio(tp, tp+fn))
	}
}

func (s *shingleScore) figures() []Figure {
	p, r := mean(s.precision), mean(s.recall)
	return []Figure{{"P", p}, {"R", r}, {"F1", harmonic(p, r)}}
}

func mean(xs []float64) float64 {
	if len(xs) == 0 {
		return 0
	}
	var sum float64
	for _, x := range xs {
		sum += x
	}
	return sum / float64(len(xs))
}

func shingles(text string) map[[4]string]int {
	w := words(text)
	m := make(map[[4]string]int, len(w))
	if len(w) == 0 {
		return m
	}
	for i := range max(1, len(w)-3) {
		var k [4]string
		copy(k[:], w[i:])
		m[k]++
	}
	return m
}
