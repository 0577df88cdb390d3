CREATE SCHEMA cfg;
CREATE TABLE cfg.audit (id serial, body text);
GRANT ALL ON cfg.audit TO writer;
GRANT ALL ON SEQUENCE cfg.audit_id_seq TO writer;
GRANT INSERT, SELECT ON cfg.audit TO reader;
ALTER TABLE cfg.audit OWNER TO writer;
