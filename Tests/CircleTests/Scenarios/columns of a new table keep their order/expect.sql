-- step 1: transaction
-- AccessExclusive on cfg.kept, all rows are written anew
CREATE FUNCTION cfg.is_short(text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
RETURN (length($1) < 10);

CREATE DOMAIN cfg.short AS text CONSTRAINT short_check CHECK (cfg.is_short(VALUE));

CREATE TABLE cfg.fresh (
  twice integer GENERATED ALWAYS AS (half * 2) STORED,
  note cfg.short,
  half integer,
  also integer NOT NULL DEFAULT 1
);

ALTER TABLE cfg.kept
  ADD COLUMN code cfg.short,
  ADD COLUMN amount integer NOT NULL DEFAULT 0;
