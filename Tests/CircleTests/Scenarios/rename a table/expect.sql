-- step 1: transaction
-- AccessExclusive on cfg.request, no rewrite
ALTER TABLE cfg.request RENAME TO ticket;

ALTER TABLE cfg.ticket ADD COLUMN more text;
