-- name:     references
-- question: What does an event refer to, and what refers to it?
-- param:    event  event  required  the event
-- returns:  direction, how, date:date, until:date, precision, kind, what, status, sources, origins, event

WITH near AS (
  SELECT 'refers to' AS direction, how, other AS id FROM refers_to WHERE event = $event
  UNION
  SELECT 'is referred to by', how, event FROM refers_to WHERE other = $event
)
SELECT n.direction, n.how,
  f.start AS date, CASE WHEN f.precision <> 'day' THEN f."end" END AS until, coalesce(f.precision, 'unknown') AS precision,
  f.kind, f.name AS what,
  f.status || CASE WHEN f.disputed THEN ', disputed' ELSE '' END AS status,
  f.sources, f.origins, f.id AS event
FROM near n JOIN event f ON f.id = n.id
ORDER BY n.direction DESC, f.start NULLS LAST, f."end" NULLS LAST, f.kind, f.id, n.how
