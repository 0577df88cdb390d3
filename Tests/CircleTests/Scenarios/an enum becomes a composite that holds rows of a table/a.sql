CREATE SCHEMA cfg;
CREATE TYPE cfg.mood AS ENUM ('x');
CREATE TABLE cfg.item (a cfg.mood[], b int);
CREATE TABLE cfg.log (q cfg.mood[]);
CREATE VIEW cfg.first AS SELECT q[1] AS q FROM cfg.log;
