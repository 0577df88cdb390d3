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

CREATE TABLE cfg."p2 (rows to place)" AS SELECT id, at, a FROM cfg.p2 WITH NO DATA;

WITH gone AS (DELETE FROM cfg.p2_0 WHERE NOT ((at IS NOT NULL) AND (at >= 10) AND (at < 20) AND (a IS NOT NULL) AND (a = 'sad'::text)) RETURNING id, at, a) INSERT INTO cfg."p2 (rows to place)" SELECT * FROM gone;

ALTER TABLE cfg.p2 ATTACH PARTITION cfg.p2_0 FOR VALUES IN ('sad');

INSERT INTO cfg.p2 (id, at, a) SELECT * FROM cfg."p2 (rows to place)";

DROP TABLE cfg."p2 (rows to place)";
