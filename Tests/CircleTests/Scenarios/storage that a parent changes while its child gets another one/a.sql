CREATE SCHEMA cfg;
CREATE TABLE cfg.a (x text, y int DEFAULT 1, n int);
CREATE TABLE cfg.b (z text);
CREATE TABLE cfg.c (w int, z text) INHERITS (cfg.a);
