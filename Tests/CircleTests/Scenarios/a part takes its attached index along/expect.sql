-- step 1: transaction
-- AccessExclusive on cfg.l22, no rewrite
-- AccessExclusive on cfg.ledger, no rewrite
ALTER TABLE cfg.ledger DETACH PARTITION cfg.l22;

DROP INDEX cfg.by_n;

CREATE TABLE cfg.l24 PARTITION OF cfg.ledger FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

CREATE INDEX by_n ON ONLY cfg.ledger USING btree (n, at DESC);
