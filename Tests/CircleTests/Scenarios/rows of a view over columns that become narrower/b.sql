CREATE SCHEMA cfg;
CREATE TABLE cfg.item (a int, b int);
CREATE VIEW cfg.sums AS SELECT a, a + b AS s FROM cfg.item;
CREATE VIEW cfg.twice AS SELECT a, s * 2 AS s2 FROM cfg.sums;
CREATE TABLE cfg.log (one cfg.twice, several cfg.twice[]);
