-- step 1: transaction
-- AccessExclusive on cfg.base, all rows are written anew
-- AccessExclusive on cfg.child, all rows are written anew
-- ShareUpdateExclusive on cfg.other, no rewrite
ALTER TABLE cfg.child ALTER COLUMN note DROP DEFAULT;

CREATE TABLE cfg."child (its parent)" (LIKE cfg.child INCLUDING GENERATED);

ALTER TABLE cfg.child INHERIT cfg."child (its parent)";

ALTER TABLE cfg.child NO INHERIT cfg.base;

ALTER TABLE cfg.child DROP CONSTRAINT positive;

ALTER TABLE ONLY cfg."child (its parent)" DROP COLUMN mine;

ALTER TABLE cfg."child (its parent)"
  ADD COLUMN made date DEFAULT '2020-01-01'::date,
  ADD COLUMN extra integer,
  ALTER COLUMN note SET NOT NULL;

ALTER TABLE cfg.base ALTER COLUMN note DROP DEFAULT;

ALTER TABLE cfg."child (its parent)" ADD CONSTRAINT positive CHECK (id > 0);

ALTER TABLE cfg.child
  ADD COLUMN yours text,
  ALTER COLUMN made SET DEFAULT '2020-01-01'::date;

ALTER TYPE cfg.mood RENAME TO mood__old;

CREATE TYPE cfg.mood AS ENUM ('sad', 'ok');

ALTER TABLE cfg.base
  ALTER COLUMN note SET DATA TYPE cfg.mood USING note::text::cfg.mood,
  ALTER COLUMN note SET NOT NULL;

ALTER TABLE cfg."child (its parent)" ALTER COLUMN note SET DATA TYPE cfg.mood USING note::text::cfg.mood;

DROP TYPE cfg.mood__old;

ALTER TABLE cfg.child INHERIT cfg.other;

ALTER TABLE cfg.child INHERIT cfg.base;

ALTER TABLE cfg.child NO INHERIT cfg.other;

ALTER TABLE cfg.child INHERIT cfg.other;

ALTER TABLE cfg.child NO INHERIT cfg."child (its parent)";

DROP TABLE cfg."child (its parent)";
