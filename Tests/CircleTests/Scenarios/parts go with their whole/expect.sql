-- step 1: transaction
-- AccessExclusive on cfg.pk, no rewrite
-- AccessExclusive on cfg.w, no rewrite
-- AccessExclusive on cfg.w1, no rewrite
-- AccessExclusive on cfg.w2, no rewrite
-- AccessExclusive on cfg.w21, no rewrite
DROP TABLE cfg.w1;

DROP TABLE cfg.w21;

DROP TABLE cfg.w2;

DROP TABLE cfg.w;

DROP TABLE cfg.pk;
