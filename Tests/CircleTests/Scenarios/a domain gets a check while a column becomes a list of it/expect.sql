-- step 1: transaction
-- AccessExclusive on cfg.t, all rows are written anew
ALTER DOMAIN cfg.d DROP NOT NULL;

ALTER DOMAIN cfg.d ADD CONSTRAINT k CHECK (VALUE > 1);

ALTER TABLE cfg.t ALTER COLUMN x SET DATA TYPE cfg.d[] USING "x"::text::cfg.d[];
