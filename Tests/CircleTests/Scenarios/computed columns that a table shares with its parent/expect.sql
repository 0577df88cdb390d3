-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.log_1, all rows are written anew
-- AccessExclusive on cfg.post, all rows are written anew
-- AccessExclusive on cfg.post_1, all rows are written anew
ALTER TABLE cfg.log_1 DROP COLUMN sum;

CREATE TABLE cfg."post_1 (its parent)" (LIKE cfg.post_1 INCLUDING GENERATED);

ALTER TABLE cfg.post_1 INHERIT cfg."post_1 (its parent)";

ALTER TABLE cfg.post_1 NO INHERIT cfg.post;

ALTER TABLE cfg."post_1 (its parent)"
  ADD COLUMN "id (to be)" integer,
  ADD COLUMN "a (to be)" integer,
  ADD COLUMN "note (to be)" text;

UPDATE cfg.post_1 SET "id (to be)" = id, "a (to be)" = a, "note (to be)" = note;

ALTER TABLE ONLY cfg."post_1 (its parent)"
  DROP COLUMN id,
  DROP COLUMN a,
  DROP COLUMN note;

ALTER TABLE cfg.post_1
  DROP COLUMN id,
  DROP COLUMN a,
  DROP COLUMN note;

ALTER TABLE cfg."post_1 (its parent)" RENAME COLUMN "id (to be)" TO id;

ALTER TABLE cfg."post_1 (its parent)" RENAME COLUMN "a (to be)" TO a;

ALTER TABLE cfg."post_1 (its parent)" RENAME COLUMN "note (to be)" TO note;

ALTER TABLE cfg."post_1 (its parent)"
  ADD COLUMN sum integer GENERATED ALWAYS AS (a - 1) STORED,
  ALTER COLUMN id SET NOT NULL;

ALTER TABLE cfg.log_1 ADD COLUMN sum integer GENERATED ALWAYS AS (a + 2) STORED;

ALTER TABLE cfg.post
  ALTER COLUMN a DROP NOT NULL,
  ADD COLUMN sum integer GENERATED ALWAYS AS (a - 1) STORED;

ALTER TABLE cfg.post_1 ADD COLUMN own integer;

DROP TABLE cfg.log;

CREATE TABLE cfg.log (
  id integer NOT NULL,
  a integer,
  sum integer GENERATED ALWAYS AS (a + 2) STORED
);

ALTER TABLE cfg.post_1 INHERIT cfg.post;

ALTER TABLE cfg.post_1 NO INHERIT cfg."post_1 (its parent)";

DROP TABLE cfg."post_1 (its parent)";

ALTER TABLE cfg.log_1 INHERIT cfg.log;
