// name:     sanctions
// question: Who imposed or lifted sanctions and restrictions on whom?
// param:    a     actor  optional  who is on one side
// param:    b     actor  optional  who is on the other
// param:    from  date   optional  first day
// param:    to    date   optional  last day
// returns:  date:date, until:date, precision, actor, target, kind, place, status, sources, origins, event

// a state stands for its people and bodies too
OPTIONAL MATCH (s:Entity {id: $a})
OPTIONAL MATCH (m:Entity {country: s.iso3}) WHERE s:Country
WITH collect(m.id) + collect(DISTINCT s.id) AS ofA
OPTIONAL MATCH (t:Entity {id: $b})
OPTIONAL MATCH (n:Entity {country: t.iso3}) WHERE t:Country
WITH ofA, collect(n.id) + collect(DISTINCT t.id) AS ofB
MATCH (e:Event)
WHERE e.kind IN ['Sanction', 'Restriction', 'Seizure', 'AidCut', 'ExpulsionOrBreak', 'SanctionsRelief']
  AND ($a IS NULL OR EXISTS { (e)-[:!AT]->(p:Entity) WHERE p.id IN ofA })
  AND ($b IS NULL OR EXISTS { (e)-[:!AT]->(p:Entity) WHERE p.id IN ofB })
  AND ($from IS NULL OR e.end >= date($from))
  AND ($to IS NULL OR e.start <= date($to))
// a state is left out where somebody of it is named on the same side
CALL (e) {
  MATCH (e)-[r:!AT]->(p:Entity)
  WITH DISTINCT p,
    CASE WHEN type(r) IN ['RECIPIENT', 'TARGET', 'ADDRESSEE']
         OR type(r) = 'HOST' AND e.kind = 'Visit'
         OR type(r) = 'PARTICIPANT' AND e.kind = 'Mediation'
    THEN 'to' ELSE 'from' END AS side
  ORDER BY p.id
  WITH collect({id: p.id, name: coalesce(p.name, p.id), state: p:Country, iso3: p.iso3, country: p.country, side: side}) AS party
  RETURN [p IN party WHERE NOT (p.state AND any(q IN party
    WHERE q.side = p.side AND q.id <> p.id AND coalesce(q.country, '') = p.iso3))] AS named
}
WITH e, named, ofA, ofB WHERE $a IS NULL OR $b IS NULL OR any(p IN named WHERE p.id IN ofA AND any(q IN named WHERE q.id IN ofB AND q.id <> p.id))
RETURN e.start AS date, CASE WHEN e.precision <> 'day' THEN e.end END AS until, coalesce(e.precision, 'unknown') AS precision,
  nullIf(substring(reduce(s = '', x IN [p IN named WHERE p.side = 'from' | p.name] | s + ', ' + x), 2), '') AS actor,
  nullIf(substring(reduce(s = '', x IN [p IN named WHERE p.side = 'to' | p.name] | s + ', ' + x), 2), '') AS target,
  e.kind AS kind,
  nullIf(substring(reduce(s = '', x IN COLLECT {
    MATCH (e)-[:AT]->(p:Entity) RETURN coalesce(p.name, p.id) ORDER BY p.id } | s + ', ' + x), 2), '') AS place,
  e.status + CASE WHEN e.disputed THEN ', disputed' ELSE '' END AS status,
  e.sources AS sources, e.origins AS origins, e.id AS event
ORDER BY e.start, e.end, e.kind, e.id
