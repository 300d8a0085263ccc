-- name:     actors
-- question: Which actors are in the graph, the busiest first?
-- param:    limit  int  default=20  how many
-- returns:  actor, type, held, other, first:date, last:date, id

WITH took AS (
  SELECT entity, event FROM role
  UNION
  -- a state stands for its people and bodies too
  SELECT s.id, r.event FROM role r JOIN entity p ON p.id = r.entity JOIN entity s ON s.id = 'country:' || p.country
)
SELECT coalesce(p.name, p.id) AS actor, p.label AS type,
  count(*) FILTER (WHERE e.status = 'held') AS held,
  count(*) FILTER (WHERE e.status <> 'held') AS other,
  min(e.start) FILTER (WHERE e.status = 'held') AS first,
  max(e."end") FILTER (WHERE e.status = 'held') AS last,
  p.id
FROM took t JOIN event e ON e.id = t.event JOIN entity p ON p.id = t.entity
GROUP BY p.id
ORDER BY held DESC, other DESC, actor, p.id
LIMIT $limit
