CREATE SCHEMA cfg;
GRANT USAGE, CREATE ON SCHEMA cfg TO writer;
CREATE TABLE cfg.invoice (id integer, number integer);
CREATE SEQUENCE cfg.numbers OWNED BY cfg.invoice.number;
CREATE SEQUENCE cfg.others OWNED BY cfg.invoice.number;
ALTER TABLE cfg.invoice OWNER TO writer;
