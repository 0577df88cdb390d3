-- step 1: transaction
-- AccessExclusive on cfg.booking, all rows are written anew
ALTER TABLE cfg.booking
  ALTER COLUMN stay DROP EXPRESSION,
  DROP COLUMN arrive,
  ADD COLUMN arrive date GENERATED ALWAYS AS (lower(stay)) STORED,
  DROP COLUMN depart,
  ADD COLUMN depart date GENERATED ALWAYS AS (upper(stay)) STORED;
