-- name:     offices
-- question: Who holds or held which office, also as of a day?
-- param:    a   actor  optional  a person, a state or an organisation
-- param:    at  date   optional  only those in office on this day
-- returns:  holder, title, of, start:date, startPrecision, end:date, endPrecision, id

SELECT coalesce(p.name, p.id) AS holder, h.title, coalesce(o.name, o.id) AS "of",
  h.start, CASE WHEN h.start IS NULL THEN 'unknown' ELSE coalesce(h.startPrecision, 'day') END AS startPrecision,
  h."end", CASE WHEN h."end" IS NOT NULL THEN coalesce(h.endPrecision, 'day') END AS endPrecision, p.id
FROM holds_office h JOIN entity p ON p.id = h.person JOIN entity o ON o.id = h.entity
WHERE ($a IS NULL OR h.person = $a OR h.entity = $a)
  -- on the day of a change the new holder is in office
  AND ($at IS NULL OR (h.start IS NULL OR h.start <= $at) AND (h."end" IS NULL OR h."end" > $at))
ORDER BY "of", o.id, h.start NULLS LAST, h."end" NULLS LAST, h.title, p.id
