// name:     profile
// question: What is known of one actor: offices, memberships, partners, events by kind and year?
// param:    a  actor  required  the actor
// returns:  section, label, held, other, first:date, last:date, id

// a state stands for its people and bodies too
OPTIONAL MATCH (s:Entity {id: $a})
OPTIONAL MATCH (m:Entity {country: s.iso3}) WHERE s:Country
WITH collect(m.id) + collect(DISTINCT s.id) AS ofA
CALL (ofA) {
  MATCH (a:Entity {id: $a})
  OPTIONAL MATCH (e:Event)-[:!AT]->(p:Entity) WHERE p.id IN ofA
  WITH DISTINCT a, e, e.status = 'held' AS held
  RETURN 1 AS rank, 'actor' AS section, coalesce(a.name, a.id) AS label, a.id AS id,
    count(CASE WHEN held THEN 1 END) AS held, count(CASE WHEN NOT held THEN 1 END) AS other,
    min(CASE WHEN held THEN e.start END) AS first, max(CASE WHEN held THEN e.end END) AS last, '' AS sorting
  UNION ALL
  MATCH (:Entity {id: $a})-[h:HOLDS_OFFICE]->(o:Entity)
  RETURN 2 AS rank, 'office' AS section, h.title + CASE WHEN h.title CONTAINS o.name THEN '' ELSE ', ' + coalesce(o.name, o.id) END AS label, o.id AS id,
    null AS held, null AS other, h.start AS first, h.end AS last, coalesce(toString(h.start), '9') AS sorting
  UNION ALL
  MATCH (p:Entity)-[h:HOLDS_OFFICE]->(:Entity {id: $a})
  RETURN 3 AS rank, 'office-holder' AS section, coalesce(p.name, p.id) + ', ' + h.title AS label, p.id AS id,
    null AS held, null AS other, h.start AS first, h.end AS last, coalesce(toString(h.start), '9') AS sorting
  UNION ALL
  MATCH (:Entity {id: $a})-[m:MEMBER_OF]->(o:Entity)
  RETURN 4 AS rank, 'member of' AS section, coalesce(o.name, o.id) AS label, o.id AS id,
    null AS held, null AS other, m.start AS first, m.end AS last, '' AS sorting
  UNION ALL
  MATCH (:Entity {id: $a})-[f]-(p:Entity)
  WHERE f.event IS NOT NULL AND p.id <> $a
  WITH DISTINCT p, f.event AS event
  MATCH (e:Event {id: event})
  WITH p, e, e.status = 'held' AS held
  RETURN 5 AS rank, 'partner' AS section, coalesce(p.name, p.id) AS label, p.id AS id,
    count(CASE WHEN held THEN 1 END) AS held, count(CASE WHEN NOT held THEN 1 END) AS other,
    min(CASE WHEN held THEN e.start END) AS first, max(CASE WHEN held THEN e.end END) AS last, '' AS sorting
  ORDER BY held DESC, other DESC, label, id LIMIT 15
  UNION ALL
  MATCH (e:Event)-[:!AT]->(p:Entity) WHERE p.id IN ofA
  WITH DISTINCT e, e.status = 'held' AS held
  RETURN 6 AS rank, 'kind' AS section, e.kind AS label, null AS id,
    count(CASE WHEN held THEN 1 END) AS held, count(CASE WHEN NOT held THEN 1 END) AS other,
    min(CASE WHEN held THEN e.start END) AS first, max(CASE WHEN held THEN e.end END) AS last, '' AS sorting
  UNION ALL
  MATCH (e:Event)-[:!AT]->(p:Entity) WHERE p.id IN ofA
  WITH DISTINCT e, e.status = 'held' AS held, coalesce(toString(e.start.year), 'undated') AS year
  RETURN 7 AS rank, 'year' AS section, year AS label, null AS id,
    count(CASE WHEN held THEN 1 END) AS held, count(CASE WHEN NOT held THEN 1 END) AS other,
    min(CASE WHEN held THEN e.start END) AS first, max(CASE WHEN held THEN e.end END) AS last, year AS sorting
}
RETURN section, label, held, other, first, last, id
ORDER BY rank, sorting, coalesce(held, -1) DESC, coalesce(other, -1) DESC, label, first, last, id
