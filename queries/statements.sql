-- name:     statements
-- question: What did one actor say to or about another?
-- param:    a     actor  optional  who is on one side
-- param:    b     actor  optional  who is on the other
-- param:    from  date   optional  first day
-- param:    to    date   optional  last day
-- returns:  date:date, until:date, precision, speaker, about, kind, quote, status, sources, origins, event

WITH
  -- a state stands for its people and bodies too
  of_a (id) AS (
    SELECT id FROM entity WHERE id = $a
    UNION
    SELECT m.id FROM entity s JOIN entity m ON m.country = s.iso3
    WHERE s.id = $a AND s.label = 'Country'
  ),
  of_b (id) AS (
    SELECT id FROM entity WHERE id = $b
    UNION
    SELECT m.id FROM entity s JOIN entity m ON m.country = s.iso3
    WHERE s.id = $b AND s.label = 'Country'
  ),
  found AS (
    SELECT * FROM event
    WHERE (type IN ('STATEMENT', 'ACCUSE', 'REQUEST', 'REJECT', 'THREATEN')
        OR kind IN ('Endorsement', 'Recognition', 'Apology', 'Message', 'Pledge'))
      AND ($a IS NULL OR id IN (SELECT event FROM role WHERE entity IN (SELECT id FROM of_a)))
      AND ($b IS NULL OR id IN (SELECT event FROM role WHERE entity IN (SELECT id FROM of_b)))
      AND ($from IS NULL OR "end" >= $from)
      AND ($to IS NULL OR start <= $to)
  ),
  party AS (
    SELECT DISTINCT f.id AS event, p.id, coalesce(p.name, p.id) AS name, p.label, p.iso3, p.country,
      CASE WHEN r.role IN ('RECIPIENT', 'TARGET', 'ADDRESSEE')
        OR r.role = 'HOST' AND f.kind = 'Visit'
        OR r.role = 'PARTICIPANT' AND f.kind = 'Mediation'
      THEN 'to' ELSE 'from' END AS side
    FROM found f JOIN role r ON r.event = f.id JOIN entity p ON p.id = r.entity
  ),
  -- a state is left out where somebody of it is named on the same side
  named AS MATERIALIZED (
    SELECT * FROM party p
    WHERE NOT (p.label = 'Country' AND EXISTS (
      SELECT 1 FROM party q WHERE q.event = p.event AND q.side = p.side AND q.id <> p.id AND q.country = p.iso3))
  )
SELECT f.start AS date, CASE WHEN f.precision <> 'day' THEN f."end" END AS until, coalesce(f.precision, 'unknown') AS precision,
  (SELECT group_concat(name, ', ' ORDER BY id) FROM named n WHERE n.event = f.id AND n.side = 'from') AS speaker,
  (SELECT group_concat(name, ', ' ORDER BY id) FROM named n WHERE n.event = f.id AND n.side = 'to') AS about,
  f.kind,
  (SELECT quote FROM reported_in c WHERE c.event = f.id ORDER BY confidence DESC NULLS LAST, article, claim LIMIT 1) AS quote,
  f.status || CASE WHEN f.disputed THEN ', disputed' ELSE '' END AS status,
  f.sources, f.origins, f.id AS event
FROM found f
WHERE $a IS NULL OR $b IS NULL OR EXISTS (SELECT 1 FROM named p JOIN named q ON q.event = p.event AND q.id <> p.id
    WHERE p.event = f.id AND p.id IN (SELECT id FROM of_a) AND q.id IN (SELECT id FROM of_b))
ORDER BY f.start NULLS LAST, f."end" NULLS LAST, f.kind, f.id
