-- step 1: transaction
-- AccessExclusive on cfg.child, no rewrite
-- ShareUpdateExclusive on cfg.base, no rewrite
-- ShareUpdateExclusive on cfg.grandchild, no rewrite
ALTER TABLE cfg.child INHERIT cfg.base;

CREATE TABLE cfg.other (
  a integer,
  twice integer
) INHERITS (cfg.grandchild);
