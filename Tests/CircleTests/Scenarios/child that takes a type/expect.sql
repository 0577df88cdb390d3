-- step 1: transaction
-- AccessExclusive on cfg.child, all rows are written anew
ALTER TABLE cfg.child NO INHERIT cfg.parent;

ALTER TABLE cfg.child
  ALTER COLUMN id DROP NOT NULL,
  ALTER COLUMN a SET DATA TYPE bigint,
  ALTER COLUMN note SET NOT NULL,
  ADD COLUMN state text;

CREATE TYPE cfg.shape AS (id integer, a bigint, note text, state text);

ALTER TABLE cfg.child
  DROP COLUMN own,
  OF cfg.shape;
