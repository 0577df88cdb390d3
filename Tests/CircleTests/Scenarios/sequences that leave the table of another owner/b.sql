CREATE SCHEMA cfg;
GRANT USAGE, CREATE ON SCHEMA cfg TO writer;
CREATE TABLE cfg.invoice (id integer, number integer);
CREATE SEQUENCE cfg.numbers;
CREATE SEQUENCE cfg.others;
ALTER SEQUENCE cfg.others OWNER TO reader;
ALTER TABLE cfg.invoice OWNER TO writer;
