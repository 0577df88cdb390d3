CREATE SCHEMA cfg;
CREATE TYPE cfg.spot AS (b int);
CREATE TABLE cfg.item (x cfg.spot);
CREATE VIEW cfg.seen AS SELECT (x).b AS n FROM cfg.item;
CREATE FUNCTION cfg.part(p cfg.spot) RETURNS int LANGUAGE sql RETURN (p).b;
CREATE FUNCTION cfg.other(p cfg.spot) RETURNS int LANGUAGE sql AS 'SELECT 2';
GRANT SELECT ON cfg.seen TO reader;
GRANT EXECUTE ON FUNCTION cfg.part(cfg.spot) TO reader;
