-- step 1: transaction
-- AccessExclusive on cfg.animal, all rows are written anew
-- AccessExclusive on cfg.dog, no rewrite
-- AccessExclusive on cfg.pet, no rewrite
-- AccessExclusive on cfg.puppy, all rows are written anew
CREATE TABLE cfg."puppy (its parent)" (LIKE cfg.puppy INCLUDING GENERATED);

ALTER TABLE cfg.puppy INHERIT cfg."puppy (its parent)";

ALTER TABLE cfg.puppy NO INHERIT cfg.dog;

ALTER TABLE ONLY cfg."puppy (its parent)" DROP COLUMN born;

ALTER TABLE cfg."puppy (its parent)"
  ADD COLUMN chip bigint,
  ADD COLUMN "name (to be)" character varying(50),
  ADD COLUMN "legs (to be)" smallint;

UPDATE cfg.puppy SET "name (to be)" = name, "legs (to be)" = legs;

ALTER TABLE ONLY cfg."puppy (its parent)"
  DROP COLUMN name,
  DROP COLUMN legs;

ALTER TABLE cfg.puppy
  DROP COLUMN name,
  DROP COLUMN legs;

ALTER TABLE cfg."puppy (its parent)" RENAME COLUMN "name (to be)" TO name;

ALTER TABLE cfg."puppy (its parent)" RENAME COLUMN "legs (to be)" TO legs;

ALTER TABLE cfg."puppy (its parent)"
  ALTER COLUMN name SET NOT NULL,
  ALTER COLUMN owner SET NOT NULL;

DROP INDEX cfg.dog_owner_idx;

CREATE TABLE cfg."dog (its parent)" (LIKE cfg.dog INCLUDING GENERATED);

ALTER TABLE cfg.dog INHERIT cfg."dog (its parent)";

ALTER TABLE cfg.dog NO INHERIT cfg.animal;

ALTER TABLE cfg.dog NO INHERIT cfg.pet;

ALTER TABLE ONLY cfg."dog (its parent)"
  DROP COLUMN breed,
  DROP COLUMN legs,
  DROP COLUMN name,
  DROP COLUMN tag;

ALTER TABLE cfg."dog (its parent)"
  ADD COLUMN chip bigint,
  ALTER COLUMN owner SET NOT NULL;

ALTER TABLE cfg.animal ALTER COLUMN legs DROP DEFAULT;

ALTER TABLE cfg.dog
  DROP COLUMN name,
  DROP COLUMN legs;

ALTER TABLE cfg.animal
  ALTER COLUMN name SET DATA TYPE character varying(50),
  ALTER COLUMN legs SET DATA TYPE smallint;

ALTER TABLE cfg.pet
  ALTER COLUMN owner SET NOT NULL,
  ADD COLUMN chip bigint;

ALTER TABLE cfg.animal ALTER COLUMN legs SET DEFAULT 2;

ALTER TABLE cfg.puppy ALTER COLUMN legs SET DEFAULT 2;

CREATE INDEX dog_owner_chip_idx ON cfg.dog USING btree (owner, chip);

ALTER TABLE cfg.dog INHERIT cfg.pet;

ALTER TABLE cfg.dog NO INHERIT cfg."dog (its parent)";

DROP TABLE cfg."dog (its parent)";

ALTER TABLE cfg.puppy INHERIT cfg.animal;

ALTER TABLE cfg.puppy INHERIT cfg.dog;

ALTER TABLE cfg.puppy NO INHERIT cfg.animal;

ALTER TABLE cfg.puppy INHERIT cfg.animal;

ALTER TABLE cfg.puppy NO INHERIT cfg."puppy (its parent)";

DROP TABLE cfg."puppy (its parent)";
