CREATE SCHEMA cfg;
CREATE TABLE cfg.parent (b int);
CREATE TABLE cfg.child (e int) INHERITS (cfg.parent);
CREATE TABLE cfg.grandchild (d int) INHERITS (cfg.child);
CREATE INDEX ON cfg.child (e);
