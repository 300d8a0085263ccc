// name:     actors
// question: Which actors are in the graph, the busiest first?
// param:    limit  int  default=20  how many
// returns:  actor, type, held, other, first:date, last:date, id

MATCH (e:Event)-[:!AT]->(p:Entity)
WITH DISTINCT p, e, e.status = 'held' AS held
RETURN coalesce(p.name, p.id) AS actor, [l IN labels(p) WHERE l <> 'Entity'][0] AS type,
  count(CASE WHEN held THEN 1 END) AS held,
  count(CASE WHEN NOT held THEN 1 END) AS other,
  min(CASE WHEN held THEN e.start END) AS first,
  max(CASE WHEN held THEN e.end END) AS last,
  p.id AS id
ORDER BY held DESC, other DESC, actor, id
LIMIT toInteger($limit)
