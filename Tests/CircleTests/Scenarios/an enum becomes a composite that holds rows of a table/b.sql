CREATE SCHEMA cfg;
CREATE TABLE cfg.item (a int);
CREATE TYPE cfg.mood AS (x cfg.item[], y int);
CREATE TABLE cfg.log (q cfg.mood[]);
CREATE VIEW cfg.first AS SELECT q[1] AS q FROM cfg.log;
