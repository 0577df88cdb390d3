-- step 1: transaction
-- AccessExclusive on cfg.membership, all rows are written anew
ALTER TABLE cfg.membership
  DROP COLUMN is_owner,
  DROP COLUMN is_member,
  ADD COLUMN is_owner boolean DEFAULT false;

ALTER TYPE cfg.rank RENAME TO rank__old;

CREATE TYPE cfg.rank AS ENUM ('guest', 'member', 'owner');

ALTER TABLE cfg.membership ALTER COLUMN rank SET DATA TYPE cfg.rank USING rank::text::cfg.rank;

DROP TYPE cfg.rank__old;

ALTER TABLE cfg.membership ADD COLUMN is_member boolean GENERATED ALWAYS AS (rank <> 'guest'::cfg.rank) STORED;
