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

ALTER TABLE cfg.log ATTACH PARTITION cfg.two FOR VALUES FROM (2) TO (3);
