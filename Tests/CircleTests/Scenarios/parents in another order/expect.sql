-- step 1: transaction
-- AccessExclusive on cfg.d, all rows are written anew
-- ShareUpdateExclusive on cfg.b, no rewrite
-- ShareUpdateExclusive on cfg.c, no rewrite
CREATE TABLE cfg."d (its parent)" (LIKE cfg.d INCLUDING GENERATED);

ALTER TABLE cfg.d INHERIT cfg."d (its parent)";

ALTER TABLE cfg.d NO INHERIT cfg.b;

ALTER TABLE cfg.d NO INHERIT cfg.c;

ALTER TABLE cfg.d NO INHERIT cfg.a;

ALTER TABLE ONLY cfg."d (its parent)"
  DROP COLUMN aa,
  DROP COLUMN dd;

ALTER TABLE cfg.d
  ALTER COLUMN dd SET DATA TYPE bigint,
  ALTER COLUMN aa SET DEFAULT 'x'::text;

ALTER TABLE cfg.d INHERIT cfg.c;

ALTER TABLE cfg.d INHERIT cfg.b;

ALTER TABLE cfg.d NO INHERIT cfg."d (its parent)";

DROP TABLE cfg."d (its parent)";
