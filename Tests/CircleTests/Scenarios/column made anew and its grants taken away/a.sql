CREATE SCHEMA cfg;
CREATE FUNCTION cfg.double(bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
CREATE TABLE cfg.item (id int DEFAULT 3, a bigint, b int NOT NULL, c numeric(12,2), s text, t varchar(30), made date, sold timestamp, g int, h bigint GENERATED ALWAYS AS (cfg.double((b)::bigint)) STORED) WITH (fillfactor = 80);
GRANT SELECT (h), UPDATE (t) ON cfg.item TO reader;
