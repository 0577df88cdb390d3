-- step 1: transaction
-- AccessExclusive on cfg.a, no rewrite
-- AccessExclusive on cfg.c, all rows are written anew
-- ShareUpdateExclusive on cfg.b, no rewrite
CREATE TABLE cfg."c (its parent)" (LIKE cfg.c INCLUDING GENERATED);

ALTER TABLE cfg.c INHERIT cfg."c (its parent)";

ALTER TABLE cfg.c NO INHERIT cfg.a;

ALTER TABLE ONLY cfg."c (its parent)" DROP COLUMN w;

ALTER TABLE cfg."c (its parent)" ADD COLUMN "z (to be)" text;

UPDATE cfg.c SET "z (to be)" = z;

ALTER TABLE ONLY cfg."c (its parent)" DROP COLUMN z;

ALTER TABLE cfg.c DROP COLUMN z;

ALTER TABLE cfg."c (its parent)" RENAME COLUMN "z (to be)" TO z;

ALTER TABLE cfg."c (its parent)"
  ALTER COLUMN n SET NOT NULL,
  ALTER COLUMN x SET STORAGE EXTERNAL;

ALTER TABLE cfg.a ALTER COLUMN x SET STORAGE EXTERNAL;

ALTER TABLE ONLY cfg.a ALTER COLUMN x SET STATISTICS 50;

ALTER TABLE cfg.a
  ALTER COLUMN n SET NOT NULL,
  ALTER COLUMN y SET DEFAULT 2,
  ADD CONSTRAINT a_n_check CHECK (n > 0);

ALTER TABLE cfg."c (its parent)" ADD CONSTRAINT a_n_check CHECK (n > 0);

ALTER TABLE cfg.c ALTER COLUMN y SET DEFAULT 2;

ALTER TABLE cfg.c INHERIT cfg.b;

ALTER TABLE cfg.c INHERIT cfg.a;

ALTER TABLE cfg.c NO INHERIT cfg.b;

ALTER TABLE cfg.c INHERIT cfg.b;

ALTER TABLE cfg.c NO INHERIT cfg."c (its parent)";

DROP TABLE cfg."c (its parent)";
