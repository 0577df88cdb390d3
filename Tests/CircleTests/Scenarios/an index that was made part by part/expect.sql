-- step 1: transaction
-- AccessExclusive on cfg.w, no rewrite
-- AccessExclusive on cfg.w0, no rewrite
-- AccessExclusive on cfg.w01, no rewrite
-- AccessExclusive on cfg.w02, no rewrite
DROP INDEX cfg.w_index;

DROP TABLE cfg.w02;

CREATE INDEX w0_index ON cfg.w0 USING btree (c1);

CREATE INDEX w_index ON cfg.w USING btree (c1);
