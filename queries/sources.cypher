// name:     sources
// question: Who reports an event, or all events of an actor, copies of one story counted once?
// param:    of    subject  required  an event or an actor
// param:    from  date     optional  first day
// param:    to    date     optional  last day
// returns:  date:date, what, published:date, outlet, title, articles, also, status, quote, url, article, event

// a state stands for its people and bodies too
OPTIONAL MATCH (s:Entity {id: $of})
OPTIONAL MATCH (m:Entity {country: s.iso3}) WHERE s:Country
WITH collect(m.id) + collect(DISTINCT s.id) AS ofActor
CALL (ofActor) {
  MATCH (e:Event {id: $of}) RETURN e
  UNION
  MATCH (e:Event)-[:!AT]->(p:Entity) WHERE p.id IN ofActor RETURN e
}
WITH e WHERE ($from IS NULL OR e.end >= date($from))
  AND ($to IS NULL OR e.start <= date($to))
MATCH (e)-[:REPORTED_IN]->(x:Article)
// the first to publish a story stands for its copies
WITH DISTINCT e, x ORDER BY x.published, x.id
WITH e, coalesce(x.origin, x.id) AS origin, collect(x) AS copies
WITH e, copies, copies[0] AS x
WITH e, copies, x, COLLECT {
    MATCH (e)-[c:REPORTED_IN]->(x) RETURN c ORDER BY coalesce(c.confidence, -1.0) DESC, c.claim LIMIT 1 }[0] AS claim
RETURN e.start AS date, e.name AS what, x.published AS published, x.outlet AS outlet, x.title AS title, size(copies) AS articles,
  nullIf(substring(reduce(s = '', o IN COLLECT {
    UNWIND copies AS c WITH DISTINCT c.outlet AS outlet WHERE outlet <> coalesce(x.outlet, '')
    RETURN outlet ORDER BY outlet } | s + ', ' + o), 2), '') AS also,
  claim.status AS status, claim.quote AS quote, x.url AS url, x.id AS article, e.id AS event
ORDER BY e.start, e.end, e.kind, e.id, x.published, x.id
