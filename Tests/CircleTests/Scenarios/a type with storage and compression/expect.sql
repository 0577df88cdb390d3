-- step 1: transaction
-- AccessExclusive on cfg.base, no rewrite
-- AccessExclusive on cfg.child, no rewrite
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.log_1, no rewrite
-- AccessExclusive on cfg.log_1_1, no rewrite
-- AccessExclusive on cfg.t, no rewrite
ALTER TABLE cfg.base ALTER COLUMN a SET DATA TYPE text;

ALTER TABLE cfg.child ALTER COLUMN a SET STORAGE EXTERNAL;

ALTER TABLE cfg.log ALTER COLUMN a SET DATA TYPE text;

ALTER TABLE cfg.log_1 ALTER COLUMN a SET STORAGE EXTERNAL;

ALTER TABLE cfg.log_1_1
  ALTER COLUMN a SET STORAGE MAIN,
  ALTER COLUMN a SET COMPRESSION pglz;

ALTER TABLE cfg.t
  ALTER COLUMN a SET DATA TYPE text,
  ALTER COLUMN a SET COMPRESSION pglz;
