-- step 1: transaction
-- AccessExclusive on cfg.l, all rows are written anew
DROP INDEX cfg.ls;

ALTER TABLE cfg.l DROP COLUMN slug;

DROP FUNCTION cfg.slug(text);

CREATE FUNCTION cfg.slug(t text, m integer DEFAULT 60) RETURNS text
    LANGUAGE sql IMMUTABLE
AS $$ select left(lower(t), m) $$;

ALTER TABLE cfg.l ADD COLUMN slug text GENERATED ALWAYS AS (cfg.slug(title, 30)) STORED;

CREATE UNIQUE INDEX ls ON cfg.l USING btree (cfg.slug(title));
