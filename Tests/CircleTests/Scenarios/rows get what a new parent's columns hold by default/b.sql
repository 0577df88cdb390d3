CREATE SCHEMA cfg;
CREATE TABLE cfg.base (id serial PRIMARY KEY, label text NOT NULL DEFAULT 'none');
CREATE TABLE cfg.stamped (made date NOT NULL DEFAULT '2026-01-01');
CREATE TABLE cfg.child (note text) INHERITS (cfg.base, cfg.stamped);
ALTER TABLE cfg.child ALTER COLUMN made SET DEFAULT '2026-02-02';
