-- step 1: transaction
-- AccessExclusive on cfg.log, no rewrite
-- AccessExclusive on cfg.log_2026, no rewrite
DROP INDEX cfg.log_what_idx;

CREATE INDEX log_what_idx ON cfg.log USING btree (what);

CREATE INDEX log_2026_what_idx1 ON cfg.log_2026 USING btree (what) WHERE id > 0;

CREATE INDEX log_what_idx1 ON cfg.log USING btree (what) WHERE id > 0;
