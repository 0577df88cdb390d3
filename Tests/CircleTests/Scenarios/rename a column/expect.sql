-- step 1: transaction
-- AccessExclusive on cfg.ticket, no rewrite
ALTER TABLE cfg.ticket RENAME COLUMN subject TO topic;
