-- step 1: transaction
-- AccessExclusive on cfg.base, no rewrite
-- AccessExclusive on cfg.child, no rewrite
-- AccessExclusive on cfg.grandchild, no rewrite
-- AccessExclusive on cfg.second, all rows are written anew
-- ShareUpdateExclusive on cfg.other, no rewrite
CREATE TABLE cfg."child (its parent)" (LIKE cfg.child INCLUDING GENERATED);

ALTER TABLE cfg.child INHERIT cfg."child (its parent)";

ALTER TABLE cfg.child NO INHERIT cfg.base;

ALTER TABLE cfg.child DROP CONSTRAINT positive;

ALTER TABLE ONLY cfg."child (its parent)"
  DROP COLUMN id,
  DROP COLUMN mine,
  DROP COLUMN note;

ALTER TABLE cfg."child (its parent)" ADD COLUMN made date;

CREATE TABLE cfg."second (its parent)" (LIKE cfg.second INCLUDING GENERATED);

ALTER TABLE cfg.second INHERIT cfg."second (its parent)";

ALTER TABLE cfg.second NO INHERIT cfg.other;

ALTER TABLE ONLY cfg."second (its parent)"
  DROP COLUMN id,
  DROP COLUMN made,
  DROP COLUMN note;

ALTER TABLE cfg.second DROP COLUMN made;

ALTER TABLE cfg.base ALTER COLUMN note SET DATA TYPE text;

ALTER TABLE cfg.child ALTER COLUMN note SET DATA TYPE text;

ALTER TABLE cfg."child (its parent)"
  ADD COLUMN id integer,
  ADD COLUMN note text,
  ADD CONSTRAINT positive CHECK (id > 0);

ALTER TYPE cfg.mood RENAME TO mood__old;

CREATE TYPE cfg.mood AS ENUM ('calm', 'wild');

ALTER TABLE cfg.second ALTER COLUMN note SET DATA TYPE text USING "note"::text;

DROP TYPE cfg.mood__old;

ALTER TABLE cfg."second (its parent)"
  ADD COLUMN id integer,
  ADD COLUMN note text,
  ADD CONSTRAINT positive CHECK (id > 0);

ALTER TABLE cfg.child INHERIT cfg.other;

ALTER TABLE cfg.child INHERIT cfg.base;

ALTER TABLE cfg.child NO INHERIT cfg.other;

ALTER TABLE cfg.child INHERIT cfg.other;

ALTER TABLE cfg.child NO INHERIT cfg."child (its parent)";

DROP TABLE cfg."child (its parent)";

ALTER TABLE cfg.second INHERIT cfg.base;

ALTER TABLE cfg.second NO INHERIT cfg."second (its parent)";

DROP TABLE cfg."second (its parent)";
