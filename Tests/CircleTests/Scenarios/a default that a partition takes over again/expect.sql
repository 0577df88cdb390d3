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

CREATE TABLE cfg.p1 PARTITION OF cfg.log FOR VALUES FROM (0) TO (15);

ALTER TABLE cfg.log ALTER COLUMN a SET DEFAULT 'sad'::cfg.mood;

ALTER TABLE cfg.p3 ALTER COLUMN a DROP DEFAULT;
