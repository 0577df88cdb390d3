-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.one, no rewrite
-- AccessExclusive on cfg.two, no rewrite
ALTER TABLE cfg.log DETACH PARTITION cfg.one;

ALTER TABLE cfg.log DETACH PARTITION cfg.two;

ALTER TABLE cfg.one DROP CONSTRAINT one_pkey;

ALTER TABLE cfg.two
  DROP CONSTRAINT two_pkey,
  ALTER COLUMN what DROP DEFAULT;

ALTER TABLE cfg.one ALTER COLUMN what DROP NOT NULL;

DROP TABLE cfg.log;

CREATE TABLE cfg.log (
  id integer NOT NULL,
  at integer NOT NULL,
  what text,
  CONSTRAINT log_pkey PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);

ALTER TABLE cfg.two ALTER COLUMN what DROP NOT NULL;

CREATE TABLE cfg."log (rows to place)" AS SELECT id, at, what FROM cfg.log WITH NO DATA;

WITH gone AS (DELETE FROM cfg.two WHERE NOT ((at IS NOT NULL) AND (at >= 2) AND (at < 3)) RETURNING id, at, what) INSERT INTO cfg."log (rows to place)" SELECT * FROM gone;

ALTER TABLE cfg.log ATTACH PARTITION cfg.two FOR VALUES FROM (2) TO (3);

INSERT INTO cfg.log (id, at, what) SELECT * FROM cfg."log (rows to place)";

DROP TABLE cfg."log (rows to place)";
