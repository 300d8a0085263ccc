package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

const start = `Entente reads news articles and builds a dated, sourced graph of who did what to whom.

  entente build pages/                           read a folder of saved pages into entente.db
  entente query                                  the questions it can answer
  entente query meetings "North Korea" Russia    one of them
  entente why EVENT                              the sentences behind an event
  entente export graphml -o graph.graphml        take the graph elsewhere

entente help shows every command, entente help COMMAND one of them with examples.
`

// newRoot is the whole command line.
func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "entente COMMAND",
		Short: "Read news articles into a dated, sourced graph of who did what to whom",
		Long: `Entente reads news articles and builds a dated, sourced graph of who did what to whom
between states, leaders and organisations: into one SQLite file, or into Neo4j.

Exit codes: 0 done · 1 failed · 2 usage · 3 done but some inputs failed (each is named) ·
4 the store cannot be reached or logged in to · 130 interrupted (what was read by then is stored).`,
		Example: `  entente build pages/
  entente query meetings "North Korea" Russia
  entente export graphml -o graph.graphml --around "North Korea"`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			_, err := fmt.Fprint(a.stdout, start)
			return err
		},
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		msg, _, number := strings.Cut(err.Error(), ": strconv.")
		if number {
			msg += ": this is no whole number"
		}
		return hinted(cmd, msg)
	})
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { a.writeHelp(a.stdout, cmd) })
	root.SetUsageFunc(func(cmd *cobra.Command) error { a.writeHelp(a.stderr, cmd); return nil })
	root.Version = version()
	root.SetVersionTemplate("entente {{.Version}}\n")
	root.SetHelpCommand(&cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Show a command with its flags and examples",
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(root, strings.Join(args, " "))
			}
			return about.Help()
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			about, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			var names []string
			for _, c := range about.Commands() {
				names = append(names, c.Name()+"\t"+c.Short)
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
	})
	root.SuggestionsMinimumDistance = 2
	root.AddCommand(
		newBuild(a), newExtract(a), newLoad(a),
		newQuery(a), newExport(a), newWhy(a),
		newEval(a), newVersion(a),
	)
	for _, c := range root.Commands() {
		c.DisableFlagsInUseLine = true
		c.Flags().SortFlags = false
	}
	return root
}

func unknownCommand(root *cobra.Command, name string) error {
	msg := fmt.Sprintf("command %q is unknown", name)
	if near := root.SuggestionsFor(name); len(near) > 0 {
		msg += "; did you mean " + strings.Join(near, " or ") + "?"
	}
	return hinted(root, msg)
}

// hinted is a usage error of a command with an example of its right use.
func hinted(cmd *cobra.Command, msg string) error {
	var b strings.Builder
	b.WriteString(msg)
	if cmd.HasParent() {
		if first, _, _ := strings.Cut(cmd.Example, "\n"); first != "" {
			b.WriteString("\n  for example: " + strings.TrimSpace(first))
		}
		fmt.Fprintf(&b, "\n  more: %s --help", cmd.CommandPath())
	} else {
		b.WriteString("\n  more: entente help")
	}
	return usage("%s", b.String())
}

// atLeast makes a usage error of missing arguments.
func atLeast(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < n {
			return hinted(cmd, "give "+what)
		}
		return nil
	}
}

// exactly makes a usage error of missing or superfluous arguments.
func exactly(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < n:
			return hinted(cmd, "give "+what)
		case len(args) > n:
			return hinted(cmd, fmt.Sprintf("give %s; %q is too much (a name of several words goes in quotes)", what, args[n]))
		}
		return nil
	}
}
