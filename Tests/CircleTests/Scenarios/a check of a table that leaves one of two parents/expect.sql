-- step 1: transaction
-- AccessExclusive on cfg.asset, no rewrite
-- AccessExclusive on cfg.forklift, all rows are written anew
CREATE TABLE cfg."forklift (its parent)" (LIKE cfg.forklift INCLUDING GENERATED);

ALTER TABLE cfg.forklift INHERIT cfg."forklift (its parent)";

ALTER TABLE cfg.forklift NO INHERIT cfg.vehicle;

ALTER TABLE cfg.forklift NO INHERIT cfg.asset;

ALTER TABLE cfg.forklift DROP CONSTRAINT heavy;

ALTER TABLE ONLY cfg."forklift (its parent)" DROP COLUMN lift;

ALTER TABLE cfg."forklift (its parent)"
  ADD COLUMN "plate (to be)" text,
  ADD COLUMN "weight (to be)" integer;

UPDATE cfg.forklift SET "plate (to be)" = plate, "weight (to be)" = weight;

ALTER TABLE ONLY cfg."forklift (its parent)"
  DROP COLUMN plate,
  DROP COLUMN weight;

ALTER TABLE cfg.forklift
  DROP COLUMN plate,
  DROP COLUMN weight;

ALTER TABLE cfg."forklift (its parent)" RENAME COLUMN "plate (to be)" TO plate;

ALTER TABLE cfg."forklift (its parent)" RENAME COLUMN "weight (to be)" TO weight;

ALTER TABLE cfg.asset DROP CONSTRAINT heavy;

ALTER TABLE cfg.forklift ADD CONSTRAINT heavy CHECK (weight > 0);

ALTER TABLE cfg.forklift INHERIT cfg.asset;

ALTER TABLE cfg.forklift NO INHERIT cfg."forklift (its parent)";

DROP TABLE cfg."forklift (its parent)";
