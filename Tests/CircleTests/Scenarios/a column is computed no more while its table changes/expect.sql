-- step 1: transaction
-- AccessExclusive on cfg.team, all rows are written anew
-- AccessExclusive on cfg.users, no rewrite
ALTER TABLE cfg.team DROP COLUMN at;

ALTER TABLE cfg.users
  SET (fillfactor = '80'),
  ENABLE ROW LEVEL SECURITY,
  ALTER COLUMN at DROP EXPRESSION;

ALTER TABLE cfg.team
  DROP COLUMN phone_at,
  SET (fillfactor = '80'),
  ADD COLUMN at date GENERATED ALWAYS AS (email_at) STORED;

ALTER TABLE cfg.users
  DROP COLUMN email_at,
  DROP COLUMN phone_at;
