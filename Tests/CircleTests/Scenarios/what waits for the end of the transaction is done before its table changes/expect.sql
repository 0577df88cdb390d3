-- step 1: transaction
-- AccessExclusive on cfg.sale, no rewrite
-- AccessExclusive on cfg.sale_1, no rewrite
-- AccessExclusive on cfg.ticket, no rewrite
UPDATE cfg.sale SET day = '2026-01-01' WHERE day IS NULL;

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE cfg.sale ALTER COLUMN day SET NOT NULL;

UPDATE cfg.ticket SET state = 'open' WHERE state IS NULL;

ALTER TABLE cfg.ticket
  ALTER COLUMN state SET NOT NULL,
  ADD COLUMN guild bigint;

UPDATE cfg.ticket SET guild = id * 10 WHERE guild IS NULL;

ALTER TABLE cfg.ticket ALTER COLUMN guild SET NOT NULL;
