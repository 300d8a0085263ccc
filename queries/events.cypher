// name:     events
// question: What happened, of one kind or of all?
// param:    kind  text  optional  kind of event, such as Summit
// param:    from  date  optional  first day
// param:    to    date  optional  last day
// returns:  date:date, until:date, precision, kind, what, place, status, sources, origins, event

MATCH (e:Event)
WHERE ($kind IS NULL OR toLower(e.kind) = toLower($kind))
  AND ($from IS NULL OR e.end >= date($from))
  AND ($to IS NULL OR e.start <= date($to))
RETURN e.start AS date, CASE WHEN e.precision <> 'day' THEN e.end END AS until, coalesce(e.precision, 'unknown') AS precision,
  e.kind AS kind, e.name AS what,
  nullIf(substring(reduce(s = '', x IN COLLECT {
    MATCH (e)-[:AT]->(p:Entity) RETURN coalesce(p.name, p.id) ORDER BY p.id } | s + ', ' + x), 2), '') AS place,
  e.status + CASE WHEN e.disputed THEN ', disputed' ELSE '' END AS status,
  e.sources AS sources, e.origins AS origins, e.id AS event
ORDER BY e.start, e.end, e.kind, e.id
