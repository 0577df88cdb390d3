CREATE SCHEMA cfg;
CREATE FUNCTION cfg.double(bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
CREATE TABLE cfg.item (id int, a bigint, b int NOT NULL, c numeric(12,2), s text, t varchar(30), made date, sold timestamp DEFAULT '2020-01-01', g int GENERATED ALWAYS AS (length(s)) STORED, h numeric GENERATED ALWAYS AS ((b)::numeric * 2) STORED) WITH (fillfactor = 80);
GRANT SELECT (s), UPDATE (sold) ON cfg.item TO reader;
