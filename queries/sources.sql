-- name:     sources
-- question: Who reports an event, or all events of an actor, copies of one story counted once?
-- param:    of    subject  required  an event or an actor
-- param:    from  date     optional  first day
-- param:    to    date     optional  last day
-- returns:  date:date, what, published:date, outlet, title, articles, also, status, quote, url, article, event

WITH
  -- a state stands for its people and bodies too
  of_actor (id) AS (
    SELECT id FROM entity WHERE id = $of
    UNION
    SELECT m.id FROM entity s JOIN entity m ON m.country = s.iso3
    WHERE s.id = $of AND s.label = 'Country'
  ),
  found AS (
    SELECT * FROM event
    WHERE (id = $of OR id IN (SELECT event FROM role WHERE entity IN (SELECT id FROM of_actor)))
      AND ($from IS NULL OR "end" >= $from)
      AND ($to IS NULL OR start <= $to)
  ),
  report AS (
    SELECT DISTINCT f.id AS event, a.id, a.published, a.outlet, coalesce(a.origin, a.id) AS origin
    FROM found f JOIN reported_in r ON r.event = f.id JOIN article a ON a.id = r.article
  ),
  -- the first to publish a story stands for its copies
  story AS (
    SELECT event, id, origin, outlet,
      row_number() OVER (PARTITION BY event, origin ORDER BY published NULLS LAST, id) AS place,
      count(*) OVER (PARTITION BY event, origin) AS articles
    FROM report
  )
SELECT f.start AS date, f.name AS what, a.published, a.outlet, a.title, s.articles,
  (SELECT group_concat(outlet, ', ' ORDER BY outlet) FROM (
    SELECT DISTINCT o.outlet FROM report o
    WHERE o.event = s.event AND o.origin = s.origin AND o.outlet <> coalesce(s.outlet, ''))) AS also,
  (SELECT c.status FROM reported_in c WHERE c.event = s.event AND c.article = s.id
    ORDER BY c.confidence DESC NULLS LAST, c.claim LIMIT 1) AS status,
  (SELECT c.quote FROM reported_in c WHERE c.event = s.event AND c.article = s.id
    ORDER BY c.confidence DESC NULLS LAST, c.claim LIMIT 1) AS quote,
  a.url, a.id AS article, f.id AS event
FROM story s JOIN found f ON f.id = s.event JOIN article a ON a.id = s.id
WHERE s.place = 1
ORDER BY f.start NULLS LAST, f."end" NULLS LAST, f.kind, f.id, a.published NULLS LAST, a.id
