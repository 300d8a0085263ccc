package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

// queryFlags are those of every query.
type queryFlags struct {
	at     storeFlag
	output string
	show   string
}

// newQuery is the list of the canned queries, and a subcommand for each, so
// that help and completion know their parameters.
func newQuery(a *app) *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use:   "query [NAME [ARG…]] [flags]",
		Short: "Ask the graph a question",
		Long: `Query asks the graph one of the questions below; without a name it lists them. The arguments are
actors, as people say them ("North Korea", DPRK, PRK, Pyongyang, Kim), in the order given there;
every argument can be given as a flag too.

The answer is a table on a terminal, else CSV. entente query NAME --show prints the query itself,
to be changed and pasted into Neo4j Browser or the sqlite3 shell.`,
		Example: `  entente query meetings "North Korea" Russia --from 2019
  entente query profile Putin --output json
  entente query relations "North Korea" "South Korea" --show=cypher`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.listQueries(cmd, output)
			}
			return unknownQuery(args[0])
		},
	}
	// Whoever mistypes a question gives it the flags of the one that is meant.
	var at storeFlag
	at.add(a, cmd)
	addOutput(cmd, &output)
	cmd.SetFlagErrorFunc(func(about *cobra.Command, err error) error {
		if typed := about.Flags().Args(); about == cmd && len(typed) > 0 {
			return unknownQuery(typed[0])
		}
		return about.Root().FlagErrorFunc()(about, err)
	})
	for _, q := range queries.List() {
		cmd.AddCommand(newQueryNamed(a, q))
	}
	return cmd
}

