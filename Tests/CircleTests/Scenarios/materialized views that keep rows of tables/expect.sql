-- step 1: transaction
-- AccessExclusive on cfg.held, all rows are written anew
-- AccessExclusive on cfg.item, all rows are written anew
-- AccessExclusive on cfg.items, no rewrite
-- AccessExclusive on cfg.log, all rows are written anew
-- AccessExclusive on cfg.logs, no rewrite
-- AccessExclusive on cfg.part, all rows are written anew
DROP MATERIALIZED VIEW cfg.items;

DROP MATERIALIZED VIEW cfg.logs;

ALTER TABLE cfg.held
  ALTER COLUMN one SET DATA TYPE jsonb USING pg_catalog.to_jsonb(one),
  ALTER COLUMN many SET DATA TYPE jsonb USING pg_catalog.to_jsonb(many);

ALTER TABLE cfg.part SET UNLOGGED;

ALTER TABLE cfg.held ALTER COLUMN one SET DATA TYPE cfg.part USING pg_catalog.jsonb_populate_record(NULL::cfg.part, one);

CREATE TYPE cfg."held many (values)" AS (value cfg.part[]);

ALTER TABLE cfg.held ALTER COLUMN many SET DATA TYPE cfg.part[] USING (pg_catalog.jsonb_populate_record(NULL::cfg."held many (values)", pg_catalog.jsonb_build_object('value', many))).value;

DROP TYPE cfg."held many (values)";

ALTER TABLE cfg.log ALTER COLUMN size SET DATA TYPE bigint;

CREATE DOMAIN cfg.count AS integer CONSTRAINT count_check CHECK (VALUE > 0);

ALTER TABLE cfg.item ADD COLUMN n cfg.count;

CREATE MATERIALIZED VIEW cfg.items AS
SELECT item.*::cfg.item AS item,
    item.id
   FROM cfg.item;

CREATE UNIQUE INDEX items_id ON cfg.items USING btree (id);

CREATE MATERIALIZED VIEW cfg.logs AS
SELECT array_agg(log.*) AS lines
   FROM cfg.log;

COMMENT ON MATERIALIZED VIEW cfg.items IS 'whole rows';
