CREATE SCHEMA cfg;
CREATE TABLE cfg.parent (a int, b int, e int, x int GENERATED ALWAYS AS (a + 1) STORED);
CREATE TABLE cfg.child (c int) INHERITS (cfg.parent);
CREATE TABLE cfg.grandchild (d int) INHERITS (cfg.child);
CREATE INDEX ON cfg.child (a, e);
CREATE INDEX ON cfg.grandchild (a);
CREATE INDEX ON cfg.child (e);
