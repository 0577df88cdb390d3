-- step 1: transaction
-- AccessExclusive on cfg.base, no rewrite
-- AccessExclusive on cfg.both, no rewrite
-- AccessExclusive on cfg.child, no rewrite
-- AccessExclusive on cfg.grandchild, no rewrite
-- AccessExclusive on cfg.left_one, no rewrite
-- AccessExclusive on cfg.other, no rewrite
-- AccessExclusive on cfg.part, no rewrite
-- AccessExclusive on cfg.right_one, no rewrite
-- AccessExclusive on cfg.whole, no rewrite
ALTER TABLE cfg.base ALTER COLUMN note DROP NOT NULL;

ALTER TABLE cfg.child ALTER COLUMN note SET NOT NULL;

ALTER TABLE cfg.left_one ALTER COLUMN a DROP NOT NULL;

ALTER TABLE cfg.other ALTER COLUMN note SET NOT NULL;

ALTER TABLE cfg.right_one ALTER COLUMN a DROP NOT NULL;

ALTER TABLE cfg."both" ALTER COLUMN a SET NOT NULL;

ALTER TABLE cfg.whole ALTER COLUMN note DROP NOT NULL;

ALTER TABLE cfg.part ALTER COLUMN note SET NOT NULL;
