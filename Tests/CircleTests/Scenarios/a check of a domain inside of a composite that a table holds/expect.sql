-- step 1: transaction
CREATE FUNCTION cfg.fine(text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
AS $$SELECT $1 <> ''$$;

ALTER DOMAIN cfg.code ADD CONSTRAINT code_check CHECK (cfg.fine(VALUE));

CREATE TABLE cfg.item (
  id integer,
  one cfg.pair,
  many cfg.pair[]
);

CREATE FUNCTION cfg.of_item(cfg.item) RETURNS text
    LANGUAGE sql
AS $$SELECT ($1.one).c::text$$;

CREATE VIEW cfg.listed AS
SELECT (item.one).c AS c
   FROM cfg.item;
