CREATE SCHEMA cfg;
CREATE TABLE cfg.parent (id integer, payload integer, PRIMARY KEY (id) INCLUDE (payload));
CREATE TABLE cfg.child (parent_id integer REFERENCES cfg.parent (id));
INSERT INTO cfg.parent VALUES (1, 2);
INSERT INTO cfg.child VALUES (1);
