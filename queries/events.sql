-- name:     events
-- question: What happened, of one kind or of all?
-- param:    kind  text  optional  kind of event, such as Summit
-- param:    from  date  optional  first day
-- param:    to    date  optional  last day
-- returns:  date:date, until:date, precision, kind, what, place, status, sources, origins, event

WITH
  found AS (
    SELECT * FROM event
    WHERE ($kind IS NULL OR lower(kind) = lower($kind))
      AND ($from IS NULL OR "end" >= $from)
      AND ($to IS NULL OR start <= $to)
  )
SELECT f.start AS date, CASE WHEN f.precision <> 'day' THEN f."end" END AS until, coalesce(f.precision, 'unknown') AS precision,
  f.kind, f.name AS what,
  (SELECT group_concat(coalesce(p.name, p.id), ', ' ORDER BY p.id)
    FROM happened_at h JOIN entity p ON p.id = h.entity WHERE h.event = f.id) AS place,
  f.status || CASE WHEN f.disputed THEN ', disputed' ELSE '' END AS status,
  f.sources, f.origins, f.id AS event
FROM found f
ORDER BY f.start NULLS LAST, f."end" NULLS LAST, f.kind, f.id
