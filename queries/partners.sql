-- name:     partners
-- question: Who does an actor deal with, how often and how well?
-- param:    a     actor  required  the actor
-- param:    from  date   optional  first day
-- param:    to    date   optional  last day
-- returns:  partner, type, held, other, cooperation, conflict, score, first:date, last:date, id

WITH
  -- the events that tie a to each other actor
  tie AS (
    SELECT b AS other, event FROM relation WHERE a = $a AND b <> $a
    UNION
    SELECT a, event FROM relation WHERE b = $a AND a <> $a
  )
SELECT coalesce(p.name, p.id) AS partner, p.label AS type,
  count(*) FILTER (WHERE e.status = 'held') AS held,
  count(*) FILTER (WHERE e.status <> 'held') AS other,
  count(*) FILTER (WHERE e.status = 'held' AND e.quad IN (1, 2)) AS cooperation,
  count(*) FILTER (WHERE e.status = 'held' AND e.quad IN (3, 4)) AS conflict,
  sum(e.score) FILTER (WHERE e.status = 'held') / count(*) FILTER (WHERE e.status = 'held') AS score,
  min(e.start) FILTER (WHERE e.status = 'held') AS first,
  max(e."end") FILTER (WHERE e.status = 'held') AS last,
  p.id
FROM tie t JOIN event e ON e.id = t.event JOIN entity p ON p.id = t.other
WHERE ($from IS NULL OR "end" >= $from)
  AND ($to IS NULL OR start <= $to)
GROUP BY p.id
ORDER BY held DESC, other DESC, partner, p.id
