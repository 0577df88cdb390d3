-- step 1: transaction
-- AccessExclusive on cfg.bill, no rewrite
-- AccessExclusive on cfg.bill_1, all rows are written anew
-- AccessExclusive on cfg.bill_2, no rewrite
-- AccessExclusive on cfg.bill_2_7, all rows are written anew
DROP INDEX cfg.bill_e;

DROP INDEX cfg.bill_u;

ALTER TABLE cfg.bill
  DROP CONSTRAINT bill_k,
  ALTER COLUMN n SET DATA TYPE bigint,
  ADD CONSTRAINT bill_k UNIQUE (n, k, id);

CREATE UNIQUE INDEX mine ON cfg.bill_1 USING btree (n, k, id) WITH (fillfactor = '60');

CREATE UNIQUE INDEX bill_2_7_n_k_id_idx ON cfg.bill_2_7 USING btree (n, k, id);

CREATE UNIQUE INDEX bill_u ON cfg.bill USING btree (n, k, id);

CREATE INDEX bill_1_expr_idx ON cfg.bill_1 USING btree (((n + 1)));

ALTER INDEX cfg.bill_1_expr_idx ALTER COLUMN 1 SET STATISTICS 77;

CREATE INDEX bill_e ON cfg.bill USING btree (((n + 1)));

ALTER TABLE cfg.bill_1 RENAME CONSTRAINT bill_1_n_k_id_key TO own;

ALTER INDEX cfg.own SET (fillfactor = '61');

ALTER TABLE cfg.bill_1 CLUSTER ON mine;

ALTER TABLE cfg.bill_2_7 REPLICA IDENTITY USING INDEX bill_2_7_n_k_id_idx;

ALTER TABLE cfg.bill_1 REPLICA IDENTITY USING INDEX mine;

COMMENT ON INDEX cfg.mine IS 'mine';

COMMENT ON INDEX cfg.own IS 'its index';

COMMENT ON CONSTRAINT own ON cfg.bill_1 IS 'a key';
