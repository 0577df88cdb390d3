-- step 1: transaction
-- AccessExclusive on cfg.count, all rows are written anew
ALTER TABLE cfg.count
  ALTER COLUMN relation SET DATA TYPE regclass,
  ALTER COLUMN type SET DATA TYPE regtype USING "type"::regtype,
  ALTER COLUMN n SET NOT NULL;
