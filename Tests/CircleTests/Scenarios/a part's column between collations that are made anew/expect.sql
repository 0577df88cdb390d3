-- step 1: transaction
-- AccessExclusive on cfg.person, no rewrite
-- AccessExclusive on cfg.person_1, no rewrite
-- AccessExclusive on cfg.person_1_a, all rows are written anew
-- AccessExclusive on cfg.person_1_b, no rewrite
DROP COLLATION cfg.fast;

LOCK TABLE cfg.person_1_b IN ACCESS EXCLUSIVE MODE;

CREATE TABLE cfg."person_1 (its rows)" AS SELECT id, nick COLLATE pg_catalog."default" AS nick, family::text COLLATE pg_catalog."default" AS family FROM ONLY cfg.person_1_b;

ALTER TABLE cfg.person_1 DETACH PARTITION cfg.person_1_a;

ALTER TABLE cfg.person_1_a ALTER COLUMN nick DROP DEFAULT;

CREATE COLLATION cfg.fast (PROVIDER = libc, LOCALE = 'C');

ALTER COLLATION cfg.plain RENAME TO plain__old;

CREATE COLLATION cfg.plain (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'POSIX');

ALTER TABLE cfg.person_1_a ALTER COLUMN nick SET DATA TYPE text COLLATE cfg.fast USING nick::text::text;

ALTER DOMAIN cfg.family RENAME TO family__old;

CREATE DOMAIN cfg.family AS character varying(60) COLLATE cfg.plain;

ALTER TABLE cfg.person_1_a ALTER COLUMN family SET DATA TYPE cfg.family USING family::text::cfg.family;

DROP TABLE cfg.person_1_b;

DROP TABLE cfg.person_1;

ALTER TABLE cfg.person
  ALTER COLUMN nick DROP DEFAULT,
  ALTER COLUMN nick SET DATA TYPE text COLLATE cfg.fast USING nick::text::text,
  ALTER COLUMN family SET DATA TYPE cfg.family USING family::text::cfg.family;

DROP DOMAIN cfg.family__old;

DROP COLLATION cfg.plain__old;

CREATE TABLE cfg.person_1 PARTITION OF cfg.person FOR VALUES FROM (1) TO (9) PARTITION BY LIST (id);

CREATE TABLE cfg."person_1 (rows to place)" AS SELECT id, nick, family FROM cfg.person_1 WITH NO DATA;

WITH gone AS (DELETE FROM cfg.person_1_a WHERE NOT ((id IS NOT NULL) AND (id >= 1) AND (id < 9) AND (id IS NOT NULL) AND (id = 1)) RETURNING id, nick, family) INSERT INTO cfg."person_1 (rows to place)" SELECT * FROM gone;

ALTER TABLE cfg.person ALTER COLUMN nick SET DEFAULT 'n'::text;

ALTER TABLE cfg.person_1_a ALTER COLUMN nick SET DEFAULT 'x'::text;

ALTER TABLE cfg.person_1 ATTACH PARTITION cfg.person_1_a FOR VALUES IN (1);

INSERT INTO cfg.person_1 (id, nick, family) SELECT * FROM cfg."person_1 (rows to place)";

DROP TABLE cfg."person_1 (rows to place)";

INSERT INTO cfg.person (id, nick, family) SELECT id, nick, family::text::cfg.family AS family FROM cfg."person_1 (its rows)";

DROP TABLE cfg."person_1 (its rows)";
