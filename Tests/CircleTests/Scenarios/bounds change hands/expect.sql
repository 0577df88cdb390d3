-- step 1: transaction
-- AccessExclusive on cfg.w, no rewrite
-- AccessExclusive on cfg.w1, no rewrite
-- AccessExclusive on cfg.w2, no rewrite
-- AccessExclusive on cfg.w3, no rewrite
ALTER TABLE cfg.w DETACH PARTITION cfg.w1;

ALTER TABLE cfg.w DETACH PARTITION cfg.w2;

ALTER TABLE cfg.w DETACH PARTITION cfg.w3;

CREATE TABLE cfg."w (rows to place)" AS SELECT a, b FROM cfg.w WITH NO DATA;

WITH gone AS (DELETE FROM cfg.w1 WHERE NOT ((a IS NOT NULL) AND (a >= 100) AND (a < 200)) RETURNING a, b) INSERT INTO cfg."w (rows to place)" SELECT * FROM gone;

WITH gone AS (DELETE FROM cfg.w2 WHERE NOT ((a IS NOT NULL) AND (a >= 0) AND (a < 100)) RETURNING a, b) INSERT INTO cfg."w (rows to place)" SELECT * FROM gone;

WITH gone AS (DELETE FROM cfg.w3 WHERE NOT ((a IS NOT NULL) AND (a >= 250) AND (a < 300)) RETURNING a, b) INSERT INTO cfg."w (rows to place)" SELECT * FROM gone;

CREATE TABLE cfg."between" PARTITION OF cfg.w FOR VALUES FROM (200) TO (250);

CREATE TABLE cfg.def PARTITION OF cfg.w DEFAULT;

ALTER TABLE cfg.w ATTACH PARTITION cfg.w1 FOR VALUES FROM (100) TO (200);

ALTER TABLE cfg.w ATTACH PARTITION cfg.w2 FOR VALUES FROM (0) TO (100);

ALTER TABLE cfg.w ATTACH PARTITION cfg.w3 FOR VALUES FROM (250) TO (300);

INSERT INTO cfg.w (a, b) SELECT * FROM cfg."w (rows to place)";

DROP TABLE cfg."w (rows to place)";
