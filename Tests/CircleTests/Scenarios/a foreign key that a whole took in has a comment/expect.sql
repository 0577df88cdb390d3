-- step 1: transaction
-- AccessExclusive on cfg.fact, no rewrite
-- ShareRowExclusive on cfg.dim, no rewrite
CREATE TABLE cfg.fact_2 PARTITION OF cfg.fact FOR VALUES IN (2);

COMMENT ON CONSTRAINT fact_d ON cfg.fact_1 IS 'its copy';

ALTER TABLE cfg.fact_2 RENAME CONSTRAINT fact_d TO mine;

COMMENT ON CONSTRAINT mine ON cfg.fact_2 IS 'taken in';
