-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.log_2025, no rewrite
-- AccessExclusive on cfg.log_2026, no rewrite
ALTER TABLE cfg.log DETACH PARTITION cfg.log_2025;

ALTER TABLE cfg.log DETACH PARTITION cfg.log_2026;

DROP INDEX cfg.log_2025_what_idx;

DROP TABLE cfg.log;
