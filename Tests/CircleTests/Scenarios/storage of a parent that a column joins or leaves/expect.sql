-- step 1: transaction
-- AccessExclusive on cfg.c, all rows are written anew
-- AccessExclusive on cfg.d, all rows are written anew
-- AccessExclusive on cfg.f, no rewrite
-- ShareUpdateExclusive on cfg.a, no rewrite
-- ShareUpdateExclusive on cfg.b, no rewrite
ALTER TABLE cfg.f NO INHERIT cfg.e;

CREATE TABLE cfg."c (its parent)" (LIKE cfg.c INCLUDING GENERATED);

ALTER TABLE cfg.c INHERIT cfg."c (its parent)";

ALTER TABLE cfg.c NO INHERIT cfg.a;

ALTER TABLE ONLY cfg."c (its parent)" DROP COLUMN w;

ALTER TABLE cfg."c (its parent)"
  ADD COLUMN "z (to be)" text,
  ADD COLUMN q text;

UPDATE cfg.c SET "z (to be)" = z;

ALTER TABLE ONLY cfg."c (its parent)" DROP COLUMN z;

ALTER TABLE cfg.c DROP COLUMN z;

ALTER TABLE cfg."c (its parent)" RENAME COLUMN "z (to be)" TO z;

ALTER TABLE cfg."c (its parent)"
  ALTER COLUMN q SET STORAGE MAIN,
  ALTER COLUMN z SET STORAGE EXTERNAL;

ALTER TABLE cfg.c ALTER COLUMN q SET COMPRESSION pglz;

CREATE TABLE cfg."d (its parent)" (LIKE cfg.d INCLUDING GENERATED);

ALTER TABLE cfg.d INHERIT cfg."d (its parent)";

ALTER TABLE cfg.d NO INHERIT cfg.a;

ALTER TABLE ONLY cfg."d (its parent)"
  DROP COLUMN w,
  DROP COLUMN z;

ALTER TABLE cfg."d (its parent)" ADD COLUMN "q (to be)" text;

UPDATE cfg.d SET "q (to be)" = q;

ALTER TABLE ONLY cfg."d (its parent)" DROP COLUMN q;

ALTER TABLE cfg.d DROP COLUMN q;

ALTER TABLE cfg."d (its parent)" RENAME COLUMN "q (to be)" TO q;

ALTER TABLE cfg."d (its parent)" ALTER COLUMN q SET STORAGE MAIN;

ALTER TABLE cfg.d
  ALTER COLUMN q SET COMPRESSION pglz,
  ALTER COLUMN z SET STORAGE EXTERNAL;

ALTER TABLE cfg.f ALTER COLUMN x SET STORAGE EXTENDED;

ALTER TABLE cfg.c INHERIT cfg.b;

ALTER TABLE cfg.c INHERIT cfg.a;

ALTER TABLE cfg.c NO INHERIT cfg.b;

ALTER TABLE cfg.c INHERIT cfg.b;

ALTER TABLE cfg.c NO INHERIT cfg."c (its parent)";

DROP TABLE cfg."c (its parent)";

ALTER TABLE cfg.d INHERIT cfg.b;

ALTER TABLE cfg.d INHERIT cfg.a;

ALTER TABLE cfg.d NO INHERIT cfg.b;

ALTER TABLE cfg.d INHERIT cfg.b;

ALTER TABLE cfg.d NO INHERIT cfg."d (its parent)";

DROP TABLE cfg."d (its parent)";
