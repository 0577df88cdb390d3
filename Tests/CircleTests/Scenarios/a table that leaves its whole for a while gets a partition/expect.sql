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

CREATE INDEX log_a_idx ON cfg.log USING btree (a);

CREATE INDEX log_a_idx1 ON cfg.log USING btree (a) WHERE b > 0;

ALTER TABLE cfg.log ATTACH PARTITION cfg.p2 FOR VALUES FROM (10) TO (20);

CREATE TABLE cfg.p2_1 PARTITION OF cfg.p2 FOR VALUES WITH (modulus 2, remainder 1);
