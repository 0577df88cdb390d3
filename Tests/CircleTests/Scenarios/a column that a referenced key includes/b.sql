CREATE SCHEMA cfg;
CREATE TABLE cfg.parent (id integer, payload bigint, PRIMARY KEY (id) INCLUDE (payload));
CREATE TABLE cfg.child (parent_id integer REFERENCES cfg.parent (id));
