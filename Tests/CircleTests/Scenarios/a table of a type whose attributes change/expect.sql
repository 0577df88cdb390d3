-- step 1: transaction
-- AccessExclusive on cfg.audit, all rows are written anew
-- AccessExclusive on cfg.shaped, all rows are written anew
DROP VIEW cfg.xs;

ALTER TABLE cfg.audit ALTER COLUMN was SET DATA TYPE jsonb USING pg_catalog.to_jsonb(was);

ALTER TYPE cfg.shape
  ALTER ATTRIBUTE x SET DATA TYPE bigint CASCADE,
  ALTER ATTRIBUTE y SET DATA TYPE character varying(20) CASCADE,
  ADD ATTRIBUTE z date CASCADE;

ALTER TABLE cfg.audit ALTER COLUMN was SET DATA TYPE cfg.shaped USING pg_catalog.jsonb_populate_record(NULL::cfg.shaped, was);

CREATE VIEW cfg.xs AS
SELECT shaped.x
   FROM cfg.shaped;
