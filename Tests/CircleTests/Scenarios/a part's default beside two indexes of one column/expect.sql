-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.p2, no rewrite
-- AccessExclusive on cfg.p2_0, all rows are written anew
DROP INDEX cfg.log_a_idx;

DROP INDEX cfg.log_a_idx1;

ALTER TABLE cfg.log ALTER COLUMN b DROP DEFAULT;

ALTER TABLE cfg.p2 ALTER COLUMN b DROP DEFAULT;

ALTER TABLE cfg.log
  ALTER COLUMN a SET DATA TYPE character varying(10),
  ALTER COLUMN b SET DATA TYPE bigint,
  ALTER COLUMN b SET DEFAULT 5;
