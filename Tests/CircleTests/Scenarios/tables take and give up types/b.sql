CREATE SCHEMA cfg;
CREATE TYPE cfg.d AS (a bigint, z int, q int);
CREATE TYPE cfg.e AS (b int, n int);
CREATE TABLE cfg.plain OF cfg.e;
CREATE TABLE cfg.typed (a int NOT NULL, y text DEFAULT 'y', PRIMARY KEY (a));
CREATE TABLE cfg.other OF cfg.d;
CREATE VIEW cfg.v AS SELECT a FROM cfg.other;
