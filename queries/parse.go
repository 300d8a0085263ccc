package queries

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// comment is what begins a line of the header.
var comment = map[string]string{"cypher": "//", "sql": "--"}

// parse reads one file: a header, then the query.
func parse(lang, text string) (Query, error) {
	q := Query{Text: map[string]string{lang: text}, days: map[string]bool{}}
	var body string
	rest := text
	for n := 1; ; n++ {
		line, after, _ := strings.Cut(rest, "\n")
		fact, ok := strings.CutPrefix(line, comment[lang])
		if !ok {
			body = rest
			break
		}
		if err := q.add(fact); err != nil {
			return Query{}, fmt.Errorf("line %d: %w", n, err)
		}
		rest = after
	}
	switch {
	case q.Name == "":
		return Query{}, errors.New("the header has no name")
	case q.Question == "":
		return Query{}, errors.New("the header has no question")
	case len(q.Returns) == 0:
		return Query{}, errors.New("the header does not say what the query returns")
	case strings.TrimSpace(body) == "":
		return Query{}, errors.New("there is a header and no query")
	}
	return q, q.checkUse(body)
}

// add takes in one line of the header.
func (q *Query) add(line string) error {
	key, value, ok := strings.Cut(strings.TrimSpace(line), ":")
	value = strings.TrimSpace(value)
	if !ok || value == "" {
		return fmt.Errorf("%q is no line of a header, such as \"name: meetings\"", line)
	}
	switch key {
	case "name":
		return once(&q.Name, value)
	case "question":
		return once(&q.Question, value)
	case "param":
		return q.addParam(value)
	case "returns":
		for c := range strings.SplitSeq(value, ",") {
			name, kind, typed := strings.Cut(strings.TrimSpace(c), ":")
			if name == "" || typed && kind != "date" || slices.Contains(q.Returns, name) {
				return fmt.Errorf("column %q: want a name of its own, with \":date\" where it holds days", c)
			}
			q.Returns = append(q.Returns, name)
			q.days[name] = typed
		}
		return nil
	}
	return fmt.Errorf("%q is not one of name, question, param, returns", key)
}

func once(field *string, value string) error {
	if *field != "" {
		return fmt.Errorf("%q comes after %q", value, *field)
	}
	*field = value
	return nil
}

func (q *Query) addParam(line string) error {
	words := strings.Fields(line)
	if len(words) < 3 {
		return fmt.Errorf("param %q: want a name, a type, and required, optional or default=VALUE", line)
	}
	p := Param{Name: words[0], Type: Type(words[1]), Doc: strings.Join(words[3:], " ")}
	if !slices.Contains([]Type{Actor, Event, Subject, Date, Text, Int}, p.Type) {
		return fmt.Errorf("param %s: type %q is unknown", p.Name, p.Type)
	}
	value, ok := strings.CutPrefix(words[2], "default=")
	switch {
	case words[2] == "required":
		p.Required = true
		if n := len(q.Params); n > 0 && !q.Params[n-1].Required {
			return fmt.Errorf("param %s: it is required and comes after one that is not", p.Name)
		}
	case ok && value != "":
		p.Default = value
		if _, err := p.value(value); err != nil {
			return fmt.Errorf("param %s: default: %w", p.Name, err)
		}
	case words[2] != "optional":
		return fmt.Errorf("param %s: %q is not required, optional or default=VALUE", p.Name, words[2])
	}
	if slices.ContainsFunc(q.Params, func(o Param) bool { return o.Name == p.Name }) {
		return fmt.Errorf("param %s is there twice", p.Name)
	}
	q.Params = append(q.Params, p)
	return nil
}

// checkUse sees that the query uses every parameter of its header and no
// other.
func (q *Query) checkUse(body string) error {
	used := map[string]bool{}
	for rest := body; ; {
		_, after, ok := strings.Cut(rest, "$")
		if !ok {
			break
		}
		end := strings.IndexFunc(after, func(r rune) bool { return !(r >= 'a' && r <= 'z') })
		if end < 0 {
			end = len(after)
		}
		used[after[:end]] = true
		rest = after[end:]
	}
	for _, p := range q.Params {
		if !used[p.Name] {
			return fmt.Errorf("param %s is not used", p.Name)
		}
		delete(used, p.Name)
	}
	for name := range used {
		return fmt.Errorf("$%s is used and is no param of the header", name)
	}
	return nil
}
