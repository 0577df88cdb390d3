CREATE SCHEMA cfg;
CREATE TABLE cfg.object (sign text NOT NULL, CONSTRAINT object_key PRIMARY KEY (sign));
CREATE TABLE cfg.painting (x int, PRIMARY KEY (sign)) INHERITS (cfg.object);
CREATE TABLE cfg.fresco () INHERITS (cfg.painting);
CREATE TABLE cfg.statue () INHERITS (cfg.object);
INSERT INTO cfg.painting VALUES ('p1', 1);
