-- name:     timeline
-- question: What did one actor take part in, in order?
-- param:    a     actor  required  the actor
-- param:    from  date   optional  first day
-- param:    to    date   optional  last day
-- returns:  date:date, until:date, precision, kind, what, role, place, status, sources, origins, event

WITH
  -- a state stands for its people and bodies too
  of_a (id) AS (
    SELECT id FROM entity WHERE id = $a
    UNION
    SELECT m.id FROM entity s JOIN entity m ON m.country = s.iso3
    WHERE s.id = $a AND s.label = 'Country'
  ),
  found AS (
    SELECT * FROM event
    WHERE id IN (SELECT event FROM role WHERE entity IN (SELECT id FROM of_a))
      AND ($from IS NULL OR "end" >= $from)
      AND ($to IS NULL OR start <= $to)
  ),
  -- a person's own terms in office
  office AS (
    SELECT h.*, h.title || CASE WHEN instr(h.title, o.name) THEN '' ELSE ', ' || coalesce(o.name, o.id) END AS what
    FROM holds_office h JOIN entity o ON o.id = h.entity WHERE h.person = $a
  ),
  term AS (
    SELECT start AS day,
      CASE startPrecision WHEN 'year' THEN date(start, 'start of year', '+1 year', '-1 day')
        WHEN 'month' THEN date(start, 'start of month', '+1 month', '-1 day') END AS until,
      startPrecision AS precision, 'takes office: ' || what AS what
    FROM office
    UNION
    SELECT CASE endPrecision WHEN 'year' THEN date("end", 'start of year') WHEN 'month' THEN date("end", 'start of month') ELSE "end" END,
      CASE WHEN endPrecision IS NOT NULL THEN "end" END, endPrecision, 'leaves office: ' || what
    FROM office
  )
SELECT f.start AS date, CASE WHEN f.precision <> 'day' THEN f."end" END AS until, coalesce(f.precision, 'unknown') AS precision,
  f.kind, f.name AS what,
  (SELECT group_concat(role, ', ' ORDER BY role) FROM (
    SELECT DISTINCT role FROM role r WHERE r.event = f.id AND r.entity IN (SELECT id FROM of_a))) AS role,
  (SELECT group_concat(coalesce(p.name, p.id), ', ' ORDER BY p.id)
    FROM happened_at h JOIN entity p ON p.id = h.entity WHERE h.event = f.id) AS place,
  f.status || CASE WHEN f.disputed THEN ', disputed' ELSE '' END AS status,
  f.sources, f.origins, f.id AS event
FROM found f
UNION ALL
SELECT day, until, coalesce(precision, 'day'), 'Office', what, NULL, NULL, 'held', NULL, NULL, NULL
FROM term
WHERE day IS NOT NULL AND ($from IS NULL OR coalesce(until, day) >= $from) AND ($to IS NULL OR day <= $to)
ORDER BY 1 NULLS LAST, 2 NULLS LAST, 4, 11, 5
