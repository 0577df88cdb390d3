-- step 1: transaction
-- AccessExclusive on cfg.base, no rewrite
-- AccessExclusive on cfg.child, no rewrite
-- AccessExclusive on cfg.grandchild, no rewrite
ALTER TABLE cfg.base ALTER COLUMN note SET NOT NULL;

ALTER TABLE cfg.child ALTER COLUMN note SET NOT NULL;

ALTER TABLE cfg.grandchild ALTER COLUMN note SET NOT NULL;
