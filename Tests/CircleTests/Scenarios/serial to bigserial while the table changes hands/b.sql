CREATE SCHEMA cfg;
CREATE TABLE cfg.share (id bigserial PRIMARY KEY, note text);
GRANT USAGE ON SEQUENCE cfg.share_id_seq TO reader;
