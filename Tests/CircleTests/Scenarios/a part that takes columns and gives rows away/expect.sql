-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.log_2, no rewrite
-- AccessExclusive on cfg.log_2_b, all rows are written anew
ALTER TABLE cfg.log_2 DETACH PARTITION cfg.log_2_b;

ALTER TABLE cfg.log_2_b
  DROP CONSTRAINT log_2_b_pkey,
  DROP COLUMN twice,
  ALTER COLUMN b SET DEFAULT 5;

CREATE TYPE cfg.mood AS ENUM ('sad', 'ok');

ALTER TABLE cfg.log_2_b ADD COLUMN c cfg.mood;

CREATE DOMAIN cfg.small AS integer CONSTRAINT small_check CHECK (VALUE < 100);

ALTER TABLE cfg.log_2_b
  ADD COLUMN d cfg.small,
  ADD COLUMN t character varying(20) COLLATE pg_catalog."C";

DROP TABLE cfg.log_2;

DROP TABLE cfg.log;

CREATE TABLE cfg.log (
  id integer NOT NULL,
  at integer NOT NULL,
  mood cfg.mood DEFAULT 'sad'::cfg.mood,
  b numeric(10,2) DEFAULT 5,
  c cfg.mood,
  d cfg.small,
  t character varying(20) COLLATE pg_catalog."C",
  CONSTRAINT log_pkey PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);

CREATE TABLE cfg.log_2 PARTITION OF cfg.log FOR VALUES FROM (5) TO (20) PARTITION BY HASH (id);

ALTER TABLE cfg.log_2_b
  ALTER COLUMN mood SET DATA TYPE cfg.mood USING "mood"::cfg.mood,
  ALTER COLUMN mood DROP NOT NULL;

CREATE TABLE cfg."log_2 (rows to place)" AS SELECT id, at, mood, b, c, d, t FROM cfg.log_2 WITH NO DATA;

WITH gone AS (DELETE FROM cfg.log_2_b WHERE NOT ((at IS NOT NULL) AND (at >= 5) AND (at < 20) AND satisfies_hash_partition('cfg.log_2'::regclass, 2, 1, id)) RETURNING id, at, mood, b, c, d, t) INSERT INTO cfg."log_2 (rows to place)" SELECT * FROM gone;

ALTER TABLE cfg.log_2_b ALTER COLUMN mood SET DEFAULT 'sad'::cfg.mood;

CREATE TABLE cfg.log_2_a PARTITION OF cfg.log_2 FOR VALUES WITH (modulus 2, remainder 0);

ALTER TABLE cfg.log_2 ATTACH PARTITION cfg.log_2_b FOR VALUES WITH (modulus 2, remainder 1);

INSERT INTO cfg.log_2 (id, at, mood, b, c, d, t) SELECT * FROM cfg."log_2 (rows to place)";

DROP TABLE cfg."log_2 (rows to place)";
