-- name:     disputed
-- question: What do reports disagree on: said to have happened and denied?
-- param:    a     actor  optional  one party
-- param:    from  date   optional  first day
-- param:    to    date   optional  last day
-- returns:  date:date, until:date, precision, kind, what, place, status, sources, origins, event

WITH
  -- a state stands for its people and bodies too
  of_a (id) AS (
    SELECT id FROM entity WHERE id = $a
    UNION
    SELECT m.id FROM entity s JOIN entity m ON m.country = s.iso3
    WHERE s.id = $a AND s.label = 'Country'
  ),
  found AS (
    SELECT * FROM event
    WHERE disputed
      AND ($a IS NULL OR id IN (SELECT event FROM role WHERE entity IN (SELECT id FROM of_a)))
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
