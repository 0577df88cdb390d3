CREATE SCHEMA cfg;
CREATE FUNCTION cfg.fine(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <> ''''';
CREATE DOMAIN cfg.code AS text CHECK (cfg.fine(VALUE));
CREATE TYPE cfg.pair AS (c cfg.code, n int);
CREATE TABLE cfg.item (id int, one cfg.pair, many cfg.pair[]);
CREATE VIEW cfg.listed AS SELECT (one).c FROM cfg.item;
CREATE FUNCTION cfg.of_item(cfg.item) RETURNS text LANGUAGE sql AS 'SELECT ($1.one).c::text';
