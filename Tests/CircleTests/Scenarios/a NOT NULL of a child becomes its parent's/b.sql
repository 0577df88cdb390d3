-- needs: 18
CREATE SCHEMA cfg;
CREATE TABLE cfg.base (a int CONSTRAINT a_nn NOT NULL, b int, CONSTRAINT pos CHECK (b > 0) NOT ENFORCED);
CREATE TABLE cfg.child (a int) INHERITS (cfg.base);
