-- step 1: transaction
-- AccessExclusive on cfg.r, no rewrite
-- AccessExclusive on cfg.r1, no rewrite
-- AccessExclusive on cfg.r2, no rewrite
-- AccessExclusive on cfg.r2_0, no rewrite
-- AccessExclusive on cfg.r2_1, no rewrite
DROP INDEX cfg.r_uq;

CREATE UNIQUE INDEX r_uq ON ONLY cfg.r USING btree (d, at, m);

CREATE UNIQUE INDEX r2u_0 ON cfg.r2_0 USING btree (d, at, m);

CREATE UNIQUE INDEX r2u_1 ON cfg.r2_1 USING btree (d, at, m);

CREATE UNIQUE INDEX r2u ON cfg.r2 USING btree (d, at, m);

ALTER INDEX cfg.r_uq ATTACH PARTITION cfg.r2u;
