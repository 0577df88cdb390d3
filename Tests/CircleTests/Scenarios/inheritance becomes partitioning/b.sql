CREATE SCHEMA cfg;
CREATE TABLE cfg.log (id bigint NOT NULL, at int NOT NULL, what text DEFAULT 'y') PARTITION BY RANGE (at);
CREATE INDEX ON cfg.log (what);
CREATE TABLE cfg.log_1 PARTITION OF cfg.log FOR VALUES FROM (0) TO (10);
CREATE TABLE cfg.log_2 PARTITION OF cfg.log FOR VALUES FROM (10) TO (20);
CREATE VIEW cfg.recent AS SELECT id, what FROM cfg.log_2;
CREATE VIEW cfg.everything AS SELECT id, what FROM cfg.log;
CREATE TRIGGER same BEFORE UPDATE ON cfg.log_1 FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
COMMENT ON COLUMN cfg.log.what IS 'What was done';
