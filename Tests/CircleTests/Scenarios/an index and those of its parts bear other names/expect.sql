-- step 1: transaction
-- AccessExclusive on cfg.p4, no rewrite
-- AccessExclusive on cfg.w, no rewrite
ALTER INDEX cfg.ix_p11 RENAME TO p11_k_idx;

ALTER INDEX cfg.ix_p1 RENAME TO p1_k_idx;

ALTER INDEX cfg.ix_p2 RENAME TO p2_k_idx;

ALTER INDEX cfg.w_k_idx RENAME TO ix_w;

ALTER INDEX cfg.p1_k_idx RENAME TO index_p1;

ALTER INDEX cfg.p11_k_idx RENAME TO index_p11;

ALTER INDEX cfg.p3_k_idx RENAME TO index_p3;

ALTER TABLE cfg.w DETACH PARTITION cfg.p4;

CREATE TABLE cfg."w (rows to place)" AS SELECT id, k, d FROM cfg.w WITH NO DATA;

WITH gone AS (DELETE FROM cfg.p4 WHERE NOT ((d IS NOT NULL) AND (d >= '2027-01-01'::date) AND (d < '2028-06-01'::date)) RETURNING id, k, d) INSERT INTO cfg."w (rows to place)" SELECT * FROM gone;

ALTER TABLE cfg.w ATTACH PARTITION cfg.p4 FOR VALUES FROM ('2027-01-01') TO ('2028-06-01');

INSERT INTO cfg.w (id, k, d) SELECT * FROM cfg."w (rows to place)";

DROP TABLE cfg."w (rows to place)";

ALTER INDEX cfg.p4_k_idx RENAME TO index_p4;
