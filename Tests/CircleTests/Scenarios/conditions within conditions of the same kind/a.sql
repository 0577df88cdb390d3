CREATE SCHEMA cfg;
CREATE TABLE cfg.t (a int, b int, c int, CONSTRAINT "all" CHECK (a >= 0 AND a <= 8 AND b > 0));
CREATE INDEX t_where ON cfg.t (a) WHERE c > 0;
CREATE VIEW cfg.v AS SELECT a FROM cfg.t;
