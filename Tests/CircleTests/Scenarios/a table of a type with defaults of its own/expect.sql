-- step 1: transaction
-- AccessExclusive on cfg.item, no rewrite
ALTER TYPE cfg.shape
  DROP ATTRIBUTE f4 CASCADE,
  ADD ATTRIBUTE f5 numeric CASCADE;

ALTER TABLE cfg.item ALTER COLUMN f5 SET DEFAULT 2000;
