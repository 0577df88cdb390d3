-- step 1: transaction
-- AccessExclusive on cfg.p1, no rewrite
-- AccessExclusive on cfg.p2, no rewrite
-- AccessExclusive on cfg.p2_1, no rewrite
ALTER TABLE cfg.p2 ALTER COLUMN b SET DEFAULT 5;

ALTER TABLE cfg.p1 ALTER COLUMN b DROP DEFAULT;

ALTER TABLE cfg.p2_1 ALTER COLUMN b DROP DEFAULT;
