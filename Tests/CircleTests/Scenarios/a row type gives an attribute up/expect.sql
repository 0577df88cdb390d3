-- step 1: transaction
-- AccessExclusive on cfg.of_point, no rewrite
ALTER TYPE cfg.point DROP ATTRIBUTE y CASCADE;
