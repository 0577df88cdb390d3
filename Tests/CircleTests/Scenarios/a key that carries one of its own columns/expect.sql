-- step 1: transaction
-- AccessExclusive on cfg.whole, no rewrite
-- Share on cfg.part, no rewrite
ALTER TABLE cfg.whole ADD CONSTRAINT whole_u UNIQUE (id, k) INCLUDE (id);

CREATE INDEX whole_k_k1_idx ON cfg.whole USING btree (k) INCLUDE (k);
