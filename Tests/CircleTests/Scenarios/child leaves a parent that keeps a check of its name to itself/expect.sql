-- step 1: transaction
-- AccessExclusive on cfg.post, no rewrite
-- AccessExclusive on cfg.post_1, no rewrite
ALTER TABLE cfg.post DROP CONSTRAINT high;

ALTER TABLE cfg.post_1 NO INHERIT cfg.post;

ALTER TABLE cfg.post_1 DROP CONSTRAINT high;
