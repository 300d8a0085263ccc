// name:     disputed
// question: What do reports disagree on: said to have happened and denied?
// param:    a     actor  optional  one party
// param:    from  date   optional  first day
// param:    to    date   optional  last day
// returns:  date:date, until:date, precision, kind, what, place, status, sources, origins, event

// a state stands for its people and bodies too
OPTIONAL MATCH (s:Entity {id: $a})
OPTIONAL MATCH (m:Entity {country: s.iso3}) WHERE s:Country
WITH collect(m.id) + collect(DISTINCT s.id) AS ofA
MATCH (e:Event)
WHERE e.disputed
  AND ($a IS NULL OR EXISTS { (e)-[:!AT]->(p:Entity) WHERE p.id IN ofA })
  AND ($from IS NULL OR e.end >= date($from))
  AND ($to IS NULL OR e.start <= date($to))
RETURN e.start AS date, CASE WHEN e.precision <> 'day' THEN e.end END AS until, coalesce(e.precision, 'unknown') AS precision,
  e.kind AS kind, e.name AS what,
  nullIf(substring(reduce(s = '', x IN COLLECT {
    MATCH (e)-[:AT]->(p:Entity) RETURN coalesce(p.name, p.id) ORDER BY p.id } | s + ', ' + x), 2), '') AS place,
  e.status + CASE WHEN e.disputed THEN ', disputed' ELSE '' END AS status,
  e.sources AS sources, e.origins AS origins, e.id AS event
ORDER BY e.start, e.end, e.kind, e.id
