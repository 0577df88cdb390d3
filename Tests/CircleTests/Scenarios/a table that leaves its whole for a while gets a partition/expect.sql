-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.p2, no rewrite
ALTER TABLE cfg.log DETACH PARTITION cfg.p2;

ALTER TYPE cfg.mood RENAME TO mood__old;

CREATE TYPE cfg.mood AS ENUM ('sad', 'ok');

ALTER TABLE cfg.p2 ALTER COLUMN a SET DATA TYPE cfg.mood USING a::text::cfg.mood;

DROP TABLE cfg.log;

DROP TYPE cfg.mood__old;

CREATE TABLE cfg.log (
  id integer NOT NULL,
  at integer NOT NULL,
  a cfg.mood,
  b integer
) PARTITION BY RANGE (at);

CREATE TABLE cfg."log (rows to place)" AS SELECT id, at, a, b FROM cfg.log WITH NO DATA;

WITH gone AS (DELETE FROM cfg.p2 WHERE NOT ((at IS NOT NULL) AND (at >= 10) AND (at < 20)) RETURNING id, at, a, b) INSERT INTO cfg."log (rows to place)" SELECT * FROM gone;

CREATE INDEX log_a_idx ON cfg.log USING btree (a);

CREATE INDEX log_a_idx1 ON cfg.log USING btree (a) WHERE b > 0;

ALTER TABLE cfg.log ATTACH PARTITION cfg.p2 FOR VALUES FROM (10) TO (20);

CREATE TABLE cfg.p2_1 PARTITION OF cfg.p2 FOR VALUES WITH (modulus 2, remainder 1);

INSERT INTO cfg.log (id, at, a, b) SELECT * FROM cfg."log (rows to place)";

DROP TABLE cfg."log (rows to place)";
