-- step 1: transaction
-- AccessExclusive on cfg.copy, no rewrite
ALTER TABLE cfg.copy ADD COLUMN more text;
