package graph

import (
	"slices"

	"github.com/entente-graph/entente/extract/event"
	"github.com/entente-graph/entente/extract/lexicon"
)

// Schema is the version of everything below. A store that was written with a
// later one is refused. Raise it when a declaration, or the rules that make
// events of claims, change.
const Schema = 1

// The nodes.

// (:Country|:Person|:Organization|:Place|:Group {id, name, …}), every one also :Entity
var Entity = &NodeType{
	Label: "Entity", Table: "entity", Sub: "label",
	Prefix: []string{"country:", "person:", "org:", "place:", "group:"},
	Props: []Prop{
		{Name: "id"},
		{Name: "name"},
		{Name: "iso3"},    // of states and territories
		{Name: "qid"},     // Wikidata item
		{Name: "sector"},  // PLOVER sector
		{Name: "country"}, // alpha-3 of the state it belongs to
	},
	Indexes: [][]string{{"name"}, {"country"}},
}

// (:Event {id, kind, …}), also the label of its kind: :Summit, …
var Event = &NodeType{
	Label: "Event", Table: "event", Sub: "",
	Prefix: []string{"event:"},
	Props: []Prop{
		{Name: "id"},
		{Name: "kind"},                  // "Summit"
		{Name: "type"},                  // PLOVER type
		{Name: "name"},                  // "Summit: Kim Jong Un, Vladimir Putin (April 2019)"
		{Name: "cameo"},                 // CAMEO code
		{Name: "quad", Type: Whole},     // 0 to 4
		{Name: "score", Type: Number},   // Goldstein scale, -10 to 10
		{Name: "status"},                // the strongest that is reported
		{Name: "disputed", Type: Truth}, // a denial stands beside a report
		{Name: "start", Type: Day},      // first day it may have happened on
		{Name: "end", Type: Day},        // last day, included
		{Name: "precision"},             // day, month, year, range, unknown
		{Name: "basis"},                 // how the date is known
		{Name: "sources", Type: Whole},  // articles that report it
		{Name: "origins", Type: Whole},  // stories among them, near-copies counted once
	},
	Indexes: [][]string{{"kind", "start"}, {"start"}},
}

// (:Article {id, url, title, outlet, published})
var Article = &NodeType{
	Label: "Article", Table: "article",
	Prefix: []string{"article:"},
	Props: []Prop{
		{Name: "id"},
		{Name: "url"},
		{Name: "title"},
		{Name: "outlet"},
		{Name: "published", Type: Day},
		{Name: "publishedBasis"},
		{Name: "authors", Type: List},
		{Name: "lang"},
		{Name: "source"}, // the input it was read from
		{Name: "origin"}, // shared by near-copies of one story
		{Name: "hash", Internal: true},
	},
	Indexes: [][]string{{"published"}, {"origin"}},
}

// NodeTypes are all sorts of nodes.
var NodeTypes = []*NodeType{Entity, Event, Article}

// Labels returns the labels of a node of this sort whose second label is sub.
func (t *NodeType) Labels(sub string) []string {
	if sub == "" {
		return []string{t.Label}
	}
	return []string{t.Label, sub}
}

// EntityLabels are the second labels of entities.
var EntityLabels = []string{"Country", "Group", "Organization", "Person", "Place"}

// entityLabel is the second label of an entity of that type.
func entityLabel(t lexicon.Type) string {
	switch t {
	case lexicon.Country, lexicon.Nationality:
		return "Country"
	case lexicon.Person:
		return "Person"
	case lexicon.Organization:
		return "Organization"
	case lexicon.Place:
		return "Place"
	}
	return "Group"
}

// entityType is the inverse of entityLabel.
func entityType(label string) lexicon.Type {
	switch label {
	case "Country":
		return lexicon.Country
	case "Person":
		return lexicon.Person
	case "Organization":
		return lexicon.Organization
	case "Place":
		return lexicon.Place
	}
	return lexicon.Group
}

// The evidence.

// (:Event)-[:REPORTED_IN {claim, quote, begin, end, status, rule, confidence, …}]->(:Article)
//
// One for each claim. It carries all that is needed to show why the event is
// in the graph, and the claim itself, so that events can be worked out again.
var ReportedIn = &RelType{
	Type: "REPORTED_IN", From: Event, To: Article,
	Table: "reported_in", FromCol: "event", ToCol: "article",
	Key: []string{"claim"},
	Props: []Prop{
		{Name: "claim"},
		{Name: "kind"}, // as claimed; the event may be of a more specific one
		{Name: "status"},
		{Name: "rule"}, // the frame that made the claim
		{Name: "confidence", Type: Number},
		{Name: "quote"},                     // the sentence
		{Name: "begin", Type: Whole},        // of the quote, bytes in the article's text
		{Name: "end", Type: Whole},          // half open
		{Name: "trigger"},                   // the words that made the claim
		{Name: "triggerBegin", Type: Whole}, // bytes in the quote
		{Name: "triggerEnd", Type: Whole},
		{Name: "marks", Type: List},      // party words: "ROLE entity begin end", bytes in the quote
		{Name: "cameo"},                  // as claimed
		{Name: "dateStart", Type: Day},   // the claim's own date
		{Name: "dateEnd", Type: Day},     // last day, included
		{Name: "precision"},              // of that date
		{Name: "basis"},                  // how it is known
		{Name: "dateWords"},              // the expression that gave it
		{Name: "dateWhy"},                // the working
		{Name: "attribution"},            // id of the entity that says so
		{Name: "attributionWords"},       //
		{Name: "group", Internal: true},  // claims that can be one event share it
		{Name: "record", Internal: true}, // the rest of the claim, JSON
	},
	Indexes: [][]string{{"group"}, {"claim"}},
}

