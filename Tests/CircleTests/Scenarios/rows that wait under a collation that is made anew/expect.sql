-- step 1: transaction
-- AccessExclusive on cfg.person, no rewrite
-- AccessExclusive on cfg.person_1, no rewrite
LOCK TABLE cfg.person_1 IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."person (its rows)" AS SELECT id, city COLLATE pg_catalog."default" AS city FROM ONLY cfg.person_1;

DROP TABLE cfg.person_1;

DROP TABLE cfg.person;

DROP COLLATION cfg.mixed;

CREATE COLLATION cfg.mixed (PROVIDER = libc, LOCALE = 'C');

CREATE TABLE cfg.person (
  id integer,
  city character(20) COLLATE cfg.mixed
) PARTITION BY LIST (id);

CREATE TABLE cfg.person_2 PARTITION OF cfg.person FOR VALUES IN (1, 2);

INSERT INTO cfg.person (id, city) SELECT * FROM (SELECT id, city FROM cfg."person (its rows)") AS kept WHERE ((id IS NOT NULL) AND (id = ANY (ARRAY[1, 2])));

DROP TABLE cfg."person (its rows)";
