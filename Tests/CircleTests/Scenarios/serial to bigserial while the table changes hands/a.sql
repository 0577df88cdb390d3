CREATE SCHEMA cfg;
CREATE TABLE cfg.share (id serial PRIMARY KEY, note text);
ALTER TABLE cfg.share OWNER TO writer;
INSERT INTO cfg.share (note) VALUES ('x');
