CREATE SCHEMA cfg;
CREATE TABLE cfg.a (x int, y int);
CREATE TABLE cfg.b (z text);
CREATE TABLE cfg.c (w int, s int GENERATED ALWAYS AS (w * 2) STORED) INHERITS (cfg.a, cfg.b);
INSERT INTO cfg.c (x, y, z, w) VALUES (1, 2, '3', 4);
