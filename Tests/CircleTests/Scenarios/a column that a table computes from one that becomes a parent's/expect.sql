-- step 1: transaction
-- AccessExclusive on cfg.b, no rewrite
-- AccessExclusive on cfg.c, all rows are written anew
-- ShareUpdateExclusive on cfg.a, no rewrite
ALTER TABLE cfg.c DROP COLUMN s;

CREATE TABLE cfg."c (its parent)" (LIKE cfg.c INCLUDING GENERATED);

ALTER TABLE cfg.c INHERIT cfg."c (its parent)";

ALTER TABLE cfg.c NO INHERIT cfg.a;

ALTER TABLE cfg.c NO INHERIT cfg.b;

ALTER TABLE cfg."c (its parent)" ADD COLUMN "w (to be)" bigint;

UPDATE cfg.c SET "w (to be)" = w;

ALTER TABLE ONLY cfg."c (its parent)" DROP COLUMN w;

ALTER TABLE cfg.c DROP COLUMN w;

ALTER TABLE cfg."c (its parent)" RENAME COLUMN "w (to be)" TO w;

ALTER TABLE cfg.b ADD COLUMN w bigint;

ALTER TABLE cfg.c ADD COLUMN s integer GENERATED ALWAYS AS (w * 2) STORED;

ALTER TABLE cfg.c INHERIT cfg.a;

ALTER TABLE cfg.c INHERIT cfg.b;

ALTER TABLE cfg.c NO INHERIT cfg."c (its parent)";

DROP TABLE cfg."c (its parent)";
