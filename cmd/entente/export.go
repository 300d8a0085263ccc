package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

func newExport(a *app) *cobra.Command {
	var at storeFlag
	var cut cutFlags
	var out string
	cmd := &cobra.Command{
		Use:   "export FORMAT [flags]",
		Short: "Write the graph, or a part of it, as files for other programs",
		Long: `Export writes the graph, or the part that --around, --from, --to and --kind pick, in the format
of another program. The same graph gives the same bytes.

Formats:
` + formatList(),
		Example: `  entente export graphml -o korea.graphml --around "North Korea" --depth 1 --from 2000-01-01
  entente export csv -o import/
  entente export graphml --kind Summit --around Kim --around Putin > summits.graphml`,
		Args: exactly(1, "a format: "+strings.Join(formatNames(), " or ")),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			var names []string
			for _, f := range export.Formats() {
				names = append(names, f.Name+"\t"+f.Doc)
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			format, ok := export.Named(args[0])
			if !ok {
				return hinted(cmd, fmt.Sprintf("format %q is unknown; there are %s", args[0], strings.Join(formatNames(), ", ")))
			}
			if format.WriteDir != nil && (out == "" || out == "-") {
				return hinted(cmd, format.Name+" is several files; name a folder with -o DIR")
			}
			filter, err := cut.filter(cmd)
			if err != nil {
				return err
			}
			return a.export(cmd.Context(), at, format, filter, cut.around, out)
		},
	}
	cmd.Flags().StringVarP(&out, "output-file", "o", "", "write to this file, or for csv this folder; all or nothing (default standard output)")
	cut.add(a, cmd)
	at.add(a, cmd)
	return cmd
}

// cutFlags pick a part of the graph.
type cutFlags struct {
	around   []string
	depth    int
	from, to string
	kinds    []string
}

func (f *cutFlags) add(a *app, cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&f.around, "around", nil, `only around this actor, as people say it: "North Korea", DPRK, Kim (may be repeated)`)
	cmd.Flags().IntVar(&f.depth, "depth", 1, "relationships between actors away from --around")
	cmd.Flags().StringVar(&f.from, "from", "", "only events that may have happened on this day or later (2000, 2000-06 or 2000-06-15)")
	cmd.Flags().StringVar(&f.to, "to", "", "only events that may have happened on this day or earlier")
	cmd.Flags().StringSliceVar(&f.kinds, "kind", nil, "only events of this kind, such as Summit (may be repeated)")
	_ = cmd.RegisterFlagCompletionFunc("around", func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		return completeActors(typed), cobra.ShellCompDirectiveNoFileComp
	})
	_ = cmd.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(kindNames(), cobra.ShellCompDirectiveNoFileComp))
}

// filter is the part of the graph that the flags pick, its actors not yet
// resolved.
func (f *cutFlags) filter(cmd *cobra.Command) (graph.Filter, error) {
	out := graph.Filter{Depth: f.depth}
	if f.depth < 1 {
		return out, hinted(cmd, "--depth must be 1 or more")
	}
	if cmd.Flags().Changed("depth") && len(f.around) == 0 {
		return out, hinted(cmd, "--depth counts from --around; give an actor")
	}
	first, _, err := period(f.from)
	if err != nil {
		return out, hinted(cmd, "--from "+err.Error())
	}
	_, last, err := period(f.to)
	if err != nil {
		return out, hinted(cmd, "--to "+err.Error())
	}
	if first != "" && last != "" && first > last {
		return out, hinted(cmd, fmt.Sprintf("--from %s is after --to %s", f.from, f.to))
	}
	out.From, out.To = first, last
	for _, k := range f.kinds {
		kind, err := kindNamed(k)
		if err != nil {
			return out, hinted(cmd, "--kind "+err.Error())
		}
		out.Kinds = append(out.Kinds, kind)
	}
	return out, nil
}

// export writes the part of the graph that filter and around pick.
func (a *app) export(ctx context.Context, at storeFlag, format export.Format, filter graph.Filter, around []string, out string) error {
	store, err := a.openStore(ctx, at, toRead)
	if err != nil {
		return err
	}
	defer store.Close()
	for _, name := range around {
		actor, err := a.actor(ctx, store, at, name)
		if err != nil {
			return err
		}
		filter.Around = append(filter.Around, actor.ID)
	}
	g, err := store.Subgraph(ctx, filter)
	if err != nil {
		return storeError(fmt.Errorf("export from %s: %w", at, err))
	}
	if len(g.Nodes) == 0 {
		a.say("the part of %s that was asked for is empty; widen --from, --to, --kind or --depth", at)
	}
	if out == "" || out == "-" {
		if err := format.Write(a.stdout, g); err != nil {
			return fmt.Errorf("export %s: %w", format.Name, err)
		}
		return a.stdout.Flush()
	}
	if err := format.Save(out, g); err != nil {
		return fmt.Errorf("export %s: %w", format.Name, err)
	}
	if info, err := os.Stat(out); err == nil && (info.IsDir() || info.Mode().IsRegular()) {
		a.say("%s and %s in %s", plural(len(g.Nodes), "node"), plural(len(g.Rels), "relationship"), out)
	}
	return nil
}

// period is the first and the last day of a year, a month or a day.
func period(s string) (first, last graph.Date, err error) {
	if s == "" {
		return "", "", nil
	}
	for _, f := range []struct {
		layout       string
		years, month int
	}{{time.DateOnly, 0, 0}, {"2006-01", 0, 1}, {"2006", 1, 0}} {
		t, err := time.Parse(f.layout, s)
		if err != nil {
			continue
		}
		end := t
		if f.years+f.month > 0 {
			end = t.AddDate(f.years, f.month, -1)
		}
		return graph.Date(t.Format(time.DateOnly)), graph.Date(end.Format(time.DateOnly)), nil
	}
	return "", "", fmt.Errorf("%q is no date; give 2019, 2019-04 or 2019-04-25", s)
}

func formatNames() []string {
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return names
}

func formatList() string {
	var b strings.Builder
	for _, f := range export.Formats() {
		fmt.Fprintf(&b, "  %-9s %s\n", f.Name, f.Doc)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func kindNames() []string {
	names := make([]string, len(event.Kinds))
	for i, k := range event.Kinds {
		names[i] = k.Name
	}
	slices.Sort(names)
	return names
}

// kindNamed finds a kind of event without regard to case. The error names the
// nearest kinds, or all.
func kindNamed(name string) (string, error) {
	for _, k := range event.Kinds {
		if strings.EqualFold(k.Name, name) {
			return k.Name, nil
		}
	}
	if near := nearest(name, kindNames(), 3); len(near) > 0 {
		return "", fmt.Errorf("%q is unknown; did you mean %s?", name, strings.Join(near, " or "))
	}
	return "", fmt.Errorf("%q is unknown; there are %s", name, strings.Join(kindNames(), ", "))
}
