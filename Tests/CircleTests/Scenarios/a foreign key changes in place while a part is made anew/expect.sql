-- step 1: transaction
-- AccessExclusive on cfg.c, all rows are written anew
-- AccessExclusive on cfg.e, no rewrite
-- AccessExclusive on cfg.e1, no rewrite
-- AccessExclusive on cfg.e1_0, all rows are written anew
ALTER TABLE cfg.e DETACH PARTITION cfg.e1;

ALTER TABLE cfg.e1 DROP CONSTRAINT fk;

ALTER TABLE cfg.e1 DETACH PARTITION cfg.e1_0;

ALTER TABLE cfg.c ALTER COLUMN id SET DATA TYPE bigint;

ALTER TABLE cfg.e ALTER COLUMN c SET DATA TYPE bigint;

ALTER TABLE cfg.e1_0 ALTER COLUMN c SET DATA TYPE bigint;

ALTER TABLE cfg.e ALTER CONSTRAINT fk DEFERRABLE INITIALLY IMMEDIATE;

DROP TABLE cfg.e1;

CREATE TABLE cfg.e1 PARTITION OF cfg.e FOR VALUES FROM ('2025-01-01') TO ('2025-02-01') PARTITION BY HASH (c);

CREATE TABLE cfg."e1 (rows to place)" AS SELECT id, at, c FROM cfg.e1 WITH NO DATA;

WITH gone AS (DELETE FROM cfg.e1_0 WHERE NOT ((at IS NOT NULL) AND (at >= '2025-01-01'::date) AND (at < '2025-02-01'::date) AND satisfies_hash_partition('cfg.e1'::regclass, 1, 0, c)) RETURNING id, at, c) INSERT INTO cfg."e1 (rows to place)" SELECT * FROM gone;

ALTER TABLE cfg.e1 ATTACH PARTITION cfg.e1_0 FOR VALUES WITH (modulus 1, remainder 0);

INSERT INTO cfg.e1 (id, at, c) SELECT * FROM cfg."e1 (rows to place)";

DROP TABLE cfg."e1 (rows to place)";
