-- name:     actors
-- question: Which actors are in the graph, the busiest first?
-- param:    limit  int  default=20  how many
-- returns:  actor, type, held, other, first:date, last:date, id

SELECT coalesce(p.name, p.id) AS actor, p.label AS type,
  count(DISTINCT e.id) FILTER (WHERE e.status = 'held') AS held,
  count(DISTINCT e.id) FILTER (WHERE e.status <> 'held') AS other,
  min(e.start) FILTER (WHERE e.status = 'held') AS first,
  max(e."end") FILTER (WHERE e.status = 'held') AS last,
  p.id
FROM role r JOIN event e ON e.id = r.event JOIN entity p ON p.id = r.entity
GROUP BY p.id
ORDER BY held DESC, other DESC, actor, p.id
LIMIT $limit
