CREATE SCHEMA cfg;
CREATE TABLE cfg.base (a int, b int);
CREATE TABLE cfg.child (a int CONSTRAINT a_nn NOT NULL, CONSTRAINT pos CHECK (b > 0)) INHERITS (cfg.base);
