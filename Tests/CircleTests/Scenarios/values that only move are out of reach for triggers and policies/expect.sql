-- step 1: transaction
-- AccessExclusive on cfg.child, all rows are written anew
-- AccessExclusive on cfg.few, all rows are written anew
-- AccessExclusive on cfg.sale, no rewrite
-- AccessExclusive on cfg.some, no rewrite
-- ShareUpdateExclusive on cfg.parent, no rewrite
DROP TRIGGER goes ON cfg.child;

ALTER TABLE cfg.sale DROP COLUMN tax;

CREATE TABLE cfg."child (its parent)" (LIKE cfg.child INCLUDING GENERATED);

ALTER TABLE cfg.child INHERIT cfg."child (its parent)";

ALTER TABLE ONLY cfg."child (its parent)" DROP COLUMN at;

ALTER TABLE cfg."child (its parent)"
  ADD COLUMN "a (to be)" integer,
  ADD COLUMN "b (to be)" text;

ALTER TABLE cfg.child DISABLE TRIGGER kept;

UPDATE cfg.child SET "a (to be)" = a, "b (to be)" = b;

ALTER TABLE cfg.child ENABLE TRIGGER kept;

ALTER TABLE ONLY cfg."child (its parent)"
  DROP COLUMN a,
  DROP COLUMN b;

ALTER TABLE cfg.child
  DROP COLUMN a,
  DROP COLUMN b;

ALTER TABLE cfg."child (its parent)" RENAME COLUMN "a (to be)" TO a;

ALTER TABLE cfg."child (its parent)" RENAME COLUMN "b (to be)" TO b;

ALTER TABLE cfg.sale
  ADD COLUMN tax integer,
  DISABLE RULE nothing;

ALTER TABLE cfg.few DISABLE TRIGGER own;

ALTER TABLE cfg.sale
  DISABLE TRIGGER kept,
  NO FORCE ROW LEVEL SECURITY;

UPDATE cfg.sale SET tax = amount * 2;

ALTER TABLE cfg.sale ENABLE RULE nothing;

ALTER TABLE cfg.few ENABLE TRIGGER own;

ALTER TABLE cfg.sale ENABLE TRIGGER kept;

ALTER TABLE cfg.few ENABLE ALWAYS TRIGGER kept;

ALTER TABLE cfg.sale FORCE ROW LEVEL SECURITY;

ALTER TABLE cfg.child INHERIT cfg.parent;

ALTER TABLE cfg.child NO INHERIT cfg."child (its parent)";

DROP TABLE cfg."child (its parent)";
