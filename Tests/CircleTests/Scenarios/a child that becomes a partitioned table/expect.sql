-- step 1: transaction
-- AccessExclusive on cfg.archived, no rewrite
-- AccessExclusive on cfg.contract, no rewrite
LOCK TABLE cfg.archived IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."archived (its rows)" AS SELECT id, terms, archived_at, reason FROM ONLY cfg.archived;

DROP TABLE cfg.archived;

CREATE TABLE cfg.archived (
  id integer NOT NULL,
  terms text,
  valid daterange,
  archived_at timestamp without time zone NOT NULL DEFAULT '2020-01-01 00:00:00'::timestamp without time zone,
  reason text
) PARTITION BY HASH (id);

CREATE TABLE cfg.archived_0 PARTITION OF cfg.archived FOR VALUES WITH (modulus 2, remainder 0);

CREATE TABLE cfg.archived_1 PARTITION OF cfg.archived FOR VALUES WITH (modulus 2, remainder 1);

INSERT INTO cfg.archived (id, terms, archived_at, reason) SELECT id, terms, archived_at, reason FROM cfg."archived (its rows)";

DROP TABLE cfg."archived (its rows)";

ALTER TABLE cfg.contract
  ADD COLUMN valid daterange,
  DROP COLUMN valid_from,
  DROP COLUMN valid_to;
