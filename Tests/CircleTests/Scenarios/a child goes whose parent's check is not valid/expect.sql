-- step 1: transaction
-- AccessExclusive on cfg.c, no rewrite
DROP TABLE cfg.c;
