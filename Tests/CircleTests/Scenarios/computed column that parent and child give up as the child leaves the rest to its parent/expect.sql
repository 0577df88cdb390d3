-- step 1: transaction
-- AccessExclusive on cfg.post, no rewrite
-- AccessExclusive on cfg.post_1, all rows are written anew
CREATE TABLE cfg."post_1 (its parent)" (LIKE cfg.post_1 INCLUDING GENERATED);

ALTER TABLE cfg.post_1 INHERIT cfg."post_1 (its parent)";

ALTER TABLE cfg.post_1 NO INHERIT cfg.post;

ALTER TABLE ONLY cfg."post_1 (its parent)" DROP COLUMN sum;

ALTER TABLE cfg.post_1 DROP COLUMN sum;

ALTER TABLE cfg."post_1 (its parent)"
  ADD COLUMN "id (to be)" integer,
  ADD COLUMN "a (to be)" integer,
  ADD COLUMN "b (to be)" integer,
  ADD COLUMN "span (to be)" int4range,
  ADD COLUMN "during (to be)" daterange,
  ADD COLUMN "note (to be)" text;

UPDATE cfg.post_1 SET "id (to be)" = id, "a (to be)" = a, "b (to be)" = b, "span (to be)" = span, "during (to be)" = during, "note (to be)" = note;

ALTER TABLE ONLY cfg."post_1 (its parent)"
  DROP COLUMN id,
  DROP COLUMN a,
  DROP COLUMN b,
  DROP COLUMN span,
  DROP COLUMN during,
  DROP COLUMN note;

ALTER TABLE cfg.post_1
  DROP COLUMN id,
  DROP COLUMN a,
  DROP COLUMN b,
  DROP COLUMN span,
  DROP COLUMN during,
  DROP COLUMN note;

ALTER TABLE cfg."post_1 (its parent)" RENAME COLUMN "id (to be)" TO id;

ALTER TABLE cfg."post_1 (its parent)" RENAME COLUMN "a (to be)" TO a;

ALTER TABLE cfg."post_1 (its parent)" RENAME COLUMN "b (to be)" TO b;

ALTER TABLE cfg."post_1 (its parent)" RENAME COLUMN "span (to be)" TO span;

ALTER TABLE cfg."post_1 (its parent)" RENAME COLUMN "during (to be)" TO during;

ALTER TABLE cfg."post_1 (its parent)" RENAME COLUMN "note (to be)" TO note;

ALTER TABLE cfg."post_1 (its parent)" ALTER COLUMN id SET NOT NULL;

ALTER TABLE cfg.post DROP COLUMN sum;

ALTER TABLE cfg.post_1 ADD COLUMN own integer;

ALTER TABLE cfg.post_1 INHERIT cfg.post;

ALTER TABLE cfg.post_1 NO INHERIT cfg."post_1 (its parent)";

DROP TABLE cfg."post_1 (its parent)";
