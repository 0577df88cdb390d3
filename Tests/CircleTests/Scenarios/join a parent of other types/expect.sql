-- step 1: transaction
-- AccessExclusive on cfg.ticket, all rows are written anew
-- ShareUpdateExclusive on cfg.base, no rewrite
CREATE TABLE cfg."ticket (its parent)" (LIKE cfg.ticket INCLUDING GENERATED);

ALTER TABLE cfg.ticket INHERIT cfg."ticket (its parent)";

ALTER TABLE ONLY cfg."ticket (its parent)" DROP COLUMN note;

ALTER TABLE cfg."ticket (its parent)"
  ADD COLUMN "id (to be)" bigint,
  ADD COLUMN "mood (to be)" cfg.mood,
  ADD COLUMN "amount (to be)" integer;

UPDATE cfg.ticket SET "id (to be)" = id, "mood (to be)" = "mood"::cfg.mood, "amount (to be)" = "amount"::integer;

ALTER TABLE ONLY cfg."ticket (its parent)"
  DROP COLUMN id,
  DROP COLUMN mood,
  DROP COLUMN amount;

ALTER TABLE cfg.ticket
  DROP COLUMN id,
  DROP COLUMN mood,
  DROP COLUMN amount;

ALTER TABLE cfg."ticket (its parent)" RENAME COLUMN "id (to be)" TO id;

ALTER TABLE cfg."ticket (its parent)" RENAME COLUMN "mood (to be)" TO mood;

ALTER TABLE cfg."ticket (its parent)" RENAME COLUMN "amount (to be)" TO amount;

ALTER TABLE cfg."ticket (its parent)" ALTER COLUMN id SET NOT NULL;

ALTER TABLE cfg.ticket INHERIT cfg.base;

ALTER TABLE cfg.ticket NO INHERIT cfg."ticket (its parent)";

DROP TABLE cfg."ticket (its parent)";
