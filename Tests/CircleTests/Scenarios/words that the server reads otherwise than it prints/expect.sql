-- step 1: transaction
-- AccessExclusive on cfg.whole, no rewrite
CREATE TABLE cfg.whole_rest PARTITION OF cfg.whole DEFAULT;
