-- step 1: transaction
DROP VIEW cfg.seen;

DROP FUNCTION cfg.part(cfg.spot);

ALTER TYPE cfg.spot
  DROP ATTRIBUTE a,
  ADD ATTRIBUTE b integer;

CREATE OR REPLACE FUNCTION cfg.other(p cfg.spot) RETURNS integer
    LANGUAGE sql
AS $$SELECT 2$$;

CREATE FUNCTION cfg.part(p cfg.spot) RETURNS integer
    LANGUAGE sql
RETURN (p).b;

CREATE VIEW cfg.seen AS
SELECT (item.x).b AS n
   FROM cfg.item;

GRANT EXECUTE ON FUNCTION cfg.part(cfg.spot) TO reader;

GRANT SELECT ON TABLE cfg.seen TO reader;
