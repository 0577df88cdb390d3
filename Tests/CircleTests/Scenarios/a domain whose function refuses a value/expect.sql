-- step 1: transaction
-- AccessExclusive on cfg.bill, no rewrite
ALTER TABLE cfg.bill DROP COLUMN amount;

DROP DOMAIN cfg.amount;

DROP FUNCTION cfg.finite(numeric);
