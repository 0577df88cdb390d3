-- step 1: transaction
-- AccessExclusive on cfg.base, no rewrite
-- AccessExclusive on cfg.child, no rewrite
ALTER TABLE cfg.child ADD COLUMN state text NOT NULL DEFAULT 'old'::text;

ALTER TABLE cfg.base ADD COLUMN state text NOT NULL DEFAULT 'new'::text;

ALTER TABLE cfg.child ALTER COLUMN state SET DEFAULT 'old'::text;
