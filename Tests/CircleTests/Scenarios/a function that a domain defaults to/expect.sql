-- step 1: transaction
-- AccessExclusive on cfg.stock, no rewrite
ALTER DOMAIN cfg.quantity DROP DEFAULT;

DROP FUNCTION cfg.usual();

CREATE FUNCTION cfg.usual() RETURNS bigint
    LANGUAGE sql IMMUTABLE
AS $$ SELECT 6 $$;

ALTER DOMAIN cfg.quantity SET DEFAULT cfg.usual();

ALTER TABLE cfg.stock ADD COLUMN reserve cfg.quantity NOT NULL;
