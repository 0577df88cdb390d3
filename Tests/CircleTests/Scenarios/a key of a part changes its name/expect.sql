-- step 1: transaction
-- AccessExclusive on cfg.bill, no rewrite
-- AccessExclusive on cfg.bill_1, no rewrite
-- AccessExclusive on cfg.bill_2, no rewrite
-- AccessExclusive on cfg.bill_3, no rewrite
-- AccessExclusive on cfg.note, no rewrite
-- AccessExclusive on cfg.note_1, no rewrite
-- AccessExclusive on cfg.paid, no rewrite
COMMENT ON CONSTRAINT former ON cfg.bill_2 IS NULL;

ALTER TABLE cfg.paid DROP CONSTRAINT paid_id_k_fkey;

ALTER TABLE cfg.bill_1 RENAME CONSTRAINT own TO bill_1_pkey;

ALTER INDEX cfg.former RESET (fillfactor);

ALTER TABLE cfg.bill_2 RENAME CONSTRAINT former TO bill_2_pkey;

ALTER TABLE cfg.note DROP CONSTRAINT note_key;

ALTER TABLE cfg.bill RENAME CONSTRAINT bill_old TO bill_new;

ALTER TABLE cfg.bill_2 RENAME CONSTRAINT bill_2_pkey TO latter;

ALTER TABLE cfg.bill_3 RENAME CONSTRAINT bill_3_pkey TO own;

ALTER TABLE cfg.paid ADD CONSTRAINT paid_id_k_fkey FOREIGN KEY (id, k) REFERENCES cfg.bill_1 (id, k);

COMMENT ON CONSTRAINT latter ON cfg.bill_2 IS 'a key';
