-- step 1: transaction
-- AccessExclusive on cfg.bill, no rewrite
-- AccessExclusive on cfg.bill_1, no rewrite
ALTER TABLE cfg.bill ADD CONSTRAINT pos CHECK (v > 0);
