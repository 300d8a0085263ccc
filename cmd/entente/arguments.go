package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

// kindParam is the parameter of queries that takes a kind of event.
const kindParam = "kind"

// arguments puts together what is given by place and by flag.
func arguments(cmd *cobra.Command, q queries.Query, args []string) (map[string]any, error) {
	given := make(map[string]any)
	for i, arg := range args {
		// A word where a date belongs is the rest of a name without quotes.
		if i >= len(q.Params) || q.Params[i].Type == queries.Date && !startsWithDigit(arg) {
			return nil, tooMany(cmd, q, args, i)
		}
		given[q.Params[i].Name] = arg
	}
	for _, p := range q.Params {
		flag := cmd.Flags().Lookup(p.Name)
		if !flag.Changed {
			continue
		}
		if v, twice := given[p.Name]; twice {
			return nil, hinted(cmd, fmt.Sprintf("query %s: %s is given twice, as %q and as --%s %q", q.Name, p.Name, v, p.Name, flag.Value))
		}
		given[p.Name] = flag.Value.String()
	}
	return given, nil
}

// tooMany is the error about args from the one at i on.
func tooMany(cmd *cobra.Command, q queries.Query, args []string, i int) error {
	why := "is too much"
	if i < len(q.Params) {
		why = "is no date for " + q.Params[i].Name
	}
	msg := fmt.Sprintf("query %s: too many words: %q %s", q.Name, args[i], why)
	if right := quotedNames(q, args); right != "" {
		return usage("%s\n  a name of several words goes in quotes: %s\n  more: %s --help", msg, right, cmd.CommandPath())
	}
	return hinted(cmd, msg+" (a name of several words goes in quotes)")
}

// quotedNames is the command that was meant by args, where words of them that
// follow each other make a name: the longest that the lexicon knows, else all
// that are no dates. It is empty when no words go together.
func quotedNames(q queries.Query, args []string) string {
	actors := 0
	for actors < len(q.Params) && (q.Params[actors].Type == queries.Actor || q.Params[actors].Type == queries.Subject) {
		actors++
	}
	names := len(args) // the words before the dates
	for names > 0 && startsWithDigit(args[names-1]) {
		names--
	}
	if actors == 0 {
		return ""
	}
	words := joinNames(args[:names])
	if len(words) > actors {
		if actors > 1 {
			return "" // which words go together is not to be told
		}
		words = []string{strings.Join(args[:names], " ")}
	}
	if len(words) == names {
		return ""
	}
	line := "entente query " + q.Name
	for _, w := range words {
		line += " " + quoted(w)
	}
	// Dates go by flag: a name may be missing before them.
	dates := args[names:]
	for _, p := range q.Params {
		if p.Type == queries.Date && len(dates) > 0 {
			line += " --" + p.Name + " " + quoted(dates[0])
			dates = dates[1:]
		}
	}
	if len(dates) > 0 {
		return ""
	}
	return line
}

// joinNames joins words that follow each other and together are a name the
// lexicon knows, the longest first.
func joinNames(words []string) []string {
	var out []string
	for len(words) > 0 {
		n := min(len(words), longestName)
		for n > 1 && len(lexicon.Load().Resolve(strings.Join(words[:n], " "))) == 0 {
			n--
		}
		out = append(out, strings.Join(words[:n], " "))
		words = words[n:]
	}
	return out
}

// longestName is how many words a name may have that is looked for.
const longestName = 6

func startsWithDigit(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' }

// check sees that values make sense before a store is opened. It writes a kind
// of event as it is written in the graph.
func check(cmd *cobra.Command, q queries.Query, given map[string]any) error {
	if kind, _ := given[kindParam].(string); kind != "" {
		name, err := kindNamed(kind)
		if err != nil {
			return hinted(cmd, fmt.Sprintf("query %s: %s %s", q.Name, kindParam, err))
		}
		given[kindParam] = name
	}
	bound, err := q.Bind(given)
	if err != nil {
		return hinted(cmd, err.Error())
	}
	from, _ := bound["from"].(graph.Date)
	to, _ := bound["to"].(graph.Date)
	if from != "" && to != "" && from > to {
		return hinted(cmd, fmt.Sprintf("query %s: from %s is after to %s", q.Name, given["from"], given["to"]))
	}
	return nil
}

// completeParam offers values of a parameter to a shell.
func (a *app) completeParam(ctx context.Context, at storeFlag, p queries.Param, typed string) []string {
	switch p.Type {
	case queries.Actor:
		return completeActors(typed)
	case queries.Text:
		if p.Name == kindParam {
			return kindNames()
		}
	case queries.Event:
		return a.completeEvents(ctx, at, typed)
	case queries.Subject:
		if strings.HasPrefix(typed, eventPrefix) {
			return a.completeEvents(ctx, at, typed)
		}
		return completeActors(typed)
	}
	return nil
}
