// name:     offices
// question: Who holds or held which office, also as of a day?
// param:    a   actor  optional  a person, a state or an organisation
// param:    at  date   optional  only those in office on this day
// returns:  holder, title, of, start:date, startPrecision, end:date, endPrecision, id

MATCH (p:Entity)-[h:HOLDS_OFFICE]->(o:Entity)
WHERE ($a IS NULL OR p.id = $a OR o.id = $a)
  // on the day of a change the new holder is in office
  AND ($at IS NULL OR (h.start IS NULL OR h.start <= date($at)) AND (h.end IS NULL OR h.end > date($at)))
RETURN coalesce(p.name, p.id) AS holder, h.title AS title, coalesce(o.name, o.id) AS of,
  h.start AS start, CASE WHEN h.start IS NULL THEN 'unknown' ELSE coalesce(h.startPrecision, 'day') END AS startPrecision,
  h.end AS end, CASE WHEN h.end IS NOT NULL THEN coalesce(h.endPrecision, 'day') END AS endPrecision, p.id AS id
ORDER BY of, o.id, start, end, title, id
