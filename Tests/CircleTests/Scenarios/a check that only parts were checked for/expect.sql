-- step 1: transaction
-- AccessExclusive on cfg.asset, no rewrite
-- AccessExclusive on cfg.car, no rewrite
-- AccessExclusive on cfg.house, no rewrite
-- AccessExclusive on cfg.reading, no rewrite
-- AccessExclusive on cfg.reading_1, no rewrite
-- AccessExclusive on cfg.reading_2, no rewrite
-- AccessExclusive on cfg.reading_2_low, no rewrite
ALTER TABLE cfg.asset DROP CONSTRAINT priced;

ALTER TABLE cfg.reading
  DROP CONSTRAINT positive,
  ADD CONSTRAINT positive CHECK (value > 1);
