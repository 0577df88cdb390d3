-- step 1: transaction
-- AccessExclusive on cfg.h, all rows are written anew
-- AccessExclusive on cfg.leaf, no rewrite
-- AccessExclusive on cfg.m, no rewrite
-- AccessExclusive on cfg.p, no rewrite
-- AccessExclusive on cfg.t, no rewrite
DROP MATERIALIZED VIEW cfg.m;

ALTER TABLE cfg.h
  ALTER COLUMN t SET DATA TYPE jsonb USING pg_catalog.to_jsonb(t),
  ALTER COLUMN ts SET DATA TYPE jsonb USING pg_catalog.to_jsonb(ts),
  ALTER COLUMN l SET DATA TYPE jsonb USING pg_catalog.to_jsonb(l);

ALTER TABLE cfg.p ADD COLUMN y integer DEFAULT 7;

ALTER TABLE cfg.h ALTER COLUMN l SET DATA TYPE cfg.leaf USING pg_catalog.jsonb_populate_record(NULL::cfg.leaf, l);

ALTER TABLE cfg.t ADD COLUMN x text NOT NULL DEFAULT 'x'::text;

ALTER TABLE cfg.h ALTER COLUMN t SET DATA TYPE cfg.t USING pg_catalog.jsonb_populate_record(NULL::cfg.t, t);

CREATE TYPE cfg."h ts (values)" AS (value cfg.t[]);

ALTER TABLE cfg.h ALTER COLUMN ts SET DATA TYPE cfg.t[] USING (pg_catalog.jsonb_populate_record(NULL::cfg."h ts (values)", pg_catalog.jsonb_build_object('value', ts))).value;

DROP TYPE cfg."h ts (values)";

CREATE MATERIALIZED VIEW cfg.m AS
SELECT t.*::cfg.t AS t
   FROM cfg.t;
