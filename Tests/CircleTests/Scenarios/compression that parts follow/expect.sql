-- step 1: transaction
-- AccessExclusive on cfg.c, no rewrite
-- AccessExclusive on cfg.e, no rewrite
-- AccessExclusive on cfg.e1, no rewrite
-- AccessExclusive on cfg.e2, no rewrite
-- AccessExclusive on cfg.e21, no rewrite
-- AccessExclusive on cfg.e3, no rewrite
-- AccessExclusive on cfg.p, no rewrite
ALTER TABLE cfg.e ALTER COLUMN ua SET COMPRESSION pglz;

ALTER TABLE cfg.e1 ALTER COLUMN ua SET COMPRESSION pglz;

ALTER TABLE cfg.e2 ALTER COLUMN ua SET COMPRESSION pglz;

ALTER TABLE cfg.e21 ALTER COLUMN ua SET COMPRESSION pglz;

ALTER TABLE cfg.e3 ALTER COLUMN ua SET COMPRESSION pglz;

ALTER TABLE cfg.p ALTER COLUMN x SET COMPRESSION pglz;

ALTER TABLE cfg.c ALTER COLUMN x SET COMPRESSION pglz;
