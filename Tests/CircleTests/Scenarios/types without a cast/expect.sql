-- step 1: transaction
-- AccessExclusive on cfg.ticket, all rows are written anew
ALTER TABLE cfg.ticket
  ALTER COLUMN id SET DATA TYPE bigint,
  ALTER COLUMN token SET DATA TYPE uuid USING "token"::text::uuid,
  ALTER COLUMN closed_on SET DATA TYPE timestamp with time zone;
