-- step 1: transaction
-- AccessExclusive on cfg.item, no rewrite
ALTER TABLE cfg.item NOT OF;

ALTER TABLE cfg.item ADD COLUMN f3 text;
