CREATE SCHEMA cfg;
CREATE TYPE cfg.state AS ENUM ('idle', 'repair');
CREATE TABLE cfg.truck (id bigint, state cfg.state DEFAULT 'idle', plate text);
CREATE TABLE cfg.trailer (axles integer, state cfg.state DEFAULT 'repair') INHERITS (cfg.truck);
CREATE VIEW cfg.idle AS SELECT id FROM cfg.trailer WHERE state = 'idle';
CREATE INDEX truck_state ON cfg.truck (id, (lower(plate)));
ALTER INDEX cfg.truck_state ALTER COLUMN 2 SET STATISTICS 66;
COMMENT ON INDEX cfg.truck_state IS 'noted';
