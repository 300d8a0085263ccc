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
  -- an event counts once: rolled up to states only where nobody is named
  found AS (
    SELECT * FROM relation
    WHERE (a IN (SELECT id FROM of_a) AND b IN (SELECT id FROM of_b)
        OR a IN (SELECT id FROM of_b) AND b IN (SELECT id FROM of_a))
      AND ($from IS NULL OR "end" >= $from)
      AND ($to IS NULL OR start <= $to)
  )
SELECT f.start AS date, CASE WHEN f.precision <> 'day' THEN f."end" END AS until, coalesce(f.precision, 'unknown') AS precision,
  f.type AS relation, f.kind, coalesce(x.name, x.id) AS actor, coalesce(y.name, y.id) AS other,
  CASE WHEN f.kind IN ('Summit', 'Meeting', 'Negotiation', 'Call', 'Declaration', 'Agreement', 'PlannedMeeting', 'PlannedAgreement', 'Trade', 'JointExercise', 'IntelligenceSharing', 'Cooperation')
    THEN 'mutual' WHEN f.a IN (SELECT id FROM of_a) THEN 'a to b' ELSE 'b to a' END AS direction,
  f.status || CASE WHEN e.disputed THEN ', disputed' ELSE '' END AS status, f.score, f.sources, f.origins, f.event
FROM found f JOIN entity x ON x.id = f.a JOIN entity y ON y.id = f.b JOIN event e ON e.id = f.event
WHERE NOT (f.rolledUp AND EXISTS (
  SELECT 1 FROM found g WHERE g.event = f.event AND g.type = f.type AND NOT g.rolledUp))
ORDER BY f.start NULLS LAST, f."end" NULLS LAST, f.kind, f.event, f.type, f.a, f.b
