-- step 1: transaction
-- AccessExclusive on cfg.log, all rows are written anew
DROP TYPE cfg.unused;

ALTER DOMAIN cfg.price RENAME TO price__old;

CREATE DOMAIN cfg.price AS numeric(10,2);

ALTER TYPE cfg.inner_one RENAME TO inner_one__old;

CREATE TYPE cfg.inner_one AS (number integer);

ALTER TYPE cfg.offer RENAME TO offer__old;

CREATE TYPE cfg.offer AS (price cfg.price);

ALTER TABLE cfg.log ALTER COLUMN offer SET DATA TYPE cfg.offer USING offer::text::cfg.offer;

DROP TYPE cfg.offer__old;

DROP DOMAIN cfg.price__old;

ALTER TYPE cfg.outer_one RENAME TO outer_one__old;

CREATE TYPE cfg.outer_one AS (inside cfg.inner_one);

ALTER TABLE cfg.log ALTER COLUMN nested SET DATA TYPE cfg.outer_one USING nested::text::cfg.outer_one;

DROP TYPE cfg.outer_one__old;

DROP TYPE cfg.inner_one__old;

ALTER TYPE cfg.reading RENAME TO reading__old;

CREATE TYPE cfg.reading AS (value numeric(10,2), at date, number integer, note character varying(3));

ALTER TABLE cfg.log
  ALTER COLUMN last SET DATA TYPE cfg.reading USING last::text::cfg.reading,
  ALTER COLUMN several SET DATA TYPE cfg.reading[] USING several::text[]::cfg.reading[];

DROP TYPE cfg.reading__old;

CREATE TYPE cfg.unused AS (number integer);
