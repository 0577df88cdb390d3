-- needs: 18
CREATE SCHEMA cfg;
CREATE TABLE cfg.person (height numeric(4,1) CONSTRAINT height_given NOT NULL NO INHERIT, badge bigint NOT NULL, pass text NOT NULL, CONSTRAINT badges PRIMARY KEY (badge));
COMMENT ON CONSTRAINT badges ON cfg.person IS 'one each';
CREATE TABLE cfg.baby (weight integer, height numeric(4,1)) INHERITS (cfg.person);
CREATE TABLE cfg.patient (ward text) INHERITS (cfg.person);
CREATE TABLE cfg.newborn (hour time, height numeric(4,1)) INHERITS (cfg.patient);
CREATE TABLE cfg.doctor (title text, CONSTRAINT doctor_key PRIMARY KEY (badge)) INHERITS (cfg.person);
