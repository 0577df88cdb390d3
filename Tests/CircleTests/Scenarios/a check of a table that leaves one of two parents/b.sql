CREATE SCHEMA cfg;
CREATE TABLE cfg.vehicle (plate text, weight integer, CONSTRAINT heavy CHECK (weight > 0));
CREATE TABLE cfg.asset (plate text, weight integer, bought date);
CREATE TABLE cfg.forklift (lift integer) INHERITS (cfg.vehicle, cfg.asset);
ALTER TABLE cfg.forklift NO INHERIT cfg.vehicle;
