-- step 1: transaction
-- AccessExclusive on cfg.box, all rows are written anew
-- AccessExclusive on cfg.capital, all rows are written anew
-- AccessExclusive on cfg.city, all rows are written anew
-- AccessExclusive on cfg.crate, all rows are written anew
-- AccessExclusive on cfg.day, no rewrite
-- AccessExclusive on cfg.day_1, no rewrite
-- AccessExclusive on cfg.day_1_a, no rewrite
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.log_1, no rewrite
-- AccessExclusive on cfg.log_1_0, no rewrite
-- AccessExclusive on cfg.place, all rows are written anew
-- AccessExclusive on cfg.thing, no rewrite
-- and 1 relations more
DROP VIEW cfg.first_days;

DROP INDEX cfg.crate_name;

ALTER TABLE cfg.capital ALTER COLUMN name DROP DEFAULT;

CREATE TABLE cfg."box (its parent)" (LIKE cfg.box INCLUDING GENERATED);

ALTER TABLE cfg.box INHERIT cfg."box (its parent)";

ALTER TABLE cfg.box NO INHERIT cfg.thing;

ALTER TABLE ONLY cfg."box (its parent)" DROP COLUMN lid;

ALTER TABLE cfg."box (its parent)" ADD COLUMN "name (to be)" integer;

UPDATE cfg.box SET "name (to be)" = name;

ALTER TABLE ONLY cfg."box (its parent)" DROP COLUMN name;

ALTER TABLE cfg.box DROP COLUMN name;

ALTER TABLE cfg."box (its parent)" RENAME COLUMN "name (to be)" TO name;

ALTER TABLE cfg."box (its parent)" ADD CONSTRAINT thing_size CHECK (size > 0);

LOCK TABLE cfg.day_1_a IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."day_1 (its rows)" AS SELECT id, at FROM ONLY cfg.day_1_a;

ALTER TABLE cfg.place ALTER COLUMN name SET DATA TYPE integer USING "name"::integer;

ALTER TABLE cfg.capital ALTER COLUMN name SET DEFAULT 9;

ALTER TABLE cfg.crate ALTER COLUMN name SET DEFAULT 9;

ALTER TABLE cfg.log ALTER COLUMN n SET DEFAULT 1;

ALTER TABLE cfg.log_1_0 ALTER COLUMN n SET DEFAULT 7;

ALTER TABLE cfg.thing ADD CONSTRAINT thing_size CHECK (size > 0);

CREATE INDEX crate_name ON cfg.crate USING btree (name);

CREATE SEQUENCE cfg.numbers;

ALTER TABLE cfg.box INHERIT cfg.thing;

ALTER TABLE cfg.box NO INHERIT cfg."box (its parent)";

DROP TABLE cfg."box (its parent)";

DROP TABLE cfg.day_1_a;

DROP TABLE cfg.day_1;

CREATE TABLE cfg.day_1 PARTITION OF cfg.day FOR VALUES FROM ('2026-01-01') TO ('2026-07-01');

INSERT INTO cfg.day (id, at) SELECT id, at FROM cfg."day_1 (its rows)";

DROP TABLE cfg."day_1 (its rows)";

ALTER TABLE cfg.day ADD CONSTRAINT day_pkey PRIMARY KEY (id, at);

ALTER SEQUENCE cfg.numbers OWNED BY cfg.day_2.id;

CREATE VIEW cfg.first_days AS
SELECT day_1.id
   FROM cfg.day_1;
