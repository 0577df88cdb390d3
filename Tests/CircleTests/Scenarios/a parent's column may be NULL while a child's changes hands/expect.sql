-- step 1: transaction
-- AccessExclusive on cfg.c, all rows are written anew
-- AccessExclusive on cfg.p, all rows are written anew
ALTER TABLE cfg.c ALTER COLUMN amount DROP DEFAULT;

CREATE TABLE cfg."c (its parent)" (LIKE cfg.c INCLUDING GENERATED);

ALTER TABLE cfg.c INHERIT cfg."c (its parent)";

ALTER TABLE cfg.c NO INHERIT cfg.p;

ALTER TABLE ONLY cfg."c (its parent)" DROP COLUMN note;

ALTER TABLE cfg."c (its parent)"
  ADD COLUMN "name (to be)" text,
  ADD COLUMN made integer;

UPDATE cfg.c SET "name (to be)" = name;

ALTER TABLE ONLY cfg."c (its parent)" DROP COLUMN name;

ALTER TABLE cfg.c DROP COLUMN name;

ALTER TABLE cfg."c (its parent)" RENAME COLUMN "name (to be)" TO name;

ALTER TABLE cfg.c ALTER COLUMN name SET NOT NULL;

ALTER TABLE cfg.p ALTER COLUMN amount DROP DEFAULT;

CREATE TABLE cfg.o (
  made integer
);

ALTER TABLE cfg.p
  ALTER COLUMN name DROP NOT NULL,
  ALTER COLUMN amount SET DATA TYPE numeric(14,2),
  ALTER COLUMN amount SET DEFAULT 1;

ALTER TABLE cfg."c (its parent)" ALTER COLUMN amount SET DATA TYPE numeric(14,2);

ALTER TABLE cfg.c ALTER COLUMN amount SET DEFAULT 1;

ALTER TABLE cfg.c INHERIT cfg.o;

ALTER TABLE cfg.c INHERIT cfg.p;

ALTER TABLE cfg.c NO INHERIT cfg.o;

ALTER TABLE cfg.c INHERIT cfg.o;

ALTER TABLE cfg.c NO INHERIT cfg."c (its parent)";

DROP TABLE cfg."c (its parent)";
