-- step 1: transaction
-- AccessExclusive on cfg.t, no rewrite
-- AccessExclusive on cfg.t1, no rewrite
ALTER TABLE cfg.t DROP CONSTRAINT self;

LOCK TABLE cfg.t1 IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."t1 (its rows)" AS SELECT id, up FROM ONLY cfg.t1;

ALTER TABLE cfg.t DETACH PARTITION cfg.t1;

DROP TABLE cfg.t1;

ALTER TABLE cfg.t
  ALTER COLUMN up SET NOT NULL,
  ADD CONSTRAINT self FOREIGN KEY (up) REFERENCES cfg.t (id) DEFERRABLE;

CREATE TABLE cfg.t1 PARTITION OF cfg.t FOR VALUES FROM (0) TO (100) PARTITION BY HASH (id);

CREATE TABLE cfg.t1a PARTITION OF cfg.t1 FOR VALUES WITH (modulus 1, remainder 0);

INSERT INTO cfg.t (id, up) SELECT id, up FROM cfg."t1 (its rows)";

DROP TABLE cfg."t1 (its rows)";
