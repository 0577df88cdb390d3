-- step 1: transaction
-- AccessExclusive on cfg.item, all rows are written anew
ALTER TABLE cfg.item
  DROP COLUMN twice,
  ALTER COLUMN id SET DATA TYPE bigint,
  ALTER COLUMN b SET DATA TYPE bigint,
  ADD COLUMN twice integer GENERATED ALWAYS AS (a * 3) STORED;
