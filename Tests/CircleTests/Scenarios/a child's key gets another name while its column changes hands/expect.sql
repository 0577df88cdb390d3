-- step 1: transaction
-- AccessExclusive on cfg.a, no rewrite
-- AccessExclusive on cfg.c, no rewrite
ALTER TABLE cfg.c NO INHERIT cfg.a;

ALTER TABLE cfg.c ALTER COLUMN id DROP DEFAULT;

ALTER TABLE cfg.a
  ALTER COLUMN label SET NOT NULL,
  ALTER COLUMN label SET DEFAULT 'none'::text;

ALTER TABLE cfg.c RENAME CONSTRAINT c_pk TO c_pkey;
