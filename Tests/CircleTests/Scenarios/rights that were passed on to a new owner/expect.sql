-- step 1: transaction
-- AccessExclusive on cfg.passed, no rewrite
ALTER TABLE cfg.passed OWNER TO writer;

REVOKE ALL ON SEQUENCE cfg.outside_id_seq FROM writer;

REVOKE ALL ON SEQUENCE cfg.served_id_seq FROM writer;
