-- step 1: transaction
-- AccessExclusive on cfg.history, all rows are written anew
-- AccessExclusive on cfg.item, all rows are written anew
-- AccessExclusive on cfg.plain, all rows are written anew
ALTER TABLE cfg.history
  ALTER COLUMN was SET DATA TYPE jsonb USING pg_catalog.to_jsonb(was),
  ALTER COLUMN several SET DATA TYPE jsonb USING pg_catalog.to_jsonb(several);

ALTER TABLE cfg.plain ALTER COLUMN was SET DATA TYPE jsonb USING pg_catalog.to_jsonb(was);

ALTER TABLE cfg.item ALTER COLUMN id SET DATA TYPE bigint;

ALTER TABLE cfg.history ALTER COLUMN was SET DATA TYPE cfg.item USING pg_catalog.jsonb_populate_record(NULL::cfg.item, was);

CREATE TYPE cfg."history several (values)" AS (value cfg.item[]);

ALTER TABLE cfg.history ALTER COLUMN several SET DATA TYPE cfg.item[] USING (pg_catalog.jsonb_populate_record(NULL::cfg."history several (values)", pg_catalog.jsonb_build_object('value', several))).value;

DROP TYPE cfg."history several (values)";

ALTER TABLE cfg.plain ALTER COLUMN was SET DATA TYPE cfg.item USING pg_catalog.jsonb_populate_record(NULL::cfg.item, was);
