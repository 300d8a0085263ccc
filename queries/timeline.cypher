// name:     timeline
// question: What did one actor take part in, in order?
// param:    a     actor  required  the actor
// param:    from  date   optional  first day
// param:    to    date   optional  last day
// returns:  date:date, until:date, precision, kind, what, role, place, status, sources, origins, event

// a state stands for its people and bodies too
OPTIONAL MATCH (s:Entity {id: $a})
OPTIONAL MATCH (m:Entity {country: s.iso3}) WHERE s:Country
WITH collect(m.id) + collect(DISTINCT s.id) AS ofA
CALL (ofA) {
  MATCH (e:Event)-[:!AT]->(p:Entity)
  WHERE p.id IN ofA
    AND ($from IS NULL OR e.end >= date($from))
    AND ($to IS NULL OR e.start <= date($to))
  WITH DISTINCT e, ofA
  RETURN e.start AS date, CASE WHEN e.precision <> 'day' THEN e.end END AS until, coalesce(e.precision, 'unknown') AS precision,
    e.kind AS kind, e.name AS what,
    nullIf(substring(reduce(s = '', x IN COLLECT {
      MATCH (e)-[r:!AT]->(p:Entity) WHERE p.id IN ofA RETURN DISTINCT type(r) AS role ORDER BY role } | s + ', ' + x), 2), '') AS role,
    nullIf(substring(reduce(s = '', x IN COLLECT {
      MATCH (e)-[:AT]->(p:Entity) RETURN coalesce(p.name, p.id) ORDER BY p.id } | s + ', ' + x), 2), '') AS place,
    e.status + CASE WHEN e.disputed THEN ', disputed' ELSE '' END AS status,
    e.sources AS sources, e.origins AS origins, e.id AS event
  UNION ALL
  // a person's own terms in office
  MATCH (:Entity {id: $a})-[h:HOLDS_OFFICE]->(o:Entity)
  WITH h, h.title + CASE WHEN h.title CONTAINS o.name THEN '' ELSE ', ' + coalesce(o.name, o.id) END AS office
  UNWIND [
    {day: h.start, fine: h.startPrecision, what: 'takes office: ', until: CASE h.startPrecision
      WHEN 'year' THEN date.truncate('year', h.start) + duration('P1Y') - duration('P1D')
      WHEN 'month' THEN date.truncate('month', h.start) + duration('P1M') - duration('P1D') END},
    {day: CASE WHEN h.endPrecision IS NULL THEN h.end ELSE date.truncate(h.endPrecision, h.end) END, fine: h.endPrecision,
      what: 'leaves office: ', until: CASE WHEN h.endPrecision IS NOT NULL THEN h.end END}] AS term
  WITH DISTINCT term.day AS date, term.until AS until, coalesce(term.fine, 'day') AS precision, term.what + office AS what
  WHERE date IS NOT NULL AND ($from IS NULL OR coalesce(until, date) >= date($from)) AND ($to IS NULL OR date <= date($to))
  RETURN date, until, precision, 'Office' AS kind, what, null AS role, null AS place, 'held' AS status,
    null AS sources, null AS origins, null AS event
}
RETURN date, until, precision, kind, what, role, place, status, sources, origins, event
ORDER BY date, until, kind, event, what
