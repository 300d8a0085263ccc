package graph

import (
	"context"
	"fmt"
	"slices"

	"github.com/entente-graph/entente/extract"
)

// Load puts documents into the graph that tx stands in, so that it becomes
// what Build makes of all documents loaded last under each id. It is the one
// algorithm of both stores:
//
//  1. Documents that are stored just so are left alone.
//  2. The claims of the others, old and new, say which groups of claims are
//     touched. The stored claims of those groups are read.
//  3. The events of those groups are worked out anew. Those that have not the
//     claims they had are drawn as they were and as they are now, and the
//     difference is written.
//  4. Entities come with the first article or event that needs them, with what
//     the facts say of them, and go with the last.
//
// Work and reading are bound by the size of the touched groups and not of the
// graph.
func Load(ctx context.Context, tx Tx, docs []*extract.Document, facts Facts) (Stats, error) {
	readings, err := readAll(docs, facts)
	if err != nil {
		return Stats{}, err
	}
	l := &loader{tx: tx, facts: facts}
	if err := l.changed(ctx, readings); err != nil {
		return Stats{}, fmt.Errorf("look up articles: %w", err)
	}
	if len(l.readings) == 0 {
		return l.stats, nil
	}
	if err := l.claims(ctx); err != nil {
		return Stats{}, fmt.Errorf("look up claims: %w", err)
	}
	l.compare()
	if err := l.entities(ctx); err != nil {
		return Stats{}, fmt.Errorf("look up entities: %w", err)
	}
	if err := l.write(ctx); err != nil {
		return Stats{}, fmt.Errorf("write: %w", err)
	}
	if err := l.sweep(ctx); err != nil {
		return Stats{}, fmt.Errorf("remove entities nothing names any more: %w", err)
	}
	return l.stats, nil
}

// A loader is one run of Load.
type loader struct {
	tx    Tx
	facts Facts
	stats Stats

	readings []*reading      // of documents that are new or changed
	replaced map[string]bool // their articles that are stored already

	oldNodes, newNodes []Node // articles, then events of touched groups, before and after
	oldRels, newRels   []Rel

	dropNodes, putNodes []Node // the difference
	dropRels, putRels   []Rel
}

// changed keeps the documents that the store does not hold as they are.
func (l *loader) changed(ctx context.Context, readings []*reading) error {
	ids := make([]string, len(readings))
	for i, r := range readings {
		ids[i] = r.article.ID
	}
	stored, err := l.tx.Nodes(ctx, Article, ByID, ids)
	if err != nil {
		return err
	}
	byID := make(map[string]Node, len(stored))
	for _, n := range stored {
		byID[n.ID] = n
	}
	l.replaced = make(map[string]bool)
	for _, r := range readings {
		old, ok := byID[r.article.ID]
		switch {
		case ok && old.Props["hash"] == r.article.Props["hash"]:
			l.stats.Unchanged++
			continue
		case ok:
			l.stats.Replaced++
			l.replaced[r.article.ID] = true
			l.oldNodes = append(l.oldNodes, old)
		default:
			l.stats.Articles++
		}
		l.newNodes = append(l.newNodes, r.article)
		l.newRels = append(l.newRels, r.mentions...)
		l.readings = append(l.readings, r)
	}
	return nil
}

// claims reads the claims of all touched groups and works out their events
// before and after.
func (l *loader) claims(ctx context.Context) error {
	articles := keys(l.replaced)
	mentions, err := l.tx.Rels(ctx, []*RelType{Mentions}, ByFrom, articles)
	if err != nil {
		return err
	}
	l.oldRels = append(l.oldRels, mentions...)
	reports, err := l.tx.Rels(ctx, []*RelType{ReportedIn}, ByTo, articles)
	if err != nil {
		return err
	}
	groups := make(map[string]bool)
	for _, r := range reports {
		groups[text(r.Props["group"])] = true
	}
	var after []*Claim
	for _, r := range l.readings {
		for _, c := range r.claims {
			groups[c.Group()] = true
			after = append(after, c)
		}
	}
	reports, err = l.tx.Rels(ctx, []*RelType{ReportedIn}, ByGroup, keys(groups))
	if err != nil {
		return err
	}
	then := make(index, len(reports)) // the event of each claim before
	were := make(map[string][]*Claim) // the claims of each event before
	for _, r := range reports {
		c, err := claimOf(r)
		if err != nil {
			return err
		}
		then[c.Key()] = r.From
		were[r.From] = append(were[r.From], c)
		if !l.replaced[c.Article] {
			after = append(after, c)
		}
	}
	are := resolve(after)
	now := indexOf(are)
	old, new := changedEvents(were, are)
	if err := l.referredEvents(ctx, slices.Concat(old, new), then, now); err != nil {
		return err
	}
	nodes, rels := project(old, then)
	l.oldNodes, l.oldRels = append(l.oldNodes, nodes...), append(l.oldRels, rels...)
	nodes, rels = project(new, now)
	l.newNodes, l.newRels = append(l.newNodes, nodes...), append(l.newRels, rels...)
	return nil
}

