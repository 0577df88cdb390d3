CREATE SCHEMA cfg;
CREATE TYPE cfg.spot AS (a int);
CREATE TABLE cfg.item (x cfg.spot);
CREATE VIEW cfg.seen AS SELECT (x).a AS n FROM cfg.item;
CREATE FUNCTION cfg.part(p cfg.spot) RETURNS int LANGUAGE sql RETURN (p).a;
CREATE FUNCTION cfg.other(p cfg.spot) RETURNS int LANGUAGE sql AS 'SELECT 1';
GRANT SELECT ON cfg.seen TO reader;
GRANT EXECUTE ON FUNCTION cfg.part(cfg.spot) TO reader;
