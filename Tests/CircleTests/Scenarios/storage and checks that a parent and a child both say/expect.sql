-- step 1: transaction
-- AccessExclusive on cfg.child, no rewrite
-- AccessExclusive on cfg.gone, no rewrite
-- AccessExclusive on cfg.gone_too, no rewrite
-- AccessExclusive on cfg.kept, no rewrite
-- AccessExclusive on cfg.kept_by_parent, no rewrite
-- AccessExclusive on cfg.late_too, no rewrite
-- AccessExclusive on cfg.own, no rewrite
-- AccessExclusive on cfg.parent, no rewrite
-- ShareUpdateExclusive on cfg.late, no rewrite
-- ShareUpdateExclusive on cfg.part, no rewrite
-- ShareUpdateExclusive on cfg.whole, no rewrite
ALTER TABLE cfg.gone DROP CONSTRAINT positive;

ALTER TABLE cfg.gone_too DROP CONSTRAINT positive;

ALTER TABLE cfg.kept DROP CONSTRAINT positive;

ALTER TABLE cfg.kept_by_parent DROP CONSTRAINT positive;

ALTER TABLE cfg.own ALTER COLUMN u SET STORAGE EXTERNAL;

ALTER TABLE cfg.parent ALTER COLUMN u SET STORAGE EXTERNAL;

ALTER TABLE cfg.child
  ALTER COLUMN t SET STORAGE EXTENDED,
  ALTER COLUMN u SET STORAGE MAIN;

ALTER TABLE cfg.kept ADD CONSTRAINT positive CHECK (x > 0);

ALTER TABLE cfg.late VALIDATE CONSTRAINT positive;

ALTER TABLE cfg.late_too ADD CONSTRAINT positive CHECK (x > 0);

ALTER TABLE cfg.whole VALIDATE CONSTRAINT positive;
