CREATE SCHEMA cfg;
CREATE TABLE cfg.base (id int, note text, state text NOT NULL DEFAULT 'new');
CREATE TABLE cfg.child (mine int, state text NOT NULL DEFAULT 'old') INHERITS (cfg.base);
