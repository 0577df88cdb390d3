CREATE SCHEMA cfg;
CREATE TABLE cfg.a (x int, y int);
CREATE TABLE cfg.b (z text, w bigint);
CREATE TABLE cfg.c (s int GENERATED ALWAYS AS (w * 2) STORED) INHERITS (cfg.a, cfg.b);
