-- step 1: transaction
-- AccessExclusive on cfg.item, all rows are written anew
-- AccessExclusive on cfg.log, all rows are written anew
DROP VIEW cfg.first;

ALTER TYPE cfg.mood RENAME TO mood__old;

CREATE TYPE cfg.mood AS (x cfg.item[], y integer);

ALTER TABLE cfg.item
  ALTER COLUMN a SET DATA TYPE integer USING "a"::text::integer,
  DROP COLUMN b;

ALTER TABLE cfg.log ALTER COLUMN q SET DATA TYPE cfg.mood[] USING q::text[]::cfg.mood[];

DROP TYPE cfg.mood__old;

CREATE VIEW cfg.first AS
SELECT log.q[1] AS q
   FROM cfg.log;
