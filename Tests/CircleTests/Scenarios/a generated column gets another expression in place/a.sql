CREATE SCHEMA cfg;
CREATE FUNCTION cfg.f(int) RETURNS int LANGUAGE sql IMMUTABLE RETURN $1 + 1;
CREATE TABLE cfg.item (a int, b int GENERATED ALWAYS AS (cfg.f(a)) STORED, c int GENERATED ALWAYS AS (a * 2) VIRTUAL, d text,
  CHECK (b > 0));
CREATE INDEX ON cfg.item (b);
CREATE VIEW cfg.sums AS SELECT b, c FROM cfg.item;
CREATE TABLE cfg.plain (a int, v int GENERATED ALWAYS AS (a * 2) VIRTUAL, z int);
CREATE TYPE cfg.spot AS (x int);
CREATE TABLE cfg.place (p cfg.spot, d int GENERATED ALWAYS AS ((p).x) STORED);
CREATE TABLE cfg.log (was cfg.item);
GRANT SELECT (b) ON cfg.item TO reader;
INSERT INTO cfg.item (a) VALUES (1), (2);
INSERT INTO cfg.log SELECT item FROM cfg.item;
