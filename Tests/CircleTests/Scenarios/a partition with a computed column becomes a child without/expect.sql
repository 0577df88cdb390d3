-- step 1: transaction
-- AccessExclusive on cfg.post, no rewrite
-- AccessExclusive on cfg.post_1, all rows are written anew
ALTER TABLE cfg.post DETACH PARTITION cfg.post_1;

CREATE TABLE cfg."post_1 (its parent)" (LIKE cfg.post_1 INCLUDING GENERATED);

ALTER TABLE cfg.post_1 INHERIT cfg."post_1 (its parent)";

ALTER TABLE ONLY cfg."post_1 (its parent)" DROP COLUMN sum;

ALTER TABLE cfg.post_1 DROP COLUMN sum;

ALTER TABLE cfg."post_1 (its parent)"
  ADD COLUMN "id (to be)" integer,
  ADD COLUMN "a (to be)" bigint;

UPDATE cfg.post_1 SET "id (to be)" = id, "a (to be)" = a;

ALTER TABLE ONLY cfg."post_1 (its parent)"
  DROP COLUMN id,
  DROP COLUMN a;

ALTER TABLE cfg.post_1
  DROP COLUMN id,
  DROP COLUMN a;

ALTER TABLE cfg."post_1 (its parent)" RENAME COLUMN "id (to be)" TO id;

ALTER TABLE cfg."post_1 (its parent)" RENAME COLUMN "a (to be)" TO a;

ALTER TABLE cfg."post_1 (its parent)" ALTER COLUMN id SET NOT NULL;

ALTER TABLE cfg.post_1 ADD COLUMN own integer;

DROP TABLE cfg.post;

CREATE TABLE cfg.post (
  id integer NOT NULL,
  a bigint
);

ALTER TABLE cfg.post_1 INHERIT cfg.post;

ALTER TABLE cfg.post_1 NO INHERIT cfg."post_1 (its parent)";

DROP TABLE cfg."post_1 (its parent)";
