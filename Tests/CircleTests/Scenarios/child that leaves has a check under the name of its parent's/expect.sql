-- step 1: transaction
-- AccessExclusive on cfg.post, no rewrite
-- AccessExclusive on cfg.post_1, no rewrite
ALTER TABLE cfg.post DROP CONSTRAINT high;

DROP TABLE cfg.post_1;

ALTER TABLE cfg.post
  ADD CONSTRAINT high CHECK ((b < 10) OR (note IS NULL)) NOT VALID,
  DROP COLUMN sum;
