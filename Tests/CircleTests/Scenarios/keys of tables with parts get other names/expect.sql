-- step 1: transaction
-- AccessExclusive on cfg.base, no rewrite
-- AccessExclusive on cfg.child, no rewrite
-- AccessExclusive on cfg.log, no rewrite
ALTER TABLE cfg.base RENAME CONSTRAINT base_key TO base_primary;

ALTER TABLE cfg.child RENAME CONSTRAINT child_key TO child_primary;

ALTER TABLE cfg.log RENAME CONSTRAINT log_key TO log_primary;

ALTER TABLE cfg.log RENAME CONSTRAINT log_what TO log_what_at;

ALTER INDEX cfg.base_what RENAME TO base_what_idx;

ALTER INDEX cfg.log_id RENAME TO log_id_what;

ALTER INDEX cfg.log_1_local RENAME TO log_1_here;
