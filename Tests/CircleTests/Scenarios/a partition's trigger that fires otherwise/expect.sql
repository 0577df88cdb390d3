-- step 1: transaction
-- ShareRowExclusive on cfg.always, no rewrite
-- ShareRowExclusive on cfg.silent, no rewrite
-- ShareRowExclusive on cfg.usual, no rewrite
-- ShareRowExclusive on cfg.whole, no rewrite
ALTER TABLE cfg.silent ENABLE TRIGGER touch;

ALTER TABLE cfg.whole ENABLE REPLICA TRIGGER touch;

ALTER TABLE cfg.always ENABLE ALWAYS TRIGGER touch;
