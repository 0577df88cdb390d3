-- step 1: transaction
-- AccessExclusive on cfg.t, all rows are written anew
DROP STATISTICS cfg.with_target;

ALTER TABLE cfg.t ALTER COLUMN a SET DATA TYPE bigint;

CREATE STATISTICS cfg.with_target ON a, b FROM cfg.t;

ALTER STATISTICS cfg.with_target SET STATISTICS 77;

COMMENT ON STATISTICS cfg.with_target IS 'kept';
