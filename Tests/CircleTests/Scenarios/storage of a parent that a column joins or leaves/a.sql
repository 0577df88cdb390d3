CREATE SCHEMA cfg;
CREATE TABLE cfg.a (x text);
CREATE TABLE cfg.b (z text, q text);
ALTER TABLE cfg.b ALTER z SET STORAGE EXTERNAL, ALTER q SET STORAGE MAIN, ALTER q SET COMPRESSION pglz;
CREATE TABLE cfg.c (w int, z text) INHERITS (cfg.a);
CREATE TABLE cfg.d (w int, z text, q text) INHERITS (cfg.a);
CREATE TABLE cfg.e (x text);
ALTER TABLE cfg.e ALTER x SET STORAGE EXTERNAL;
CREATE TABLE cfg.f (y int) INHERITS (cfg.e);
