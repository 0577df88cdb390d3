-- step 1: transaction
-- AccessExclusive on cfg.ticket, no rewrite
UPDATE cfg.ticket SET state = 'open' WHERE state IS NULL;

ALTER TABLE cfg.ticket
  ALTER COLUMN state SET NOT NULL,
  ADD COLUMN guild_id bigint;

UPDATE cfg.ticket SET guild_id = id * 10 WHERE guild_id IS NULL;

ALTER TABLE cfg.ticket ALTER COLUMN guild_id SET NOT NULL;
