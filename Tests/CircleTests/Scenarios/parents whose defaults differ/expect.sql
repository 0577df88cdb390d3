-- step 1: transaction
-- AccessExclusive on cfg.bed, no rewrite
-- AccessExclusive on cfg.device, no rewrite
-- ShareUpdateExclusive on cfg.priced, no rewrite
-- ShareUpdateExclusive on cfg.tracked, no rewrite
CREATE TABLE cfg."bed (its parent)" (LIKE cfg.bed INCLUDING GENERATED);

ALTER TABLE cfg.bed INHERIT cfg."bed (its parent)";

ALTER TABLE cfg.bed NO INHERIT cfg.tracked;

ALTER TABLE ONLY cfg."bed (its parent)"
  DROP COLUMN by,
  DROP COLUMN kind;

ALTER TABLE cfg."bed (its parent)" ADD COLUMN price numeric;

ALTER TABLE cfg.device ADD COLUMN volts integer;

ALTER TABLE cfg.bed ALTER COLUMN by SET DEFAULT 'bed-desk'::character varying;

ALTER TABLE cfg.bed INHERIT cfg.priced;

ALTER TABLE cfg.bed INHERIT cfg.tracked;

ALTER TABLE cfg.bed NO INHERIT cfg.priced;

ALTER TABLE cfg.bed INHERIT cfg.priced;

ALTER TABLE cfg.bed NO INHERIT cfg."bed (its parent)";

DROP TABLE cfg."bed (its parent)";
