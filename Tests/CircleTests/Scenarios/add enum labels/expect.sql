-- step 1: transaction
ALTER TYPE cfg.state ADD VALUE 'new' BEFORE 'open';

ALTER TYPE cfg.state ADD VALUE 'it''s waiting' AFTER 'open';

ALTER TYPE cfg.state ADD VALUE 'gone';

-- step 2: transaction
-- AccessExclusive on cfg.ticket, no rewrite
ALTER TABLE cfg.ticket ALTER COLUMN state SET DEFAULT 'new'::cfg.state;
