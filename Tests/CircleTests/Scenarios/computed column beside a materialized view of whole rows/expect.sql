-- step 1: transaction
-- AccessExclusive on cfg.k, all rows are written anew
-- AccessExclusive on cfg.m, no rewrite
-- AccessExclusive on cfg.r, all rows are written anew
DROP MATERIALIZED VIEW cfg.m;

DROP VIEW cfg.v;

ALTER TABLE cfg.k ALTER COLUMN r SET DATA TYPE jsonb USING pg_catalog.to_jsonb(r);

DROP STATISTICS cfg.s;

DROP INDEX cfg.r_a_idx;

ALTER TABLE cfg.r
  DROP COLUMN b,
  ADD COLUMN b integer GENERATED ALWAYS AS (id * 2) STORED;

CREATE INDEX r_a_idx ON cfg.r USING btree (a) WHERE b > 1;

CREATE STATISTICS cfg.s ON a, b FROM cfg.r;

CREATE VIEW cfg.v AS
SELECT r.a,
    r.b
   FROM cfg.r;

COMMENT ON COLUMN cfg.r.b IS 'b';

ALTER TABLE cfg.k ALTER COLUMN r SET DATA TYPE cfg.r USING pg_catalog.jsonb_populate_record(NULL::cfg.r, r);

CREATE MATERIALIZED VIEW cfg.m AS
SELECT r.*::cfg.r AS r
   FROM cfg.r;

GRANT UPDATE (b) ON TABLE cfg.r TO reader WITH GRANT OPTION;
