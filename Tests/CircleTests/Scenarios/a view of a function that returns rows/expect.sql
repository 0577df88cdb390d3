-- step 1: transaction
-- AccessExclusive on cfg.item, no rewrite
ALTER TABLE cfg.item
  ADD COLUMN added date,
  DROP COLUMN code;
