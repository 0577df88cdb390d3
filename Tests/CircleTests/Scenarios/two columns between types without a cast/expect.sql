-- step 1: transaction
-- AccessExclusive on cfg.item, all rows are written anew
ALTER TABLE cfg.item
  ALTER COLUMN made SET DATA TYPE timestamp without time zone USING "made"::text::timestamp without time zone,
  ALTER COLUMN made SET NOT NULL,
  ALTER COLUMN seen SET DATA TYPE timestamp without time zone USING "seen"::text::timestamp without time zone,
  ALTER COLUMN seen SET NOT NULL,
  ALTER COLUMN seen SET DEFAULT CURRENT_TIMESTAMP;
