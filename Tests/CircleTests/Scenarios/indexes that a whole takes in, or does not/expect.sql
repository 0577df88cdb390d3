-- step 1: transaction
-- AccessExclusive on cfg.deep, no rewrite
-- AccessExclusive on cfg.half, no rewrite
-- AccessExclusive on cfg.half1, no rewrite
-- AccessExclusive on cfg.half2, no rewrite
-- AccessExclusive on cfg.loc1, no rewrite
-- AccessExclusive on cfg.names, no rewrite
-- AccessExclusive on cfg.names1, no rewrite
-- AccessExclusive on cfg.none, no rewrite
-- AccessExclusive on cfg.none1, no rewrite
-- Share on cfg.loc, no rewrite
-- Share on cfg.twin, no rewrite
-- Share on cfg.twin1, no rewrite
DROP INDEX cfg.h;

DROP INDEX cfg.loc1_a_idx1;

DROP INDEX cfg.names_a_idx;

DROP INDEX cfg.names1_a_idx1;

DROP INDEX cfg.names_expr_idx;

DROP INDEX cfg.n;

CREATE TABLE cfg.deep1 PARTITION OF cfg.deep FOR VALUES FROM (10) TO (20) PARTITION BY HASH (b);

CREATE INDEX h1 ON cfg.half1 USING btree (a);

CREATE INDEX h2 ON cfg.half2 USING btree (a);

CREATE INDEX h ON cfg.half USING btree (a);

CREATE INDEX x ON cfg.loc1 USING btree (a);

CREATE INDEX loc_a_idx1 ON cfg.loc USING btree (a);

ALTER INDEX cfg.named1_a_idx RENAME TO i1;

ALTER INDEX cfg.i1 SET (fillfactor = '50');

ALTER INDEX cfg.named1_b_idx RENAME TO zz;

CREATE INDEX names_a_idx ON cfg.names USING btree (a);

CREATE INDEX names_expr_idx ON ONLY cfg.names USING btree (((a / b)));

CREATE UNIQUE INDEX names1_a_idx2 ON cfg.names1 USING btree (a);

CREATE INDEX names1_expr_idx1 ON cfg.names1 USING btree (((b + 1)));

CREATE INDEX names_expr_idx1 ON cfg.names USING btree (((b + 1)));

CREATE INDEX names1_a_idx1 ON cfg.names1 USING btree (a) WHERE b > 1000;

CREATE INDEX names_a_idx1 ON cfg.names USING btree (a) WHERE b > 1000;

CREATE INDEX n ON cfg."none" USING btree (a);

CREATE INDEX twin1_a_idx2 ON cfg.twin1 USING btree (a);

CREATE INDEX twin_a_idx2 ON cfg.twin USING btree (a);

CREATE INDEX twin1_a_idx3 ON cfg.twin1 USING hash (a);

CREATE INDEX twin1_a_idx4 ON cfg.twin1 USING btree (a) WHERE a > 1;

COMMENT ON INDEX cfg.zz IS 'the part''s own';

CREATE TABLE cfg.deep1_1 PARTITION OF cfg.deep1 FOR VALUES WITH (modulus 2, remainder 1);
