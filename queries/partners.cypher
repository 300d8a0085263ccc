// name:     partners
// question: Who does an actor deal with, how often and how well?
// param:    a     actor  required  the actor
// param:    from  date   optional  first day
// param:    to    date   optional  last day
// returns:  partner, type, held, other, cooperation, conflict, score, first:date, last:date, id

// the events that tie a to each other actor
MATCH (:Entity {id: $a})-[f]-(p:Entity)
WHERE f.event IS NOT NULL AND p.id <> $a
WITH DISTINCT p, f.event AS id
MATCH (e:Event {id: id})
WHERE ($from IS NULL OR e.end >= date($from))
  AND ($to IS NULL OR e.start <= date($to))
WITH p, e, e.status = 'held' AS held
RETURN coalesce(p.name, p.id) AS partner, [l IN labels(p) WHERE l <> 'Entity'][0] AS type,
  count(CASE WHEN held THEN 1 END) AS held,
  count(CASE WHEN NOT held THEN 1 END) AS other,
  count(CASE WHEN held AND e.quad IN [1, 2] THEN 1 END) AS cooperation,
  count(CASE WHEN held AND e.quad IN [3, 4] THEN 1 END) AS conflict,
  // not avg(), which rounds on the way
  sum(CASE WHEN held THEN e.score END) / nullIf(count(CASE WHEN held THEN 1 END), 0) AS score,
  min(CASE WHEN held THEN e.start END) AS first,
  max(CASE WHEN held THEN e.end END) AS last,
  p.id AS id
ORDER BY held DESC, other DESC, partner, id
