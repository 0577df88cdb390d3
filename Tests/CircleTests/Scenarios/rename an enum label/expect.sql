-- step 1: transaction
-- AccessExclusive on cfg.ticket, no rewrite
ALTER TYPE cfg.state RENAME VALUE 'done' TO 'closed';

ALTER TABLE cfg.ticket ALTER COLUMN state SET DEFAULT 'closed'::cfg.state;
