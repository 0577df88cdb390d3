-- step 1: transaction
-- AccessExclusive on cfg.base, all rows are written anew
-- AccessExclusive on cfg.child, all rows are written anew
-- AccessExclusive on cfg.joining, all rows are written anew
-- AccessExclusive on cfg.map, all rows are written anew
ALTER TYPE cfg.point RENAME TO point__old;

CREATE TYPE cfg.point AS (y text, x text, z integer);

CREATE TABLE cfg."joining (its parent)" (LIKE cfg.joining INCLUDING GENERATED);

ALTER TABLE cfg.joining INHERIT cfg."joining (its parent)";

ALTER TABLE cfg."joining (its parent)" ADD COLUMN "at (to be)" cfg.point;

UPDATE cfg.joining SET "at (to be)" = pg_catalog.jsonb_populate_record(NULL::cfg.point, pg_catalog.to_jsonb(at));

ALTER TABLE ONLY cfg."joining (its parent)" DROP COLUMN at;

ALTER TABLE cfg.joining DROP COLUMN at;

ALTER TABLE cfg."joining (its parent)" RENAME COLUMN "at (to be)" TO at;

ALTER TABLE cfg.base ALTER COLUMN at SET DATA TYPE cfg.point USING pg_catalog.jsonb_populate_record(NULL::cfg.point, pg_catalog.to_jsonb(at));

CREATE TYPE cfg."map points (values)" AS (value cfg.point[]);

ALTER TABLE cfg.map ALTER COLUMN points SET DATA TYPE cfg.point[] USING (pg_catalog.jsonb_populate_record(NULL::cfg."map points (values)", pg_catalog.jsonb_build_object('value', pg_catalog.to_jsonb(points)))).value;

DROP TYPE cfg."map points (values)";

ALTER DOMAIN cfg.place RENAME TO place__old;

CREATE DOMAIN cfg.place AS cfg.point;

ALTER TABLE cfg.map ALTER COLUMN place SET DATA TYPE cfg.place USING pg_catalog.jsonb_populate_record(NULL::cfg.place, pg_catalog.to_jsonb(place));

DROP DOMAIN cfg.place__old;

ALTER TYPE cfg.line RENAME TO line__old;

CREATE TYPE cfg.line AS (number integer, start cfg.point, stops cfg.point[]);

ALTER TABLE cfg.map ALTER COLUMN line SET DATA TYPE cfg.line USING pg_catalog.jsonb_populate_record(NULL::cfg.line, pg_catalog.to_jsonb(line));

DROP TYPE cfg.line__old;

DROP TYPE cfg.point__old;

ALTER TABLE cfg.joining INHERIT cfg.base;

ALTER TABLE cfg.joining NO INHERIT cfg."joining (its parent)";

DROP TABLE cfg."joining (its parent)";
