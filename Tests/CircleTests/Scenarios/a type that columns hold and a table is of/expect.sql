-- step 1: transaction
-- AccessExclusive on cfg.audit, all rows are written anew
-- AccessExclusive on cfg.holder, all rows are written anew
-- AccessExclusive on cfg.shaped, all rows are written anew
DROP VIEW cfg.xs;

ALTER TABLE cfg.shaped NOT OF;

ALTER TABLE cfg.audit
  ALTER COLUMN was SET DATA TYPE jsonb USING pg_catalog.to_jsonb(was),
  ALTER COLUMN several SET DATA TYPE jsonb USING pg_catalog.to_jsonb(several);

ALTER TABLE cfg.shaped
  ALTER COLUMN x SET DATA TYPE bigint,
  ADD COLUMN z date;

ALTER TABLE cfg.audit ALTER COLUMN was SET DATA TYPE cfg.shaped USING pg_catalog.jsonb_populate_record(NULL::cfg.shaped, was);

CREATE TYPE cfg."audit several (values)" AS (value cfg.shaped[]);

ALTER TABLE cfg.audit ALTER COLUMN several SET DATA TYPE cfg.shaped[] USING (pg_catalog.jsonb_populate_record(NULL::cfg."audit several (values)", pg_catalog.jsonb_build_object('value', several))).value;

DROP TYPE cfg."audit several (values)";

ALTER TYPE cfg.shape RENAME TO shape__old;

CREATE TYPE cfg.shape AS (x bigint, y text, z date);

ALTER TABLE cfg.shaped OF cfg.shape;

ALTER TABLE cfg.holder ALTER COLUMN one SET DATA TYPE cfg.shape USING pg_catalog.jsonb_populate_record(NULL::cfg.shape, pg_catalog.to_jsonb(one));

CREATE TYPE cfg."holder many (values)" AS (value cfg.shape[]);

ALTER TABLE cfg.holder ALTER COLUMN many SET DATA TYPE cfg.shape[] USING (pg_catalog.jsonb_populate_record(NULL::cfg."holder many (values)", pg_catalog.jsonb_build_object('value', pg_catalog.to_jsonb(many)))).value;

DROP TYPE cfg."holder many (values)";

DROP TYPE cfg.shape__old;

CREATE VIEW cfg.xs AS
SELECT shaped.x
   FROM cfg.shaped;
