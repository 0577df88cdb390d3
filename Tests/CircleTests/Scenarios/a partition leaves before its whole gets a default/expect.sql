-- step 1: transaction
-- AccessExclusive on cfg.about, no rewrite
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.p3, no rewrite
ALTER TABLE cfg.log DETACH PARTITION cfg.p3;

ALTER TABLE cfg.p3 DROP CONSTRAINT p3_pkey;

ALTER TABLE cfg.log ALTER COLUMN b SET DEFAULT 5;

DROP TABLE cfg.about;

ALTER TABLE cfg.log DROP CONSTRAINT log_pkey;
