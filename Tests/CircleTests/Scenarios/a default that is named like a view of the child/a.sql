CREATE SCHEMA cfg;
CREATE TABLE cfg.truck (id integer, state text DEFAULT 'idle', plate text);
CREATE TABLE cfg.trailer (axles integer, state text DEFAULT 'parked') INHERITS (cfg.truck);
CREATE INDEX truck_state ON cfg.truck (id, (lower(plate)));
ALTER INDEX cfg.truck_state ALTER COLUMN 2 SET STATISTICS 66;
COMMENT ON INDEX cfg.truck_state IS 'noted';
