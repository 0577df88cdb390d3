CREATE SCHEMA cfg;
CREATE TABLE cfg.t (a integer, b integer, c integer);
CREATE STATISTICS cfg.with_target ON a, b FROM cfg.t;
ALTER STATISTICS cfg.with_target SET STATISTICS 77;
COMMENT ON STATISTICS cfg.with_target IS 'kept';
CREATE STATISTICS cfg.without ON a, c FROM cfg.t;
