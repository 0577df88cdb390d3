CREATE SCHEMA cfg;
CREATE FUNCTION cfg.total(n int) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT n * 2::bigint';
CREATE FUNCTION cfg.enough(n int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT cfg.total(n) > 1';
CREATE TABLE cfg.trade (size int, is_enough boolean GENERATED ALWAYS AS (cfg.enough(size)) STORED, CONSTRAINT enough CHECK (cfg.enough(size)));
