-- step 1: transaction
-- AccessExclusive on cfg.item, all rows are written anew
-- AccessExclusive on cfg.log, all rows are written anew
ALTER TABLE cfg.log
  ALTER COLUMN one SET DATA TYPE jsonb USING pg_catalog.to_jsonb(one),
  ALTER COLUMN several SET DATA TYPE jsonb USING pg_catalog.to_jsonb(several);

DROP VIEW cfg.twice;

DROP VIEW cfg.sums;

ALTER TABLE cfg.item ALTER COLUMN a SET DATA TYPE integer;

CREATE VIEW cfg.sums AS
SELECT item.a,
    (item.a + item.b) AS s
   FROM cfg.item;

CREATE VIEW cfg.twice AS
SELECT sums.a,
    (sums.s * 2) AS s2
   FROM cfg.sums;

ALTER TABLE cfg.log ALTER COLUMN one SET DATA TYPE cfg.twice USING pg_catalog.jsonb_populate_record(NULL::cfg.twice, one);

CREATE TYPE cfg."log several (values)" AS (value cfg.twice[]);

ALTER TABLE cfg.log ALTER COLUMN several SET DATA TYPE cfg.twice[] USING (pg_catalog.jsonb_populate_record(NULL::cfg."log several (values)", pg_catalog.jsonb_build_object('value', several))).value;

DROP TYPE cfg."log several (values)";
