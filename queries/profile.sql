-- name:     profile
-- question: What is known of one actor: offices, memberships, partners, events by kind and year?
-- param:    a  actor  required  the actor
-- returns:  section, label, held, other, first:date, last:date, id

WITH
  -- a state stands for its people and bodies too
  of_a (id) AS (
    SELECT id FROM entity WHERE id = $a
    UNION
    SELECT m.id FROM entity s JOIN entity m ON m.country = s.iso3
    WHERE s.id = $a AND s.label = 'Country'
  ),
  took AS (
    SELECT * FROM event WHERE id IN (SELECT event FROM role WHERE entity IN (SELECT id FROM of_a))
  ),
  -- the events that tie a to each other actor
  tie AS (
    SELECT b AS other, event FROM relation WHERE a = $a AND b <> $a
    UNION
    SELECT a, event FROM relation WHERE b = $a AND a <> $a
  ),
  line AS (
    SELECT 1 AS rank, 'actor' AS section, coalesce(p.name, p.id) AS label, p.id,
      (SELECT count(*) FROM took WHERE status = 'held') AS held,
      (SELECT count(*) FROM took WHERE status <> 'held') AS other,
      (SELECT min(start) FROM took WHERE status = 'held') AS first,
      (SELECT max("end") FROM took WHERE status = 'held') AS last, '' AS sorting
    FROM entity p WHERE p.id = $a
    UNION ALL
    SELECT 2, 'office', h.title || CASE WHEN instr(h.title, o.name) THEN '' ELSE ', ' || coalesce(o.name, o.id) END, o.id, NULL, NULL, h.start, h."end", coalesce(h.start, '9')
    FROM holds_office h JOIN entity o ON o.id = h.entity WHERE h.person = $a
    UNION ALL
    SELECT 3, 'office-holder', coalesce(p.name, p.id) || ', ' || h.title, p.id, NULL, NULL, h.start, h."end", coalesce(h.start, '9')
    FROM holds_office h JOIN entity p ON p.id = h.person WHERE h.entity = $a
    UNION ALL
    SELECT 4, 'member of', coalesce(o.name, o.id), o.id, NULL, NULL, m.start, m."end", ''
    FROM member_of m JOIN entity o ON o.id = m.organization WHERE m.country = $a
    UNION ALL
    SELECT * FROM (
      SELECT 5, 'partner', coalesce(p.name, p.id) AS label, p.id,
        count(*) FILTER (WHERE e.status = 'held') AS held,
        count(*) FILTER (WHERE e.status <> 'held') AS other,
        min(e.start) FILTER (WHERE e.status = 'held'),
        max(e."end") FILTER (WHERE e.status = 'held'), ''
      FROM tie t JOIN event e ON e.id = t.event JOIN entity p ON p.id = t.other
      GROUP BY p.id
      ORDER BY held DESC, other DESC, label, p.id LIMIT 15)
    UNION ALL
    SELECT 6, 'kind', kind, NULL, count(*) FILTER (WHERE status = 'held'), count(*) FILTER (WHERE status <> 'held'),
      min(start) FILTER (WHERE status = 'held'), max("end") FILTER (WHERE status = 'held'), ''
    FROM took GROUP BY kind
    UNION ALL
    SELECT 7, 'year', coalesce(substr(start, 1, 4), 'undated') AS label, NULL,
      count(*) FILTER (WHERE status = 'held'), count(*) FILTER (WHERE status <> 'held'),
      min(start) FILTER (WHERE status = 'held'), max("end") FILTER (WHERE status = 'held'), coalesce(substr(start, 1, 4), 'undated')
    FROM took GROUP BY label
  )
SELECT section, label, held, other, first, last, id FROM line
ORDER BY rank, sorting, held DESC NULLS LAST, other DESC NULLS LAST, label, first NULLS LAST, last NULLS LAST, id
