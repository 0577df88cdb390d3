CREATE SCHEMA cfg;
CREATE TABLE cfg.base (id int, note text);
CREATE TABLE cfg.child (mine int) INHERITS (cfg.base);
INSERT INTO cfg.base VALUES (1,'x'); INSERT INTO cfg.child VALUES (2,'y',3);
