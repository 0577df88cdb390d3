-- step 1: transaction
-- AccessExclusive on cfg.sale, no rewrite
-- AccessExclusive on cfg.sale_eu, all rows are written anew
ALTER TABLE cfg.sale DETACH PARTITION cfg.sale_eu;

DROP INDEX cfg.eu_idx;

ALTER TABLE cfg.sale_eu
  DROP COLUMN bucket,
  ALTER COLUMN net SET DATA TYPE bigint;

DROP TABLE cfg.sale;

ALTER TABLE cfg.sale_eu ADD COLUMN bucket bigint GENERATED ALWAYS AS (net % (32)::bigint) STORED;

CREATE INDEX eu_idx ON cfg.sale_eu USING btree (bucket) INCLUDE (note);
