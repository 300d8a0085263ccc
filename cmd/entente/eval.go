package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/eval"
	"github.com/entente-graph/entente/extract"
	"github.com/entente-graph/entente/graph/export"
)

func newEval(a *app) *cobra.Command {
	var o eval.Options
	var predictions string
	cmd := &cobra.Command{
		Use:   "eval TASK FILE [flags]",
		Short: "Score the reading on labelled data",
		Long: `Eval reads labelled rows, predicts from their inputs alone, and prints how often that was right.
Rows without labels get predictions and no score.

` + taskList(),
		Example: `  entente eval names conll2003.jsonl
  entente eval story dev.jsonl --predictions out.jsonl
  entente eval names conll2003.jsonl --tagger prose`,
		Args: exactly(2, "a task and a file"),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveDefault
			}
			var names []string
			for _, t := range eval.Tasks() {
				if t.Ready() {
					names = append(names, t.Name+"\t"+t.Doc)
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if !knownTask(args[0]) {
				return hinted(cmd, fmt.Sprintf("task %q is unknown; the tasks are %s", args[0], strings.Join(taskNames(), ", ")))
			}
			var report eval.Report
			run := func(w io.Writer) (err error) {
				o.Predictions = w
				report, err = eval.Run(cmd.Context(), args[0], args[1], o)
				return err
			}
			var err error
			if predictions == "" {
				err = run(nil)
			} else {
				err = export.WriteFile(predictions, run)
			}
			if err != nil {
				return err
			}
			return report.WriteText(a.stdout)
		},
	}
	cmd.Flags().StringVar(&predictions, "predictions", "", "write the predictions to this file, as the reference scorers read them")
	cmd.Flags().StringVar(&o.Tagger, "tagger", extract.Taggers[0], "what finds names: "+strings.Join(extract.Taggers, " or "))
	return cmd
}

func knownTask(name string) bool {
	for _, t := range eval.Tasks() {
		if t.Name == name {
			return true
		}
	}
	return false
}

func taskNames() []string {
	var names []string
	for _, t := range eval.Tasks() {
		names = append(names, t.Name)
	}
	return names
}

// taskList lists the tasks for the help.
func taskList() string {
	var b strings.Builder
	var later []string
	b.WriteString("Tasks, what a row holds → what is predicted:\n")
	for _, t := range eval.Tasks() {
		if t.Ready() {
			fmt.Fprintf(&b, "  %-10s %s\n", t.Name, t.Doc)
		} else {
			later = append(later, t.Name)
		}
	}
	if len(later) > 0 {
		fmt.Fprintf(&b, "not yet: %s\n", strings.Join(later, ", "))
	}
	return b.String()
}
