-- step 1: transaction
-- AccessExclusive on cfg.base, no rewrite
-- AccessExclusive on cfg.paid, no rewrite
CREATE TABLE cfg."paid (its parent)" (LIKE cfg.paid INCLUDING GENERATED);

ALTER TABLE cfg.paid INHERIT cfg."paid (its parent)";

ALTER TABLE cfg.paid NO INHERIT cfg.base;

ALTER TABLE ONLY cfg."paid (its parent)"
  DROP COLUMN amount,
  DROP COLUMN by,
  DROP COLUMN label;

ALTER TABLE cfg.base DROP COLUMN amount;

ALTER TABLE cfg.paid DROP COLUMN label;

ALTER TABLE cfg.paid INHERIT cfg.base;

ALTER TABLE cfg.paid NO INHERIT cfg."paid (its parent)";

DROP TABLE cfg."paid (its parent)";
