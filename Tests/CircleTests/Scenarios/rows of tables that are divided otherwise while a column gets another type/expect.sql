-- step 1: transaction
-- AccessExclusive on cfg.day, no rewrite
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.note, no rewrite
-- AccessExclusive on cfg.note_0, no rewrite
-- AccessExclusive on cfg.note_1, no rewrite
-- AccessExclusive on cfg.own, no rewrite
-- AccessExclusive on cfg.said, no rewrite
ALTER TABLE cfg.log ALTER COLUMN a DROP DEFAULT;

LOCK TABLE cfg.note_0, cfg.note_1 IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."note (its rows)" AS SELECT id, a::text FROM ONLY cfg.note_0 UNION ALL SELECT id, a::text FROM ONLY cfg.note_1;

LOCK TABLE cfg.own IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."own (its rows)" AS SELECT id, at, a::text FROM ONLY cfg.own;

LOCK TABLE cfg.said IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."said (its rows)" AS SELECT id, at, a FROM ONLY cfg.said;

ALTER TYPE cfg.mood RENAME TO mood__old;

CREATE TYPE cfg.mood AS ENUM ('sad', 'ok');

ALTER TABLE cfg.log ALTER COLUMN a SET DATA TYPE text USING "a"::text;

DROP TABLE cfg.day;

DROP TABLE cfg.note_0;

DROP TABLE cfg.note_1;

DROP TABLE cfg.note;

CREATE TABLE cfg.note (
  id integer NOT NULL,
  a text
) PARTITION BY LIST (a);

CREATE TABLE cfg.note_sad PARTITION OF cfg.note FOR VALUES IN ('sad');

INSERT INTO cfg.note (id, a) SELECT * FROM (SELECT id, "a"::text AS a FROM cfg."note (its rows)") AS kept WHERE ((a IS NOT NULL) AND (a = 'sad'::text));

DROP TABLE cfg."note (its rows)";

DROP TABLE cfg.own;

DROP TYPE cfg.mood__old;

CREATE TABLE cfg.own PARTITION OF cfg.log FOR VALUES IN (11) PARTITION BY HASH (id);

DROP TABLE cfg.said;

CREATE TABLE cfg.day (
  id integer NOT NULL,
  at integer NOT NULL,
  a cfg.tone
) PARTITION BY LIST (at);

CREATE TABLE cfg.said PARTITION OF cfg.day FOR VALUES IN (6) PARTITION BY LIST (a);

ALTER TABLE ONLY cfg.said ALTER COLUMN a SET STATISTICS 50;

CREATE TABLE cfg.own_0 PARTITION OF cfg.own FOR VALUES WITH (modulus 2, remainder 0);

CREATE TABLE cfg.own_1 PARTITION OF cfg.own FOR VALUES WITH (modulus 2, remainder 1);

INSERT INTO cfg.log (id, at, a) SELECT id, at, "a"::text AS a FROM cfg."own (its rows)";

DROP TABLE cfg."own (its rows)";

CREATE TABLE cfg.said_sad PARTITION OF cfg.said FOR VALUES IN ('sad');

INSERT INTO cfg.day (id, at, a) SELECT id, at, "a"::cfg.tone AS a FROM cfg."said (its rows)";

DROP TABLE cfg."said (its rows)";
