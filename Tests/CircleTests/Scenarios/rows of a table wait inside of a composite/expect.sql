-- step 1: transaction
-- AccessExclusive on cfg.book, all rows are written anew
-- AccessExclusive on cfg.item, all rows are written anew
DROP VIEW cfg.notes;

ALTER TABLE cfg.book
  ALTER COLUMN one SET DATA TYPE jsonb USING pg_catalog.to_jsonb(one),
  ALTER COLUMN several SET DATA TYPE jsonb USING pg_catalog.to_jsonb(several),
  ALTER COLUMN sure SET DATA TYPE jsonb USING pg_catalog.to_jsonb(sure);

ALTER TABLE cfg.item
  ALTER COLUMN id SET DATA TYPE bigint,
  ADD COLUMN more text;

ALTER TABLE cfg.book ALTER COLUMN one SET DATA TYPE cfg.entry USING pg_catalog.jsonb_populate_record(NULL::cfg.entry, one);

CREATE TYPE cfg."book several (values)" AS (value cfg.entry[]);

ALTER TABLE cfg.book ALTER COLUMN several SET DATA TYPE cfg.entry[] USING (pg_catalog.jsonb_populate_record(NULL::cfg."book several (values)", pg_catalog.jsonb_build_object('value', several))).value;

DROP TYPE cfg."book several (values)";

ALTER TABLE cfg.book ALTER COLUMN sure SET DATA TYPE cfg.checked USING pg_catalog.jsonb_populate_record(NULL::cfg.checked, sure);

CREATE VIEW cfg.notes AS
SELECT (book.one).line.note AS note
   FROM cfg.book;
