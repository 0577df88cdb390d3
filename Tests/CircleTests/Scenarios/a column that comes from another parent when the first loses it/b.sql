CREATE SCHEMA cfg;
CREATE TABLE cfg.animal (name varchar(50) NOT NULL, legs smallint DEFAULT 2, tag text);
CREATE TABLE cfg.pet (owner text NOT NULL, tag text, chip bigint);
CREATE TABLE cfg.dog (breed text, tag text) INHERITS (cfg.pet);
CREATE TABLE cfg.puppy (born date) INHERITS (cfg.dog, cfg.animal);
CREATE INDEX ON cfg.dog (owner, chip);
