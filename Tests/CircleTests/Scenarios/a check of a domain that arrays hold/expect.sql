-- step 1: transaction
-- AccessExclusive on cfg.t, all rows are written anew
ALTER DOMAIN cfg.small RENAME TO small__old;

CREATE DOMAIN cfg.small AS integer;

ALTER DOMAIN cfg.small ADD CONSTRAINT small_check CHECK (VALUE > 0);

ALTER TABLE cfg.t ALTER COLUMN many SET DATA TYPE cfg.small[] USING many::text[]::cfg.small[];

DROP DOMAIN cfg.small__old;
