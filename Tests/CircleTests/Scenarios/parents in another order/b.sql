CREATE SCHEMA cfg;
CREATE TABLE cfg.a (aa text);
CREATE TABLE cfg.b () INHERITS (cfg.a);
CREATE TABLE cfg.c () INHERITS (cfg.a);
CREATE TABLE cfg.d (aa text DEFAULT 'x', dd bigint) INHERITS (cfg.c, cfg.b);
