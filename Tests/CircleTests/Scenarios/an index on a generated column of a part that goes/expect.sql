-- step 1: transaction
-- AccessExclusive on cfg.h2, no rewrite
-- AccessExclusive on cfg.pos, no rewrite
DROP TABLE cfg.h2;

DROP TABLE cfg.pos;
