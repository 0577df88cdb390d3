-- step 1: transaction
-- ShareUpdateExclusive on cfg.middle, no rewrite
-- ShareUpdateExclusive on cfg.whole, no rewrite
ALTER TABLE ONLY cfg.whole ALTER COLUMN id SET STATISTICS 20;

ALTER TABLE ONLY cfg.middle
  ALTER COLUMN at SET STATISTICS -1,
  ALTER COLUMN name SET STATISTICS 50;
