package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// writeHelp writes the help of a command, fitted to the width of the terminal.
func (a *app) writeHelp(w io.Writer, cmd *cobra.Command) {
	text := cmd.Long
	if text == "" {
		text = cmd.Short
	}
	fmt.Fprintf(w, "%s\n\n", strings.TrimSpace(text))
	if cmd.HasParent() || !cmd.HasAvailableSubCommands() {
		fmt.Fprintf(w, "%s\n  %s\n", a.stdout.bold("Usage"), cmd.UseLine())
	} else {
		fmt.Fprintf(w, "%s\n  %s COMMAND [ARG…] [flags]\n", a.stdout.bold("Usage"), cmd.CommandPath())
	}
	if cmd.HasAvailableSubCommands() {
		head, width := "Commands", 0
		if cmd.Name() == "query" {
			head = "Questions"
		}
		var names []*cobra.Command
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() || c.Name() == "help" {
				names = append(names, c)
				width = max(width, len(c.Name()))
			}
		}
		fmt.Fprintf(w, "\n%s\n", a.stdout.bold(head))
		for _, c := range names {
			fmt.Fprintf(w, "  %-*s  %s\n", width, c.Name(), c.Short)
		}
	}
	if cmd.Example != "" {
		fmt.Fprintf(w, "\n%s\n%s\n", a.stdout.bold("Examples"), cmd.Example)
	}
	if cmd.HasAvailableLocalFlags() {
		fmt.Fprintf(w, "\n%s\n%s", a.stdout.bold("Flags"), cmd.LocalFlags().FlagUsagesWrapped(a.stdout.width))
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(w, "\n%s %s --help shows one of them with its flags and examples.\n", cmd.CommandPath(), "NAME")
	}
}
