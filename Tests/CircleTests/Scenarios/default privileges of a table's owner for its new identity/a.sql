CREATE SCHEMA cfg;
CREATE TABLE cfg.flight (id serial PRIMARY KEY, n int);
ALTER TABLE cfg.flight OWNER TO writer;
CREATE TABLE cfg.ship (n int);
ALTER TABLE cfg.ship OWNER TO writer;
GRANT USAGE ON SCHEMA cfg TO writer;
