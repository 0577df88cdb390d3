CREATE SCHEMA cfg;
CREATE TABLE cfg.person (height integer CONSTRAINT height_given NOT NULL, badge integer NOT NULL, pass text NOT NULL, CONSTRAINT badges UNIQUE (badge));
CREATE TABLE cfg.baby (weight integer, height integer CONSTRAINT baby_height NOT NULL) INHERITS (cfg.person);
CREATE TABLE cfg.patient (ward text) INHERITS (cfg.person);
CREATE TABLE cfg.newborn (hour time, height integer CONSTRAINT newborn_height NOT NULL) INHERITS (cfg.patient);
-- Its key's NOT NULL has another name than that of its parent, which gets a key as well.
CREATE TABLE cfg.doctor (title text, CONSTRAINT doctor_key PRIMARY KEY (pass)) INHERITS (cfg.person);
