-- The tables of an Entente store, generated from graph/schema.go by go test ./graph/sqlite -update.
-- Table and column names are the labels, types and property names of the Neo4j store; "end", "begin",
-- "trigger" and "group" are words of SQL and need their quotes. Days are text, YYYY-MM-DD. Lists are JSON arrays.

CREATE TABLE entity (
	id TEXT PRIMARY KEY,
	label TEXT NOT NULL,
	name TEXT,
	iso3 TEXT,
	qid TEXT,
	sector TEXT,
	country TEXT
) WITHOUT ROWID;
CREATE INDEX entity_by_name ON entity (name);
CREATE INDEX entity_by_country ON entity (country);
CREATE TABLE event (
	id TEXT PRIMARY KEY,
	kind TEXT,
	type TEXT,
	name TEXT,
	cameo TEXT,
	quad INTEGER,
	score REAL,
	status TEXT,
	disputed BOOLEAN,
	start TEXT,
	"end" TEXT,
	precision TEXT,
	basis TEXT,
	sources INTEGER,
	origins INTEGER
) WITHOUT ROWID;
CREATE INDEX event_by_kind_start ON event (kind, start);
CREATE INDEX event_by_start ON event (start);
CREATE TABLE article (
	id TEXT PRIMARY KEY,
	url TEXT,
	title TEXT,
	outlet TEXT,
	published TEXT,
	publishedBasis TEXT,
	authors TEXT,
	lang TEXT,
	source TEXT,
	origin TEXT,
	hash TEXT
) WITHOUT ROWID;
CREATE INDEX article_by_published ON article (published);
CREATE INDEX article_by_origin ON article (origin);
CREATE TABLE reported_in (
	event TEXT NOT NULL REFERENCES event(id),
	article TEXT NOT NULL REFERENCES article(id),
	claim TEXT,
	kind TEXT,
	status TEXT,
	rule TEXT,
	confidence REAL,
	quote TEXT,
	"begin" INTEGER,
	"end" INTEGER,
	"trigger" TEXT,
	triggerBegin INTEGER,
	triggerEnd INTEGER,
	marks TEXT,
	cameo TEXT,
	dateStart TEXT,
	dateEnd TEXT,
	precision TEXT,
	basis TEXT,
	dateWords TEXT,
	dateWhy TEXT,
	attribution TEXT,
	attributionWords TEXT,
	"group" TEXT,
	record TEXT
);
CREATE UNIQUE INDEX reported_in_by_event_article_claim ON reported_in (event, article, claim);
CREATE INDEX reported_in_by_article_event ON reported_in (article, event);
CREATE INDEX reported_in_by_group ON reported_in ("group");
CREATE INDEX reported_in_by_claim ON reported_in (claim);
CREATE TABLE refers_to (
	event TEXT NOT NULL REFERENCES event(id),
	other TEXT NOT NULL REFERENCES event(id),
	how TEXT
);
CREATE UNIQUE INDEX refers_to_by_event_other_how ON refers_to (event, other, how);
CREATE INDEX refers_to_by_other_event ON refers_to (other, event);
CREATE TABLE mentions (
	article TEXT NOT NULL REFERENCES article(id),
	entity TEXT NOT NULL REFERENCES entity(id),
	count INTEGER,
	record TEXT
);
CREATE UNIQUE INDEX mentions_by_article_entity ON mentions (article, entity);
CREATE INDEX mentions_by_entity_article ON mentions (entity, article);
CREATE TABLE happened_at (
	event TEXT NOT NULL REFERENCES event(id),
	entity TEXT NOT NULL REFERENCES entity(id)
);
CREATE UNIQUE INDEX happened_at_by_event_entity ON happened_at (event, entity);
CREATE INDEX happened_at_by_entity_event ON happened_at (entity, event);
CREATE TABLE holds_office (
	person TEXT NOT NULL REFERENCES entity(id),
	entity TEXT NOT NULL REFERENCES entity(id),
	title TEXT,
	start TEXT,
	"end" TEXT,
	startPrecision TEXT,
	endPrecision TEXT
);
CREATE UNIQUE INDEX holds_office_by_person_entity_title_start ON holds_office (person, entity, title, start);
CREATE INDEX holds_office_by_entity_person ON holds_office (entity, person);
CREATE TABLE member_of (
	country TEXT NOT NULL REFERENCES entity(id),
	organization TEXT NOT NULL REFERENCES entity(id),
	start TEXT,
	"end" TEXT,
	startPrecision TEXT,
	endPrecision TEXT
);
CREATE UNIQUE INDEX member_of_by_country_organization_start ON member_of (country, organization, start);
CREATE INDEX member_of_by_organization_country ON member_of (organization, country);
CREATE TABLE located_in (
	place TEXT NOT NULL REFERENCES entity(id),
	country TEXT NOT NULL REFERENCES entity(id)
);
CREATE UNIQUE INDEX located_in_by_place_country ON located_in (place, country);
CREATE INDEX located_in_by_country_place ON located_in (country, place);
CREATE TABLE role (
	role TEXT NOT NULL,
	event TEXT NOT NULL REFERENCES event(id),
	entity TEXT NOT NULL REFERENCES entity(id)
);
CREATE UNIQUE INDEX role_by_event_entity_role ON role (event, entity, role);
CREATE INDEX role_by_entity_event ON role (entity, event);
CREATE TABLE relation (
	type TEXT NOT NULL,
	a TEXT NOT NULL REFERENCES entity(id),
	b TEXT NOT NULL REFERENCES entity(id),
	event TEXT,
	kind TEXT,
	date TEXT,
	start TEXT,
	"end" TEXT,
	precision TEXT,
	status TEXT,
	score REAL,
	sources INTEGER,
	origins INTEGER,
	rolledUp BOOLEAN
);
CREATE UNIQUE INDEX relation_by_a_b_type_event ON relation (a, b, type, event);
CREATE INDEX relation_by_b_a ON relation (b, a);
CREATE INDEX relation_by_event ON relation (event);
