-- step 1: transaction
CREATE TABLE cfg.t2 (
  id integer,
  n integer
);

CREATE OR REPLACE VIEW cfg.v AS
SELECT t.id,
    t.n,
    (t.id + t.n) AS s
   FROM cfg.t
UNION ALL
 SELECT t2.id,
    t2.n,
    1 AS s
   FROM cfg.t2;

CREATE VIEW cfg.vv AS
SELECT v.id,
    v.n,
    v.s
   FROM cfg.v;

ALTER TABLE cfg.t2 OWNER TO writer;

CREATE MATERIALIZED VIEW cfg.m AS
SELECT vv.id,
    sum(vv.s) AS sum
   FROM cfg.vv
  GROUP BY vv.id;
