package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/evidence"
)

func newWhy(a *app) *cobra.Command {
	var at storeFlag
	var output string
	cmd := &cobra.Command{
		Use:   "why EVENT [flags]",
		Short: "The evidence behind an event",
		Long: `Why shows what an event, and each dated relationship made of it, rests on: every outlet that reports
it, the sentence with the words that made the claim, and how the date was worked out.

EVENT is the id of an event, as the queries and exports give it (column event), or the beginning
of one as far as no other event begins so.`,
		Example: `  entente why event:summit-PRK-RUS-2019-04
  entente why summit-PRK-RUS-2019`,
		Args: exactly(1, "the id of an event"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if output != "text" && output != "json" {
				return hinted(cmd, fmt.Sprintf("--output %s is unknown; there are text, json", output))
			}
			return a.why(cmd.Context(), at, args[0], output)
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return a.completeEvents(cmd.Context(), at, typed), cobra.ShellCompDirectiveNoFileComp
		},
	}
	at.add(a, cmd)
	cmd.Flags().StringVar(&output, "output", "text", "text or json")
	_ = cmd.RegisterFlagCompletionFunc("output", cobra.FixedCompletions([]string{"text", "json"}, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// why shows the evidence of one event.
func (a *app) why(ctx context.Context, at storeFlag, typed, output string) error {
	store, err := a.openStore(ctx, at, toRead)
	if err != nil {
		return err
	}
	defer store.Close()
	id, err := a.event(ctx, store, at, typed)
	if err != nil {
		return err
	}
	g, err := store.Subgraph(ctx, graph.Filter{Event: id})
	if err != nil {
		return storeError(fmt.Errorf("read %s: %w", id, err))
	}
	e, err := evidence.Build(g, id)
	if err != nil {
		return err
	}
	if output == "json" {
		enc := json.NewEncoder(a.stdout)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		return enc.Encode(e)
	}
	style := evidence.Plain
	if a.stdout.colour {
		style = evidence.Terminal
	}
	return evidence.WriteText(a.stdout, e, style)
}

// eventPrefix begins the id of every event.
const eventPrefix = "event:"

// eventsShown is how many ids are listed where several are meant.
const eventsShown = 8

// event finds the event that is meant by an id or the beginning of one.
func (a *app) event(ctx context.Context, store graph.Store, at storeFlag, typed string) (string, error) {
	id := strings.TrimSpace(typed)
	if !strings.HasPrefix(id, eventPrefix) {
		if prefix, _, found := strings.Cut(id, ":"); found {
			return "", usage("why %s: this is no event but a %s; ask about it with entente query profile %s", typed, prefix, quoted(id))
		}
		id = eventPrefix + id
	}
	ids, err := eventsFrom(ctx, store, id)
	if err != nil {
		return "", storeError(fmt.Errorf("look up %s in %s: %w", id, at, err))
	}
	switch {
	case len(ids) == 1, len(ids) > 1 && ids[0] == id:
		return ids[0], nil
	case len(ids) > 1:
		more := ""
		if len(ids) > eventsShown {
			ids, more = ids[:eventsShown], "\n  …"
		}
		return "", fmt.Errorf("why %s: several events begin so; give more of one of\n  %s%s", typed, strings.Join(ids, "\n  "), more)
	}
	near, err := nearEvents(ctx, store, id)
	if err != nil {
		return "", storeError(err)
	}
	msg := fmt.Sprintf("why %s: there is no such event in %s", typed, at)
	if len(near) > 0 {
		msg += "; the nearest are\n  " + strings.Join(near, "\n  ")
	} else {
		msg += "; entente query" + at.flag() + " lists what can be asked, and its answers name events"
	}
	return "", fmt.Errorf("%s", msg)
}

// eventsFrom returns, sorted, the ids of events that begin with prefix; one
// more than eventsShown of them at the most.
func eventsFrom(ctx context.Context, store graph.Store, prefix string) ([]string, error) {
	text := "SELECT id FROM event WHERE id >= $from AND id < $to ORDER BY id LIMIT " + fmt.Sprint(eventsShown+1)
	if store.Language() == "cypher" {
		text = "MATCH (e:Event) WHERE e.id >= $from AND e.id < $to RETURN e.id AS id ORDER BY id LIMIT " + fmt.Sprint(eventsShown+1)
	}
	rows, err := store.Query(ctx, text, map[string]any{"from": prefix, "to": prefix + "\U0010ffff"})
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, row := range rows.Values {
		if id, ok := row[0].(string); ok {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// nearEvents returns ids that begin as id does, by as much of it as any does.
func nearEvents(ctx context.Context, store graph.Store, id string) ([]string, error) {
	for {
		cut := strings.LastIndexAny(id, "-:")
		if cut < len(eventPrefix) {
			return nil, nil
		}
		id = id[:cut]
		ids, err := eventsFrom(ctx, store, id)
		if err != nil || len(ids) > 0 {
			return ids[:min(len(ids), eventsShown)], err
		}
	}
}

// completeEvents offers the ids that begin with what is typed. What goes wrong
// is of no use to a shell in the middle of a line.
func (a *app) completeEvents(ctx context.Context, at storeFlag, typed string) []string {
	store, err := a.openStore(ctx, at, toRead)
	if err != nil {
		return nil
	}
	defer store.Close()
	if !strings.HasPrefix(typed, eventPrefix) {
		typed = eventPrefix + strings.TrimPrefix(typed, "event")
	}
	ids, _ := eventsFrom(ctx, store, typed)
	return ids
}
