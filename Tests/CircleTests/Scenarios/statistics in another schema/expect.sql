-- step 1: transaction
CREATE TABLE cfg.t (
  a integer,
  b integer
);

CREATE STATISTICS stats.t_ab ON a, b FROM cfg.t;

CREATE TYPE cfg.line AS (number integer, text text COLLATE cfg.c);
