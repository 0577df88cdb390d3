CREATE SCHEMA cfg;
CREATE TABLE cfg.a (aa text);
CREATE TABLE cfg.b () INHERITS (cfg.a);
CREATE TABLE cfg.c () INHERITS (cfg.a);
CREATE TABLE cfg.d (dd integer) INHERITS (cfg.b, cfg.c, cfg.a);
INSERT INTO cfg.d VALUES ('x', 1);
