// name:     references
// question: What does an event refer to, and what refers to it?
// param:    event  event  required  the event
// returns:  direction, how, date:date, until:date, precision, kind, what, status, sources, origins, event

MATCH (x:Event {id: $event})-[r:REFERS_TO]-(e:Event)
WITH DISTINCT e, r.how AS how, CASE WHEN startNode(r) = x THEN 'refers to' ELSE 'is referred to by' END AS direction
RETURN direction, how,
  e.start AS date, CASE WHEN e.precision <> 'day' THEN e.end END AS until, coalesce(e.precision, 'unknown') AS precision,
  e.kind AS kind, e.name AS what,
  e.status + CASE WHEN e.disputed THEN ', disputed' ELSE '' END AS status,
  e.sources AS sources, e.origins AS origins, e.id AS event
ORDER BY direction DESC, e.start, e.end, e.kind, e.id, how
