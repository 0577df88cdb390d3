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

CREATE VIEW cfg.v AS
SELECT w1.a,
    w1.b,
    w1.c
   FROM cfg.w1;

CREATE VIEW cfg.v2 AS
SELECT w.a,
    w.b,
    w.c
   FROM cfg.w;

ALTER TABLE cfg.w ATTACH PARTITION cfg.w1 FOR VALUES IN ('1');

ALTER TABLE cfg.w2 ATTACH PARTITION cfg.w22 FOR VALUES IN ('102');
