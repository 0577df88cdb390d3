-- step 1: transaction
-- AccessExclusive on cfg.base, no rewrite
-- AccessExclusive on cfg.child, no rewrite
CREATE TABLE cfg."child (its parent)" (LIKE cfg.child INCLUDING GENERATED);

ALTER TABLE cfg.child INHERIT cfg."child (its parent)";

ALTER TABLE cfg.child NO INHERIT cfg.base;

ALTER TABLE cfg.child NO INHERIT cfg.other;

ALTER TABLE cfg.child DROP CONSTRAINT a_ck;

ALTER TABLE ONLY cfg."child (its parent)"
  DROP COLUMN a,
  DROP COLUMN c,
  DROP COLUMN d;

ALTER TABLE cfg.base DROP CONSTRAINT a_ck;

ALTER TABLE cfg.child
  DROP COLUMN c,
  ADD CONSTRAINT a_ck CHECK (a >= 0);

ALTER TABLE cfg.base ADD CONSTRAINT a_ck CHECK (a >= 0);

COMMENT ON CONSTRAINT a_ck ON cfg.child IS 'of the child';

ALTER TABLE cfg.child INHERIT cfg.base;

ALTER TABLE cfg.child NO INHERIT cfg."child (its parent)";

DROP TABLE cfg."child (its parent)";
