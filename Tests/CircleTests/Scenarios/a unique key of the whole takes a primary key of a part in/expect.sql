-- step 1: transaction
-- AccessExclusive on cfg.bill, no rewrite
-- Share on cfg.bill_1, no rewrite
ALTER TABLE cfg.bill ADD CONSTRAINT bill_key UNIQUE (id, k);
