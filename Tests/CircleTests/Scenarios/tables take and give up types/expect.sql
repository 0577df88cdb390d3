-- step 1: transaction
-- AccessExclusive on cfg.other, all rows are written anew
-- AccessExclusive on cfg.plain, no rewrite
-- AccessExclusive on cfg.typed, no rewrite
DROP VIEW cfg.v;

ALTER TABLE cfg.other DROP CONSTRAINT other_b_check;

ALTER TABLE cfg.other NOT OF;

ALTER TABLE cfg.typed NOT OF;

ALTER TABLE cfg.other
  ALTER COLUMN a SET DATA TYPE bigint,
  ADD COLUMN z integer,
  ADD COLUMN q integer;

ALTER TABLE cfg.plain ADD COLUMN n integer;

ALTER TABLE cfg.typed ADD COLUMN y text DEFAULT 'y'::text;

CREATE TYPE cfg.e AS (b integer, n integer);

ALTER TABLE cfg.other
  DROP COLUMN b,
  OF cfg.d;

DROP TYPE cfg.c;

CREATE VIEW cfg.v AS
SELECT other.a
   FROM cfg.other;

ALTER TABLE cfg.plain
  DROP COLUMN x,
  DROP COLUMN a,
  OF cfg.e;

ALTER TABLE cfg.typed DROP COLUMN b;
