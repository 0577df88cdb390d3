-- needs: 18
CREATE SCHEMA cfg;
CREATE FUNCTION cfg.g(int) RETURNS int LANGUAGE sql IMMUTABLE RETURN $1 + 10;
CREATE TABLE cfg.item (a int, b int GENERATED ALWAYS AS (cfg.g(a)) STORED, c int GENERATED ALWAYS AS (a * 2) VIRTUAL, d text,
  CHECK (b > 0));
CREATE INDEX ON cfg.item (b);
CREATE VIEW cfg.sums AS SELECT b, c FROM cfg.item;
CREATE TABLE cfg.plain (a int, v int GENERATED ALWAYS AS (a * 3) VIRTUAL, z int);
CREATE TYPE cfg.spot AS (x int, z int);
CREATE TABLE cfg.place (p cfg.spot, d int GENERATED ALWAYS AS ((p).x + (p).z) STORED);
CREATE TABLE cfg.log (was cfg.item);
GRANT SELECT (b) ON cfg.item TO reader;
