-- step 1: transaction
-- ShareRowExclusive on cfg.bill_1, no rewrite
COMMENT ON INDEX cfg.bill_1_v_idx IS NULL;

COMMENT ON CONSTRAINT bill_1_pkey ON cfg.bill_1 IS NULL;

COMMENT ON CONSTRAINT v_ck ON cfg.bill_1 IS NULL;

COMMENT ON INDEX cfg.bill_2_pkey IS NULL;

COMMENT ON TRIGGER seen ON cfg.bill_1 IS NULL;

COMMENT ON TRIGGER heard ON cfg.bill_2 IS NULL;

COMMENT ON INDEX cfg.bill_v IS 'index';

COMMENT ON CONSTRAINT bill_pk ON cfg.bill IS 'key';

COMMENT ON CONSTRAINT v_ck ON cfg.bill IS 'check';

COMMENT ON INDEX cfg.bill_1_pkey IS 'index of a key of the part';

COMMENT ON TRIGGER seen ON cfg.bill IS 'trigger';

ALTER INDEX cfg.bill_2_pkey SET (fillfactor = '70');

ALTER TABLE cfg.bill_1 DISABLE TRIGGER seen;

COMMENT ON TRIGGER heard ON cfg.bill_1 IS 'trigger of the part';
