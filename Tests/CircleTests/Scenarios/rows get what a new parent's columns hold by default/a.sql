CREATE SCHEMA cfg;
CREATE TABLE cfg.base (id serial PRIMARY KEY, label text);
CREATE TABLE cfg.child (note text);
INSERT INTO cfg.child VALUES ('x'), ('y');