// newQueryNamed is the command of one query.
func newQueryNamed(a *app, q queries.Query) *cobra.Command {
	var f queryFlags
	use := q.Name
	var doc strings.Builder
	for _, p := range q.Params {
		switch {
		case p.Required:
			use += " " + strings.ToUpper(p.Name)
		case p.Type == queries.Actor || p.Type == queries.Event || p.Type == queries.Subject:
			use += " [" + strings.ToUpper(p.Name) + "]"
		}
		fmt.Fprintf(&doc, "  %-8s %s\n", p.Name, paramDoc(p))
	}
	cmd := &cobra.Command{
		Use:     use + " [flags]",
		Short:   q.Question,
		Long:    q.Question + "\n\nArguments, in this order or as flags:\n" + doc.String() + "\nAnswers with: " + strings.Join(q.Returns, ", "),
		Example: "  entente query " + q.Name + exampleArgs(q),
		ValidArgsFunction: func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
			if len(args) >= len(q.Params) {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return a.completeParam(cmd.Context(), f.at, q.Params[len(args)], typed), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			given, err := arguments(cmd, q, args)
			if err != nil {
				return err
			}
			if err := knownOutput(cmd, f.output); err != nil {
				return err
			}
			if f.show != "" {
				return a.showQuery(cmd, q, f)
			}
			if err := check(cmd, q, given); err != nil {
				return err
			}
			err = a.query(cmd.Context(), f, q, given)
			if errors.Is(err, errNoActor) {
				if right := quotedNames(q, args); right != "" {
					err = fmt.Errorf("%w\n  a name of several words goes in quotes: %s", err, right)
				}
			}
			return err
		},
	}
	cmd.DisableFlagsInUseLine = true
	cmd.Flags().SortFlags = false
	for _, p := range q.Params {
		cmd.Flags().String(p.Name, "", paramDoc(p))
		_ = cmd.RegisterFlagCompletionFunc(p.Name, func(cmd *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
			return a.completeParam(cmd.Context(), f.at, p, typed), cobra.ShellCompDirectiveNoFileComp
		})
	}
	f.at.add(a, cmd)
	addOutput(cmd, &f.output)
	cmd.Flags().StringVar(&f.show, "show", "", "print the query in the language of the store, or with =sql or =cypher in that one")
	cmd.Flags().Lookup("show").NoOptDefVal = "store"
	_ = cmd.RegisterFlagCompletionFunc("show", cobra.FixedCompletions(queries.Languages, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// addOutput adds the flag that chooses the form of rows.
func addOutput(cmd *cobra.Command, output *string) {
	cmd.Flags().StringVar(output, "output", "", strings.Join(outputs, ", ")+" (default table on a terminal, else csv)")
	_ = cmd.RegisterFlagCompletionFunc("output", cobra.FixedCompletions(outputs, cobra.ShellCompDirectiveNoFileComp))
}

func knownOutput(cmd *cobra.Command, output string) error {
	if output == "" || slices.Contains(outputs, output) {
		return nil
	}
	return hinted(cmd, fmt.Sprintf("--output %s is unknown; there are %s", output, strings.Join(outputs, ", ")))
}

func unknownQuery(name string) error {
	msg := fmt.Sprintf("query %q is unknown", name)
	if near := queries.Nearest(name); len(near) > 0 {
		msg += "; did you mean " + strings.Join(near, " or ") + "?"
	}
	return usage("%s\n  entente query lists them all", msg)
}

func paramDoc(p queries.Param) string {
	doc := p.Doc
	switch {
	case p.Type == queries.Date:
		doc += " (2019, 2019-04 or 2019-04-25)"
	case p.Required:
		doc += " (required)"
	}
	if p.Default != "" {
		doc += " (default " + p.Default + ")"
	}
	return strings.TrimSpace(doc)
}

// exampleArgs are arguments that a query may be tried with.
func exampleArgs(q queries.Query) string {
	actors := []string{`"North Korea"`, "Russia"}
	out := ""
	for _, p := range q.Params {
		switch p.Type {
		case queries.Actor, queries.Subject:
			if len(actors) > 0 {
				out, actors = out+" "+actors[0], actors[1:]
			}
		case queries.Event:
			out += " event:summit-PRK-RUS-2019-04"
		case queries.Date:
			if p.Name == "from" {
				out += " --from 2019"
			}
		}
	}
	return out
}

// listQueries writes every query with its question and arguments.
func (a *app) listQueries(cmd *cobra.Command, output string) error {
	if err := knownOutput(cmd, output); err != nil {
		return err
	}
	rows := &graph.Rows{Columns: []string{"query", "question", "arguments"}}
	for _, q := range queries.List() {
		var params []string
		for _, p := range q.Params {
			if p.Required {
				params = append(params, p.Name)
			} else {
				params = append(params, "["+p.Name+"]")
			}
		}
		rows.Values = append(rows.Values, []any{q.Name, q.Question, strings.Join(params, " ")})
	}
	if err := a.writeRows(output, rows); err != nil {
		return err
	}
	if a.stdout.terminal {
		a.say("ask one with: entente query NAME ARG…   for example: entente query meetings \"North Korea\" Russia")
	}
	return nil
}

// showQuery prints the text of a query.
func (a *app) showQuery(cmd *cobra.Command, q queries.Query, f queryFlags) error {
	lang := f.show
	if lang == "store" {
		if lang = "sql"; f.at.server() {
			lang = "cypher"
		}
	}
	text, ok := q.Text[lang]
	if !ok {
		return hinted(cmd, fmt.Sprintf("--show=%s is unknown; there are %s", lang, strings.Join(queries.Languages, ", ")))
	}
	_, err := io.WriteString(a.stdout, strings.TrimRight(text, "\n")+"\n")
	return err
}

// query asks one question and writes the answer.
func (a *app) query(ctx context.Context, f queryFlags, q queries.Query, given map[string]any) error {
	store, err := a.openStore(ctx, f.at, toRead)
	if err != nil {
		return err
	}
	defer store.Close()
	rows, err := a.ask(ctx, store, f.at, q, given)
	if err != nil {
		return err
	}
	if err := a.writeRows(f.output, rows); err != nil {
		return err
	}
	if len(rows.Values) == 0 {
		a.say("no answer to %q%s", q.Question, widen(q, given))
	}
	return nil
}

// ask resolves the actors and events among the arguments and runs the query.
func (a *app) ask(ctx context.Context, store graph.Store, at storeFlag, q queries.Query, given map[string]any) (*graph.Rows, error) {
	args := make(map[string]any, len(given))
	for _, p := range q.Params {
		v, ok := given[p.Name]
		if !ok {
			continue
		}
		s, _ := v.(string)
		switch {
		case p.Type == queries.Event, p.Type == queries.Subject && strings.HasPrefix(s, eventPrefix):
			id, err := a.event(ctx, store, at, s)
			if err != nil {
				return nil, err
			}
			v = id
		case p.Type == queries.Actor, p.Type == queries.Subject:
			e, err := a.actor(ctx, store, at, s)
			if err != nil {
				return nil, err
			}
			v = e.ID
		}
		args[p.Name] = v
	}
	rows, err := queries.Run(ctx, store, q, args)
	if err != nil {
		return nil, storeError(err)
	}
	return rows, nil
}

// widen says which of the arguments to an empty answer can be left out.
func widen(q queries.Query, given map[string]any) string {
	var out []string
	for _, p := range q.Params {
		if v := given[p.Name]; !p.Required && v != nil && v != "" {
			out = append(out, p.Name)
		}
	}
	if len(out) == 0 {
		return "; entente query lists other questions"
	}
	return "; ask again without " + strings.Join(out, " or ")
}
