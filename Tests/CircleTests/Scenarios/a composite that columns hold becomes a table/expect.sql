-- step 1: transaction
-- AccessExclusive on cfg.person, no rewrite
ALTER TABLE cfg.person DROP COLUMN home;

DROP TYPE cfg.place;

CREATE TABLE cfg.place (
  street text
);

ALTER TABLE cfg.person ADD COLUMN home cfg.place;
