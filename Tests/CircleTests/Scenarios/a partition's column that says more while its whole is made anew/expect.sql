-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.p2, no rewrite
-- AccessExclusive on cfg.p2_0, no rewrite
ALTER TABLE cfg.p2 DETACH PARTITION cfg.p2_0;

COMMENT ON COLUMN cfg.p2_0.a IS NULL;

ALTER TABLE cfg.p2_0 ALTER COLUMN a SET DATA TYPE text;

DROP TABLE cfg.p2;

ALTER TABLE cfg.log ALTER COLUMN a SET DATA TYPE text;

CREATE TABLE cfg.p2 PARTITION OF cfg.log FOR VALUES FROM (10) TO (20) PARTITION BY LIST (a);

ALTER TABLE cfg.p2 ATTACH PARTITION cfg.p2_0 FOR VALUES IN ('sad');
