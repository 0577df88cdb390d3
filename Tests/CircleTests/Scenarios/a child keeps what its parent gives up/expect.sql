-- step 1: transaction
-- AccessExclusive on cfg.child, no rewrite
-- AccessExclusive on cfg.grandchild, no rewrite
-- AccessExclusive on cfg.parent, no rewrite
DROP INDEX cfg.child_a_e_idx;

DROP INDEX cfg.grandchild_a_idx;

CREATE TABLE cfg."child (its parent)" (LIKE cfg.child INCLUDING GENERATED);

ALTER TABLE cfg.child INHERIT cfg."child (its parent)";

ALTER TABLE cfg.child NO INHERIT cfg.parent;

ALTER TABLE ONLY cfg."child (its parent)"
  DROP COLUMN x,
  DROP COLUMN a,
  DROP COLUMN c,
  DROP COLUMN e;

ALTER TABLE cfg.child DROP COLUMN x;

ALTER TABLE cfg.parent DROP COLUMN x;

ALTER TABLE cfg.child DROP COLUMN c;

ALTER TABLE cfg.parent
  DROP COLUMN a,
  DROP COLUMN e;

ALTER TABLE cfg.child DROP COLUMN a;

ALTER TABLE cfg.child INHERIT cfg.parent;

ALTER TABLE cfg.child NO INHERIT cfg."child (its parent)";

DROP TABLE cfg."child (its parent)";
