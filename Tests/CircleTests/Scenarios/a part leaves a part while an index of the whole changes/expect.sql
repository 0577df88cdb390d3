-- step 1: transaction
-- AccessExclusive on cfg.account, all rows are written anew
-- AccessExclusive on cfg.eu, no rewrite
-- AccessExclusive on cfg.eu_2023, no rewrite
-- AccessExclusive on cfg.invoice, no rewrite
ALTER TABLE cfg.invoice DROP CONSTRAINT account_fk;

ALTER TABLE cfg.eu DETACH PARTITION cfg.eu_2023;

DROP INDEX cfg.eu_2023_memo_idx;

DROP INDEX cfg.memo;

ALTER TABLE cfg.eu_2023 DROP CONSTRAINT cents;

ALTER TABLE cfg.invoice
  DROP CONSTRAINT cents,
  ALTER COLUMN cents DROP DEFAULT;

ALTER TABLE cfg.account ALTER COLUMN id SET DATA TYPE bigint;

ALTER TABLE cfg.invoice
  ALTER COLUMN account_id SET DATA TYPE bigint,
  ALTER COLUMN memo SET DATA TYPE text,
  ALTER COLUMN cents SET DATA TYPE bigint,
  ALTER COLUMN cents SET DEFAULT 0,
  ADD CONSTRAINT account_fk FOREIGN KEY (account_id) REFERENCES cfg.account (id) ON DELETE RESTRICT,
  ADD CONSTRAINT cents CHECK ((cents >= 0) OR (memo IS NOT NULL));

CREATE INDEX memo ON ONLY cfg.invoice USING btree (lower(memo)) WHERE memo IS NOT NULL;

CREATE TABLE cfg.eu_2025 PARTITION OF cfg.eu FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY RANGE (at);
