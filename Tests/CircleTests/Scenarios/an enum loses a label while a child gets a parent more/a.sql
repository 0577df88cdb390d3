create schema cfg;
CREATE TYPE cfg.mood AS ENUM ('sad', 'fine', 'ok');
CREATE TABLE cfg.base (id int, note cfg.mood DEFAULT 'sad', CONSTRAINT positive CHECK (id > 0));
CREATE TABLE cfg.other (made date DEFAULT '2020-01-01', extra int);
CREATE TABLE cfg.child (mine int) INHERITS (cfg.base);
ALTER TABLE cfg.child ALTER mine SET DEFAULT 1;
INSERT INTO cfg.child (id, note) VALUES (1, 'ok');
