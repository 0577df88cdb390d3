-- step 1: transaction
-- ShareRowExclusive on cfg.early_1, no rewrite
-- ShareRowExclusive on cfg.early_2, no rewrite
ALTER TABLE cfg.early_2 ENABLE TRIGGER noted;

ALTER TABLE cfg.early_1 ENABLE ALWAYS TRIGGER noted;
