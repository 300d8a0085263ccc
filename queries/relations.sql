-- name:     relations
-- question: What happened between two actors, in either direction?
-- param:    a     actor  required  one party
-- param:    b     actor  required  the other
-- param:    from  date   optional  first day
-- param:    to    date   optional  last day
-- returns:  date:date, until:date, precision, relation, kind, actor, other, direction, status, score, sources, origins, event

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
    SELECT r.*, x.iso3 AS aIso3, x.country AS aCountry, y.iso3 AS bIso3, y.country AS bCountry
    FROM relation r JOIN entity x ON x.id = r.a JOIN entity y ON y.id = r.b
    WHERE (a IN (SELECT id FROM of_a) AND b IN (SELECT id FROM of_b)
        OR a IN (SELECT id FROM of_b) AND b IN (SELECT id FROM of_a))
      AND ($from IS NULL OR r."end" >= $from)
      AND ($to IS NULL OR r.start <= $to)
  )
SELECT f.start AS date, CASE WHEN f.precision <> 'day' THEN f."end" END AS until, coalesce(f.precision, 'unknown') AS precision,
  f.type AS relation, f.kind, coalesce(x.name, x.id) AS actor, coalesce(y.name, y.id) AS other,
  CASE WHEN f.kind IN ('Summit', 'Meeting', 'Negotiation', 'Call', 'Declaration', 'Agreement', 'PlannedMeeting', 'PlannedAgreement', 'Trade', 'JointExercise', 'IntelligenceSharing', 'Cooperation')
    THEN 'mutual' WHEN f.a IN (SELECT id FROM of_a) AND f.b IN (SELECT id FROM of_b) THEN 'a to b' ELSE 'b to a' END AS direction,
  f.status || CASE WHEN e.disputed THEN ', disputed' ELSE '' END AS status, f.score, f.sources, f.origins, f.event
FROM found f JOIN entity x ON x.id = f.a JOIN entity y ON y.id = f.b JOIN event e ON e.id = f.event
-- an event counts once: not between states where it is between their people
WHERE NOT EXISTS (
  SELECT 1 FROM found g
  WHERE g.event = f.event AND g.type = f.type AND (g.a <> f.a OR g.b <> f.b) AND (
    f.rolledUp AND NOT g.rolledUp
    OR (g.a = f.a OR g.aCountry = f.aIso3) AND (g.b = f.b OR g.bCountry = f.bIso3)
    OR (g.a = f.b OR g.aCountry = f.bIso3) AND (g.b = f.a OR g.bCountry = f.aIso3) AND NOT (g.a = f.b AND g.b = f.a)))
ORDER BY f.start NULLS LAST, f."end" NULLS LAST, f.kind, f.event, f.type, f.a, f.b
