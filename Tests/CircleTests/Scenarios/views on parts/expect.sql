-- step 1: transaction
-- AccessExclusive on cfg.box, no rewrite
-- AccessExclusive on cfg.capital, no rewrite
-- AccessExclusive on cfg.city, no rewrite
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.log_2025, no rewrite
-- AccessExclusive on cfg.log_2026, no rewrite
-- AccessExclusive on cfg.log_2026_a, no rewrite
-- AccessExclusive on cfg.note, no rewrite
-- AccessExclusive on cfg.note_1, no rewrite
-- AccessExclusive on cfg.note_1_0, no rewrite
-- AccessExclusive on cfg.place, no rewrite
-- AccessExclusive on cfg.thing, no rewrite
ALTER TABLE cfg.log_2026 DETACH PARTITION cfg.log_2026_a;

COMMENT ON COLUMN cfg.note_1_0.what IS NULL;

DROP VIEW cfg.boxes;

DROP VIEW cfg.capitals;

DROP VIEW cfg.last_year;

DROP VIEW cfg.notes;

ALTER TABLE cfg.note ALTER COLUMN what DROP DEFAULT;

ALTER TABLE cfg.note_1_0 ALTER COLUMN what DROP DEFAULT;

ALTER TABLE cfg.log_2026_a ALTER COLUMN what SET DATA TYPE text;

ALTER TABLE cfg.note ALTER COLUMN what SET DATA TYPE text;

ALTER TABLE cfg.place ALTER COLUMN name SET DATA TYPE text;

ALTER TABLE cfg.note ALTER COLUMN what SET DEFAULT 'x'::text;

ALTER TABLE cfg.note_1_0 ALTER COLUMN what SET DEFAULT 'y'::text;

CREATE VIEW cfg.capitals AS
SELECT capital.name,
    capital.country
   FROM cfg.capital;

CREATE VIEW cfg.notes AS
SELECT note_1_0.what
   FROM cfg.note_1_0;

COMMENT ON COLUMN cfg.note_1_0.what IS 'of its own';

ALTER TABLE cfg.thing DROP COLUMN gone;

CREATE VIEW cfg.boxes AS
SELECT box.id
   FROM cfg.box;

DROP TABLE cfg.log_2026;

ALTER TABLE cfg.log ALTER COLUMN what SET DATA TYPE text;

CREATE TABLE cfg.log_2026 PARTITION OF cfg.log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY LIST (what);

CREATE TABLE cfg."log_2026 (rows to place)" AS SELECT id, at, what FROM cfg.log_2026 WITH NO DATA;

WITH gone AS (DELETE FROM cfg.log_2026_a WHERE NOT ((at IS NOT NULL) AND (at >= '2026-01-01'::date) AND (at < '2027-01-01'::date) AND (what IS NOT NULL) AND (what = 'a'::text)) RETURNING id, at, what) INSERT INTO cfg."log_2026 (rows to place)" SELECT * FROM gone;

CREATE VIEW cfg.last_year AS
SELECT log_2025.id,
    log_2025.what
   FROM cfg.log_2025;

ALTER TABLE cfg.log_2026 ATTACH PARTITION cfg.log_2026_a FOR VALUES IN ('a');

INSERT INTO cfg.log_2026 (id, at, what) SELECT * FROM cfg."log_2026 (rows to place)";

DROP TABLE cfg."log_2026 (rows to place)";
