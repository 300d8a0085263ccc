// name:     relations
// question: What happened between two actors, in either direction?
// param:    a     actor  required  one party
// param:    b     actor  required  the other
// param:    from  date   optional  first day
// param:    to    date   optional  last day
// returns:  date:date, until:date, precision, relation, kind, actor, other, direction, status, score, sources, origins, event

// a state stands for its people and bodies too
OPTIONAL MATCH (s:Entity {id: $a})
OPTIONAL MATCH (m:Entity {country: s.iso3}) WHERE s:Country
WITH collect(m.id) + collect(DISTINCT s.id) AS ofA
OPTIONAL MATCH (t:Entity {id: $b})
OPTIONAL MATCH (n:Entity {country: t.iso3}) WHERE t:Country
WITH ofA, collect(n.id) + collect(DISTINCT t.id) AS ofB
MATCH (p:Entity)-[f]-(q:Entity)
WHERE p.id IN ofA AND q.id IN ofB AND f.event IS NOT NULL
  AND ($from IS NULL OR f.end >= date($from))
  AND ($to IS NULL OR f.start <= date($to))
WITH DISTINCT ofA, ofB, f, startNode(f) AS x, endNode(f) AS y
WITH ofA, ofB, f.event AS event, type(f) AS relation, collect({x: x, y: y, f: f}) AS found
// an event counts once: not between states where it is between their people
UNWIND [r IN found WHERE NOT any(g IN found WHERE g.f <> r.f AND (
    r.f.rolledUp AND NOT g.f.rolledUp
    OR coalesce(g.x = r.x OR g.x.country = r.x.iso3, false) AND coalesce(g.y = r.y OR g.y.country = r.y.iso3, false)
    OR coalesce(g.x = r.y OR g.x.country = r.y.iso3, false) AND coalesce(g.y = r.x OR g.y.country = r.x.iso3, false)
      AND NOT (g.x = r.y AND g.y = r.x)))] AS r
MATCH (e:Event {id: event})
WITH ofA, ofB, event, relation, e, r.f AS f, r.x AS x, r.y AS y
RETURN f.start AS date, CASE WHEN f.precision <> 'day' THEN f.end END AS until, coalesce(f.precision, 'unknown') AS precision,
  relation, f.kind AS kind, coalesce(x.name, x.id) AS actor, coalesce(y.name, y.id) AS other,
  CASE WHEN f.kind IN ['Summit', 'Meeting', 'Negotiation', 'Call', 'Declaration', 'Agreement', 'PlannedMeeting', 'PlannedAgreement', 'Trade', 'JointExercise', 'IntelligenceSharing', 'Cooperation']
    THEN 'mutual' WHEN x.id IN ofA AND y.id IN ofB THEN 'a to b' ELSE 'b to a' END AS direction,
  f.status + CASE WHEN e.disputed THEN ', disputed' ELSE '' END AS status, f.score AS score, f.sources AS sources, f.origins AS origins, event
ORDER BY f.start, f.end, f.kind, event, relation, x.id, y.id
