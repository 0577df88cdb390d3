CREATE SCHEMA cfg;
CREATE TABLE cfg.animal (name text NOT NULL, legs int DEFAULT 4, tag text);
CREATE TABLE cfg.pet (owner text, tag text);
CREATE TABLE cfg.dog (breed text) INHERITS (cfg.animal, cfg.pet);
CREATE TABLE cfg.puppy (born date) INHERITS (cfg.dog);
ALTER TABLE cfg.puppy ALTER legs SET DEFAULT 3;
CREATE INDEX ON cfg.dog (owner);
INSERT INTO cfg.puppy VALUES ('a',4,'t','o','b','2020-01-01');
