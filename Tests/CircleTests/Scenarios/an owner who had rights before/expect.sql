-- step 1: transaction
-- AccessExclusive on cfg.audit, no rewrite
REVOKE ALL ON SEQUENCE cfg.audit_id_seq FROM writer;

ALTER TABLE cfg.audit OWNER TO writer;
