-- step 1: transaction
-- AccessExclusive on cfg.e, no rewrite
-- AccessExclusive on cfg.r, no rewrite
-- AccessExclusive on cfg.r1, no rewrite
-- AccessExclusive on cfg.r2, no rewrite
ALTER TABLE cfg.e DROP CONSTRAINT e_r;

ALTER TABLE cfg.r DETACH PARTITION cfg.r2;

ALTER TABLE cfg.r DETACH PARTITION cfg.r1;

CREATE TABLE cfg."r (rows to place)" AS SELECT id, at FROM cfg.r WITH NO DATA;

WITH gone AS (DELETE FROM cfg.r1 WHERE NOT ((at IS NOT NULL) AND (at >= '2025-01-01'::date) AND (at < '2025-01-20'::date)) RETURNING id, at) INSERT INTO cfg."r (rows to place)" SELECT * FROM gone;

CREATE TABLE cfg.rq PARTITION OF cfg.r FOR VALUES FROM ('2025-02-01') TO ('2025-05-01') PARTITION BY RANGE (at);

ALTER TABLE cfg.r ATTACH PARTITION cfg.r1 FOR VALUES FROM ('2025-01-01') TO ('2025-01-20');

ALTER TABLE cfg.rq ATTACH PARTITION cfg.r2 FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');

INSERT INTO cfg.r (id, at) SELECT * FROM cfg."r (rows to place)";

DROP TABLE cfg."r (rows to place)";

ALTER TABLE cfg.e ADD CONSTRAINT e_r FOREIGN KEY (r_id, r_at) REFERENCES cfg.r (id, at);
