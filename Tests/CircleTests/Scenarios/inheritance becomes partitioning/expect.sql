-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.log_1, all rows are written anew
-- AccessExclusive on cfg.log_2, all rows are written anew
DROP VIEW cfg.everything;

DROP VIEW cfg.recent;

ALTER TABLE cfg.log_1 DROP CONSTRAINT log_1_at_check;

ALTER TABLE cfg.log_2 DROP CONSTRAINT log_2_at_check;

LOCK TABLE cfg.log IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."log (its rows)" AS SELECT id, at, what FROM ONLY cfg.log;

ALTER TABLE cfg.log_1 NO INHERIT cfg.log;

ALTER TABLE cfg.log_2 NO INHERIT cfg.log;

ALTER TABLE cfg.log_1 DROP COLUMN old;

ALTER TABLE cfg.log_2 DROP COLUMN old;

ALTER TABLE cfg.log_1 ALTER COLUMN id SET DATA TYPE bigint;

ALTER TABLE cfg.log_2 ALTER COLUMN id SET DATA TYPE bigint;

ALTER TABLE cfg.log_1 ALTER COLUMN what SET DEFAULT 'y'::text;

ALTER TABLE cfg.log_2
  ALTER COLUMN what SET DEFAULT 'y'::text,
  DROP COLUMN extra;

DROP TABLE cfg.log;

CREATE TABLE cfg.log (
  id bigint NOT NULL,
  at integer NOT NULL,
  what text DEFAULT 'y'::text
) PARTITION BY RANGE (at);

CREATE INDEX log_what_idx ON cfg.log USING btree (what);

CREATE VIEW cfg.everything AS
SELECT log.id,
    log.what
   FROM cfg.log;

COMMENT ON COLUMN cfg.log.what IS 'What was done';

ALTER TABLE cfg.log ATTACH PARTITION cfg.log_1 FOR VALUES FROM (0) TO (10);

ALTER TABLE cfg.log ATTACH PARTITION cfg.log_2 FOR VALUES FROM (10) TO (20);

INSERT INTO cfg.log (id, at, what) SELECT id, at, what FROM cfg."log (its rows)";

DROP TABLE cfg."log (its rows)";

CREATE VIEW cfg.recent AS
SELECT log_2.id,
    log_2.what
   FROM cfg.log_2;
