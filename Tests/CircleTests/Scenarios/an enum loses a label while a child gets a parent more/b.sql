create schema cfg;
CREATE TYPE cfg.mood AS ENUM ('sad', 'ok');
CREATE TABLE cfg.base (id int, note cfg.mood NOT NULL, CONSTRAINT positive CHECK (id > 0));
CREATE TABLE cfg.other (made date DEFAULT '2020-01-01', extra int);
CREATE TABLE cfg.child (mine int, yours text) INHERITS (cfg.base, cfg.other);
ALTER TABLE cfg.child ALTER mine SET DEFAULT 1;