// changedEvents returns the events that differ before and after, so that a few
// new claims in a very large group cost little. What they refer to may have
// changed: that is seen from its side, since claims know both what they refer
// to and what refers to them.
func changedEvents(were map[string][]*Claim, are []*merged) (old, new []*merged) {
	same := make(map[string]bool)
	for _, m := range are {
		if slices.Equal(sortClaims(were[m.id]), m.claims) {
			same[m.id] = true
		} else {
			new = append(new, m)
		}
	}
	for _, id := range keysOf(were) {
		if !same[id] {
			m := newMerged(were[id])
			m.id = id
			old = append(old, m)
		}
	}
	return old, new
}

// referredEvents adds to both indexes the events of claims outside the touched
// groups that the claims of some events refer to or are referred to by.
func (l *loader) referredEvents(ctx context.Context, events []*merged, then, now index) error {
	articles := make(map[string]bool)
	for _, m := range events {
		for _, c := range m.claims {
			for _, r := range slices.Concat(c.RefersTo, c.ReferredBy) {
				if then.event(c, r.Claim) == "" && now.event(c, r.Claim) == "" {
					articles[c.Article] = true
				}
			}
		}
	}
	reports, err := l.tx.Rels(ctx, []*RelType{ReportedIn}, ByTo, keys(articles))
	if err != nil {
		return err
	}
	for _, r := range reports {
		key := (&Claim{Article: r.To, ID: text(r.Props["claim"])}).Key()
		if then[key] == "" && now[key] == "" {
			then[key], now[key] = r.From, r.From
		}
	}
	return nil
}

// compare works out what is to be written.
func (l *loader) compare() {
	old := make(map[string]Node, len(l.oldNodes))
	for _, n := range l.oldNodes {
		old[n.ID] = n
	}
	for _, n := range l.newNodes {
		o, ok := old[n.ID]
		delete(old, n.ID)
		if ok && slices.Equal(o.Labels, n.Labels) && sameProps(o.Props, n.Props) {
			continue
		}
		l.putNodes = append(l.putNodes, n)
		if n.Labels[0] == Event.Label {
			l.stats.Events++
		}
	}
	for _, n := range old {
		l.dropNodes = append(l.dropNodes, n)
		if n.Labels[0] == Event.Label {
			l.stats.EventsGone++
		}
	}
	oldRels := make(map[relID]Rel, len(l.oldRels))
	for _, r := range l.oldRels {
		oldRels[idOf(r)] = r
	}
	for _, r := range l.newRels {
		o, ok := oldRels[idOf(r)]
		if ok && sameProps(o.Props, r.Props) {
			delete(oldRels, idOf(r))
			continue
		}
		l.putRels = append(l.putRels, r)
	}
	for _, r := range oldRels {
		l.dropRels = append(l.dropRels, r)
	}
}

// write writes the difference, in an order that does not depend on chance.
func (l *loader) write(ctx context.Context) error {
	drop, put := sorted(l.dropNodes, l.dropRels), sorted(l.putNodes, l.putRels)
	l.stats.Nodes, l.stats.Relationships = len(put.Nodes), len(put.Rels)
	if err := l.tx.Delete(ctx, drop.Nodes, drop.Rels); err != nil {
		return err
	}
	return l.tx.Put(ctx, put.Nodes, put.Rels)
}

// keys returns the elements of a set, sorted.
func keys(m map[string]bool) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
