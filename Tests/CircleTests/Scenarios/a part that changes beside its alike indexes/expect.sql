-- step 1: transaction
-- AccessExclusive on cfg.p2_0, no rewrite
ALTER TABLE cfg.p2_0 ADD CONSTRAINT p2_0_own CHECK (id > 0);
