CREATE SCHEMA cfg;
CREATE TABLE cfg.parent (id int NOT NULL, a int, note text);
CREATE TABLE cfg.child (own int) INHERITS (cfg.parent);
INSERT INTO cfg.child VALUES (1, 2, 'three', 4);
