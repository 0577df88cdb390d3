CREATE SCHEMA cfg;
CREATE TABLE cfg.base (id int, CONSTRAINT positive CHECK (id > 0));
CREATE TABLE cfg.other (made date, extra int);
CREATE TABLE cfg.child (mine int, id int) INHERITS (cfg.base);
INSERT INTO cfg.child VALUES (4, 5);
