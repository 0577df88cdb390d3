-- step 1: transaction
-- AccessExclusive on cfg.client, all rows are written anew
-- AccessExclusive on cfg.lease, all rows are written anew
-- AccessExclusive on cfg.queue, all rows are written anew
ALTER TABLE cfg.queue SET LOGGED;

ALTER TABLE cfg.client SET LOGGED;

ALTER TABLE cfg.lease SET LOGGED;
