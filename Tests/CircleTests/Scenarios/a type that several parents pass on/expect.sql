-- step 1: transaction
-- AccessExclusive on cfg.both_things, all rows are written anew
-- AccessExclusive on cfg.doctor, all rows are written anew
-- AccessExclusive on cfg.item, all rows are written anew
-- AccessExclusive on cfg.left_thing, all rows are written anew
-- AccessExclusive on cfg.long_screw, all rows are written anew
-- AccessExclusive on cfg.nail, all rows are written anew
-- AccessExclusive on cfg.part, all rows are written anew
-- AccessExclusive on cfg.person, all rows are written anew
-- AccessExclusive on cfg.right_thing, all rows are written anew
-- AccessExclusive on cfg.screw, all rows are written anew
-- AccessExclusive on cfg.staff, all rows are written anew
-- AccessExclusive on cfg.surgeon, all rows are written anew
-- and 1 relations more
DROP VIEW cfg.codes;

ALTER TABLE cfg.nail
  ALTER COLUMN code DROP DEFAULT,
  ALTER COLUMN stock DROP DEFAULT;

ALTER TABLE cfg.screw
  ALTER COLUMN code DROP DEFAULT,
  ALTER COLUMN stock DROP DEFAULT;

CREATE TABLE cfg."doctor (its parent)" (LIKE cfg.doctor INCLUDING GENERATED);

ALTER TABLE cfg.doctor INHERIT cfg."doctor (its parent)";

ALTER TABLE cfg.doctor NO INHERIT cfg.person;

ALTER TABLE cfg.doctor NO INHERIT cfg.staff;

ALTER TABLE ONLY cfg."doctor (its parent)" DROP COLUMN title;

ALTER TABLE cfg."doctor (its parent)"
  ALTER COLUMN badge SET NOT NULL,
  DROP COLUMN age;

ALTER TABLE cfg.person DROP COLUMN age;

CREATE TABLE cfg."nail (its parent)" (LIKE cfg.nail INCLUDING GENERATED);

ALTER TABLE cfg.nail INHERIT cfg."nail (its parent)";

ALTER TABLE cfg.nail NO INHERIT cfg.item;

ALTER TABLE cfg.nail NO INHERIT cfg.part;

ALTER TABLE cfg.nail DROP CONSTRAINT coded;

ALTER TABLE ONLY cfg."nail (its parent)"
  DROP COLUMN head,
  DROP COLUMN stock;

CREATE TABLE cfg."screw (its parent)" (LIKE cfg.screw INCLUDING GENERATED);

ALTER TABLE cfg.screw INHERIT cfg."screw (its parent)";

ALTER TABLE cfg.screw NO INHERIT cfg.part;

ALTER TABLE cfg.screw NO INHERIT cfg.item;

ALTER TABLE cfg.screw DROP CONSTRAINT coded;

ALTER TABLE ONLY cfg."screw (its parent)" DROP COLUMN thread;

ALTER TABLE cfg.part DROP CONSTRAINT coded;

ALTER TABLE cfg.item ALTER COLUMN stock DROP DEFAULT;

ALTER TABLE cfg.part ALTER COLUMN code DROP DEFAULT;

ALTER TABLE cfg.item
  ALTER COLUMN code SET DATA TYPE integer USING "code"::integer,
  ALTER COLUMN stock SET DATA TYPE bigint;

ALTER TABLE cfg.nail ALTER COLUMN stock SET DATA TYPE bigint;

ALTER TABLE cfg.part ALTER COLUMN code SET DATA TYPE integer USING "code"::integer;

ALTER TABLE cfg.person
  ALTER COLUMN born SET DATA TYPE timestamp without time zone,
  ADD COLUMN age integer GENERATED ALWAYS AS (2025 - (EXTRACT(year FROM born))::integer) STORED,
  ALTER COLUMN badge SET DATA TYPE bigint,
  ALTER COLUMN badge SET NOT NULL;

ALTER TABLE cfg."doctor (its parent)"
  ALTER COLUMN born SET DATA TYPE timestamp without time zone,
  ADD COLUMN age integer GENERATED ALWAYS AS (2025 - (EXTRACT(year FROM born))::integer) STORED,
  ALTER COLUMN badge SET DATA TYPE bigint;

ALTER TABLE cfg.staff ALTER COLUMN badge SET DATA TYPE bigint;

ALTER TABLE cfg.thing ALTER COLUMN size SET DATA TYPE numeric;

ALTER TABLE cfg.item ALTER COLUMN stock SET DEFAULT 5;

ALTER TABLE cfg."nail (its parent)"
  ALTER COLUMN code SET DATA TYPE integer USING "code"::integer,
  ADD COLUMN stock bigint,
  ADD CONSTRAINT coded CHECK (code > 0);

ALTER TABLE cfg."screw (its parent)" ALTER COLUMN stock SET DATA TYPE bigint;

ALTER TABLE cfg.nail ALTER COLUMN stock SET DEFAULT 5;

ALTER TABLE cfg.part ALTER COLUMN code SET DEFAULT 1;

ALTER TABLE cfg."screw (its parent)"
  ALTER COLUMN code SET DATA TYPE integer USING "code"::integer,
  ADD CONSTRAINT coded CHECK (code > 0);

ALTER TABLE cfg.nail ALTER COLUMN code SET DEFAULT 1;

ALTER TABLE cfg.screw
  ALTER COLUMN code SET DEFAULT 1,
  ALTER COLUMN stock SET DEFAULT 5;

ALTER TABLE cfg.part ADD CONSTRAINT coded CHECK (code > 0);

ALTER DOMAIN cfg.score RENAME TO score__old;

CREATE DOMAIN cfg.score AS bigint;

ALTER DOMAIN cfg.score ADD CONSTRAINT score_check CHECK (VALUE >= 0);

ALTER TABLE cfg.item ALTER COLUMN points SET DATA TYPE cfg.score USING points::bigint::cfg.score;

ALTER TABLE cfg."nail (its parent)" ALTER COLUMN points SET DATA TYPE cfg.score USING points::bigint::cfg.score;

ALTER TABLE cfg.part ALTER COLUMN points SET DATA TYPE cfg.score USING points::bigint::cfg.score;

ALTER TABLE cfg."screw (its parent)" ALTER COLUMN points SET DATA TYPE cfg.score USING points::bigint::cfg.score;

DROP DOMAIN cfg.score__old;

CREATE VIEW cfg.codes AS
SELECT screw.code,
    screw.points
   FROM cfg.screw;

ALTER TABLE cfg.doctor INHERIT cfg.person;

ALTER TABLE cfg.doctor INHERIT cfg.staff;

ALTER TABLE cfg.doctor NO INHERIT cfg."doctor (its parent)";

DROP TABLE cfg."doctor (its parent)";

ALTER TABLE cfg.nail INHERIT cfg.item;

ALTER TABLE cfg.nail INHERIT cfg.part;

ALTER TABLE cfg.nail NO INHERIT cfg."nail (its parent)";

DROP TABLE cfg."nail (its parent)";

ALTER TABLE cfg.screw INHERIT cfg.part;

ALTER TABLE cfg.screw INHERIT cfg.item;

ALTER TABLE cfg.screw NO INHERIT cfg."screw (its parent)";

DROP TABLE cfg."screw (its parent)";
