-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.p3, all rows are written anew
ALTER TABLE cfg.log
  ALTER COLUMN a DROP DEFAULT,
  ALTER COLUMN t SET DATA TYPE character varying(20);

ALTER TYPE cfg.mood ADD VALUE 'fine' AFTER 'sad';

-- step 2: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.p3, all rows are written anew
ALTER TABLE cfg.log ALTER COLUMN a SET DATA TYPE cfg.mood USING "a"::cfg.mood;

CREATE TABLE cfg."log (rows to place)" AS SELECT at, a, t FROM cfg.log WITH NO DATA;

WITH gone AS (DELETE FROM cfg.p3 WHERE ((at IS NOT NULL) AND (at >= 0) AND (at < 15)) RETURNING at, a, t) INSERT INTO cfg."log (rows to place)" SELECT * FROM gone;

CREATE TABLE cfg.p1 PARTITION OF cfg.log FOR VALUES FROM (0) TO (15);

INSERT INTO cfg.log (at, a, t) SELECT * FROM cfg."log (rows to place)";

DROP TABLE cfg."log (rows to place)";

ALTER TABLE cfg.log ALTER COLUMN a SET DEFAULT 'sad'::cfg.mood;

ALTER TABLE cfg.p3 ALTER COLUMN a DROP DEFAULT;
