-- step 1: transaction
-- AccessExclusive on cfg.child, no rewrite
-- ShareUpdateExclusive on cfg.base, no rewrite
-- ShareUpdateExclusive on cfg.other, no rewrite
CREATE TABLE cfg."child (its parent)" (LIKE cfg.child INCLUDING GENERATED);

ALTER TABLE cfg.child INHERIT cfg."child (its parent)";

ALTER TABLE cfg.child NO INHERIT cfg.base;

ALTER TABLE cfg.child DROP CONSTRAINT positive;

ALTER TABLE ONLY cfg."child (its parent)"
  DROP COLUMN id,
  DROP COLUMN mine;

ALTER TABLE cfg."child (its parent)"
  ADD COLUMN made date,
  ADD COLUMN extra integer,
  ADD COLUMN id integer,
  ADD CONSTRAINT positive CHECK (id > 0);

ALTER TABLE cfg.child INHERIT cfg.other;

ALTER TABLE cfg.child INHERIT cfg.base;

ALTER TABLE cfg.child NO INHERIT cfg.other;

ALTER TABLE cfg.child INHERIT cfg.other;

ALTER TABLE cfg.child NO INHERIT cfg."child (its parent)";

DROP TABLE cfg."child (its parent)";
