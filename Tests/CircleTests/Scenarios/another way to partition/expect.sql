-- step 1: transaction
-- AccessExclusive on cfg.w, no rewrite
-- AccessExclusive on cfg.w1, all rows are written anew
-- AccessExclusive on cfg.w2, no rewrite
-- AccessExclusive on cfg.w22, all rows are written anew
ALTER TABLE cfg.w DETACH PARTITION cfg.w1;

ALTER TABLE cfg.w2 DETACH PARTITION cfg.w22;

DROP VIEW cfg.v;

DROP VIEW cfg.v2;

ALTER TABLE cfg.w1 ALTER COLUMN a SET DATA TYPE bigint;

ALTER TABLE cfg.w22
  ALTER COLUMN a SET DATA TYPE bigint,
  ALTER COLUMN b SET DEFAULT 5;

DROP TABLE cfg.w2;

DROP TABLE cfg.w;

CREATE TABLE cfg.w (
  a bigint NOT NULL,
  b integer DEFAULT 5,
  c text,
  CONSTRAINT w_pkey PRIMARY KEY (a),
  CONSTRAINT w_b_check CHECK (b > 0)
) PARTITION BY LIST (a);

ALTER TABLE cfg.w1 ALTER COLUMN b SET DEFAULT 4;

CREATE INDEX w_b_idx ON cfg.w USING btree (b);

CREATE TABLE cfg.w2 PARTITION OF cfg.w FOR VALUES IN ('102') PARTITION BY LIST (a);

CREATE TABLE cfg."w2 (rows to place)" AS SELECT a, b, c FROM cfg.w2 WITH NO DATA;

WITH gone AS (DELETE FROM cfg.w22 WHERE NOT ((a IS NOT NULL) AND (a = '102'::bigint) AND (a IS NOT NULL) AND (a = '102'::bigint)) RETURNING a, b, c) INSERT INTO cfg."w2 (rows to place)" SELECT * FROM gone;

CREATE VIEW cfg.v2 AS
SELECT w.a,
    w.b,
    w.c
   FROM cfg.w;

ALTER TABLE cfg.w2 ATTACH PARTITION cfg.w22 FOR VALUES IN ('102');

INSERT INTO cfg.w2 (a, b, c) SELECT * FROM cfg."w2 (rows to place)";

DROP TABLE cfg."w2 (rows to place)";

CREATE TABLE cfg."w (rows to place)" AS SELECT a, b, c FROM cfg.w WITH NO DATA;

WITH gone AS (DELETE FROM cfg.w1 WHERE NOT ((a IS NOT NULL) AND (a = '1'::bigint)) RETURNING a, b, c) INSERT INTO cfg."w (rows to place)" SELECT * FROM gone;

ALTER TABLE cfg.w ATTACH PARTITION cfg.w1 FOR VALUES IN ('1');

INSERT INTO cfg.w (a, b, c) SELECT * FROM cfg."w (rows to place)";

DROP TABLE cfg."w (rows to place)";

CREATE VIEW cfg.v AS
SELECT w1.a,
    w1.b,
    w1.c
   FROM cfg.w1;
