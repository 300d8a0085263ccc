// name:     actors
// question: Which actors are in the graph, the busiest first?
// param:    limit  int  default=20  how many
// returns:  actor, type, held, other, first:date, last:date, id

MATCH (e:Event)-[:!AT]->(q:Entity)
WITH q, collect(DISTINCT e) AS took
// a state stands for its people and bodies too
OPTIONAL MATCH (s:Entity {id: 'country:' + q.country})
UNWIND [q, s] AS p
UNWIND took AS e
WITH DISTINCT p, e, e.status = 'held' AS held WHERE p IS NOT NULL
RETURN coalesce(p.name, p.id) AS actor, [l IN labels(p) WHERE l <> 'Entity'][0] AS type,
  count(CASE WHEN held THEN 1 END) AS held,
  count(CASE WHEN NOT held THEN 1 END) AS other,
  min(CASE WHEN held THEN e.start END) AS first,
  max(CASE WHEN held THEN e.end END) AS last,
  p.id AS id
ORDER BY held DESC, other DESC, actor, id
LIMIT toInteger($limit)
