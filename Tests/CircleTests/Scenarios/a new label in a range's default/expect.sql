-- step 1: transaction
ALTER TYPE cfg.triage ADD VALUE 'white' BEFORE 'blue';

-- step 2: transaction
-- AccessExclusive on cfg.bay, no rewrite
ALTER TABLE cfg.bay ALTER COLUMN accepts SET DEFAULT '[white,red]'::cfg.span;
