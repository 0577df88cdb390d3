-- step 1: transaction
-- AccessExclusive on cfg.gas_meter, all rows are written anew
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.log_1, no rewrite
-- AccessExclusive on cfg.log_1_a, all rows are written anew
-- AccessExclusive on cfg.meter, all rows are written anew
ALTER TYPE cfg.mark RENAME TO mark__old;

CREATE TYPE cfg.mark AS ENUM ('b', 'a');

ALTER TABLE cfg.log ALTER COLUMN marks SET DATA TYPE cfg.mark[] USING marks::text[]::cfg.mark[];

ALTER TABLE cfg.log_1_a
  ALTER COLUMN marks SET STORAGE EXTERNAL,
  ALTER COLUMN marks SET COMPRESSION pglz;

DROP TYPE cfg.mark__old;

ALTER TYPE cfg.fix RENAME TO fix__old;

CREATE TYPE cfg.fix AS (y integer, x integer);

CREATE TYPE cfg."meter track (values)" AS (value cfg.fix[]);

ALTER TABLE cfg.meter ALTER COLUMN track SET DATA TYPE cfg.fix[] USING (pg_catalog.jsonb_populate_record(NULL::cfg."meter track (values)", pg_catalog.jsonb_build_object('value', pg_catalog.to_jsonb(track)))).value;

DROP TYPE cfg."meter track (values)";

ALTER TABLE cfg.gas_meter ALTER COLUMN track SET STORAGE EXTERNAL;

DROP TYPE cfg.fix__old;