// (:Event)-[:REFERS_TO {how}]->(:Event)
var RefersTo = &RelType{
	Type: "REFERS_TO", From: Event, To: Event,
	Table: "refers_to", FromCol: "event", ToCol: "other",
	Key:   []string{"how"},
	Props: []Prop{{Name: "how"}}, // commemorates, follows, responds, cites
}

// (:Article)-[:MENTIONS {count}]->(:Entity)
var Mentions = &RelType{
	Type: "MENTIONS", From: Article, To: Entity,
	Table: "mentions", FromCol: "article", ToCol: "entity",
	Props: []Prop{
		{Name: "count", Type: Whole},
		{Name: "record", Internal: true}, // what the article says of the entity, JSON; absent when the lexicon knows it
	},
}

// (:Event)-[:AT]->(:Place|:Country)
var At = &RelType{
	Type: "AT", From: Event, To: Entity,
	Table: "happened_at", FromCol: "event", ToCol: "entity",
}

// What is known from the lexicon.

// (:Person)-[:HOLDS_OFFICE {title, start, end}]->(:Country|:Organization)
var HoldsOffice = &RelType{
	Type: "HOLDS_OFFICE", From: Entity, To: Entity,
	Table: "holds_office", FromCol: "person", ToCol: "entity",
	Key: []string{"title", "start"},
	Props: []Prop{
		{Name: "title"},
		{Name: "start", Type: Day}, // first day it may have begun on
		{Name: "end", Type: Day},   // last day it may have ended on; absent while in office
		{Name: "startPrecision"},   // month or year; absent when the day is known
		{Name: "endPrecision"},
	},
}

// (:Country)-[:MEMBER_OF {start, end}]->(:Organization)
var MemberOf = &RelType{
	Type: "MEMBER_OF", From: Entity, To: Entity,
	Table: "member_of", FromCol: "country", ToCol: "organization",
	Key: []string{"start"},
	Props: []Prop{
		{Name: "start", Type: Day},
		{Name: "end", Type: Day},
		{Name: "startPrecision"},
		{Name: "endPrecision"},
	},
}

// (:Place)-[:IN]->(:Country)
var In = &RelType{
	Type: "IN", From: Entity, To: Entity,
	Table: "located_in", FromCol: "place", ToCol: "country",
}

// Roles are the parts that parties play:
//
//	(:Event)-[:PARTICIPANT|HOST|VISITOR|SIGNATORY|MEDIATOR|SPEAKER|ADDRESSEE|ACTOR|RECIPIENT|DONOR|TARGET]->(:Entity)
var Roles = roleTypes()

// Relations are the dated relationships between actors, one type for each
// that event.Kinds names:
//
//	(A)-[:MET|SIGNED_WITH|SANCTIONED|… {event, date, start, end, precision, status, score, sources, origins}]->(B)
//
// They are derived from events, at the level that is named and rolled up to
// states (rolledUp). Those of symmetric kinds run from the smaller id to the
// larger and are to be asked without direction.
var Relations = relationTypes()

// RelTypes are all types of relationships.
var RelTypes = slices.Concat(
	[]*RelType{ReportedIn, RefersTo, Mentions, At, HoldsOffice, MemberOf, In},
	Roles, Relations)

func roleTypes() []*RelType {
	names := []event.RoleName{
		event.Participant, event.Host, event.Visitor, event.Signatory, event.Mediator, event.Speaker,
		event.Addressee, event.Actor, event.Recipient, event.Donor, event.Target,
	}
	types := make([]*RelType, len(names))
	for i, n := range names {
		types[i] = &RelType{
			Type: string(n), From: Event, To: Entity,
			Table: "role", FromCol: "event", ToCol: "entity", TypeCol: "role",
		}
	}
	return types
}

func relationTypes() []*RelType {
	var types []*RelType
	seen := make(map[string]bool)
	for _, k := range event.Kinds {
		if seen[k.Rel] {
			continue
		}
		seen[k.Rel] = true
		types = append(types, &RelType{
			Type: k.Rel, From: Entity, To: Entity,
			Table: "relation", FromCol: "a", ToCol: "b", TypeCol: "type",
			Key: []string{"event"},
			Props: []Prop{
				{Name: "event"},               // id
				{Name: "kind"},                // of the event
				{Name: "date", Type: Day},     // the day, when precision is day; else absent
				{Name: "start", Type: Day},    // first day it may have happened on
				{Name: "end", Type: Day},      // last day, included
				{Name: "precision"},           //
				{Name: "status"},              // as of the event; only "held" has happened
				{Name: "score", Type: Number}, //
				{Name: "sources", Type: Whole},
				{Name: "origins", Type: Whole},
				{Name: "rolledUp", Type: Truth}, // an end is the state of a party
			},
			Indexes: [][]string{{"event"}},
		})
	}
	return types
}

// RelTypeNamed returns the declaration of a relationship type.
func RelTypeNamed(name string) (*RelType, bool) {
	for _, t := range RelTypes {
		if t.Type == name {
			return t, true
		}
	}
	return nil, false
}
