-- step 1: transaction
-- AccessExclusive on cfg.p1, all rows are written anew
-- AccessExclusive on cfg.p2, all rows are written anew
-- AccessExclusive on cfg.p3, no rewrite
-- AccessExclusive on cfg.p4, all rows are written anew
-- AccessExclusive on cfg.w, no rewrite
COMMENT ON COLUMN cfg.p4.full_name IS NULL;

DROP POLICY pp ON cfg.p2;

DROP VIEW cfg.v1;

DROP STATISTICS cfg.st1;

DROP INDEX cfg.p1i;

ALTER TABLE cfg.p2 DROP CONSTRAINT p2_full_name_check;

ALTER TABLE cfg.w
  DROP COLUMN full_name,
  ADD COLUMN full_name text GENERATED ALWAYS AS (fn || '  '::text) STORED;

ALTER TABLE cfg.p4 ALTER COLUMN full_name SET STATISTICS 7;

ALTER TABLE cfg.p2 ADD CONSTRAINT p2_full_name_check CHECK (full_name <> ''::text);

CREATE INDEX p1i ON cfg.p1 USING btree (full_name);

CREATE STATISTICS cfg.st1 ON full_name, id FROM cfg.p1;

CREATE VIEW cfg.v1 AS
SELECT p1.full_name
   FROM cfg.p1;

CREATE POLICY pp ON cfg.p2 USING (full_name = 'x'::text);

COMMENT ON INDEX cfg.p1i IS 'x';

COMMENT ON COLUMN cfg.p4.full_name IS 'of a part of a part';
