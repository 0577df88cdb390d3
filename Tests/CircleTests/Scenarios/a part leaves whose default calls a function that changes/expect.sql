-- step 1: transaction
-- AccessExclusive on cfg.p, no rewrite
-- AccessExclusive on cfg.u, no rewrite
-- AccessExclusive on cfg.v, no rewrite
-- AccessExclusive on cfg.w, no rewrite
ALTER TABLE cfg.u NO INHERIT cfg.v;

ALTER TABLE cfg.w DETACH PARTITION cfg.p;

ALTER TABLE cfg.p ALTER COLUMN k DROP DEFAULT;

ALTER TABLE cfg.u ALTER COLUMN k DROP DEFAULT;

ALTER TABLE cfg.v ALTER COLUMN k DROP DEFAULT;

ALTER TABLE cfg.w ALTER COLUMN k DROP DEFAULT;

DROP FUNCTION cfg.k();

CREATE FUNCTION cfg.k(d integer DEFAULT 14) RETURNS timestamp with time zone
    LANGUAGE sql
AS $$ select now() $$;

ALTER TABLE cfg.p ALTER COLUMN k SET DEFAULT cfg.k();

ALTER TABLE cfg.u ALTER COLUMN k SET DEFAULT cfg.k();

ALTER TABLE cfg.v ALTER COLUMN k SET DEFAULT cfg.k();

ALTER TABLE cfg.w ALTER COLUMN k SET DEFAULT cfg.k();
